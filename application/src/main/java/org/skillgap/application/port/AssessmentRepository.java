package org.skillgap.application.port;

import java.util.List;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.assessment.Calibration;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * Keeps the levels that a language model assessed, beside the surveyed ones and never in their place, and its calibrations. Each
 * call that writes is one transaction, queues with loads, and moves the revision. Safe for concurrent use.
 */
public interface AssessmentRepository {

    /**
     * Puts assessed levels in the place of those that the occupation had from any model, as source {@code llm}. Ratings of other
     * sources are not touched. Loads leave them alone.
     *
     * @return whether they were stored; false, and nothing changed, if the occupation, one of the elements or scale LV is not in the store
     * @throws StoreUnavailable if the store cannot be written, or a load is under way for too long
     */
    boolean store(AssessedOccupation assessed);

    /**
     * Puts a calibration in the place of the one of the same release and model.
     *
     * @throws StoreUnavailable if the store cannot be written, or a load is under way for too long
     */
    void store(Calibration calibration);

    /**
     * Returns what is done in an occupation, in O*NET's order, core tasks first; empty if the release that is held came without.
     *
     * @param most how many at most
     * @throws StoreUnavailable if the store cannot be read
     */
    List<String> tasks(OccupationCode occupation, int most);
}
