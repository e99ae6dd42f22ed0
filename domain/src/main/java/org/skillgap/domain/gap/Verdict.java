package org.skillgap.domain.gap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the ratings of two occupations allow to be said about the difference of one element's level. */
public enum Verdict {
    /** The target needs more, and noise alone would hardly show it: q is at most {@link TestedGap#FALSE_DISCOVERY_RATE}. */
    GAP("gap"),
    /** If the target needs more at all, then by less than {@link TestedGap#MATERIAL_DIFFERENCE}: the upper bound is below it. */
    NO_MATERIAL_GAP("no_material_gap"),
    /** The ratings are too few or too far apart to say either. */
    UNDETERMINED("undetermined"),
    /** A side has no rating, or one without its number of raters or standard error: nothing can be said, nothing is guessed. */
    UNTESTED("untested");

    private final String id;

    Verdict(String id) {
        this.id = id;
    }

    /** Returns the name that requests and answers use, such as {@code no_material_gap}. */
    public String id() {
        return id;
    }

    /** Returns the verdict of a name; empty if there is none. */
    public static Optional<Verdict> parse(String text) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.id.equals(text.strip()))
                .findFirst();
    }

    /** Returns the names of all verdicts. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Verdict::id).toList();
    }
}
