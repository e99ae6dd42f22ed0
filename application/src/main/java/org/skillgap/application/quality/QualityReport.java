package org.skillgap.application.quality;

import java.util.List;
import org.skillgap.application.assessment.Calibration;
import org.skillgap.domain.quality.LevelCounts;
import org.skillgap.domain.quality.PooledVerdicts;
import org.skillgap.domain.quality.RaterSpread;
import org.skillgap.domain.rating.ElementDomain;

/**
 * How good the verdicts are on one release, in one domain.
 *
 * @param release the name of the release
 * @param domain what is compared
 * @param methodVersion which method gave the verdicts
 * @param occupations how many occupations are rated in the domain
 * @param levels how many ratings they have on scale LV, and how many of those have a reservation
 * @param chance what the chances were made from
 * @param falseGaps of each spread of the raters, the comparisons of occupations with themselves
 * @param survival of each group of pairs, the comparisons from the first to the second: O*NET's tiers, nearest first, then
 *     random pairs
 * @param ranking how well the nearest occupations agree with O*NET's lists of related ones, whatever the domain
 * @param calibrations of the language models that assessed skills, by provider, model and version of the prompt, whatever the
 *     domain; may be empty
 */
public record QualityReport(
        String release,
        ElementDomain domain,
        String methodVersion,
        int occupations,
        LevelCounts levels,
        Chance chance,
        List<FalseGaps> falseGaps,
        List<Survival> survival,
        RankingQuality ranking,
        List<Calibration> calibrations) {

    /**
     * What the chances were made from: the same figures give the same report.
     *
     * @param seed where the generator began
     * @param replicates how many times each occupation was compared with itself
     */
    public record Chance(long seed, int replicates) {}

    /**
     * What is found between two simulated ratings of the same occupation, where there is nothing to find.
     *
     * @param spread how far apart the simulated raters were
     * @param verdicts of all occupations with a level that can be tested, as often as there are replicates
     */
    public record FalseGaps(RaterSpread spread, PooledVerdicts verdicts) {}

    /**
     * What is left of the plain gaps between occupations.
     *
     * @param pairs O*NET's tier, such as "Primary-Short", or {@value #RANDOM}
     * @param verdicts of all pairs of this group whose two sides are rated
     */
    public record Survival(String pairs, PooledVerdicts verdicts) {

        /** The name of the group of random pairs. */
        public static final String RANDOM = "Random";
    }

    /** Copies the lists. */
    public QualityReport {
        falseGaps = List.copyOf(falseGaps);
        survival = List.copyOf(survival);
        calibrations = List.copyOf(calibrations);
    }
}
