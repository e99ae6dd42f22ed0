package org.skillgap.domain.assessment;

import java.util.List;
import org.skillgap.domain.rating.Level;

/** The level that stands for several runs of one assessment: their median, which one odd run does not move. */
public final class MedianLevel {

    private MedianLevel() {}

    /**
     * Returns the median in hundredths. Of an even number of levels it is the mean of the two in the middle, and half a hundredth
     * is rounded up.
     *
     * @param levels in any order
     * @throws IllegalArgumentException if there is none
     */
    public static Level of(List<Level> levels) {
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("no level has no median");
        }
        List<Level> ascending = levels.stream().sorted().toList();
        int lower = ascending.get((ascending.size() - 1) / 2).hundredths();
        int upper = ascending.get(ascending.size() / 2).hundredths();
        return new Level((lower + upper + 1) / 2);
    }

    /**
     * Returns the place of the level that is nearest to the median: the first one, where several are as near.
     *
     * @param levels in the order of their runs
     * @throws IllegalArgumentException if there is none
     */
    public static int nearest(List<Level> levels) {
        int median = of(levels).hundredths();
        int nearest = 0;
        for (int place = 1; place < levels.size(); place++) {
            if (distance(levels.get(place), median) < distance(levels.get(nearest), median)) {
                nearest = place;
            }
        }
        return nearest;
    }

    private static int distance(Level level, int hundredths) {
        return Math.abs(level.hundredths() - hundredths);
    }
}
