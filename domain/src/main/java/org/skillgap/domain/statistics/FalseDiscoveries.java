package org.skillgap.domain.statistics;

import java.util.Arrays;

/**
 * Keeps the share of false discoveries among several tests low. Source: Y. Benjamini, Y. Hochberg, "Controlling the False
 * Discovery Rate", Journal of the Royal Statistical Society B 57 (1995), 289-300.
 */
public final class FalseDiscoveries {

    private FalseDiscoveries() {}

    /**
     * Returns the q-value of each p-value, in the same order: the smallest rate of false discoveries at which its test would
     * still count as one. With p sorted and ranked from 1, it is the minimum of p·m/rank over this rank and all above.
     *
     * @param p the p-values of one family of m tests, 0 to 1; may be empty
     * @throws IllegalArgumentException if one of them is outside 0 to 1
     */
    public static double[] qValues(double... p) {
        int m = p.length;
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        if (m > 0 && !(sorted[0] >= 0 && sorted[m - 1] <= 1)) {
            throw new IllegalArgumentException("a p-value is outside 0..1: " + Arrays.toString(p));
        }
        double[] ofRank = new double[m];
        double least = 1;
        for (int rank = m; rank >= 1; rank--) {
            least = Math.min(least, sorted[rank - 1] * m / rank);
            ofRank[rank - 1] = least;
        }
        double[] q = new double[m];
        for (int i = 0; i < m; i++) {
            q[i] = ofRank[Arrays.binarySearch(sorted, p[i])]; // equal p-values have equal q-values, whichever is found
        }
        return q;
    }

    /**
     * Returns how many of the tests are discoveries at a rate: those with the smallest p-values, as many as returned.
     *
     * @param sorted begins with the smallest p-values of the family in ascending order; those left out are above the rate
     * @param length how many are given
     * @param m how many tests the family has, at least {@code length}
     * @param rate the accepted rate of false discoveries, above 0 and below 1
     */
    public static int count(double[] sorted, int length, int m, double rate) {
        for (int rank = length; rank >= 1; rank--) {
            if (sorted[rank - 1] * m / rank <= rate) {
                return rank;
            }
        }
        return 0;
    }
}
