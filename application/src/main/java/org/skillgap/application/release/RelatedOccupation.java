package org.skillgap.application.release;

import org.skillgap.domain.occupation.OccupationCode;

/**
 * One entry of O*NET's own list of related occupations.
 *
 * @param occupation whose list it is
 * @param related the related occupation
 * @param tier O*NET's tier, such as "Primary-Short"
 * @param index its place in the list, 1 is the nearest
 */
public record RelatedOccupation(OccupationCode occupation, OccupationCode related, String tier, int index) {}
