package org.skillgap.domain.gap;

import java.util.List;

/**
 * A whole comparison in four figures: how many levels are higher in the target, and what the ratings say about those.
 *
 * @param higher how many levels are higher in the target
 * @param supported how many of them are a {@link Verdict#GAP}
 * @param withinNoise how many of them were tested and are none
 * @param untested how many of them cannot be tested
 */
public record GapSummary(int higher, int supported, int withinNoise, int untested) {

    /**
     * Returns the figures of a comparison.
     *
     * @param rows all of its rows, in any order; those whose level is not higher in the target do not count
     */
    public static GapSummary of(List<TestedDifference> rows) {
        int higher = 0;
        int supported = 0;
        int untested = 0;
        for (TestedDifference row : rows) {
            if (row.isHigher()) {
                higher++;
                supported += row.evidence().verdict() == Verdict.GAP ? 1 : 0;
                untested += row.evidence().isTested() ? 0 : 1;
            }
        }
        return new GapSummary(higher, supported, higher - supported - untested, untested);
    }

    /**
     * Returns the figures as one English sentence, such as "6 of 20 higher levels are supported by the data; 12 are within
     * noise; 2 cannot be tested."
     */
    public String sentence() {
        if (higher == 0) {
            return "No level is higher in the target.";
        }
        StringBuilder sentence = new StringBuilder();
        sentence.append(supported == 0 ? "None" : supported).append(" of ").append(higher);
        sentence.append(higher == 1 ? " higher level " : " higher levels ");
        sentence.append(areOrIs(supported <= 1)).append(" supported by the data");
        if (withinNoise > 0) {
            sentence.append("; ")
                    .append(withinNoise)
                    .append(' ')
                    .append(areOrIs(withinNoise == 1))
                    .append(" within noise");
        }
        if (untested > 0) {
            sentence.append("; ").append(untested).append(" cannot be tested");
        }
        return sentence.append('.').toString();
    }

    private static String areOrIs(boolean isOne) {
        return isOne ? "is" : "are";
    }
}
