package org.skillgap.application.compare;

import java.util.Comparator;
import java.util.List;
import org.skillgap.domain.gap.Verdict;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.Level;

/**
 * How the gap between two occupations changed from one release to another.
 *
 * @param from what somebody works as
 * @param to what somebody wants to work as
 * @param domain what is compared
 * @param before the gap in the one release
 * @param after the gap in the other
 * @param changes elements whose levels or verdict differ, the largest change of the difference first; empty unless both
 *     releases rate both occupations
 */
public record PairComparison(
        Occupation from, Occupation to, ElementDomain domain, Side before, Side after, List<ElementChange> changes) {

    /** Copies the changes. */
    public PairComparison {
        changes = List.copyOf(changes);
    }

    /**
     * The gap in one release. Of a pair that is not rated there the counts are 0.
     *
     * @param release its name
     * @param isRated whether it rates both occupations
     * @param gaps how many levels are higher in the target
     * @param supported how many of them have the verdict gap
     * @param difficulty how far the move is, in levels, 0 to 7; NaN if the pair is not rated
     */
    public record Side(String release, boolean isRated, int gaps, int supported, double difficulty) {

        static Side notRated(String release) {
            return new Side(release, false, 0, 0, Double.NaN);
        }
    }

    /**
     * One element in one release.
     *
     * @param from its level in the source, 0 where it has no row
     * @param to its level in the target, 0 where it has no row
     * @param verdict what the ratings say about the difference; untested where the release does not have the element
     */
    public record State(Level from, Level to, Verdict verdict) {

        /** What is known of an element that a release does not have. */
        static final State NONE = new State(Level.NONE, Level.NONE, Verdict.UNTESTED);

        /** Returns target minus source in hundredths of a level, -700 to 700. */
        public int hundredths() {
            return to.hundredths() - from.hundredths();
        }

        /** Tells whether the target asks for more. */
        public boolean isGap() {
            return hundredths() > 0;
        }
    }

    /**
     * An element whose levels or verdict differ.
     *
     * @param element the element
     * @param before in the one release
     * @param after in the other
     */
    public record ElementChange(Element element, State before, State after) {

        /** The largest change of the difference first, whichever way it goes, then by element id as plain text. */
        static final Comparator<ElementChange> LARGEST_FIRST = Comparator.comparingInt((ElementChange change) ->
                        -Math.abs(change.after().hundredths() - change.before().hundredths()))
                .thenComparing(change -> change.element().id());

        /** Tells whether it was no gap and is one now. */
        public boolean becameGap() {
            return !before.isGap() && after.isGap();
        }

        /** Tells whether it was a gap and is none now. */
        public boolean ceasedToBeGap() {
            return before.isGap() && !after.isGap();
        }
    }
}
