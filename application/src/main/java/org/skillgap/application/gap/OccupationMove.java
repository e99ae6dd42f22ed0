package org.skillgap.application.gap;

import java.util.OptionalInt;
import org.skillgap.domain.move.TestedDifficulty;

/**
 * How far it is from one occupation to another.
 *
 * @param difficulty in levels of what is compared; {@link TestedDifficulty#NONE} from an occupation to itself
 * @param fromJobZone how much preparation the source needs in O*NET's words, 1 to 5; 0 if O*NET has assigned no job zone
 * @param toJobZone the same of the target
 */
public record OccupationMove(TestedDifficulty difficulty, int fromJobZone, int toJobZone) {

    /** Returns the job zone of the target minus that of the source, -4 to 4; empty if one of them has none. */
    public OptionalInt jobZoneDifference() {
        return fromJobZone == 0 || toJobZone == 0 ? OptionalInt.empty() : OptionalInt.of(toJobZone - fromJobZone);
    }
}
