package org.skillgap.application.assessment;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;

/**
 * The levels of an occupation as a language model assessed them in one or more runs: all elements of the task, none left out.
 *
 * @param occupation the occupation
 * @param model who assessed it
 * @param release the name of the release whose descriptions the model was given
 * @param runs how many runs there were, at least 1
 * @param assessedAt when the last of them was answered, to the microsecond
 * @param levels by element, in the order of their ids, at least one
 */
public record AssessedOccupation(
        OccupationCode occupation,
        ModelIdentity model,
        String release,
        int runs,
        Instant assessedAt,
        SortedMap<ElementId, AssessedLevel> levels) {

    /**
     * The level of one element over all runs, not calibrated.
     *
     * @param level the median of the runs, 0 to 7
     * @param lowest the lowest of them
     * @param highest the highest of them
     * @param description what the model says that the level means, from the run nearest to the median, at most 2000 characters
     * @param explanation why it assigned the level, from the same run, at most 2000 characters
     */
    public record AssessedLevel(Level level, Level lowest, Level highest, String description, String explanation) {

        /** How long a description or an explanation may be, in characters. */
        public static final int LONGEST_TEXT = 2000;

        /**
         * Refuses a median outside its runs, and texts that are too long.
         *
         * @throws IllegalArgumentException if the level is below the lowest or above the highest, or a text is too long
         */
        public AssessedLevel {
            if (level.compareTo(lowest) < 0 || level.compareTo(highest) > 0) {
                throw new IllegalArgumentException(
                        "level " + level + " is outside its runs " + lowest + ".." + highest);
            }
            if (description.length() > LONGEST_TEXT || explanation.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException(
                        "a text of " + Math.max(description.length(), explanation.length()) + " characters");
            }
        }
    }

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if there is no level or no run
     */
    public AssessedOccupation {
        Objects.requireNonNull(occupation, "occupation");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(assessedAt, "assessedAt");
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        if (levels.isEmpty() || runs < 1) {
            throw new IllegalArgumentException(levels.size() + " levels of " + runs + " runs");
        }
    }
}
