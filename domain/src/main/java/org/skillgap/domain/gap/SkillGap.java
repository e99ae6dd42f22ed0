package org.skillgap.domain.gap;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;

/**
 * What a target profile asks for beyond a source profile, element by element. Levels are compared in hundredths, as
 * O*NET publishes them; an element without a row counts as level 0.
 *
 * <p>Every list is ordered by difference, largest first, then by element id as plain text; it is unmodifiable, and empty
 * where nothing qualifies, which is a normal answer.
 */
public final class SkillGap {

    private final Profile from;
    private final Profile to;

    private SkillGap(Profile from, Profile to) {
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
    }

    /**
     * Returns the comparison of two profiles of the same domain.
     *
     * @param from what somebody has
     * @param to what somebody wants
     */
    public static SkillGap between(Profile from, Profile to) {
        return new SkillGap(from, to);
    }

    /** Returns the elements that the target needs (level above 0) and the source does not have (level 0). */
    public List<Element> missing() {
        return select(Rule.MISSING).stream().map(LevelDifference::element).toList();
    }

    /** Returns the elements whose level is higher in the target than in the source. */
    public List<LevelDifference> higherLevels() {
        return select(Rule.HIGHER);
    }

    /** Returns every element of either profile, also those where the source has as much or more. */
    public List<LevelDifference> all() {
        return select(Rule.ALL);
    }

    private enum Rule {
        MISSING,
        HIGHER,
        ALL;

        boolean admits(int fromLevel, int toLevel) {
            return switch (this) {
                case MISSING -> fromLevel == 0 && toLevel > 0;
                case HIGHER -> toLevel > fromLevel;
                case ALL -> true;
            };
        }
    }

    /**
     * Walks both profiles once, side by side. Each row that the rule admits becomes one long, the difference reversed in
     * the upper half and the row's number below it: sorting the numbers gives the order of the answer, because rows are
     * met in the order of element ids.
     */
    private List<LevelDifference> select(Rule rule) {
        int most = from.size() + to.size();
        LevelDifference[] rows = new LevelDifference[most];
        long[] order = new long[most];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            int side = Pairing.nextSide(from, i, to, j);
            Element element = side <= 0 ? from.elementAt(i) : to.elementAt(j);
            int fromLevel = side <= 0 ? from.levelHundredthsAt(i++) : 0;
            int toLevel = side >= 0 ? to.levelHundredthsAt(j++) : 0;
            if (rule.admits(fromLevel, toLevel)) {
                rows[count] = new LevelDifference(element, new Level(fromLevel), new Level(toLevel));
                order[count] = ((long) (fromLevel - toLevel) << Integer.SIZE) | count;
                count++;
            }
        }
        Arrays.sort(order, 0, count);
        LevelDifference[] sorted = new LevelDifference[count];
        for (int k = 0; k < count; k++) {
            sorted[k] = rows[(int) order[k]];
        }
        return List.of(sorted);
    }
}
