package org.skillgap.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.occupation.OccupationCode;

class GroupMeansTest {

    private static final OccupationCode ONE = new OccupationCode("11-1011.00");
    private static final OccupationCode SIBLING = new OccupationCode("11-1021.00");
    private static final OccupationCode COUSIN = new OccupationCode("11-2011.00");
    private static final OccupationCode STRANGER = new OccupationCode("15-1252.00");

    private static final GroupMeans MEANS = GroupMeans.of(Map.of(
            ONE, Surveys.profile(1),
            SIBLING, Surveys.profile(2),
            COUSIN, Surveys.profile(4),
            STRANGER, Surveys.profile(7, 5)));

    private static double mean(Baseline baseline, OccupationCode occupation) {
        return MEANS.estimate(baseline).hundredths(occupation, Surveys.READING);
    }

    @Test
    void estimate_isTheMeanOfTheOthers() {
        assertThat(mean(Baseline.MINOR_GROUP_MEAN, ONE)).isEqualTo(200);
        assertThat(mean(Baseline.MAJOR_GROUP_MEAN, ONE)).isEqualTo(300);
        assertThat(mean(Baseline.SKILL_MEAN, ONE)).isCloseTo(1300 / 3.0, within(1e-9));
    }

    @Test
    void estimate_ofOneAloneInItsGroupIsThatOfTheWiderGroup() {
        assertThat(mean(Baseline.MINOR_GROUP_MEAN, COUSIN)).isEqualTo(150);
        assertThat(mean(Baseline.MINOR_GROUP_MEAN, STRANGER)).isCloseTo(700 / 3.0, within(1e-9));
        assertThat(mean(Baseline.MAJOR_GROUP_MEAN, STRANGER)).isCloseTo(700 / 3.0, within(1e-9));
    }

    @Test
    void estimate_ofOneThatIsNotRatedIsTheMeanOfAll() {
        assertThat(mean(Baseline.MINOR_GROUP_MEAN, new OccupationCode("11-1031.00")))
                .isEqualTo(150);
        assertThat(mean(Baseline.MINOR_GROUP_MEAN, new OccupationCode("53-3032.00")))
                .isEqualTo(350);
    }

    @Test
    void estimate_saysNothingWhereNobodyElseIsRated() {
        LevelEstimate estimate = MEANS.estimate(Baseline.MINOR_GROUP_MEAN);

        assertThat(estimate.hundredths(STRANGER, Surveys.LISTENING)).isNaN();
        assertThat(estimate.hundredths(ONE, Surveys.LISTENING)).isEqualTo(500);
    }
}
