package org.skillgap.application.fetch;

import java.util.List;
import java.util.Objects;
import org.skillgap.application.error.RowProblem;
import org.skillgap.application.landing.MergeCounts;

/**
 * What became of the rows of one subject.
 *
 * @param subject an occupation's code, or {@code reference}
 * @param counts what the store took over
 * @param rejected rows that it did not take, because they or others of their domain broke a rule
 * @param problems the first 20 rules that were broken; the table's id stands for the file, the row's place in it for the line
 * @param problemCount how many there are in all, at least as many as are listed
 */
public record SubjectReport(
        String subject, MergeCounts counts, int rejected, List<RowProblem> problems, long problemCount) {

    /** Copies the list and refuses missing parts. */
    public SubjectReport {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(counts, "counts");
        problems = List.copyOf(problems);
    }
}
