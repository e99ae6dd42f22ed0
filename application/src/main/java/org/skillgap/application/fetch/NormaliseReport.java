package org.skillgap.application.fetch;

import java.util.List;
import org.skillgap.application.landing.MergeCounts;

/**
 * What normalising did.
 *
 * @param subjects the subjects that were pending, the reference first, then in the order of codes; one that was fetched anew
 *     meanwhile is left out and stays pending
 */
public record NormaliseReport(List<SubjectReport> subjects) {

    /** Copies the list. */
    public NormaliseReport {
        subjects = List.copyOf(subjects);
    }

    /** Returns what the store took over, of all subjects together. */
    public MergeCounts counts() {
        return subjects.stream().map(SubjectReport::counts).reduce(MergeCounts.NONE, MergeCounts::plus);
    }

    /** Returns how many rows the store did not take, of all subjects together. */
    public long rejected() {
        return subjects.stream().mapToLong(SubjectReport::rejected).sum();
    }
}
