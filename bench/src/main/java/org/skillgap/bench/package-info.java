/**
 * Measures the program against floors: the least that its work could cost with the same means. The scripts in folder bench
 * run these classes; start with its README.
 */
package org.skillgap.bench;
