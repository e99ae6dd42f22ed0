/**
 * What is brought from outside while callers wait: once, however many wait for it.
 * Start with {@link org.skillgap.application.flight.Flights}.
 */
package org.skillgap.application.flight;
