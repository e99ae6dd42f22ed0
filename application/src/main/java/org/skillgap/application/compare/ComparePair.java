package org.skillgap.application.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.CatalogBuilder;
import org.skillgap.application.compare.PairComparison.ElementChange;
import org.skillgap.application.compare.PairComparison.Side;
import org.skillgap.application.compare.PairComparison.State;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.release.Release;
import org.skillgap.domain.gap.GapSummary;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.gap.TestedDifference;
import org.skillgap.domain.gap.TestedGap;
import org.skillgap.domain.move.Difficulty;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;

/** Answers how the gap between two occupations changed from one release to another. */
public final class ComparePair {

    /**
     * Returns the gap in both releases and what changed.
     *
     * @param from what somebody works as
     * @param to what somebody wants to work as
     * @param domain what to compare
     * @throws OccupationNotFound if one of the occupations is in neither release, the source checked first
     */
    public PairComparison between(
            Release before, Release after, OccupationCode from, OccupationCode to, ElementDomain domain) {
        Catalog old = catalog(before, domain);
        Catalog current = catalog(after, domain);
        Optional<Gap> oldGap = gap(old, from, to, domain);
        Optional<Gap> gap = gap(current, from, to, domain);
        return new PairComparison(
                occupation(old, current, from),
                occupation(old, current, to),
                domain,
                oldGap.map(found -> side(before, found)).orElseGet(() -> Side.notRated(before.name())),
                gap.map(found -> side(after, found)).orElseGet(() -> Side.notRated(after.name())),
                oldGap.isPresent() && gap.isPresent() ? changes(oldGap.get(), gap.get()) : List.of());
    }

    /** The tested gap of one release. */
    private record Gap(List<TestedDifference> rows, double difficulty) {}

    private static Catalog catalog(Release release, ElementDomain domain) {
        CatalogBuilder builder = Catalog.builder(0);
        release.occupations().forEach(builder::occupation);
        release.elements().forEach(builder::element);
        release.ratings().stream()
                .filter(row -> ElementDomain.of(row.element()) == domain)
                .forEach(builder::rating);
        return builder.build();
    }

    private static Occupation occupation(Catalog old, Catalog current, OccupationCode code) {
        return old.findOccupation(code)
                .filter(occupation -> current.findOccupation(code).isEmpty())
                .orElseGet(() -> current.getOccupation(code));
    }

    private static Optional<Gap> gap(Catalog catalog, OccupationCode from, OccupationCode to, ElementDomain domain) {
        Map<OccupationCode, ModeratedProfile> profiles = catalog.moderatedProfiles(domain);
        if (!profiles.containsKey(from) || !profiles.containsKey(to)) {
            return Optional.empty();
        }
        ModeratedProfile has = profiles.get(from);
        ModeratedProfile needs = profiles.get(to);
        return Optional.of(
                new Gap(TestedGap.between(has, needs).all(), Difficulty.between(has.profile(), needs.profile())));
    }

    private static Side side(Release release, Gap gap) {
        GapSummary summary = GapSummary.of(gap.rows());
        return new Side(release.name(), true, summary.higher(), summary.supported(), gap.difficulty());
    }

    private static List<ElementChange> changes(Gap before, Gap after) {
        Map<ElementId, State> old = states(before);
        Map<ElementId, State> current = states(after);
        Map<ElementId, Element> elements = new TreeMap<>();
        Stream.of(before, after)
                .flatMap(gap -> gap.rows().stream())
                .map(row -> row.levels().element())
                .forEach(element -> elements.put(element.id(), element));
        return elements.values().stream()
                .map(element -> new ElementChange(
                        element,
                        old.getOrDefault(element.id(), State.NONE),
                        current.getOrDefault(element.id(), State.NONE)))
                .filter(change -> !change.before().equals(change.after()))
                .sorted(ElementChange.LARGEST_FIRST)
                .toList();
    }

    private static Map<ElementId, State> states(Gap gap) {
        Map<ElementId, State> states = new TreeMap<>();
        for (TestedDifference row : gap.rows()) {
            states.put(
                    row.levels().element().id(),
                    new State(
                            row.levels().from(),
                            row.levels().to(),
                            row.evidence().verdict()));
        }
        return states;
    }
}
