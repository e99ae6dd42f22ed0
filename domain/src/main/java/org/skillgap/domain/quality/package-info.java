/**
 * How good the verdicts are, measured on a release: false gaps, what survives, what the ratings lack; and how good the lists
 * of related occupations. Start with {@link org.skillgap.domain.quality.ReRating},
 * {@link org.skillgap.domain.quality.PooledVerdicts} and {@link org.skillgap.domain.quality.RankingScore}.
 */
package org.skillgap.domain.quality;
