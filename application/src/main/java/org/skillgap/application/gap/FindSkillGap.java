package org.skillgap.application.gap;

import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.LevelChoice;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.InvalidInput;
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
        return between(from, to, domain, LevelChoice.ONET).found();
    }

    /**
     * Returns the same gap, of levels that are chosen, and whose they are.
     *
     * @param domain what to compare
     * @param choice which levels count; others than surveyed ones are of skills only
     * @throws InvalidInput if other than surveyed levels are wanted in a domain other than skills
     * @throws ProfileRefused if levels are brought that cannot be taken; it names everything that is wrong with them
     * @throws OccupationNotFound if an occupation is not in the release, the source checked first
     * @throws RatingsMissing if there are no such levels of an occupation, the source checked first
     * @throws StoreUnavailable if no data could be read yet
     */
    public SourcedGap between(GapStart from, OccupationCode to, ElementDomain domain, LevelChoice choice) {
        Catalog catalog = current.get();
        GapEnds ends = GapEnds.find(catalog, from, to, domain, choice);
        SkillGap gap = SkillGap.between(ends.has().profile(), ends.needs().profile());
        OccupationGap found = new OccupationGap(ends.from(), ends.to(), domain, gap);
        return new SourcedGap(found, ends.levels(), ends.provenance(catalog));
    }
}
