package org.skillgap.application.gap;

import org.skillgap.domain.gap.SkillGap;
import org.skillgap.domain.occupation.Occupation;

/**
 * The gap between two occupations.
 *
 * @param from what somebody works as
 * @param to what somebody wants to work as
 * @param gap the comparison of their skills
 */
public record OccupationGap(Occupation from, Occupation to, SkillGap gap) {}
