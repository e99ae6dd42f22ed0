package org.skillgap.application.catalog;

import java.util.Map;
import java.util.Objects;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.domain.assessment.Reliability;
import org.skillgap.domain.rating.ElementId;

/**
 * The skills of an occupation as a language model assessed them, on O*NET's scale where a calibration allows it.
 *
 * @param assessment the levels as they were assessed, and by whom
 * @param rated the levels that count: calibrated if {@code isCalibrated}; without raters, so that no difference can be tested
 * @param isCalibrated whether there is a calibration of this model for the release that is held
 * @param reliability of the elements for which it was measured
 */
public record AssessedProfile(
        AssessedOccupation assessment,
        RatedProfile rated,
        boolean isCalibrated,
        Map<ElementId, Reliability> reliability) {

    /** Copies the map. */
    public AssessedProfile {
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(rated, "rated");
        reliability = Map.copyOf(reliability);
    }

    /** Returns how reliable the level of an element is. */
    public Reliability reliability(ElementId element) {
        return reliability.getOrDefault(element, Reliability.NOT_MEASURED);
    }
}
