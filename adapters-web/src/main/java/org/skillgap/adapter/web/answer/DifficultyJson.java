package org.skillgap.adapter.web.answer;

import org.skillgap.application.gap.OccupationMove;
import org.skillgap.domain.move.TestedDifficulty;

/**
 * How far a move is, in levels; what is not known is null, as JSON says it.
 *
 * @param untested how many higher levels cannot be tested
 * @param jobZoneDifference job zone of the target minus that of the source, -4 to 4
 */
record DifficultyJson(
        double value, double supported, Double lowerBound, Double upperBound, int untested, Integer jobZoneDifference) {

    static DifficultyJson of(OccupationMove move) {
        TestedDifficulty difficulty = move.difficulty();
        return new DifficultyJson(
                difficulty.value(),
                difficulty.supported(),
                difficulty.hasInterval() ? difficulty.lowerBound() : null,
                difficulty.hasInterval() ? difficulty.upperBound() : null,
                difficulty.untested(),
                move.jobZoneDifference().isPresent() ? move.jobZoneDifference().getAsInt() : null);
    }
}
