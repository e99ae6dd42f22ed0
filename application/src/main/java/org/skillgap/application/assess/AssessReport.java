package org.skillgap.application.assess;

import java.util.List;
import java.util.Optional;
import org.skillgap.application.error.ExpectedFailure;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * What assessing several occupations did.
 *
 * @param asked how many occupations the plan has
 * @param assessed those that were assessed and stored now, in the order of their codes
 * @param alreadyThere how many needed nothing
 * @param failed those that were tried in vain, in the order of their codes
 * @param spending what was asked and spent
 * @param endedBy what ended it before all were tried; empty if they were, or if somebody stopped it
 */
public record AssessReport(
        int asked,
        List<OccupationCode> assessed,
        int alreadyThere,
        List<FailedOccupation> failed,
        Spending spending,
        Optional<ExpectedFailure> endedBy) {

    /**
     * An occupation that was not assessed.
     *
     * @param reasons why, at least one
     */
    public record FailedOccupation(OccupationCode code, List<String> reasons) {

        /** Copies the list. */
        public FailedOccupation {
            reasons = List.copyOf(reasons);
        }
    }

    /** Copies the lists. */
    public AssessReport {
        assessed = List.copyOf(assessed);
        failed = List.copyOf(failed);
    }

    /** Returns how many occupations were not tried. */
    public int notTried() {
        return asked - assessed.size() - alreadyThere - failed.size();
    }

    /** Tells whether every occupation is assessed now. */
    public boolean isComplete() {
        return failed.isEmpty() && notTried() == 0;
    }
}
