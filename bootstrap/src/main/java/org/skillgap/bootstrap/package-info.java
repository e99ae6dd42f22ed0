/**
 * The program itself: what is built from what, and in which order it starts and stops.
 * Start with {@link org.skillgap.bootstrap.Application}.
 */
package org.skillgap.bootstrap;
