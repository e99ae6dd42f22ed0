package org.skillgap.application.gap;

import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.domain.gap.SkillGap;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
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
        return between(from, to, ElementDomain.SKILLS);
    }

    /**
     * Returns the gap between two occupations in one domain.
     *
     * @param domain what to compare
     * @throws OccupationNotFound if one of them is not in the release, the source checked first
     * @throws RatingsMissing if O*NET has not rated one of them in this domain, the source checked first
     * @throws StoreUnavailable if no data could be read yet
     */
    public OccupationGap between(OccupationCode from, OccupationCode to, ElementDomain domain) {
        Catalog catalog = current.get();
        Occupation source = catalog.getOccupation(from);
        Occupation target = catalog.getOccupation(to);
        Profile has = catalog.getProfile(source, domain).profile();
        Profile needs = catalog.getProfile(target, domain).profile();
        return new OccupationGap(source, target, domain, SkillGap.between(has, needs));
    }
}
