package org.skillgap.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skillgap.domain.rating.Flag;

class LevelCountsTest {

    @Test
    void of_countsEachReservation() {
        LevelCounts counts = LevelCounts.of(Ratings.profile(
                0.3,
                Ratings.of(3, 8, 0.5),
                Ratings.flagged(3, 8, 0.6, Flag.YES, Flag.NO),
                Ratings.flagged(0, 8, 0.1, Flag.NO, Flag.YES),
                Ratings.flagged(1, 1, Double.NaN, Flag.YES, Flag.YES),
                Ratings.flagged(2, 8, Double.NaN, Flag.NOT_AVAILABLE, Flag.NOT_AVAILABLE)));

        assertThat(counts).isEqualTo(new LevelCounts(5, 2, 2, 2));
        assertThat(counts.plus(counts).plus(LevelCounts.NONE)).isEqualTo(new LevelCounts(10, 4, 4, 4));
    }
}
