package org.skillgap.application.related;

import java.util.List;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.domain.move.Difficulty;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.related.Relatedness;

/** Answers where somebody who works as A could go instead: the nearest occupations whose skills are rated. */
public final class FindRelatedOccupations {

    private final CurrentCatalog current;

    /**
     * @param current the catalog to answer from
     */
    public FindRelatedOccupations(CurrentCatalog current) {
        this.current = current;
    }

    /**
     * Returns the occupations that are most like another one, which need not be rated itself.
     *
     * @param code what somebody works as
     * @param limit how many at most, at least 0
     * @throws OccupationNotFound if it is not in the release
     * @throws RatingsMissing if the release has no rated skills at all
     * @throws StoreUnavailable if no data could be read yet
     */
    public RelatedOccupations of(OccupationCode code, int limit) {
        Catalog catalog = current.get();
        Occupation asked = catalog.getOccupation(code);
        if (!catalog.hasRatingsOf(ElementDomain.SKILLS)) {
            throw RatingsMissing.ofAll(asked, ElementDomain.SKILLS);
        }
        List<RelatedOccupations.Row> rows = catalog.relatedIndex().nearest(code, limit).stream()
                .map(found -> row(catalog, code, found))
                .toList();
        return new RelatedOccupations(asked, rows, catalog.release().name());
    }

    private static RelatedOccupations.Row row(Catalog catalog, OccupationCode asked, Relatedness found) {
        return new RelatedOccupations.Row(
                catalog.getOccupation(found.code()),
                found,
                catalog.findJobZone(found.code()).orElse(RelatedOccupations.NO_JOB_ZONE),
                difficulty(catalog, asked, found.code()),
                difficulty(catalog, found.code(), asked));
    }

    private static double difficulty(Catalog catalog, OccupationCode from, OccupationCode to) {
        return catalog.findProfile(from, ElementDomain.SKILLS)
                .flatMap(has ->
                        catalog.findProfile(to, ElementDomain.SKILLS).map(needs -> Difficulty.between(has, needs)))
                .orElse(Double.NaN);
    }
}
