package org.skillgap.application.calibration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.assessment.AssessedOccupation.AssessedLevel;
import org.skillgap.application.assessment.Calibration;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.LedgerEntry.Outcome.Answered;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.Purpose;
import org.skillgap.application.calibration.AssessmentReport.Benchmark;
import org.skillgap.application.calibration.AssessmentReport.Calibrated;
import org.skillgap.application.calibration.AssessmentReport.Calibrating;
import org.skillgap.application.calibration.AssessmentReport.Cost;
import org.skillgap.application.calibration.AssessmentReport.ModelQuality;
import org.skillgap.application.calibration.AssessmentReport.NotCalibrated;
import org.skillgap.application.calibration.AssessmentReport.RunSpread;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.port.ModelLedger;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.assessment.CalibrationFit;
import org.skillgap.domain.assessment.CalibrationFit.Fitted;
import org.skillgap.domain.assessment.CalibrationFit.Refused;
import org.skillgap.domain.assessment.ComparedLevels;
import org.skillgap.domain.assessment.GroupMeans;
import org.skillgap.domain.assessment.ScorerAccuracy;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;

/** The figures of one catalog. */
final class ModelEvaluation {

    private static final double HUNDREDTHS = 100;

    private final Catalog catalog;
    private final ModelLedger ledger;
    private final long seed;
    private final LoadProgress progress;
    private final AssessedModels models;
    private final SortedMap<OccupationCode, ModeratedProfile> rated;
    private final GroupMeans means;

    ModelEvaluation(Catalog catalog, ModelLedger ledger, long seed, LoadProgress progress) {
        this.catalog = catalog;
        this.ledger = ledger;
        this.seed = seed;
        this.progress = progress;
        models = new AssessedModels(catalog);
        rated = catalog.moderatedProfiles(ElementDomain.SKILLS);
        means = GroupMeans.of(models.surveyed());
    }

    /** Returns how good the baselines are on all rated occupations. */
    Benchmark baselines() {
        return measurement(ComparedLevels.withThemselves(models.surveyed())).benchmark(means);
    }

    /** Returns how good each model is. */
    List<ModelQuality> models() {
        List<ModelQuality> qualities = new ArrayList<>();
        models.assessed().forEach((model, occupations) -> qualities.add(quality(model, occupations)));
        return qualities;
    }

    private Measurement measurement(ComparedLevels compared) {
        return new Measurement(compared, rated, seed, progress);
    }

    private ModelQuality quality(ModelIdentity model, List<AssessedOccupation> occupations) {
        ComparedLevels compared = models.compared(occupations);
        Measurement measurement = measurement(compared);
        return new ModelQuality(
                model,
                occupations.size(),
                measurement.benchmark(means),
                measurement.of(compared.asAssessed(), compared.asAssessed()),
                calibrating(model, compared, measurement),
                spread(occupations),
                cost(model, occupations));
    }

    private Calibrating calibrating(ModelIdentity model, ComparedLevels compared, Measurement measurement) {
        Calibration stored = catalog.calibrations().get(model);
        CalibrationFit fit = CalibrationFit.of(compared);
        if (fit instanceof Fitted fitted) {
            ScorerAccuracy accuracy = ScorerAccuracy.of(compared, fitted, means);
            boolean isStored = stored != null
                    && stored.line().equals(fitted.line())
                    && stored.accuracy().equals(accuracy);
            return new Calibrated(
                    fitted.line(), measurement.of(fitted.heldOut(compared), fitted.used(compared)), accuracy, isStored);
        }
        return new NotCalibrated(((Refused) fit).reason(), stored != null);
    }

    private static RunSpread spread(List<AssessedOccupation> occupations) {
        List<AssessedOccupation> repeated =
                occupations.stream().filter(occupation -> occupation.runs() > 1).toList();
        double spread = repeated.stream()
                .flatMap(occupation -> occupation.levels().values().stream())
                .mapToInt(ModelEvaluation::hundredthsApart)
                .average()
                .orElse(Double.NaN);
        return new RunSpread(repeated.size(), spread / HUNDREDTHS);
    }

    private static int hundredthsApart(AssessedLevel level) {
        return level.highest().hundredths() - level.lowest().hundredths();
    }

    /** Questions are few for each occupation, and there is no port for all of them together. */
    private Cost cost(ModelIdentity model, List<AssessedOccupation> occupations) {
        int replies = 0;
        BigDecimal cost = BigDecimal.ZERO;
        for (AssessedOccupation occupation : occupations) {
            for (LedgerEntry entry :
                    ledger.answered(Purpose.ASSESS, occupation.occupation().value(), model)) {
                if (entry.outcome() instanceof Answered answered) {
                    replies++;
                    cost = cost.add(answered.cost());
                }
            }
        }
        return new Cost(replies, cost);
    }
}
