package org.skillgap.application.gap;

import java.util.List;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.RatedProfile;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.domain.gap.GapFilter;
import org.skillgap.domain.gap.GapSummary;
import org.skillgap.domain.gap.LevelDifference;
import org.skillgap.domain.gap.TestedDifference;
import org.skillgap.domain.gap.TestedGap;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;

/** Answers what somebody who works as A would have to learn to work as B, and how sure that is. */
public final class FindTestedGap {

    private final CurrentCatalog current;

    /**
     * @param current the catalog to answer from
     */
    public FindTestedGap(CurrentCatalog current) {
        this.current = current;
    }

    /**
     * Returns the gap between two occupations with its evidence.
     *
     * @param domain what to compare
     * @param filter which rows to show
     * @throws OccupationNotFound if one of them is not in the release, the source checked first
     * @throws RatingsMissing if O*NET has not rated one of them in this domain, the source checked first
     * @throws StoreUnavailable if no data could be read yet
     */
    public OccupationEvidence between(OccupationCode from, OccupationCode to, ElementDomain domain, GapFilter filter) {
        Catalog catalog = current.get();
        Occupation source = catalog.getOccupation(from);
        Occupation target = catalog.getOccupation(to);
        RatedProfile has = catalog.getProfile(source, domain);
        RatedProfile needs = catalog.getProfile(target, domain);
        List<TestedDifference> all =
                TestedGap.between(has.moderated(), needs.moderated()).all();
        return new OccupationEvidence(
                source,
                target,
                domain,
                all.stream()
                        .filter(filter::admits)
                        .map(tested -> row(catalog, tested))
                        .toList(),
                GapSummary.of(all),
                Provenance.of(catalog.release().name(), has.origin(), needs.origin()));
    }

    private static OccupationEvidence.Row row(Catalog catalog, TestedDifference tested) {
        LevelDifference levels = tested.levels();
        ElementId element = levels.element().id();
        return new OccupationEvidence.Row(
                tested, catalog.meaning(element, levels.from()), catalog.meaning(element, levels.to()));
    }
}
