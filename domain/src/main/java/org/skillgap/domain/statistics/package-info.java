/**
 * The little statistics that the tested gap needs, in plain Java: Student's t distribution and the control of false discoveries.
 * Start with {@link org.skillgap.domain.statistics.StudentT}.
 */
package org.skillgap.domain.statistics;
