package org.skillgap.application.gap;

import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.ProfileRefused;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.domain.gap.SkillGap;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;

/** Answers what somebody who works as A, or who brings levels of their own, would have to learn to work as B. */
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
        return between(new GapStart.AtOccupation(from), to, domain);
    }

    /**
     * Returns what an occupation needs beyond another one, or beyond the levels that somebody brings, in one domain.
     *
     * @param domain what to compare
     * @throws ProfileRefused if levels are brought that cannot be taken; it names everything that is wrong with them
     * @throws OccupationNotFound if an occupation is not in the release, the source checked first
     * @throws RatingsMissing if O*NET has not rated an occupation in this domain, the source checked first
     * @throws StoreUnavailable if no data could be read yet
     */
    public OccupationGap between(GapStart from, OccupationCode to, ElementDomain domain) {
        GapEnds ends = GapEnds.find(current.get(), from, to, domain);
        SkillGap gap = SkillGap.between(ends.has().profile(), ends.needs().profile());
        return new OccupationGap(ends.from(), ends.to(), domain, gap);
    }
}
