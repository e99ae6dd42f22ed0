package org.skillgap.domain.occupation;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An O*NET-SOC code such as {@code 15-1252.00}: two digits, a dash, four digits, a dot, two digits.
 * Ordered as plain text, which is the order of the O*NET files.
 *
 * @param value the code in its full form
 */
public record OccupationCode(String value) implements Comparable<OccupationCode> {

    private static final Pattern FULL_FORM = Pattern.compile("[0-9]{2}-[0-9]{4}\\.[0-9]{2}");
    private static final Pattern ACCEPTED_FORM =
            Pattern.compile("([0-9]{2})-([0-9]{4})(?:\\.([0-9]{2}))?|([0-9]{2})([0-9]{4})([0-9]{2})");

    /** How many characters of a code say its major group, minor group, broad and detailed occupation. */
    private static final int[] SOC_PREFIXES = {2, 4, 6, 7};

    /**
     * Refuses everything but the full form.
     *
     * @throws IllegalArgumentException if {@code value} is not of the form {@code 15-1252.00}
     */
    public OccupationCode {
        if (!FULL_FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("O*NET-SOC code '" + value + "' is not of the form 15-1252.00");
        }
    }

    /**
     * Returns the code that a person wrote as {@code 15-1252.00}, {@code 15-1252} (the occupation itself, {@code .00})
     * or {@code 15125200}, blanks around it ignored; empty if the text is none of these. Only ASCII digits count.
     */
    public static Optional<OccupationCode> parse(String text) {
        Matcher matcher = ACCEPTED_FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(4) != null) {
            return Optional.of(of(matcher.group(4), matcher.group(5), matcher.group(6)));
        }
        return Optional.of(of(matcher.group(1), matcher.group(2), Objects.requireNonNullElse(matcher.group(3), "00")));
    }

    private static OccupationCode of(String major, String detail, String onet) {
        return new OccupationCode(major + "-" + detail + "." + onet);
    }

    /** Returns the first characters that all codes of its SOC major group share, such as {@code 15}. */
    public String majorGroup() {
        return value.substring(0, SOC_PREFIXES[0]);
    }

    /**
     * Returns the first characters that all codes of its SOC minor group share, such as {@code 15-1}: the codes of minor groups
     * differ before the third digit, also where the 2018 SOC writes four of them (15-1200, 31-1100, 51-5100).
     */
    public String minorGroup() {
        return value.substring(0, SOC_PREFIXES[1]);
    }

    /**
     * Returns how many levels of the SOC hierarchy this code shares with another one: 0 none, 1 the major group (2
     * digits), 2 the minor group (3), 3 the broad occupation (5), 4 the detailed occupation (6), 5 the same code.
     * Source: the structure of the 2018 Standard Occupational Classification.
     */
    public int sharedSocLevels(OccupationCode other) {
        if (equals(other)) {
            return 5;
        }
        int levels = 0;
        for (int prefix : SOC_PREFIXES) {
            if (!value.regionMatches(0, other.value, 0, prefix)) {
                return levels;
            }
            levels++;
        }
        return levels;
    }

    @Override
    public int compareTo(OccupationCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
