/**
 * Turning what the O*NET Web Services sent into ratings, after checking it.
 * Start with {@link org.skillgap.application.fetch.NormaliseLanding}.
 */
package org.skillgap.application.fetch;
