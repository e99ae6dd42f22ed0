package org.skillgap.adapter.web.answer;

import org.skillgap.application.assessment.Calibration;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.domain.assessment.ScorerAccuracy;

/** How the levels of a language model are brought to O*NET's scale, and how good they were measured to be; errors in levels. */
record CalibrationJson(
        String provider,
        String model,
        String promptVersion,
        String fittedAt,
        double intercept,
        double slope,
        int occupations,
        int levels,
        double rawMeanAbsoluteError,
        double rawBias,
        double meanAbsoluteError,
        double bias,
        double withinOneLevel,
        double baselineMeanAbsoluteError,
        int elements,
        int elementsBeatingBaseline) {

    static CalibrationJson of(Calibration calibration) {
        ModelIdentity model = calibration.model();
        ScorerAccuracy accuracy = calibration.accuracy();
        return new CalibrationJson(
                model.provider(),
                model.model(),
                model.promptVersion(),
                calibration.fittedAt().toString(),
                calibration.line().intercept(),
                calibration.line().slope(),
                accuracy.occupations(),
                accuracy.levels(),
                accuracy.rawMeanAbsoluteError(),
                accuracy.rawBias(),
                accuracy.meanAbsoluteError(),
                accuracy.bias(),
                accuracy.withinOneLevel(),
                accuracy.baselineMeanAbsoluteError(),
                accuracy.elements().size(),
                accuracy.elementsBeatingBaseline());
    }
}
