/**
 * Somebody else's Spark program that tests people against roles with the domain jar of Skillgap.
 * Start with {@link com.example.hr.spark.StaffReview}.
 */
package com.example.hr.spark;
