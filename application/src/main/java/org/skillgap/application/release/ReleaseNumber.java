package org.skillgap.application.release;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an official O*NET release, such as {@code 30.3}. Ordered as plain text, which is the order of time.
 *
 * @param value two digits, a dot and a digit
 */
public record ReleaseNumber(String value) implements Comparable<ReleaseNumber> {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]\\.[0-9]");
    private static final Pattern IN_A_NAME = Pattern.compile("(?<![0-9.])" + FORM + "(?![0-9]|\\.[0-9])");

    /**
     * Refuses everything else, so that a number can be part of a file's name.
     *
     * @throws IllegalArgumentException if {@code value} is not of the form {@code 30.3}
     */
    public ReleaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("release number '" + value + "' is not of the form 30.3");
        }
    }

    /** Returns the number that the text holds, blanks around it ignored; empty if it is none. */
    public static Optional<ReleaseNumber> parse(String text) {
        String number = text.strip();
        return FORM.matcher(number).matches() ? Optional.of(new ReleaseNumber(number)) : Optional.empty();
    }

    /** Tells whether this is the first number in the name of a release, such as "O*NET 30.3 Database". */
    public boolean isNamedIn(String name) {
        Matcher matcher = IN_A_NAME.matcher(name);
        return matcher.find() && matcher.group().equals(value);
    }

    @Override
    public int compareTo(ReleaseNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
