package org.skillgap.application.calibration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.skillgap.application.assessment.Calibration;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.port.AssessmentRepository;
import org.skillgap.domain.assessment.CalibrationFit;
import org.skillgap.domain.assessment.CalibrationFit.Fitted;
import org.skillgap.domain.assessment.ComparedLevels;
import org.skillgap.domain.assessment.GroupMeans;
import org.skillgap.domain.assessment.ScorerAccuracy;

/**
 * Fits the calibration of each language model whose levels are in the store to the release that is held, measures it, and
 * stores it. To be called when levels were assessed or a release was loaded. Where no calibration can be fitted, one that
 * is stored stays.
 */
public final class FitCalibrations {

    private final CurrentCatalog current;
    private final AssessmentRepository repository;
    private final Clock clock;

    /**
     * @param current the levels, read anew before and, where something was stored, after
     * @param repository where calibrations are stored
     * @param clock says when they were fitted
     */
    public FitCalibrations(CurrentCatalog current, AssessmentRepository repository, Clock clock) {
        this.current = current;
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Fits all of them.
     *
     * @return those that were stored, by provider, model and version of the prompt; one that is stored already with the same
     *     line and accuracy is not stored again
     * @throws StoreUnavailable if the store cannot be read or written
     */
    public List<Calibration> all() {
        current.refresh();
        Catalog catalog = current.get();
        if (catalog.assessed().isEmpty()) {
            return List.of();
        }
        List<Calibration> stored = new ArrayList<>();
        for (Calibration calibration : fitted(catalog)) {
            if (!isHeld(catalog, calibration)) {
                repository.store(calibration);
                stored.add(calibration);
            }
        }
        if (!stored.isEmpty()) {
            current.refresh();
        }
        return List.copyOf(stored);
    }

    private List<Calibration> fitted(Catalog catalog) {
        AssessedModels models = new AssessedModels(catalog);
        GroupMeans means = GroupMeans.of(models.surveyed());
        List<Calibration> calibrations = new ArrayList<>();
        models.assessed().forEach((model, occupations) -> {
            ComparedLevels compared = models.compared(occupations);
            if (CalibrationFit.of(compared) instanceof Fitted fitted) {
                calibrations.add(new Calibration(
                        catalog.release().name(),
                        model,
                        fitted.line(),
                        ScorerAccuracy.of(compared, fitted, means),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
            }
        });
        return calibrations;
    }

    private static boolean isHeld(Catalog catalog, Calibration calibration) {
        Calibration held = catalog.calibrations().get(calibration.model());
        return held != null
                && held.line().equals(calibration.line())
                && held.accuracy().equals(calibration.accuracy());
    }
}
