package org.skillgap.domain.rating;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of an element of the O*NET Content Model, such as {@code 2.B.3.e} (Programming).
 * Ordered as plain text: {@code 2.C.10} comes before {@code 2.C.2}.
 *
 * @param value the id, at most 20 characters
 */
public record ElementId(String value) implements Comparable<ElementId> {

    private static final int MAX_LENGTH = 20;
    private static final Pattern FORM = Pattern.compile("[0-9](\\.[0-9A-Za-z]+)*");

    /**
     * Refuses what is no element id.
     *
     * @throws IllegalArgumentException if {@code value} is not of the form {@code 2.B.3.e} or is too long
     */
    public ElementId {
        if (!isElementId(value)) {
            throw new IllegalArgumentException("element id '" + value + "' is not of the form 2.B.3.e");
        }
    }

    /** Returns the id that the text holds, blanks around it ignored; empty if it is none. */
    public static Optional<ElementId> parse(String text) {
        String id = text.strip();
        return isElementId(id) ? Optional.of(new ElementId(id)) : Optional.empty();
    }

    private static boolean isElementId(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(ElementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
