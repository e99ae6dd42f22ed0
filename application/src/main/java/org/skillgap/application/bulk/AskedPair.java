package org.skillgap.application.bulk;

import org.skillgap.domain.occupation.OccupationCode;

/** One pair of a list, as it was read. */
sealed interface AskedPair {

    /**
     * A pair of codes.
     *
     * @param from what somebody works as
     * @param to what somebody wants to work as
     */
    record Codes(OccupationCode from, OccupationCode to) implements AskedPair {}

    /**
     * What is no pair of codes.
     *
     * @param from at most 100 characters of what was read; empty if there is nothing
     * @param to the same of the target
     * @param problem what is wrong, as one sentence
     */
    record Malformed(String from, String to, String problem) implements AskedPair {}
}
