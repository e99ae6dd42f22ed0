package org.skillgap.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.gap.TestedGap;
import org.skillgap.domain.rating.Rating;

/** Standard errors of 0.125 with eight raters, and a prior of the same size, so that 1 level is much and 0.1 is nothing. */
class PooledVerdictsTest {

    private static final double PRIOR = 0.125;

    private static ModeratedProfile rated(double... levels) {
        Rating[] ratings = new Rating[levels.length];
        for (int i = 0; i < levels.length; i++) {
            ratings[i] = Ratings.of(levels[i], 8, i == 3 ? Double.NaN : 0.125);
        }
        return Ratings.profile(PRIOR, ratings);
    }

    private static PooledVerdicts verdicts(ModeratedProfile from, ModeratedProfile to) {
        return PooledVerdicts.of(TestedGap.between(from, to));
    }

    @Test
    void of_countsTheHigherLevelsByVerdict() {
        PooledVerdicts verdicts = verdicts(rated(1, 1, 1, 1, 1), rated(2, 1.1, 1.3, 2, 0));

        assertThat(verdicts).isEqualTo(new PooledVerdicts(1, 1, 1, 4, 1, 1, 1, 1));
        assertThat(verdicts.survivingShare()).isEqualTo(0.25);
    }

    @Test
    void of_countsNothingWhereNothingIsHigher() {
        assertThat(verdicts(rated(2, 2), rated(2, 1))).isEqualTo(new PooledVerdicts(1, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void plus_poolsPairs() {
        PooledVerdicts pooled = PooledVerdicts.NONE
                .plus(verdicts(rated(1, 1, 1, 1, 1), rated(2, 1.1, 1.3, 2, 0)))
                .plus(verdicts(rated(1, 1), rated(2, 2)))
                .plus(verdicts(rated(1, 1), rated(1.1, 1)))
                .plus(verdicts(rated(1, 1), rated(1, 1)));

        assertThat(pooled).isEqualTo(new PooledVerdicts(4, 3, 2, 7, 3, 2, 1, 1));
        assertThat(pooled.survivingShare()).isEqualTo(3 / 7.0);
        assertThat(pooled.shareWithGap()).isEqualTo(0.5);
        assertThat(pooled.shareWithPlainGap()).isEqualTo(0.75);
    }

    @Test
    void shares_ofNothingAreNoNumber() {
        assertThat(PooledVerdicts.NONE.survivingShare()).isNaN();
        assertThat(PooledVerdicts.NONE.shareWithGap()).isNaN();
        assertThat(PooledVerdicts.NONE.shareWithPlainGap()).isNaN();
    }
}
