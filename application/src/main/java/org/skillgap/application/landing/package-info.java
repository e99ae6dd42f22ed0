/**
 * Rows of the O*NET Web Services on their way into the store: as they came, and what they say.
 * Start with {@link org.skillgap.application.landing.ServiceRow}.
 */
package org.skillgap.application.landing;
