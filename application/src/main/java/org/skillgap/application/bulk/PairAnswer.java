package org.skillgap.application.bulk;

import org.skillgap.application.error.ExpectedFailure;
import org.skillgap.domain.gap.SkillGap;
import org.skillgap.domain.occupation.Occupation;

/** What came of one pair of a list. */
public sealed interface PairAnswer {

    /** Returns the number of the pair in its list, from 1. */
    int number();

    /**
     * A pair that could be compared.
     *
     * @param number of the pair in its list, from 1
     * @param from what somebody works as
     * @param to what somebody wants to work as
     * @param gap the comparison
     */
    record Compared(int number, Occupation from, Occupation to, SkillGap gap) implements PairAnswer {}

    /**
     * A pair that could not be compared.
     *
     * @param number of the pair in its list, from 1
     * @param from the code, or at most 100 characters of what was read; empty if there is nothing
     * @param to the same of the target
     * @param kind what it failed of
     * @param message a sentence that begins with where the pair stands, such as "Line 3: Occupation code 99-9999.00 not found."
     */
    record Refused(int number, String from, String to, ExpectedFailure.Kind kind, String message)
            implements PairAnswer {}
}
