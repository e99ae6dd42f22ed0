package org.skillgap.application.calibration;

import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.port.ModelLedger;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.rating.ElementDomain;

/** Measures how good the levels are that language models assessed, beside what one knows without them. */
public final class EvaluateAssessments {

    /** The seed unless another is asked for. */
    public static final long USUAL_SEED = 1;

    private final CurrentCatalog current;
    private final ModelLedger ledger;

    /**
     * @param current the levels
     * @param ledger knows what they have cost
     */
    public EvaluateAssessments(CurrentCatalog current, ModelLedger ledger) {
        this.current = current;
        this.ledger = ledger;
    }

    /**
     * Returns the figures of the current catalog.
     *
     * @param seed of the samples of pairs
     * @param progress is told how many pairs have been compared
     * @throws RatingsMissing if no skills are rated
     * @throws StoreUnavailable if no data could be read yet, or the ledger cannot be read
     */
    public AssessmentReport report(long seed, LoadProgress progress) {
        Catalog catalog = current.get();
        if (!catalog.hasRatingsOf(ElementDomain.SKILLS)) {
            throw RatingsMissing.ofDomain(ElementDomain.SKILLS);
        }
        ModelEvaluation evaluation = new ModelEvaluation(catalog, ledger, seed, progress);
        return new AssessmentReport(
                catalog.release().name(), catalog.ratedCount(), evaluation.baselines(), evaluation.models());
    }
}
