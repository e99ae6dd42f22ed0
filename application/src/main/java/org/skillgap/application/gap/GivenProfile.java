package org.skillgap.application.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.skillgap.application.catalog.ElementIndex;
import org.skillgap.application.error.Echo;
import org.skillgap.application.error.ProfileRefused;
import org.skillgap.application.gap.GapStart.GivenLevel;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;

/** Turns levels as somebody wrote them down into a profile, and finds everything that is wrong with them. */
final class GivenProfile {

    private static final int SUGGESTIONS = 3;
    private static final int MOST_LISTED = 20;

    private final ElementIndex elements;
    private final ElementDomain domain;
    private final Profile.Builder profile = Profile.builder();
    private final Map<Element, String> written = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int problemCount;

    private GivenProfile(ElementIndex elements, ElementDomain domain) {
        this.elements = elements;
        this.domain = domain;
    }

    /**
     * Returns the profile that the levels describe; refuses them with all their problems, of which the first 20 are listed.
     *
     * @param elements what can be named
     * @param domain the only one whose elements are taken
     * @throws ProfileRefused if there is no level, an element is not known in the domain or given twice, or a level is no number
     *     from 0 to 7 with at most two decimals
     */
    static Profile of(List<GivenLevel> levels, ElementIndex elements, ElementDomain domain) {
        GivenProfile given = new GivenProfile(elements, domain);
        if (levels.isEmpty()) {
            given.refuse(() -> "It has no level; give at least one.");
        }
        levels.forEach(given::add);
        if (!given.problems.isEmpty()) {
            throw new ProfileRefused(given.problems, given.problemCount);
        }
        return given.profile.build();
    }

    private void add(GivenLevel given) {
        Optional<Element> element = element(given.element());
        Optional<Level> level = Level.parse(given.level());
        if (level.isEmpty()) {
            refuse(() -> "The level of " + quoted(given.element()) + " is " + quoted(given.level())
                    + "; it is a number from 0 to 7 with at most two decimals.");
        }
        if (element.isPresent() && level.isPresent()) {
            profile.level(element.get(), level.get());
        }
    }

    /** Returns the one element that was meant, if it was not met before; everything else is a problem. */
    private Optional<Element> element(String text) {
        List<Element> called = elements.called(text, domain);
        if (called.size() != 1) {
            refuse(() -> called.isEmpty() ? unknown(text) : ambiguous(text, called));
            return Optional.empty();
        }
        Element element = called.get(0);
        String before = written.putIfAbsent(element, text);
        if (before != null) {
            refuse(() -> quoted(element.name()) + " is given twice, as " + quoted(before) + " and as " + quoted(text)
                    + "; give it once.");
            return Optional.empty();
        }
        return Optional.of(element);
    }

    /** What is not listed is not even put into words: finding the nearest names takes time. */
    private void refuse(Supplier<String> problem) {
        problemCount++;
        if (problems.size() < MOST_LISTED) {
            problems.add(problem.get());
        }
    }

    private String unknown(String text) {
        Optional<ElementDomain> other = elements.domainOf(text);
        if (other.isPresent()) {
            return quoted(text) + " belongs to domain " + other.get().id() + ", and domain " + domain.id()
                    + " is compared; compare one domain at a time.";
        }
        boolean isId = ElementId.parse(text).isPresent();
        return "Unknown " + domain.one() + " " + quoted(text) + "; the nearest are "
                + elements.nearest(text, domain, SUGGESTIONS).stream()
                        .map(element -> isId ? element.id() + " (" + element.name() + ")" : quoted(element.name()))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String ambiguous(String text, List<Element> called) {
        return quoted(text) + " is the name of "
                + called.stream().map(element -> element.id().value()).collect(Collectors.joining(", "))
                + "; give the id of the one you mean.";
    }

    private static String quoted(String text) {
        return "'" + Echo.of(text) + "'";
    }
}
