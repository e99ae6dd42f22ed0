package org.skillgap.application.assess;

import java.util.List;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * What is to be assessed.
 *
 * @param codes which occupations, in the order in which they are begun
 * @param runs how many runs of each, 1 to {@value AssessProficiency#MOST_RUNS}
 * @param concurrency how many occupations at a time, 1 to {@value #MOST_AT_ONCE}
 * @param caller who has it done, see {@link PaidDialogue.Topic#caller}
 */
public record AssessPlan(List<OccupationCode> codes, int runs, int concurrency, String caller) {

    /** How many occupations may be under way at a time. */
    public static final int MOST_AT_ONCE = 8;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a number is outside its range
     */
    public AssessPlan {
        codes = List.copyOf(codes);
        if (runs < 1 || runs > AssessProficiency.MOST_RUNS || concurrency < 1 || concurrency > MOST_AT_ONCE) {
            throw new IllegalArgumentException(runs + " runs, " + concurrency + " at a time");
        }
    }
}
