/**
 * Somebody else's program that uses the domain jar and nothing more of Skillgap.
 * Start with {@link com.example.hr.LearningPlan}, then {@link com.example.hr.RatedPlan}.
 */
package com.example.hr;
