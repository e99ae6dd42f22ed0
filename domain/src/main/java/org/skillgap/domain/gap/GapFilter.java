package org.skillgap.domain.gap;

import java.util.Set;
import org.skillgap.domain.rating.Level;

/**
 * Which rows of a comparison to show. It never changes a figure: the family that a q-value is corrected for is always the
 * whole comparison.
 *
 * @param rows which elements to look at
 * @param minDifference the least difference, target minus source, in hundredths of a level
 * @param minImportance the least importance in the target, 1 to 5; 0 shows elements without one, too
 * @param verdicts the verdicts to show, at least one
 */
public record GapFilter(Rows rows, int minDifference, double minImportance, Set<Verdict> verdicts) {

    /** The smallest difference that there can be, so that it leaves out nothing. */
    public static final int ANY_DIFFERENCE = -700;

    /** Leaves out no element by its importance. */
    public static final double ANY_IMPORTANCE = 0;

    /** Which elements to look at. */
    public enum Rows {
        /** Those that the target needs and the source does not have, as {@link SkillGap#missing}. */
        NEW,
        /** Those whose level is higher in the target, as {@link SkillGap#higherLevels}. */
        HIGHER,
        /** All, also what the source already brings, as {@link SkillGap#all}. */
        ALL;

        private boolean admits(LevelDifference levels) {
            return switch (this) {
                case NEW -> levels.from().equals(Level.NONE) && levels.hundredths() > 0;
                case HIGHER -> levels.hundredths() > 0;
                case ALL -> true;
            };
        }
    }

    /**
     * Copies the verdicts.
     *
     * @throws IllegalArgumentException if there is none, or {@code minImportance} is not a number
     */
    public GapFilter {
        verdicts = Set.copyOf(verdicts);
        if (verdicts.isEmpty()) {
            throw new IllegalArgumentException("a filter without any verdict shows nothing");
        }
        if (Double.isNaN(minImportance)) {
            throw new IllegalArgumentException("the least importance is not a number");
        }
    }

    /** Returns the filter that shows every row of a kind. */
    public static GapFilter of(Rows rows) {
        return new GapFilter(rows, ANY_DIFFERENCE, ANY_IMPORTANCE, Set.of(Verdict.values()));
    }

    /** Tells whether a row is to be shown. */
    public boolean admits(TestedDifference row) {
        return rows.admits(row.levels())
                && row.levels().hundredths() >= minDifference
                && (minImportance == ANY_IMPORTANCE || row.to().importance() >= minImportance)
                && verdicts.contains(row.evidence().verdict());
    }
}
