package org.skillgap.application.error;

import java.util.List;

/** A release breaks the rules of its format; it was refused whole and the store is as it was. */
public final class DataRefused extends ExpectedFailure {

    private static final long serialVersionUID = 1L;

    private final transient List<RowProblem> problems;
    private final long count;

    /**
     * @param problems the first offending places, in the order of files and lines, at least one
     * @param count how many there are in all, at least as many as are listed
     */
    public DataRefused(List<RowProblem> problems, long count) {
        super(Kind.DATA_REFUSED, message(problems, count));
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    /** Returns the first offending places, in the order of files and lines; at least one. */
    public List<RowProblem> problems() {
        return problems;
    }

    /** Returns how many offending places there are in all, listed or not. */
    public long count() {
        return count;
    }

    private static String message(List<RowProblem> problems, long count) {
        StringBuilder text = new StringBuilder("The release was refused and nothing was changed: ")
                .append(count == 1 ? "1 problem." : count + " problems.");
        for (RowProblem problem : problems) {
            text.append(System.lineSeparator()).append("  ").append(problem);
        }
        if (count > problems.size()) {
            text.append(System.lineSeparator())
                    .append("  … and ")
                    .append(count - problems.size())
                    .append(" more");
        }
        return text.toString();
    }
}
