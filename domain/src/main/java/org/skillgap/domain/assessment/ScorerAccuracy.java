package org.skillgap.domain.assessment;

import java.util.ArrayList;
import java.util.List;

/**
 * How near assessed levels came to O*NET's surveys, over the rated occupations that were assessed. Calibrated levels are those
 * of calibrations that had not seen the occupation, nor any other of its SOC minor group.
 *
 * @param occupations how many occupations were compared, at least 1
 * @param levels how many levels, at least 1
 * @param rawMeanAbsoluteError of the levels as assessed, in levels
 * @param rawBias the mean of assessed minus surveyed levels; above 0 where the model assesses too high
 * @param meanAbsoluteError of the calibrated levels, in levels
 * @param bias the mean of calibrated minus surveyed levels
 * @param withinOneLevel the share of calibrated levels at most 1 from the survey, 0 to 1
 * @param baselineMeanAbsoluteError of the mean of the other surveyed occupations in the SOC minor group, on the same levels
 * @param elements the same for each element, in the order of their ids
 */
public record ScorerAccuracy(
        int occupations,
        int levels,
        double rawMeanAbsoluteError,
        double rawBias,
        double meanAbsoluteError,
        double bias,
        double withinOneLevel,
        double baselineMeanAbsoluteError,
        List<ElementAccuracy> elements) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if nothing was compared
     */
    public ScorerAccuracy {
        if (occupations < 1 || levels < 1) {
            throw new IllegalArgumentException(levels + " levels of " + occupations + " occupations were compared");
        }
        elements = List.copyOf(elements);
    }

    /**
     * Returns the accuracy of a calibrated model.
     *
     * @param compared at least one level
     * @param fit the calibration of just these levels
     * @param surveyed the means of all rated occupations
     * @throws IllegalArgumentException if nothing was compared
     */
    public static ScorerAccuracy of(ComparedLevels compared, CalibrationFit.Fitted fit, GroupMeans surveyed) {
        LevelEstimate calibrated = fit.heldOut(compared);
        LevelEstimate baseline = surveyed.estimate(Baseline.MINOR_GROUP_MEAN);
        LevelErrors raw = LevelErrors.of(compared, compared.asAssessed());
        LevelErrors held = LevelErrors.of(compared, calibrated);
        List<ElementAccuracy> elements = new ArrayList<>();
        compared.byElement()
                .forEach((element, rows) -> elements.add(new ElementAccuracy(
                        element,
                        rows.rows().size(),
                        LevelErrors.of(rows, calibrated).meanAbsoluteError(),
                        LevelErrors.of(rows, baseline).meanAbsoluteError())));
        return new ScorerAccuracy(
                compared.occupations(),
                compared.rows().size(),
                raw.meanAbsoluteError(),
                raw.bias(),
                held.meanAbsoluteError(),
                held.bias(),
                held.withinOneLevel(),
                LevelErrors.of(compared, baseline).meanAbsoluteError(),
                elements);
    }

    /** Returns how many elements are nearer to the surveys than the means of their minor groups. */
    public int elementsBeatingBaseline() {
        return (int) elements.stream()
                .filter(element -> element.reliability() == Reliability.BEATS_BASELINE)
                .count();
    }

    /** Tells whether calibrated levels are nearer to the surveys than the means of the minor groups, over all elements. */
    public boolean beatsBaseline() {
        return meanAbsoluteError < baselineMeanAbsoluteError;
    }
}
