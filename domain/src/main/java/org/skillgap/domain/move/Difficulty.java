package org.skillgap.domain.move;

import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;

/**
 * How far a move is, in levels: the mean of what the target asks for beyond the source, max(0, target - source), over all
 * elements of the target, each weighed by its importance there. Every difference counts, however unsure it is, so that few
 * raters never make a move look easy. It is not symmetric: the way up is far where the way down is near. Sums are made of
 * whole hundredths, so that the order of elements cannot change a digit.
 */
public final class Difficulty {

    /** The weight of an element whose importance in the target is not known: the least on the scale, in hundredths. */
    private static final int LEAST_WEIGHT = 100;

    private static final double HUNDREDTHS = 100;

    private Difficulty() {}

    /**
     * Returns the difficulty of a move in levels, 0 to 7: 0 if nothing is higher in the target, as between equal profiles, or
     * the target has no element.
     *
     * @param from what somebody has; an element that it lacks counts as level 0
     * @param to what somebody wants; an element whose importance is not rated weighs as the least important one
     */
    public static double between(Profile from, Profile to) {
        int[] has = new int[to.size()];
        int[] needs = new int[to.size()];
        int[] weights = new int[to.size()];
        for (int i = 0; i < to.size(); i++) {
            has[i] = from.level(to.elementAt(i).id()).hundredths();
            needs[i] = to.levelHundredthsAt(i);
            weights[i] = weightAt(to, i);
        }
        return between(has, needs, weights);
    }

    /**
     * Returns the difficulty of a move between aligned rows.
     *
     * @param from levels of the source in hundredths, 0 to 700
     * @param to levels of the target in hundredths, one for each element of {@code from}
     * @param weights of the same elements; 0 for one that the target does not have
     */
    static double between(int[] from, int[] to, int[] weights) {
        long sum = 0;
        long weight = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (long) weights[i] * Math.max(0, to[i] - from[i]);
            weight += weights[i];
        }
        return mean(sum, weight);
    }

    /**
     * Returns the weighted mean in levels; 0 if there is no weight.
     *
     * @param sum of weights times hundredths of a level
     * @param weight the sum of all weights
     */
    static double mean(long sum, long weight) {
        return weight == 0 ? 0 : sum / (weight * HUNDREDTHS);
    }

    /** Returns the sum of the weights of all elements of a target. */
    static long weight(Profile to) {
        long weight = 0;
        for (int i = 0; i < to.size(); i++) {
            weight += weightAt(to, i);
        }
        return weight;
    }

    /** Returns the weight of the element at a place of a target: its importance in hundredths, 100 to 500. */
    static int weightAt(Profile to, int index) {
        return weight(to.importanceRatingAt(index).map(Rating::value).orElse(Double.NaN));
    }

    /**
     * Returns the weight of an element of a target in hundredths, 100 to 500.
     *
     * @param importance 1 to 5; NaN if it is not rated
     */
    static int weight(double importance) {
        return Double.isNaN(importance) ? LEAST_WEIGHT : (int) Math.round(importance * HUNDREDTHS);
    }
}
