package org.skillgap.domain.rating;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * O*NET's examples of what levels of one element mean: two to four of them, often at 2, 4 and 6. Immutable. Source: O*NET
 * 30.1, Level Scale Anchors.txt.
 */
public final class LevelAnchors {

    private final LevelMeaning below;
    private final LevelMeaning[] ascending;

    private LevelAnchors(Map<Level, String> wordings) {
        ascending = new TreeMap<>(wordings)
                .entrySet().stream()
                        .map(anchor ->
                                new LevelMeaning(LevelMeaning.Position.AT_OR_ABOVE, anchor.getKey(), anchor.getValue()))
                        .toArray(LevelMeaning[]::new);
        below = ascending.length == 0
                ? LevelMeaning.UNKNOWN
                : new LevelMeaning(LevelMeaning.Position.BELOW, ascending[0].anchor(), ascending[0].wording());
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
        if (level.hundredths() == 0) {
            return LevelMeaning.NOT_REQUIRED;
        }
        LevelMeaning reached = below;
        for (LevelMeaning candidate : ascending) {
            if (candidate.anchor().hundredths() <= level.hundredths()) {
                reached = candidate;
            }
        }
        return reached;
    }

    /** Returns the examples, each with the level that it stands at, in ascending order, as an unmodifiable list. */
    public List<LevelMeaning> ascending() {
        return List.of(ascending);
    }
}
