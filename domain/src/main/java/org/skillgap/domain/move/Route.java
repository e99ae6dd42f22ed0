package org.skillgap.domain.move;

import java.util.List;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * A way from one occupation to another, in one move or by several.
 *
 * @param hops its moves in their order, each beginning where the one before ends; none where somebody stays
 */
public record Route(List<Hop> hops) {

    /** The route of somebody who stays. */
    static final Route NOWHERE = new Route(List.of());

    /**
     * One move.
     *
     * @param from what somebody works as before
     * @param to what somebody works as afterwards
     * @param difficulty how far it is, in levels, 0 to 7
     */
    public record Hop(OccupationCode from, OccupationCode to, double difficulty) {

        /**
         * Refuses a move that goes nowhere or has no difficulty.
         *
         * @throws IllegalArgumentException if both occupations are the same, or {@code difficulty} is outside 0 to 7
         */
        public Hop {
            if (from.equals(to)) {
                throw new IllegalArgumentException("a hop from " + from + " to itself");
            }
            if (!(difficulty >= 0 && difficulty <= 7)) {
                throw new IllegalArgumentException("difficulty " + difficulty + " is outside 0..7");
            }
        }
    }

    /**
     * Refuses hops that do not follow each other.
     *
     * @throws IllegalArgumentException if a hop does not begin where the one before ends
     */
    public Route {
        hops = List.copyOf(hops);
        for (int i = 1; i < hops.size(); i++) {
            if (!hops.get(i).from().equals(hops.get(i - 1).to())) {
                throw new IllegalArgumentException(
                        "a hop ends at " + hops.get(i - 1).to() + " and the next begins at "
                                + hops.get(i).from());
            }
        }
    }

    /** Returns the occupations between the first and the last, in their order; none on a direct move. */
    public List<OccupationCode> stones() {
        return hops.stream().skip(1).map(Hop::from).toList();
    }

    /** Returns the difficulty of the hardest hop, in levels, 0 to 7; 0 without a hop. */
    public double hardest() {
        return hops.stream().mapToDouble(Hop::difficulty).reduce(0, Math::max);
    }

    /** Returns the difficulties of all hops together, in levels. */
    public double total() {
        return hops.stream().mapToDouble(Hop::difficulty).reduce(0, Double::sum);
    }
}
