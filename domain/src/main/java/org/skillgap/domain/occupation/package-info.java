/**
 * Occupations and their O*NET-SOC codes.
 * Start with {@link org.skillgap.domain.occupation.OccupationCode}.
 */
package org.skillgap.domain.occupation;
