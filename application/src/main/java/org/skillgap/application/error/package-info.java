/**
 * The failures that are expected, one class each, all with a kind.
 * Start with {@link org.skillgap.application.error.ExpectedFailure}.
 */
package org.skillgap.application.error;
