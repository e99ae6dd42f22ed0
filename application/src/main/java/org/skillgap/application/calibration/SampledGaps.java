package org.skillgap.application.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.assessment.SignificantGap;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * The gaps that the surveys support between some occupations: of all ordered pairs, or of {@value #MOST_PAIRS} drawn from them
 * with repetition where there are more.
 *
 * @param pairs how many pairs were looked through
 * @param gaps those that were found
 */
record SampledGaps(int pairs, List<SignificantGap> gaps) {

    /** How many pairs are looked through at most. */
    static final int MOST_PAIRS = 10_000;

    SampledGaps {
        gaps = List.copyOf(gaps);
    }

    /**
     * Returns the gaps between occupations.
     *
     * @param seed of the sample; {@link Random} is the generator because its numbers are specified
     * @param progress is told how many pairs have been looked through
     */
    static SampledGaps between(SortedMap<OccupationCode, ModeratedProfile> rated, long seed, LoadProgress progress) {
        List<OccupationCode> codes = List.copyOf(rated.keySet());
        List<int[]> pairs = (long) codes.size() * (codes.size() - 1) <= MOST_PAIRS
                ? all(codes.size())
                : sample(codes.size(), new Random(seed));
        progress.started("Comparing signs", pairs.size());
        List<SignificantGap> gaps = new ArrayList<>();
        int done = 0;
        for (int[] pair : pairs) {
            OccupationCode from = codes.get(pair[0]);
            OccupationCode to = codes.get(pair[1]);
            gaps.addAll(SignificantGap.between(from, rated.get(from), to, rated.get(to)));
            progress.advanced(++done);
        }
        progress.finished();
        return new SampledGaps(pairs.size(), gaps);
    }

    private static List<int[]> all(int occupations) {
        List<int[]> pairs = new ArrayList<>();
        for (int from = 0; from < occupations; from++) {
            for (int to = 0; to < occupations; to++) {
                if (from != to) {
                    pairs.add(new int[] {from, to});
                }
            }
        }
        return pairs;
    }

    private static List<int[]> sample(int occupations, Random random) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < MOST_PAIRS; i++) {
            int from = random.nextInt(occupations);
            int other = random.nextInt(occupations - 1);
            pairs.add(new int[] {from, other < from ? other : other + 1});
        }
        return pairs;
    }
}
