package org.skillgap.application.assessment;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;

/**
 * The levels of one reply.
 *
 * @param levels by element, in the order of their ids
 */
public record AssessedRun(SortedMap<ElementId, RunLevel> levels) {

    /**
     * The level of one element.
     *
     * @param level as the model assigned it, 0 to 7, not calibrated
     * @param description what the model says that this level means
     * @param explanation why it assigned the level
     */
    public record RunLevel(Level level, String description, String explanation) {}

    /** Copies the map. */
    public AssessedRun {
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    }

    /** Returns the run with these levels. */
    public static AssessedRun of(Map<ElementId, RunLevel> levels) {
        return new AssessedRun(new TreeMap<>(levels));
    }
}
