package org.skillgap.application.gap;

import java.util.List;
import org.skillgap.domain.occupation.OccupationCode;

/** What a gap starts from, as a question says it: an occupation, or the levels that somebody brings. */
public sealed interface GapStart {

    /**
     * Somebody works in an occupation.
     *
     * @param code the occupation's
     */
    record AtOccupation(OccupationCode code) implements GapStart {}

    /**
     * Somebody brings levels of their own: a person, or a company for one of its roles.
     *
     * @param levels in any order, not yet checked
     */
    record OwnLevels(List<GivenLevel> levels) implements GapStart {

        /** Copies the levels. */
        public OwnLevels {
            levels = List.copyOf(levels);
        }

        /** Returns how many levels there are, and none of them: they are nobody's business. */
        @Override
        public String toString() {
            return levels.size() + " own levels";
        }
    }

    /**
     * A level as somebody wrote it down.
     *
     * @param element the id or the name of an element
     * @param level a number from 0 to 7 with at most two decimals
     */
    record GivenLevel(String element, String level) {

        /** Returns nothing of what was written. */
        @Override
        public String toString() {
            return "own level";
        }
    }
}
