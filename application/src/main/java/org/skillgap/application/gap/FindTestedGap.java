package org.skillgap.application.gap;

import java.util.List;
import java.util.Optional;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.LevelChoice;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.ProfileRefused;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.domain.gap.GapFilter;
import org.skillgap.domain.gap.GapSummary;
import org.skillgap.domain.gap.LevelDifference;
import org.skillgap.domain.gap.TestedDifference;
import org.skillgap.domain.gap.TestedGap;
import org.skillgap.domain.move.TestedDifficulty;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;

/**
 * Answers what somebody who works as A, or who brings levels of their own, would have to learn to work as B, and how sure that
 * is.
 */
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
        return between(new GapStart.AtOccupation(from), to, domain, filter);
    }

    /**
     * Returns what an occupation needs beyond another one, or beyond the levels that somebody brings, with its evidence. Brought
     * levels are taken as they are, so that their evidence is one-sided; what was not brought is level 0 and untested.
     *
     * @param domain what to compare
     * @param filter which rows to show
     * @throws ProfileRefused if levels are brought that cannot be taken; it names everything that is wrong with them
     * @throws OccupationNotFound if an occupation is not in the release, the source checked first
     * @throws RatingsMissing if O*NET has not rated an occupation in this domain, the source checked first
     * @throws StoreUnavailable if no data could be read yet
     */
    public OccupationEvidence between(GapStart from, OccupationCode to, ElementDomain domain, GapFilter filter) {
        return between(from, to, domain, LevelChoice.ONET, filter);
    }

    /**
     * Returns the same, of levels that are chosen. Levels that a language model assessed have no raters: nothing about them can be
     * tested, and where the target has them every element weighs the same in the difficulty.
     *
     * @param domain what to compare
     * @param choice which levels count; others than surveyed ones are of skills only
     * @param filter which rows to show
     * @throws InvalidInput if other than surveyed levels are wanted in a domain other than skills, or rows are chosen by their
     *     importance in a target whose levels are assessed, because importance is not
     * @throws ProfileRefused if levels are brought that cannot be taken; it names everything that is wrong with them
     * @throws OccupationNotFound if an occupation is not in the release, the source checked first
     * @throws RatingsMissing if there are no such levels of an occupation, the source checked first
     * @throws StoreUnavailable if no data could be read yet
     */
    public OccupationEvidence between(
            GapStart from, OccupationCode to, ElementDomain domain, LevelChoice choice, GapFilter filter) {
        Catalog catalog = current.get();
        GapEnds ends = GapEnds.find(catalog, from, to, domain, choice);
        requireImportance(ends, filter);
        List<TestedDifference> all = TestedGap.between(
                        ends.has().moderated(), ends.needs().moderated())
                .all();
        return new OccupationEvidence(
                ends.from(),
                ends.to(),
                domain,
                all.stream()
                        .filter(filter::admits)
                        .map(tested -> row(catalog, tested))
                        .toList(),
                GapSummary.of(all),
                move(catalog, ends, TestedDifficulty.of(all, ends.needs().profile())),
                ends.provenance(catalog),
                ends.levels());
    }

    /** An empty answer would look as if nothing important were missing. */
    private static void requireImportance(GapEnds ends, GapFilter filter) {
        boolean isByImportance = filter.minImportance() != GapFilter.ANY_IMPORTANCE;
        if (isByImportance && ends.levels().to().findAssessed().isPresent()) {
            throw new InvalidInput("min_importance (--min-importance) cannot be asked for here: the levels of "
                    + ends.to().code() + " (" + ends.to().title()
                    + ") are a language model's, which assesses no importance. Leave it out.");
        }
    }

    /** Two ratings of one occupation would differ; one rating and itself do not, so that there is nothing to be unsure of. */
    private static OccupationMove move(Catalog catalog, GapEnds ends, TestedDifficulty difficulty) {
        Optional<OccupationCode> from = ends.from().findOccupation().map(Occupation::code);
        OccupationCode to = ends.to().code();
        return new OccupationMove(
                from.filter(to::equals).isPresent() ? TestedDifficulty.NONE : difficulty,
                from.flatMap(catalog::findJobZone).orElse(0),
                catalog.findJobZone(to).orElse(0));
    }

    private static OccupationEvidence.Row row(Catalog catalog, TestedDifference tested) {
        LevelDifference levels = tested.levels();
        ElementId element = levels.element().id();
        return new OccupationEvidence.Row(
                tested, catalog.meaning(element, levels.from()), catalog.meaning(element, levels.to()));
    }
}
