package org.skillgap.application.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.Release;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.ScaleId;

/** Answers what changed from one release to another. What counts is the keys: codes, element ids and scales, never names. */
public final class CompareReleases {

    private record Key(OccupationCode occupation, ElementId element, ScaleId scale) {

        private static Key of(OccupationRating row) {
            return new Key(row.occupation(), row.element(), row.scale());
        }
    }

    /**
     * Returns what changed.
     *
     * @param domains what to compare; a domain in which neither release has a rating is left out
     */
    public ReleaseComparison between(Release before, Release after, List<ElementDomain> domains) {
        SortedMap<OccupationCode, Occupation> old = occupations(before);
        SortedMap<OccupationCode, Occupation> current = occupations(after);
        return new ReleaseComparison(
                before.name(),
                after.name(),
                old.size(),
                current.size(),
                absent(current, old.keySet()),
                absent(old, current.keySet()),
                renamed(old, current),
                domains.stream()
                        .map(domain -> changes(domain, before, after, old, current))
                        .filter(changes -> changes.before() + changes.after() > 0)
                        .toList());
    }

    private static List<ReleaseComparison.Renaming> renamed(
            SortedMap<OccupationCode, Occupation> old, SortedMap<OccupationCode, Occupation> current) {
        return current.values().stream()
                .filter(occupation -> old.containsKey(occupation.code()))
                .map(occupation -> new ReleaseComparison.Renaming(
                        occupation.code(), old.get(occupation.code()).title(), occupation.title()))
                .filter(renaming -> !renaming.before().equals(renaming.after()))
                .toList();
    }

    private static DomainChanges changes(
            ElementDomain domain,
            Release before,
            Release after,
            SortedMap<OccupationCode, Occupation> old,
            SortedMap<OccupationCode, Occupation> current) {
        List<OccupationRating> oldRows = rows(before, domain);
        List<OccupationRating> rows = rows(after, domain);
        List<RatingChange> common = common(oldRows, rows, after, current);
        Set<OccupationCode> oldRated = rated(oldRows);
        Set<OccupationCode> rated = rated(rows);
        return new DomainChanges(
                domain,
                oldRows.size(),
                rows.size(),
                common.size(),
                (int) common.stream().filter(RatingChange::isResurveyed).count(),
                common.stream()
                        .filter(change -> change.hundredths() != 0)
                        .sorted(RatingChange.LARGEST_FIRST)
                        .toList(),
                absent(only(current, rated), oldRated),
                absent(only(old, oldRated), rated));
    }

    private static List<RatingChange> common(
            List<OccupationRating> oldRows,
            List<OccupationRating> rows,
            Release after,
            Map<OccupationCode, Occupation> occupations) {
        Map<Key, Rating> old = new HashMap<>();
        oldRows.forEach(row -> old.put(Key.of(row), row.rating()));
        Map<ElementId, Element> elements = new HashMap<>();
        after.elements().forEach(element -> elements.put(element.id(), element));
        List<RatingChange> common = new ArrayList<>();
        for (OccupationRating row : rows) {
            Rating oldRating = old.get(Key.of(row));
            if (oldRating != null) {
                common.add(new RatingChange(
                        occupations.get(row.occupation()),
                        elements.get(row.element()),
                        row.scale(),
                        oldRating,
                        row.rating()));
            }
        }
        return common;
    }

    private static SortedMap<OccupationCode, Occupation> occupations(Release release) {
        SortedMap<OccupationCode, Occupation> occupations = new TreeMap<>();
        release.occupations().forEach(occupation -> occupations.put(occupation.code(), occupation));
        return occupations;
    }

    private static List<OccupationRating> rows(Release release, ElementDomain domain) {
        return release.ratings().stream()
                .filter(row -> ElementDomain.of(row.element()) == domain)
                .toList();
    }

    private static Set<OccupationCode> rated(List<OccupationRating> rows) {
        Set<OccupationCode> codes = new TreeSet<>();
        rows.forEach(row -> codes.add(row.occupation()));
        return codes;
    }

    private static SortedMap<OccupationCode, Occupation> only(
            SortedMap<OccupationCode, Occupation> occupations, Set<OccupationCode> wanted) {
        SortedMap<OccupationCode, Occupation> some = new TreeMap<>(occupations);
        some.keySet().retainAll(wanted);
        return some;
    }

    private static List<Occupation> absent(
            SortedMap<OccupationCode, Occupation> occupations, Set<OccupationCode> elsewhere) {
        return occupations.values().stream()
                .filter(occupation -> !elsewhere.contains(occupation.code()))
                .toList();
    }
}
