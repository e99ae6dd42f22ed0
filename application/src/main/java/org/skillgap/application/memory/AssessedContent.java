package org.skillgap.application.memory;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.assessment.Calibration;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.catalog.CatalogBuilder;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.ScaleId;

/** What language models assessed, beside a release, and how it is calibrated. Not safe for concurrent use. */
final class AssessedContent {

    private final Map<OccupationCode, AssessedOccupation> assessed = new HashMap<>();
    private final Map<CalibrationKey, Calibration> calibrations = new HashMap<>();

    private record CalibrationKey(String release, ModelIdentity model) {}

    void put(AssessedOccupation occupation) {
        AssessedOccupation kept = new AssessedOccupation(
                occupation.occupation(),
                occupation.model(),
                occupation.release(),
                occupation.runs(),
                occupation.assessedAt().truncatedTo(ChronoUnit.MICROS),
                occupation.levels());
        assessed.put(kept.occupation(), kept);
    }

    void put(Calibration calibration) {
        Calibration kept = new Calibration(
                calibration.release(),
                calibration.model(),
                calibration.line(),
                calibration.accuracy(),
                calibration.fittedAt().truncatedTo(ChronoUnit.MICROS));
        calibrations.put(new CalibrationKey(kept.release(), kept.model()), kept);
    }

    /** Returns the scales of the levels; empty if there are none. */
    Set<ScaleId> scales() {
        return assessed.isEmpty() ? Set.of() : Set.of(ScaleId.LEVEL);
    }

    Set<ElementId> elements() {
        return assessed.values().stream()
                .flatMap(occupation -> occupation.levels().keySet().stream())
                .collect(Collectors.toSet());
    }

    Set<OccupationCode> occupations() {
        return assessed.keySet();
    }

    /** Adds all of it to a catalog. */
    void addTo(CatalogBuilder builder) {
        assessed.values().forEach(builder::assessed);
        calibrations.values().forEach(builder::calibration);
    }
}
