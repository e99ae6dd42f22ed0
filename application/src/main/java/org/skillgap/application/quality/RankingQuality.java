package org.skillgap.application.quality;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.skillgap.domain.quality.RankingScore;
import org.skillgap.domain.related.Signal;

/**
 * How well the nearest occupations agree with O*NET's own lists of related ones. O*NET makes its lists from titles, tasks and
 * knowledge, so that only the skills judge them from outside.
 *
 * @param candidates how many occupations can be found, those whose skills are rated
 * @param rankings the scores of some signals, weakest first, those of all signals that are loaded last; empty if O*NET's lists
 *     are not loaded, or nothing is rated
 * @param taken how long all of it took, the index included
 */
public record RankingQuality(int candidates, List<Ranking> rankings, Duration taken) {

    /**
     * The scores of some signals. Occupations are halved by their minor group in the SOC, in the same way for every release.
     *
     * @param signals by which occupations were compared, at least one
     * @param chosenOn the score of the half that the weights were chosen on
     * @param heldOut the score of the other half
     */
    public record Ranking(Set<Signal> signals, RankingScore chosenOn, RankingScore heldOut) {

        /** Copies the signals. */
        public Ranking {
            signals = Collections.unmodifiableSet(EnumSet.copyOf(signals));
        }

        /** Returns the score of all occupations. */
        public RankingScore all() {
            return chosenOn.plus(heldOut);
        }
    }

    /** Copies the rankings. */
    public RankingQuality {
        rankings = List.copyOf(rankings);
    }
}
