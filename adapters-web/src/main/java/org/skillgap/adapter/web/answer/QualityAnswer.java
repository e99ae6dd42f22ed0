package org.skillgap.adapter.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.skillgap.application.quality.QualityReport;
import org.skillgap.application.quality.RankingQuality;
import org.skillgap.domain.quality.LevelCounts;
import org.skillgap.domain.quality.PooledVerdicts;
import org.skillgap.domain.quality.RankingScore;
import org.skillgap.domain.related.Signal;

/**
 * How good the verdicts are; a share of nothing is null, as JSON says it.
 *
 * @param ratings how many levels there are, and how many of them have a reservation
 * @param llm how good the calibrated levels of language models are; left out if none is calibrated
 */
public record QualityAnswer(
        String release,
        String domain,
        String methodVersion,
        int occupations,
        RatingsJson ratings,
        NullCheck nullCheck,
        List<SurvivalJson> survival,
        RankingJson ranking,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CalibrationJson> llm) {

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

    /** How well the nearest occupations agree with O*NET's lists of related ones. */
    record RankingJson(int candidates, double secondsTaken, List<ScoresJson> scores) {

        private static RankingJson of(RankingQuality ranking) {
            return new RankingJson(
                    ranking.candidates(),
                    ranking.taken().toMillis() / 1000.0,
                    ranking.rankings().stream().map(ScoresJson::of).toList());
        }
    }

    /** The scores of some signals, of all occupations and of each half. */
    record ScoresJson(List<String> signals, ScoreJson all, ScoreJson chosenOn, ScoreJson heldOut) {

        private static ScoresJson of(RankingQuality.Ranking ranking) {
            return new ScoresJson(
                    ranking.signals().stream().map(Signal::id).toList(),
                    ScoreJson.of(ranking.all()),
                    ScoreJson.of(ranking.chosenOn()),
                    ScoreJson.of(ranking.heldOut()));
        }
    }

    /** The scores of some signals on some occupations. */
    record ScoreJson(
            int occupations,
            @JsonProperty("hit_at_1") Double hitRate,
            @JsonProperty("ndcg_at_10") Double ndcg) {

        private static ScoreJson of(RankingScore score) {
            return new ScoreJson(score.asked(), share(score.hitRate()), share(score.ndcg()));
        }
    }

    private static Double share(double share) {
        return Double.isNaN(share) ? null : share;
    }

    /** Returns the answer with a report. */
    public static Answer of(QualityReport report) {
        boolean isDemo = report.calibrations().stream()
                .anyMatch(calibration -> calibration.model().isDemo());
        return Answer.of(
                GapAnswer.demo(
                        isDemo,
                        "Evaluated the verdicts on the " + report.domain().many() + " of " + report.occupations()
                                + (report.occupations() == 1 ? " occupation." : " occupations.")),
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
                        report.survival().stream().map(SurvivalJson::of).toList(),
                        RankingJson.of(report.ranking()),
                        report.calibrations().stream().map(CalibrationJson::of).toList()));
    }
}
