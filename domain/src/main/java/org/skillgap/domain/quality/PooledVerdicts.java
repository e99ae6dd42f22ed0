package org.skillgap.domain.quality;

import java.util.List;
import org.skillgap.domain.gap.TestedGap;
import org.skillgap.domain.gap.Verdict;

/**
 * What the verdicts say about the plain gaps (levels that are higher in the target) of many comparisons together.
 *
 * @param pairs how many comparisons
 * @param pairsWithPlainGap how many of them have a plain gap at all
 * @param pairsWithGap how many of them have a {@link Verdict#GAP}
 * @param plainGaps how many plain gaps they have together: the sum of the next four
 * @param gaps how many of those survive as a {@link Verdict#GAP}
 * @param noMaterialGaps how many are a {@link Verdict#NO_MATERIAL_GAP}
 * @param undetermined how many are {@link Verdict#UNDETERMINED}
 * @param untested how many are {@link Verdict#UNTESTED}
 */
public record PooledVerdicts(
        int pairs,
        int pairsWithPlainGap,
        int pairsWithGap,
        int plainGaps,
        int gaps,
        int noMaterialGaps,
        int undetermined,
        int untested) {

    /** No comparison. */
    public static final PooledVerdicts NONE = new PooledVerdicts(0, 0, 0, 0, 0, 0, 0, 0);

    /** Returns the verdicts of one comparison. */
    public static PooledVerdicts of(TestedGap comparison) {
        List<Verdict> verdicts = comparison.higherVerdicts();
        int[] counts = new int[Verdict.values().length];
        verdicts.forEach(verdict -> counts[verdict.ordinal()]++);
        int gaps = counts[Verdict.GAP.ordinal()];
        return new PooledVerdicts(
                1,
                verdicts.isEmpty() ? 0 : 1,
                gaps == 0 ? 0 : 1,
                verdicts.size(),
                gaps,
                counts[Verdict.NO_MATERIAL_GAP.ordinal()],
                counts[Verdict.UNDETERMINED.ordinal()],
                counts[Verdict.UNTESTED.ordinal()]);
    }

    /** Returns these comparisons and others together. */
    public PooledVerdicts plus(PooledVerdicts other) {
        return new PooledVerdicts(
                pairs + other.pairs,
                pairsWithPlainGap + other.pairsWithPlainGap,
                pairsWithGap + other.pairsWithGap,
                plainGaps + other.plainGaps,
                gaps + other.gaps,
                noMaterialGaps + other.noMaterialGaps,
                undetermined + other.undetermined,
                untested + other.untested);
    }

    /** Returns the share of plain gaps that survive, 0 to 1; NaN if there is no plain gap. */
    public double survivingShare() {
        return (double) gaps / plainGaps;
    }

    /** Returns the share of comparisons with a {@link Verdict#GAP}, 0 to 1; NaN if there is no comparison. */
    public double shareWithGap() {
        return (double) pairsWithGap / pairs;
    }

    /** Returns the share of comparisons with a plain gap, 0 to 1; NaN if there is no comparison. */
    public double shareWithPlainGap() {
        return (double) pairsWithPlainGap / pairs;
    }
}
