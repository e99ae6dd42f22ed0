package org.skillgap.application.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.skillgap.application.error.NearestName;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Profile;

/**
 * The rated elements of each domain, to be found by id or name; upper and lower case and blanks around are alike. The same name
 * may stand in two domains: Mathematics is a skill and a knowledge area. Immutable.
 */
public final class ElementIndex {

    /** Longer than any name: what is beyond says nothing about which one was meant, and comparing it takes time. */
    private static final int LONGEST_COMPARED = 100;

    private final Map<ElementDomain, SortedMap<ElementId, Element>> elements = new EnumMap<>(ElementDomain.class);
    private final Map<ElementDomain, Map<String, List<Element>>> called = new EnumMap<>(ElementDomain.class);

    /**
     * @param profiles all that is rated, of all domains, in any order
     */
    ElementIndex(Collection<Profile> profiles) {
        for (Profile profile : profiles) {
            for (int i = 0; i < profile.size(); i++) {
                Element element = profile.elementAt(i);
                elements.computeIfAbsent(element.domain(), domain -> new TreeMap<>())
                        .putIfAbsent(element.id(), element);
            }
        }
        elements.forEach((domain, byId) -> called.put(domain, byIdAndName(byId.values())));
    }

    private static Map<String, List<Element>> byIdAndName(Collection<Element> elements) {
        Map<String, List<Element>> called = new HashMap<>();
        for (Element element : elements) {
            called.computeIfAbsent(folded(element.id().value()), id -> new ArrayList<>())
                    .add(element);
            called.computeIfAbsent(folded(element.name()), name -> new ArrayList<>())
                    .add(element);
        }
        called.replaceAll((text, found) -> List.copyOf(found));
        return called;
    }

    /** Returns the rated elements of a domain in the order of their ids, as an unmodifiable list; may be empty. */
    public List<Element> of(ElementDomain domain) {
        return List.copyOf(elements.getOrDefault(domain, new TreeMap<>()).values());
    }

    /** Returns the elements of a domain that have this id or name, in the order of ids; none, one, or those that share it. */
    public List<Element> called(String idOrName, ElementDomain domain) {
        return called.getOrDefault(domain, Map.of()).getOrDefault(folded(idOrName), List.of());
    }

    /** Returns the domain that has an element with this id or name, the first in O*NET's order; empty if none has. */
    public Optional<ElementDomain> domainOf(String idOrName) {
        return ElementDomain.RATED.stream()
                .filter(domain -> !called(idOrName, domain).isEmpty())
                .findFirst();
    }

    /**
     * Returns the elements of a domain that were probably meant: first those whose name contains the text, then by the number of
     * letters that differ from the id, if the text looks like one, or else from the name; ties in the order of ids.
     *
     * @param most how many at most, at least 0
     */
    public List<Element> nearest(String idOrName, ElementDomain domain, int most) {
        String start = idOrName.strip();
        String wanted = folded(start.substring(0, Math.min(start.length(), LONGEST_COMPARED)));
        boolean isId = ElementId.parse(idOrName).isPresent();
        return elements.getOrDefault(domain, new TreeMap<>()).values().stream()
                .sorted(Comparator.comparing((Element element) ->
                                wanted.isEmpty() || !folded(element.name()).contains(wanted))
                        .thenComparing(element ->
                                NearestName.distance(folded(isId ? element.id().value() : element.name()), wanted))
                        .thenComparing(Element::id))
                .limit(most)
                .toList();
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
