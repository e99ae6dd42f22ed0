package org.skillgap.application.gap;

import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.domain.gap.SkillGap;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Profile;

/** Answers what somebody who works as A would have to learn to work as B. */
public final class FindSkillGap {

    private final CurrentCatalog current;

    /**
     * @param current the catalog to answer from
     */
    public FindSkillGap(CurrentCatalog current) {
        this.current = current;
    }

    /**
     * Returns the gap between the skills of two occupations.
     *
     * @throws OccupationNotFound if one of them is not in the release, the source checked first
     * @throws RatingsMissing if O*NET has not rated one of them, the source checked first
     * @throws StoreUnavailable if no data could be read yet
     */
    public OccupationGap between(OccupationCode from, OccupationCode to) {
        Catalog catalog = current.get();
        Occupation source = catalog.getOccupation(from);
        Occupation target = catalog.getOccupation(to);
        Profile sourceSkills = catalog.getSkills(source);
        Profile targetSkills = catalog.getSkills(target);
        return new OccupationGap(source, target, SkillGap.between(sourceSkills, targetSkills));
    }
}
