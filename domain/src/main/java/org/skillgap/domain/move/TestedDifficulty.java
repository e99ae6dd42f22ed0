package org.skillgap.domain.move;

import java.util.List;
import org.skillgap.domain.gap.Evidence;
import org.skillgap.domain.gap.TestedDifference;
import org.skillgap.domain.gap.Verdict;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.statistics.PositivePart;

/**
 * The {@link Difficulty} of a move, and how sure it is. All in levels, 0 to 7. Formulas, sources and how often the interval
 * holds what it should: docs/method.md.
 *
 * @param value the difficulty
 * @param supported the part of it that differences with the verdict {@link Verdict#GAP} make up, 0 to {@code value}
 * @param lowerBound of the 95 % interval, at most {@code value}; NaN if no element can be tested
 * @param upperBound of the 95 % interval, at least {@code value}; NaN if no element can be tested
 * @param untested how many higher levels cannot be tested and are taken as exact, so that the interval is too short for them
 */
public record TestedDifficulty(double value, double supported, double lowerBound, double upperBound, int untested) {

    /** From an occupation to itself: both sides are the very same ratings, so that there is no noise between them. */
    public static final TestedDifficulty NONE = new TestedDifficulty(0, 0, 0, 0, 0);

    /** The normal distribution is above it with a probability of 2.5 %. */
    private static final double REACH = 1.959963984540054;

    private static final double HIGHEST = Level.MAXIMUM / 100.0;

    /**
     * Refuses figures that do not fit together.
     *
     * @throws IllegalArgumentException if the supported part is not 0 to the value, or a bound is on the wrong side of it
     */
    public TestedDifficulty {
        if (!(supported >= 0 && supported <= value)) {
            throw new IllegalArgumentException("supported difficulty " + supported + " is outside 0.." + value);
        }
        if (lowerBound > value || upperBound < value || Double.isNaN(lowerBound) != Double.isNaN(upperBound)) {
            throw new IllegalArgumentException(
                    "difficulty " + value + " is outside its interval, " + lowerBound + " to " + upperBound);
        }
    }

    /**
     * Returns the difficulty of a comparison.
     *
     * @param rows all rows of the comparison, in any order
     * @param to the target that they were compared with; it has the weights
     */
    public static TestedDifficulty of(List<TestedDifference> rows, Profile to) {
        Sums sums = new Sums();
        rows.forEach(sums::add);
        return sums.over(Difficulty.weight(to));
    }

    /** Tells whether there is an interval. */
    public boolean hasInterval() {
        return !Double.isNaN(lowerBound);
    }

    /** What is summed over the rows, before it is divided by the weight of the whole target. */
    private static final class Sums {

        private long all;
        private long supported;
        private int tested;
        private int untested;
        private double errors;
        private double variance;

        /** A row that the target does not have adds nothing: it is neither higher nor tested. */
        private void add(TestedDifference row) {
            Evidence evidence = row.evidence();
            int weight = Difficulty.weight(row.to().importance());
            long share = (long) weight * Math.max(0, row.levels().hundredths());
            all += share;
            if (evidence.isTested()) {
                tested++;
                supported += evidence.verdict() == Verdict.GAP ? share : 0;
                errors += weight * evidence.standardError();
                variance += (double) weight
                        * weight
                        * PositivePart.variance(evidence.difference(), evidence.standardError());
            } else if (share > 0) {
                untested++;
            }
        }

        /** Noise raises the value on average, by the largest bias at most, and never lowers it: so only the lower bound allows for it. */
        private TestedDifficulty over(long weight) {
            double value = Difficulty.mean(all, weight);
            double lower = Double.NaN;
            double upper = Double.NaN;
            if (tested > 0) {
                double reach = REACH * Math.sqrt(variance) / weight;
                double bias = PositivePart.LARGEST_BIAS * errors / weight;
                lower = Math.max(0, value - bias - reach);
                upper = Math.min(HIGHEST, value + reach);
            }
            return new TestedDifficulty(value, Difficulty.mean(supported, weight), lower, upper, untested);
        }
    }
}
