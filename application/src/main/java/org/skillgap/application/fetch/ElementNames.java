package org.skillgap.application.fetch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.skillgap.application.release.Origin;
import org.skillgap.domain.rating.Element;

/** Tells whether two sides mean the same element. */
final class ElementNames {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private ElementNames() {}

    /** Tells whether an element has the id and the name of a known one, upper and lower case of the name and blanks alike. */
    static boolean isSame(Origin origin, Element element, Optional<Element> known, SubjectProblems problems) {
        if (known.isEmpty()) {
            return true;
        }
        Element other = known.get();
        if (!other.id().equals(element.id())) {
            String id = element.id().value();
            problems.add(origin, "Element ID", id, "differs from the known " + other.id() + " in case only");
            return false;
        }
        if (!plain(other.name()).equals(plain(element.name()))) {
            problems.add(origin, "Element Name", element.name(), "element " + other.id() + " is " + other.name());
            return false;
        }
        return true;
    }

    private static String plain(String name) {
        return BLANKS.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
