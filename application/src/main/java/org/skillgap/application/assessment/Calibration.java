package org.skillgap.application.assessment;

import java.time.Instant;
import java.util.Objects;
import org.skillgap.domain.assessment.LevelCalibration;
import org.skillgap.domain.assessment.ScorerAccuracy;

/**
 * How the levels of one language model are brought to the scale of one release, and how good they are then.
 *
 * @param release the name of the release whose surveyed levels it was fitted to
 * @param model whose levels
 * @param line the map from assessed levels to O*NET's scale
 * @param accuracy what was measured in occupations that the fit had not seen
 * @param fittedAt when, to the microsecond
 */
public record Calibration(
        String release, ModelIdentity model, LevelCalibration line, ScorerAccuracy accuracy, Instant fittedAt) {

    /** Refuses null. */
    public Calibration {
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(accuracy, "accuracy");
        Objects.requireNonNull(fittedAt, "fittedAt");
    }
}
