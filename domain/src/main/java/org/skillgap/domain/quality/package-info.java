/**
 * How good the verdicts are, measured on a release: false gaps, what survives, what the ratings lack.
 * Start with {@link org.skillgap.domain.quality.ReRating} and {@link org.skillgap.domain.quality.PooledVerdicts}.
 */
package org.skillgap.domain.quality;
