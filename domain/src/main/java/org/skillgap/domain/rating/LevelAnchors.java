package org.skillgap.domain.rating;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * O*NET's examples of what levels of one element mean: two to four of them, often at 2, 4 and 6. Immutable. Source: O*NET
 * 30.1, Level Scale Anchors.txt.
 */
public final class LevelAnchors {

    private final NavigableMap<Level, String> wordings;

    private LevelAnchors(Map<Level, String> wordings) {
        this.wordings = new TreeMap<>(wordings);
    }

    /**
     * Returns the anchors of one element.
     *
     * @param wordings O*NET's example for each level that has one
     */
    public static LevelAnchors of(Map<Level, String> wordings) {
        return new LevelAnchors(wordings);
    }

    /** Returns the example that is nearest at or below a level; below the lowest the lowest, and none for level 0. */
    public LevelMeaning meaning(Level level) {
        if (level.equals(Level.NONE)) {
            return LevelMeaning.NOT_REQUIRED;
        }
        if (wordings.isEmpty()) {
            return LevelMeaning.UNKNOWN;
        }
        Map.Entry<Level, String> reached = wordings.floorEntry(level);
        if (reached != null) {
            return new LevelMeaning(LevelMeaning.Position.AT_OR_ABOVE, reached.getKey(), reached.getValue());
        }
        Map.Entry<Level, String> lowest = wordings.firstEntry();
        return new LevelMeaning(LevelMeaning.Position.BELOW, lowest.getKey(), lowest.getValue());
    }
}
