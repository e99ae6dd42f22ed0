package org.skillgap.application.gap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skillgap.domain.move.TestedDifficulty;

class OccupationMoveTest {

    @Test
    void jobZoneDifference_isTargetMinusSourceWhereBothHaveOne() {
        assertThat(move(2, 5).jobZoneDifference()).hasValue(3);
        assertThat(move(5, 1).jobZoneDifference()).hasValue(-4);
        assertThat(move(3, 3).jobZoneDifference()).hasValue(0);
        assertThat(move(0, 3).jobZoneDifference()).isEmpty();
        assertThat(move(3, 0).jobZoneDifference()).isEmpty();
    }

    private static OccupationMove move(int fromJobZone, int toJobZone) {
        return new OccupationMove(TestedDifficulty.NONE, fromJobZone, toJobZone);
    }
}
