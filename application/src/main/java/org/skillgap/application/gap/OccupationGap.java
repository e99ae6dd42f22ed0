package org.skillgap.application.gap;

import org.skillgap.domain.gap.SkillGap;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.ElementDomain;

/**
 * The gap between two occupations, or between somebody's own profile and an occupation.
 *
 * @param from what somebody comes from
 * @param to what somebody wants to work as
 * @param domain what is compared
 * @param gap the comparison
 */
public record OccupationGap(Background from, Occupation to, ElementDomain domain, SkillGap gap) {}
