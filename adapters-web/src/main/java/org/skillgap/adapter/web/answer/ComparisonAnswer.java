package org.skillgap.adapter.web.answer;

import java.math.BigDecimal;
import java.util.List;
import org.skillgap.application.compare.DomainChanges;
import org.skillgap.application.compare.PairComparison;
import org.skillgap.application.compare.RatingChange;
import org.skillgap.application.compare.ReleaseComparison;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.Level;

/** What changed from one release to another; the gap of a pair is null where none was asked for. */
public record ComparisonAnswer(
        String before,
        String after,
        int occupationsBefore,
        int occupationsAfter,
        List<OccupationJson> added,
        List<OccupationJson> removed,
        List<RenamedJson> renamed,
        List<DomainJson> domains,
        PairJson pair) {

    /** An occupation. */
    record OccupationJson(String code, String title) {

        private static OccupationJson of(Occupation occupation) {
            return new OccupationJson(occupation.code().value(), occupation.title());
        }
    }

    /** An occupation with another title. */
    record RenamedJson(String code, String before, String after) {}

    /** The ratings of one domain. */
    record DomainJson(
            String domain,
            int before,
            int after,
            int common,
            int changed,
            int resurveyed,
            List<OccupationJson> newlyRated,
            List<OccupationJson> noLongerRated,
            List<ChangeJson> largestChanges) {

        private static DomainJson of(DomainChanges changes, int most) {
            return new DomainJson(
                    changes.domain().id(),
                    changes.before(),
                    changes.after(),
                    changes.common(),
                    changes.changes().size(),
                    changes.resurveyed(),
                    occupations(changes.newlyRated()),
                    occupations(changes.noLongerRated()),
                    changes.changes().stream().limit(most).map(ChangeJson::of).toList());
        }
    }

    /** A rating whose value differs. */
    record ChangeJson(
            String code,
            String title,
            String elementId,
            String elementName,
            String scaleId,
            BigDecimal before,
            BigDecimal after,
            BigDecimal difference,
            boolean resurveyed) {

        private static ChangeJson of(RatingChange change) {
            return new ChangeJson(
                    change.occupation().code().value(),
                    change.occupation().title(),
                    change.element().id().value(),
                    change.element().name(),
                    change.scale().value(),
                    BigDecimal.valueOf(change.before().value()),
                    BigDecimal.valueOf(change.after().value()),
                    BigDecimal.valueOf(change.hundredths(), 2),
                    change.isResurveyed());
        }
    }

    /** How the gap of a pair changed. */
    record PairJson(
            OccupationJson from,
            OccupationJson to,
            String domain,
            SideJson before,
            SideJson after,
            List<ElementJson> changes) {

        private static PairJson of(PairComparison found) {
            return new PairJson(
                    OccupationJson.of(found.from()),
                    OccupationJson.of(found.to()),
                    found.domain().id(),
                    SideJson.of(found.before()),
                    SideJson.of(found.after()),
                    found.changes().stream().map(ElementJson::of).toList());
        }
    }

    /** The gap in one release; without ratings the difficulty is null. */
    record SideJson(String release, boolean rated, int higherLevels, int supported, Double difficulty) {

        private static SideJson of(PairComparison.Side side) {
            return new SideJson(
                    side.release(),
                    side.isRated(),
                    side.gaps(),
                    side.supported(),
                    side.isRated() ? side.difficulty() : null);
        }
    }

    /** An element whose levels or verdict differ. */
    record ElementJson(
            String elementId,
            String elementName,
            StateJson before,
            StateJson after,
            boolean becameGap,
            boolean ceasedToBeGap) {

        private static ElementJson of(PairComparison.ElementChange change) {
            return new ElementJson(
                    change.element().id().value(),
                    change.element().name(),
                    StateJson.of(change.before()),
                    StateJson.of(change.after()),
                    change.becameGap(),
                    change.ceasedToBeGap());
        }
    }

    /** An element in one release. */
    record StateJson(Level fromDataValue, Level toDataValue, String verdict) {

        private static StateJson of(PairComparison.State state) {
            return new StateJson(state.from(), state.to(), state.verdict().id());
        }
    }

    private static List<OccupationJson> occupations(List<Occupation> occupations) {
        return occupations.stream().map(OccupationJson::of).toList();
    }

    /**
     * Returns the answer.
     *
     * @param pairs one pair, or none
     * @param most how many changes of each domain are listed
     */
    static Answer of(ReleaseComparison found, List<PairComparison> pairs, int most) {
        return Answer.of(
                "Compared '" + found.before() + "' with '" + found.after() + "'.",
                new ComparisonAnswer(
                        found.before(),
                        found.after(),
                        found.occupationsBefore(),
                        found.occupationsAfter(),
                        occupations(found.added()),
                        occupations(found.removed()),
                        found.renamed().stream()
                                .map(renaming ->
                                        new RenamedJson(renaming.code().value(), renaming.before(), renaming.after()))
                                .toList(),
                        found.domains().stream()
                                .map(domain -> DomainJson.of(domain, most))
                                .toList(),
                        pairs.isEmpty() ? null : PairJson.of(pairs.get(0))));
    }
}
