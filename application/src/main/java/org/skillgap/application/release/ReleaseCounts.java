package org.skillgap.application.release;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;

/**
 * How much there is in a release.
 *
 * @param occupations rated or not
 * @param ratings ratings by domain, all scales together; a domain without any is not in the map
 * @param ratedElements distinct rated elements by domain
 * @param ratedOccupations distinct rated occupations by domain
 * @param levelAnchors level anchors
 * @param jobZones job zones
 * @param relatedOccupations pairs of related occupations
 * @param alternateTitles alternate titles
 * @param tasks tasks
 */
public record ReleaseCounts(
        int occupations,
        Map<ElementDomain, Integer> ratings,
        Map<ElementDomain, Integer> ratedElements,
        Map<ElementDomain, Integer> ratedOccupations,
        int levelAnchors,
        int jobZones,
        int relatedOccupations,
        int alternateTitles,
        int tasks) {

    /** Returns the counts of a release. */
    public static ReleaseCounts of(Release release) {
        Map<ElementId, ElementDomain> domains = new HashMap<>();
        for (Element element : release.elements()) {
            domains.put(element.id(), element.domain());
        }
        Map<ElementDomain, Integer> ratings = new EnumMap<>(ElementDomain.class);
        Map<ElementDomain, Set<ElementId>> elements = new EnumMap<>(ElementDomain.class);
        Map<ElementDomain, Set<OccupationCode>> occupations = new EnumMap<>(ElementDomain.class);
        for (OccupationRating row : release.ratings()) {
            ElementDomain domain = domains.get(row.element());
            ratings.merge(domain, 1, Integer::sum);
            elements.computeIfAbsent(domain, d -> new HashSet<>()).add(row.element());
            occupations.computeIfAbsent(domain, d -> new HashSet<>()).add(row.occupation());
        }
        return new ReleaseCounts(
                release.occupations().size(),
                ratings,
                sizes(elements),
                sizes(occupations),
                release.levelAnchors().size(),
                release.jobZones().size(),
                release.relatedOccupations().size(),
                release.alternateTitles().size(),
                release.tasks().size());
    }

    private static Map<ElementDomain, Integer> sizes(Map<ElementDomain, ? extends Set<?>> sets) {
        Map<ElementDomain, Integer> sizes = new EnumMap<>(ElementDomain.class);
        sets.forEach((domain, set) -> sizes.put(domain, set.size()));
        return sizes;
    }
}
