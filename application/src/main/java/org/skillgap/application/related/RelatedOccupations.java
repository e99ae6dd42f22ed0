package org.skillgap.application.related;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.related.Relatedness;
import org.skillgap.domain.related.Signal;

/**
 * The occupations that are most like another one.
 *
 * @param occupation the one that was asked about
 * @param rows the others, nearest first
 * @param release the name of the release that says so
 */
public record RelatedOccupations(Occupation occupation, List<Row> rows, String release) {

    /** No job zone is assigned. */
    public static final int NO_JOB_ZONE = 0;

    /**
     * One of them.
     *
     * @param occupation what it is
     * @param relatedness how like it is, and by what
     * @param jobZone 1 to 5, or {@value #NO_JOB_ZONE}
     * @param difficultyTo how far the move to it is, in levels of skills, 0 to 7; NaN if the skills of the one that was
     *     asked about are not rated
     * @param difficultyFrom how far the move from it is
     */
    public record Row(
            Occupation occupation, Relatedness relatedness, int jobZone, double difficultyTo, double difficultyFrom) {}

    /** Copies the rows. */
    public RelatedOccupations {
        rows = List.copyOf(rows);
    }

    /** Returns the signals that counted for any of the rows, in their order; unmodifiable, empty if there is no row. */
    public Set<Signal> signals() {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        rows.forEach(row -> signals.addAll(row.relatedness().parts().keySet()));
        return Collections.unmodifiableSet(signals);
    }
}
