package org.skillgap.application.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skillgap.application.error.DataRefused;
import org.skillgap.application.error.RowProblem;

/**
 * What is wrong with a release, in the order in which its files are read. Counts all problems, and keeps the first ones
 * and those of whole files.
 */
final class ReleaseProblems {

    private static final int LISTED = 20;
    private static final int KEPT = 10_000;
    private static final Comparator<RowProblem> BY_LINE = Comparator.comparingInt(RowProblem::line);

    private final Map<String, Integer> fileOrder = new HashMap<>();
    private final List<Placed> kept = new ArrayList<>();
    private long count;

    private record Placed(int file, RowProblem problem) {}

    /** Notes that a file is being read: its problems come after those of the files before it. */
    void reach(String file) {
        fileOrder.putIfAbsent(file, fileOrder.size());
    }

    /** Notes a problem. */
    void add(Origin origin, String column, String value, String reason) {
        count++;
        reach(origin.file());
        if (origin.line() == 0 || kept.size() < KEPT) {
            RowProblem problem = new RowProblem(origin.file(), origin.line(), column, value, reason);
            kept.add(new Placed(fileOrder.get(origin.file()), problem));
        }
    }

    /**
     * Stops if there is any problem.
     *
     * @throws DataRefused with the first 20, file by file, in the order of lines; those of one line as they came
     */
    void refuseIfAny() {
        if (count == 0) {
            return;
        }
        Comparator<Placed> byPlace = Comparator.comparingInt(Placed::file).thenComparing(Placed::problem, BY_LINE);
        throw new DataRefused(
                kept.stream().sorted(byPlace).limit(LISTED).map(Placed::problem).toList(), count);
    }
}
