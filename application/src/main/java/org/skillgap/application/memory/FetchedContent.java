package org.skillgap.application.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.catalog.CatalogBuilder;
import org.skillgap.application.landing.CheckedRows;
import org.skillgap.application.landing.MergeCounts;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.Release;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Scale;
import org.skillgap.domain.rating.ScaleId;

/** What the Web Services brought, beside a release. Not safe for concurrent use. */
final class FetchedContent {

    private final Additions<ScaleId, Scale> scales = new Additions<>(Scale::id);
    private final Additions<ElementId, Element> elements = new Additions<>(Element::id);
    private final Additions<OccupationCode, Occupation> occupations = new Additions<>(Occupation::code);
    private final Map<Key, Fetched> ratings = new HashMap<>();

    private record Key(OccupationCode occupation, ElementId element, ScaleId scale) {

        private static Key of(OccupationRating row) {
            return new Key(row.occupation(), row.element(), row.scale());
        }
    }

    private record Fetched(OccupationRating row, Instant at) {}

    /** Makes room for another release, and keeps what ratings and assessed levels refer to. */
    void replace(Release before, Release now, AssessedContent assessed) {
        scales.replace(before.scales(), now.scales(), referredTo(Key::scale, assessed.scales())::contains);
        elements.replace(before.elements(), now.elements(), referredTo(Key::element, assessed.elements())::contains);
        occupations.replace(
                before.occupations(), now.occupations(), referredTo(Key::occupation, assessed.occupations())::contains);
    }

    private <K> Set<K> referredTo(Function<Key, K> part, Set<K> assessed) {
        Set<K> all = new HashSet<>(assessed);
        ratings.keySet().forEach(key -> all.add(part.apply(key)));
        return all;
    }

    /** Tells whether the release or the Web Services brought everything that assessed levels refer to. */
    boolean knows(AssessedOccupation assessed) {
        return scales.holds(ScaleId.LEVEL)
                && occupations.holds(assessed.occupation())
                && assessed.levels().keySet().stream().allMatch(elements::holds);
    }

    /** What taking rows in did: what is counted of it, and whether anything can be seen of it. */
    record Change(MergeCounts counts, boolean isVisible) {}

    /** Takes checked rows in. */
    Change put(CheckedRows rows) {
        boolean isReference = rows.landed().isReference();
        int named = scales.put(rows.scales(), isReference) + elements.put(rows.elements(), isReference);
        int occupied = occupations.put(rows.occupations(), true);
        MergeCounts rated = putRatings(rows);
        int stored = isReference ? named : occupied;
        int all = isReference
                ? rows.scales().size() + rows.elements().size()
                : rows.occupations().size();
        MergeCounts counts = new MergeCounts(stored, all - stored, 0).plus(rated);
        return new Change(counts, named + occupied + rated.stored() + rated.removed() > 0);
    }

    private MergeCounts putRatings(CheckedRows rows) {
        Set<Key> others = new HashSet<>();
        for (Key key : ratings.keySet()) {
            boolean isMeant = key.occupation().value().equals(rows.landed().subject())
                    && rows.domains().contains(ElementDomain.of(key.element()));
            if (isMeant) {
                others.add(key);
            }
        }
        int stored = 0;
        for (OccupationRating row : rows.ratings()) {
            Key key = Key.of(row);
            others.remove(key);
            Fetched before = ratings.get(key);
            if (before == null || !before.row().equals(row)) {
                ratings.put(key, new Fetched(row, rows.landed().fetchedAt()));
                stored++;
            }
        }
        ratings.keySet().removeAll(others);
        return new MergeCounts(stored, rows.ratings().size() - stored, others.size());
    }

    /** Adds all of it to a catalog. */
    void addTo(CatalogBuilder builder) {
        elements.values().forEach(builder::element);
        occupations.values().forEach(builder::occupation);
        ratings.values().forEach(fetched -> builder.rating(fetched.row(), fetched.at()));
    }
}
