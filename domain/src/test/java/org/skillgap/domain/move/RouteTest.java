package org.skillgap.domain.move;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.move.Route.Hop;
import org.skillgap.domain.occupation.OccupationCode;

class RouteTest {

    private static final OccupationCode A = MadeUpProfiles.code(1);
    private static final OccupationCode B = MadeUpProfiles.code(2);

    @Test
    void hop_refusesWhatIsNoMove() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hop(A, A, 1))
                .withMessage("a hop from 11-1001.00 to itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hop(A, B, 7.1))
                .withMessage("difficulty 7.1 is outside 0..7");
        assertThatIllegalArgumentException().isThrownBy(() -> new Hop(A, B, Double.NaN));
    }

    @Test
    void route_refusesHopsThatDoNotFollowEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Route(List.of(new Hop(A, B, 1), new Hop(A, B, 1))))
                .withMessage("a hop ends at 11-1002.00 and the next begins at 11-1001.00");
    }
}
