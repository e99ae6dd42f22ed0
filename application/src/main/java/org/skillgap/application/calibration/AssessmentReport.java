package org.skillgap.application.calibration;

import java.math.BigDecimal;
import java.util.List;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.domain.assessment.Baseline;
import org.skillgap.domain.assessment.CalibrationFit.Reason;
import org.skillgap.domain.assessment.LevelCalibration;
import org.skillgap.domain.assessment.LevelErrors;
import org.skillgap.domain.assessment.ScorerAccuracy;
import org.skillgap.domain.assessment.SignAgreement;
import org.skillgap.domain.assessment.SkillCorrelations;

/**
 * How good the levels are that language models assessed, measured against O*NET's surveys of skills.
 *
 * @param release the name of the release
 * @param rated how many occupations are rated
 * @param benchmark what is to be beaten, on all rated occupations
 * @param models each model, by provider, name and version of the prompt; empty if nothing was assessed
 */
public record AssessmentReport(String release, int rated, Benchmark benchmark, List<ModelQuality> models) {

    /**
     * How good estimates of levels are.
     *
     * @param errors over all levels
     * @param correlations across occupations
     * @param signs agreement with the gaps that the surveys support
     */
    public record EstimateQuality(LevelErrors errors, SkillCorrelations correlations, SignAgreement signs) {}

    /** How good a baseline is. */
    public record BaselineQuality(Baseline baseline, EstimateQuality quality) {}

    /**
     * What is to be beaten, on some levels.
     *
     * @param occupations how many occupations
     * @param minorGroups how many SOC minor groups they belong to
     * @param levels how many levels
     * @param noiseFloor how far the surveys of these occupations are from what more raters would say, in levels
     * @param pairs how many pairs of them were looked through for gaps
     * @param baselines the narrowest group first
     */
    public record Benchmark(
            int occupations,
            int minorGroups,
            int levels,
            double noiseFloor,
            int pairs,
            List<BaselineQuality> baselines) {

        /** Copies the list. */
        public Benchmark {
            baselines = List.copyOf(baselines);
        }
    }

    /** Whether levels are brought to O*NET's scale. */
    public sealed interface Calibrating {}

    /**
     * They are.
     *
     * @param line the map that is used
     * @param quality errors of levels calibrated by lines that had not seen their minor group; correlations and signs by the line
     *     that is used, because one rising line puts occupations into no other order than the model did
     * @param accuracy the same with each element, as it is stored
     * @param isStored whether just this calibration is stored, so that answers use it
     */
    public record Calibrated(LevelCalibration line, EstimateQuality quality, ScorerAccuracy accuracy, boolean isStored)
            implements Calibrating {}

    /**
     * They are not.
     *
     * @param reason why
     * @param isStored whether an older calibration is stored, which answers go on using
     */
    public record NotCalibrated(Reason reason, boolean isStored) implements Calibrating {}

    /**
     * How far the runs of one model are apart.
     *
     * @param occupations how many were assessed in more than one run
     * @param meanSpread the mean of highest minus lowest level over their elements, in levels; NaN if there are none
     */
    public record RunSpread(int occupations, double meanSpread) {}

    /**
     * What the assessed levels have cost, all runs and repairs.
     *
     * @param replies how many replies were paid for
     * @param cost in US dollars
     */
    public record Cost(int replies, BigDecimal cost) {}

    /**
     * How good one model is.
     *
     * @param model which
     * @param assessed how many occupations it assessed, rated or not
     * @param benchmark the baselines on those of them that are rated
     * @param raw of the levels as assessed
     * @param calibrating of the levels on O*NET's scale
     * @param runs how far its runs are apart
     * @param cost of all it assessed
     */
    public record ModelQuality(
            ModelIdentity model,
            int assessed,
            Benchmark benchmark,
            EstimateQuality raw,
            Calibrating calibrating,
            RunSpread runs,
            Cost cost) {}

    /** Copies the list. */
    public AssessmentReport {
        models = List.copyOf(models);
    }

    /** Tells whether a model is no language model, so that its figures say nothing. */
    public boolean isDemo() {
        return models.stream().anyMatch(quality -> quality.model().isDemo());
    }
}
