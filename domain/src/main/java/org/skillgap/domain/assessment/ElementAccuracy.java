package org.skillgap.domain.assessment;

import java.util.Objects;
import org.skillgap.domain.rating.ElementId;

/**
 * How near the calibrated levels of one element came to O*NET's surveys, in occupations that the calibration had not seen.
 *
 * @param element the element
 * @param levels how many occupations were compared, at least 1
 * @param meanAbsoluteError of the calibrated levels, in levels
 * @param baselineMeanAbsoluteError of the mean of the other surveyed occupations in the SOC minor group, on the same occupations, in levels
 */
public record ElementAccuracy(
        ElementId element, int levels, double meanAbsoluteError, double baselineMeanAbsoluteError) {

    /**
     * Refuses what was not measured.
     *
     * @throws IllegalArgumentException if nothing was compared, or an error is negative or not a number
     */
    public ElementAccuracy {
        Objects.requireNonNull(element, "element");
        if (levels < 1 || !(meanAbsoluteError >= 0) || !(baselineMeanAbsoluteError >= 0)) {
            throw new IllegalArgumentException("errors " + meanAbsoluteError + " and " + baselineMeanAbsoluteError
                    + " over " + levels + " levels of " + element);
        }
    }

    /** Returns what the comparison says about the element. */
    public Reliability reliability() {
        return meanAbsoluteError < baselineMeanAbsoluteError ? Reliability.BEATS_BASELINE : Reliability.BELOW_BASELINE;
    }
}
