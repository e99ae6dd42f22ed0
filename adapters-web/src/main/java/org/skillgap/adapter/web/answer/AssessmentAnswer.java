package org.skillgap.adapter.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.skillgap.application.calibration.AssessmentReport;
import org.skillgap.application.calibration.AssessmentReport.BaselineQuality;
import org.skillgap.application.calibration.AssessmentReport.Benchmark;
import org.skillgap.application.calibration.AssessmentReport.Calibrated;
import org.skillgap.application.calibration.AssessmentReport.EstimateQuality;
import org.skillgap.application.calibration.AssessmentReport.ModelQuality;
import org.skillgap.application.calibration.AssessmentReport.NotCalibrated;
import org.skillgap.domain.assessment.CalibrationFit;
import org.skillgap.domain.assessment.ElementAccuracy;
import org.skillgap.domain.assessment.ScorerAccuracy;

/** How good assessed levels are; errors in levels, and a figure of nothing is null. */
public record AssessmentAnswer(String release, int ratedOccupations, BenchmarkJson benchmark, List<ModelJson> models) {

    /** What is to be beaten, on some occupations. */
    record BenchmarkJson(
            int occupations, int minorGroups, int levels, Double noiseFloor, int pairs, List<BaselineJson> baselines) {

        private static BenchmarkJson of(Benchmark benchmark) {
            return new BenchmarkJson(
                    benchmark.occupations(),
                    benchmark.minorGroups(),
                    benchmark.levels(),
                    figure(benchmark.noiseFloor()),
                    benchmark.pairs(),
                    benchmark.baselines().stream().map(BaselineJson::of).toList());
        }
    }

    /** One baseline. */
    record BaselineJson(String baseline, FiguresJson figures) {

        private static BaselineJson of(BaselineQuality quality) {
            return new BaselineJson(quality.baseline().id(), FiguresJson.of(quality.quality()));
        }
    }

    /** What is measured of all estimates alike. */
    record FiguresJson(
            Double meanAbsoluteError,
            Double bias,
            Double withinOneLevel,
            CorrelationsJson correlationAcrossOccupations,
            int significantGaps,
            Double sameSign) {

        private static FiguresJson of(EstimateQuality quality) {
            return new FiguresJson(
                    figure(quality.errors().meanAbsoluteError()),
                    figure(quality.errors().bias()),
                    figure(quality.errors().withinOneLevel()),
                    new CorrelationsJson(
                            quality.correlations().elements(),
                            figure(quality.correlations().median()),
                            figure(quality.correlations().lowest()),
                            figure(quality.correlations().highest())),
                    quality.signs().gaps(),
                    figure(quality.signs().share()));
        }
    }

    /** Of the skills that have one. */
    record CorrelationsJson(int skills, Double median, Double lowest, Double highest) {}

    /** One model. */
    record ModelJson(
            String provider,
            String model,
            String promptVersion,
            int assessedOccupations,
            BenchmarkJson benchmark,
            FiguresJson raw,
            @JsonInclude(JsonInclude.Include.NON_NULL) CalibratedJson calibrated,
            @JsonInclude(JsonInclude.Include.NON_NULL) MissingJson notCalibrated,
            int occupationsWithSeveralRuns,
            Double meanSpreadOfRuns,
            int replies,
            BigDecimal costUsd) {

        private static ModelJson of(ModelQuality quality) {
            return new ModelJson(
                    quality.model().provider(),
                    quality.model().model(),
                    quality.model().promptVersion(),
                    quality.assessed(),
                    BenchmarkJson.of(quality.benchmark()),
                    FiguresJson.of(quality.raw()),
                    CalibratedJson.of(quality).orElse(null),
                    MissingJson.of(quality).orElse(null),
                    quality.runs().occupations(),
                    figure(quality.runs().meanSpread()),
                    quality.cost().replies(),
                    quality.cost().cost());
        }
    }

    /** Levels on O*NET's scale. */
    record CalibratedJson(
            double intercept,
            double slope,
            boolean stored,
            FiguresJson figures,
            boolean beatsBaseline,
            int skillsBeatingBaseline,
            List<SkillJson> skills) {

        private static Optional<CalibratedJson> of(ModelQuality quality) {
            if (quality.calibrating() instanceof Calibrated calibrated) {
                ScorerAccuracy accuracy = calibrated.accuracy();
                return Optional.of(new CalibratedJson(
                        calibrated.line().intercept(),
                        calibrated.line().slope(),
                        calibrated.isStored(),
                        FiguresJson.of(calibrated.quality()),
                        accuracy.beatsBaseline(),
                        accuracy.elementsBeatingBaseline(),
                        accuracy.elements().stream().map(SkillJson::of).toList()));
            }
            return Optional.empty();
        }
    }

    /** One skill. */
    record SkillJson(
            String elementId,
            int levels,
            double meanAbsoluteError,
            double baselineMeanAbsoluteError,
            String reliability) {

        private static SkillJson of(ElementAccuracy accuracy) {
            return new SkillJson(
                    accuracy.element().value(),
                    accuracy.levels(),
                    accuracy.meanAbsoluteError(),
                    accuracy.baselineMeanAbsoluteError(),
                    accuracy.reliability().id());
        }
    }

    /** Why there is no calibration. */
    record MissingJson(String reason, int leastOccupations, int leastMinorGroups, boolean olderOneStored) {

        private static Optional<MissingJson> of(ModelQuality quality) {
            return quality.calibrating() instanceof NotCalibrated not
                    ? Optional.of(new MissingJson(
                            not.reason().id(),
                            CalibrationFit.LEAST_OCCUPATIONS,
                            CalibrationFit.LEAST_MINOR_GROUPS,
                            not.isStored()))
                    : Optional.empty();
        }
    }

    private static Double figure(double figure) {
        return Double.isNaN(figure) ? null : figure;
    }

    /** Returns the answer with a report. */
    static Answer of(AssessmentReport report) {
        int models = report.models().size();
        return Answer.of(
                GapAnswer.demo(
                        report.isDemo(),
                        "Evaluated the assessed skills of " + models
                                + (models == 1 ? " language model." : " language models.")),
                new AssessmentAnswer(
                        report.release(),
                        report.rated(),
                        BenchmarkJson.of(report.benchmark()),
                        report.models().stream().map(ModelJson::of).toList()));
    }
}
