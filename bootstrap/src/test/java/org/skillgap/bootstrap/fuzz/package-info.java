/**
 * Malformed requests by the thousand against the built jar, and the rules that every answer keeps.
 * Start with {@link org.skillgap.bootstrap.fuzz.FuzzIT}.
 */
package org.skillgap.bootstrap.fuzz;
