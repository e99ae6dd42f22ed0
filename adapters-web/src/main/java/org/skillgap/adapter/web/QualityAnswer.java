package org.skillgap.adapter.web;

import java.util.List;
import org.skillgap.application.quality.QualityReport;
import org.skillgap.domain.quality.LevelCounts;
import org.skillgap.domain.quality.PooledVerdicts;

/**
 * How good the verdicts are; a share of nothing is null, as JSON says it.
 *
 * @param ratings how many levels there are, and how many of them have a reservation
 */
record QualityAnswer(
        String release,
        String domain,
        String methodVersion,
        int occupations,
        RatingsJson ratings,
        NullCheck nullCheck,
        List<SurvivalJson> survival) {

    /** Levels and their reservations. */
    record RatingsJson(int levels, int suppressed, int notRelevant, int untested) {

        private static RatingsJson of(LevelCounts counts) {
            return new RatingsJson(counts.levels(), counts.suppressed(), counts.notRelevant(), counts.untested());
        }
    }

    /** Every occupation compared with itself, each side rated anew by chance. */
    record NullCheck(long seed, int replicates, List<FalseGapsJson> falseGaps) {}

    /** How many of these comparisons have a gap, by the verdict and by the plain rule. */
    record FalseGapsJson(
            String raterSpread,
            int comparisons,
            int withGap,
            Double shareWithGap,
            int withPlainGap,
            Double shareWithPlainGap,
            int plainGaps) {

        private static FalseGapsJson of(QualityReport.FalseGaps found) {
            PooledVerdicts verdicts = found.verdicts();
            return new FalseGapsJson(
                    found.spread().id(),
                    verdicts.pairs(),
                    verdicts.pairsWithGap(),
                    share(verdicts.shareWithGap()),
                    verdicts.pairsWithPlainGap(),
                    share(verdicts.shareWithPlainGap()),
                    verdicts.plainGaps());
        }
    }

    /** What is left of the plain gaps of one group of pairs. */
    record SurvivalJson(
            String pairsOf,
            int pairs,
            int plainGaps,
            int gap,
            int noMaterialGap,
            int undetermined,
            int untested,
            Double survivingShare) {

        private static SurvivalJson of(QualityReport.Survival survival) {
            PooledVerdicts verdicts = survival.verdicts();
            return new SurvivalJson(
                    survival.pairs(),
                    verdicts.pairs(),
                    verdicts.plainGaps(),
                    verdicts.gaps(),
                    verdicts.noMaterialGaps(),
                    verdicts.undetermined(),
                    verdicts.untested(),
                    share(verdicts.survivingShare()));
        }
    }

    private static Double share(double share) {
        return Double.isNaN(share) ? null : share;
    }

    /** Returns the answer with a report. */
    static Answer of(QualityReport report) {
        return Answer.of(
                "Evaluated the verdicts on the " + report.domain().many() + " of " + report.occupations()
                        + (report.occupations() == 1 ? " occupation." : " occupations."),
                new QualityAnswer(
                        report.release(),
                        report.domain().id(),
                        report.methodVersion(),
                        report.occupations(),
                        RatingsJson.of(report.levels()),
                        new NullCheck(
                                report.chance().seed(),
                                report.chance().replicates(),
                                report.falseGaps().stream()
                                        .map(FalseGapsJson::of)
                                        .toList()),
                        report.survival().stream().map(SurvivalJson::of).toList()));
    }
}
