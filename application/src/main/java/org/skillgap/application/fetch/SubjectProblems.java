package org.skillgap.application.fetch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.skillgap.application.error.RowProblem;
import org.skillgap.application.landing.MergeCounts;
import org.skillgap.application.release.Origin;
import org.skillgap.application.release.RatingChecks;

/** What is wrong with the rows of one subject: all of it is counted, the first 20 problems are kept. */
final class SubjectProblems implements RatingChecks.Problems {

    private static final int LISTED = 20;

    private final List<RowProblem> listed = new ArrayList<>();
    private final Set<Origin> unreadable = new HashSet<>();
    private final Set<Origin> refused = new HashSet<>();
    private long count;

    /**
     * @param unreadable what was found in reading the rows
     */
    SubjectProblems(List<RowProblem> unreadable) {
        for (RowProblem problem : unreadable) {
            this.unreadable.add(new Origin(problem.file(), problem.line()));
            add(problem);
        }
    }

    /** Notes something wrong; a column is called as the Web Services call it, {@code data_value} for Data Value. */
    @Override
    public void add(Origin origin, String column, String value, String reason) {
        refused.add(origin);
        String name = column.toLowerCase(Locale.ROOT).replace(' ', '_');
        add(new RowProblem(origin.file(), origin.line(), name, value, reason));
    }

    private void add(RowProblem problem) {
        count++;
        if (listed.size() < LISTED) {
            listed.add(problem);
        }
    }

    /** Tells whether something is wrong with a row that could be read. */
    boolean isRefused(Origin row) {
        return refused.contains(row);
    }

    /** Returns the rows that could not be read. */
    Set<Origin> unreadable() {
        return unreadable;
    }

    SubjectReport report(String subject, MergeCounts counts, int rejected) {
        return new SubjectReport(subject, counts, rejected, listed, count);
    }
}
