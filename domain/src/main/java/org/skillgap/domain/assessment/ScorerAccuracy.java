package org.skillgap.domain.assessment;

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

    /** Tells whether calibrated levels are nearer to the surveys than the means of the minor groups, over all elements. */
    public boolean beatsBaseline() {
        return meanAbsoluteError < baselineMeanAbsoluteError;
    }
}
