package org.skillgap.application.gap;

import org.skillgap.domain.gap.SkillGap;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.ElementDomain;

/**
 * The gap between two occupations.
 *
 * @param from what somebody works as
 * @param to what somebody wants to work as
 * @param domain what is compared
 * @param gap the comparison
 */
public record OccupationGap(Occupation from, Occupation to, ElementDomain domain, SkillGap gap) {}
