package org.skillgap.domain.rating;

import java.util.Objects;

/**
 * What a level means, in O*NET's own examples.
 *
 * @param position where the level lies beside the anchor
 * @param anchor the level that the example stands for; {@link Level#NONE} if there is no example
 * @param wording O*NET's example, word for word; empty if there is none
 */
public record LevelMeaning(Position position, Level anchor, String wording) {

    /** No example is known. */
    public static final LevelMeaning UNKNOWN = new LevelMeaning(Position.UNKNOWN, Level.NONE, "");

    /** Level 0. */
    public static final LevelMeaning NOT_REQUIRED = new LevelMeaning(Position.NOT_REQUIRED, Level.NONE, "");

    /** Where a level lies beside an anchor. */
    public enum Position {
        /** The release has no anchors for the element. */
        UNKNOWN("unknown"),
        /** The level is 0. */
        NOT_REQUIRED("not_required"),
        /** The level is below the lowest anchor, which is given. */
        BELOW("below"),
        /** The anchor is the nearest one at or below the level. */
        AT_OR_ABOVE("at_or_above");

        private final String id;

        Position(String id) {
            this.id = id;
        }

        /** Returns the name that answers use, such as {@code at_or_above}. */
        public String id() {
            return id;
        }
    }

    /** Refuses missing parts. */
    public LevelMeaning {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(anchor, "anchor");
        Objects.requireNonNull(wording, "wording");
    }
}
