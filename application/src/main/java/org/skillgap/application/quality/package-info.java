/**
 * How good the verdicts and the lists of related occupations are on the release that is served.
 * Start with {@link org.skillgap.application.quality.EvaluateQuality}.
 */
package org.skillgap.application.quality;
