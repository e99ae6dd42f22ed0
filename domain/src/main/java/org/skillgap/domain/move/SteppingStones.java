package org.skillgap.domain.move;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.skillgap.domain.move.Route.Hop;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * Finds the route whose hardest hop is easiest. A route of more hops has to pay for each of them: its hardest hop is at most
 * 0.8 times as hard per further hop. So it is the route of at most four hops whose hardest hop, times 1.25 to the number of
 * hops, is least. Of routes with as many hops, as hard, the one with the lower sum counts, then the one whose codes come first.
 * <p>
 * Not safe for concurrent use: one instance finds one route.
 */
public final class SteppingStones {

    /** The name of these rules, together with those of {@link Difficulty}; others would have another name. */
    public static final String METHOD_VERSION = "stepping-stones-1";

    /** How many hops a route has at most. */
    public static final int MOST_HOPS = 4;

    /** What the hardest hop is multiplied by, at most, for each further hop. */
    private static final double WORTH_A_HOP = 0.8;

    /** A route that is easier by exactly a fifth pays, whatever the last digit of a double says. */
    private static final double ROUNDING = 1e-14;

    /** Sums are compared in whole parts of a level, so that the order of adding cannot decide. */
    private static final double PARTS_OF_A_LEVEL = 1e15;

    private static final long UNREACHED = Long.MAX_VALUE;

    private final DifficultyMatrix matrix;
    private final int from;
    private final int to;

    private SteppingStones(DifficultyMatrix matrix, int from, int to) {
        this.matrix = matrix;
        this.from = from;
        this.to = to;
    }

    /**
     * Returns the easiest route; one without hops where both occupations are the same. No occupation is on it twice.
     *
     * @throws IllegalArgumentException if one of the occupations is not in the matrix
     */
    public static Route between(DifficultyMatrix matrix, OccupationCode from, OccupationCode to) {
        SteppingStones stones = new SteppingStones(matrix, matrix.placeOf(from), matrix.placeOf(to));
        return from.equals(to) ? Route.NOWHERE : stones.route();
    }

    private Route route() {
        double[] hardest = leastHardest();
        int hops = 1;
        for (int more = 2; more <= MOST_HOPS; more++) {
            double limit = hardest[hops] * Math.pow(WORTH_A_HOP, more - hops);
            if (hardest[hops] > 0 && hardest[more] <= limit + ROUNDING) {
                hops = more;
            }
        }
        return cheapest(hops, hardest[hops]);
    }

    /** Returns, for each number of hops, the least hardest hop of all routes with as many hops or fewer. */
    private double[] leastHardest() {
        double[] least = new double[MOST_HOPS + 1];
        double[] reached = new double[matrix.size()];
        Arrays.setAll(reached, place -> matrix.at(from, place));
        for (int hops = 1; hops <= MOST_HOPS; hops++) {
            least[hops] = reached[to];
            reached = hops < MOST_HOPS ? oneHopOn(reached) : reached;
        }
        return least;
    }

    private double[] oneHopOn(double[] reached) {
        double[] next = reached.clone();
        for (int stone = 0; stone < next.length; stone++) {
            if (reached[stone] >= reached[to]) {
                continue; // no way through it is easier than one that is known
            }
            for (int place = 0; place < next.length; place++) {
                next[place] = Math.min(next[place], Math.max(reached[stone], matrix.at(stone, place)));
            }
        }
        return next;
    }

    /**
     * Returns the route with the lowest sum, then the first codes, of those with so many hops, none of them harder. Fewer hops
     * cannot be as easy, or they would have been chosen; so it cannot come by an occupation twice.
     */
    private Route cheapest(int hops, double hardest) {
        long[][] sums = sumsToTheEnd(hops, hardest);
        List<Hop> found = new ArrayList<>();
        int place = from;
        for (int left = hops; left > 0; left--) {
            int next = 0;
            while (sum(place, next, hardest, sums[left - 1]) != sums[left][place]) {
                next++;
            }
            List<OccupationCode> codes = matrix.codes();
            found.add(new Hop(codes.get(place), codes.get(next), matrix.at(place, next)));
            place = next;
        }
        return new Route(found);
    }

    /** Returns, for each number of hops that are left and each place, the lowest sum from there to the end. */
    private long[][] sumsToTheEnd(int hops, double hardest) {
        long[][] sums = new long[hops + 1][matrix.size()];
        Arrays.fill(sums[0], UNREACHED);
        sums[0][to] = 0;
        for (int left = 1; left <= hops; left++) {
            for (int place = 0; place < matrix.size(); place++) {
                long least = UNREACHED;
                for (int next = 0; next < matrix.size(); next++) {
                    least = Math.min(least, sum(place, next, hardest, sums[left - 1]));
                }
                sums[left][place] = least;
            }
        }
        return sums;
    }

    private long sum(int place, int next, double hardest, long[] rest) {
        double difficulty = matrix.at(place, next);
        return difficulty > hardest || rest[next] == UNREACHED
                ? UNREACHED
                : Math.round(difficulty * PARTS_OF_A_LEVEL) + rest[next];
    }
}
