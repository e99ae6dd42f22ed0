package org.skillgap.domain.quality;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * How well lists of near occupations agree with a reference, of many occupations together.
 *
 * @param asked how many occupations were asked for
 * @param hits for how many of them the first of the list is in the reference at all
 * @param gains the sum of their normalised discounted cumulative gains at {@value #DEPTH}, 0 to {@code asked}
 */
public record RankingScore(int asked, int hits, double gains) {

    /** How much of a list counts. */
    public static final int DEPTH = 10;

    /** No list. */
    public static final RankingScore NONE = new RankingScore(0, 0, 0);

    /**
     * Returns the score of one list; {@link #NONE} if the reference is empty. A place r counts 1 / log2(r + 1). Source:
     * K. Järvelin, J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM Transactions on Information Systems
     * 20 (2002), 422-446.
     *
     * @param ranked what was found, nearest first
     * @param reference what each occupation is worth, above 0; only those that could be found
     */
    public static RankingScore of(List<OccupationCode> ranked, Map<OccupationCode, Integer> reference) {
        if (reference.isEmpty()) {
            return NONE;
        }
        List<Integer> found =
                ranked.stream().map(code -> reference.getOrDefault(code, 0)).toList();
        List<Integer> best =
                reference.values().stream().sorted(Comparator.reverseOrder()).toList();
        boolean isHit = !found.isEmpty() && found.get(0) > 0;
        return new RankingScore(1, isHit ? 1 : 0, discounted(found) / discounted(best));
    }

    private static double discounted(Collection<Integer> worths) {
        double sum = 0;
        int rank = 1;
        for (int worth : worths) {
            if (rank > DEPTH) {
                break;
            }
            rank++;
            sum += worth * Math.log(2) / Math.log(rank);
        }
        return sum;
    }

    /** Returns these lists and others together. */
    public RankingScore plus(RankingScore other) {
        return new RankingScore(asked + other.asked, hits + other.hits, gains + other.gains);
    }

    /** Returns the share of lists whose first is in the reference, 0 to 1; NaN if there is no list. */
    public double hitRate() {
        return (double) hits / asked;
    }

    /** Returns the mean normalised discounted cumulative gain at {@value #DEPTH}, 0 to 1; NaN if there is no list. */
    public double ndcg() {
        return gains / asked;
    }
}
