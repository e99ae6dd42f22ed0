package org.skillgap.application.fetch;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.landing.ServiceReading;
import org.skillgap.application.landing.ServiceReading.NamedRating;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;

/**
 * What fetched rows are held against: the occupations and elements of the store, and how many elements its rated occupations
 * have. Not safe for concurrent use.
 */
final class Yardstick {

    private final Set<OccupationCode> occupations = new HashSet<>();
    private final Map<String, Element> elements = new HashMap<>();
    private final Map<ElementDomain, Map<OccupationCode, Integer>> sizes = new EnumMap<>(ElementDomain.class);
    private final Set<ElementDomain> known;

    private Yardstick(Catalog catalog) {
        catalog.occupations().forEach(occupation -> occupations.add(occupation.code()));
        catalog.elements().forEach(element -> elements.put(lowerCase(element.id()), element));
        for (ElementDomain domain : ElementDomain.RATED) {
            catalog.moderatedProfiles(domain)
                    .forEach((code, rated) -> put(domain, code, rated.profile().size()));
        }
        known = Set.copyOf(sizes.keySet());
    }

    static Yardstick of(Catalog catalog) {
        return new Yardstick(catalog);
    }

    /** Tells whether the store has ratings in every domain. */
    boolean isComplete() {
        return known.containsAll(ElementDomain.RATED);
    }

    /** Takes the occupations of a reading as the measure of the domains that the store has no ratings of. */
    void addUnlessKnown(ServiceReading reading) {
        Map<OccupationCode, Set<ElementId>> rated = new HashMap<>();
        for (NamedRating row : reading.ratings()) {
            if (!known.contains(ElementDomain.of(row.rating().element()))) {
                rated.computeIfAbsent(row.rating().occupation(), code -> new HashSet<>())
                        .add(row.rating().element());
            }
        }
        rated.forEach((code, ids) -> {
            for (ElementDomain domain : ElementDomain.RATED) {
                int size = (int) ids.stream()
                        .filter(id -> ElementDomain.of(id) == domain)
                        .count();
                if (size > 0) {
                    put(domain, code, size);
                }
            }
        });
    }

    private void put(ElementDomain domain, OccupationCode code, int size) {
        sizes.computeIfAbsent(domain, d -> new HashMap<>()).put(code, size);
    }

    boolean knows(OccupationCode code) {
        return occupations.contains(code);
    }

    /** Returns the element whose id is this one but for upper and lower case, which a database may not tell apart. */
    Optional<Element> findElement(ElementId id) {
        return Optional.ofNullable(elements.get(lowerCase(id)));
    }

    /** Returns how many elements most other occupations have that are rated in a domain, the larger number of two as frequent. */
    OptionalInt elementsOfOthers(ElementDomain domain, OccupationCode code) {
        Map<Integer, Integer> frequencies = new HashMap<>();
        sizes.getOrDefault(domain, Map.of()).forEach((other, size) -> {
            if (!other.equals(code)) {
                frequencies.merge(size, 1, Integer::sum);
            }
        });
        Comparator<Map.Entry<Integer, Integer>> byFrequency = Map.Entry.comparingByValue();
        return frequencies.entrySet().stream()
                .max(byFrequency.thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> OptionalInt.of(entry.getKey()))
                .orElse(OptionalInt.empty());
    }

    static String lowerCase(ElementId id) {
        return id.value().toLowerCase(Locale.ROOT);
    }
}
