/**
 * The little statistics that tests and intervals need, in plain Java: Student's t and the normal distribution, the control of
 * false discoveries.
 * Start with {@link org.skillgap.domain.statistics.StudentT}.
 */
package org.skillgap.domain.statistics;
