package org.skillgap.domain.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.skillgap.domain.gap.TestedPairs.rating;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;

class PriorVarianceTest {

    /** 8 · 0.25² = 0.5 and 4 · 0.5² = 1; one without a standard error and one without N do not count. */
    @Test
    void of_isTheMeanVarianceOfThosePublishedWhole() {
        List<Rating> ratings =
                List.of(rating(1, 8, 0.25), rating(2, 4, 0.5), rating(3, 8, Double.NaN), rating(4, 0, 0.5));

        assertThat(PriorVariance.of(ratings).value()).isCloseTo(0.75, within(1e-15));
    }

    @Test
    void of_leavesOutWhatWasFetchedOrAssessedBesideARelease() {
        Rating withoutError = rating(1, 8, Double.NaN);

        assertThat(PriorVariance.of(List.of(fetched(1), rating(1, 8, 0.25), fetched(2)))
                        .value())
                .isEqualTo(0.5);
        assertThat(PriorVariance.of(List.of(fetched(1), withoutError))).isEqualTo(PriorVariance.NONE);
    }

    /** 8 · 0.5² = 2 and 8 · 1² = 8. */
    @Test
    void of_isThatOfFetchedRatingsWhereNoReleaseHasAny() {
        assertThat(PriorVariance.of(List.of(fetched(0.5), fetched(1))).value()).isEqualTo(5);
    }

    @Test
    void of_leavesOutWhatNobodyPublished() {
        Rating given = Rating.given(1, 8, 1, YearMonth.of(2026, 11));

        assertThat(PriorVariance.of(List.of(given))).isEqualTo(PriorVariance.NONE);
        assertThat(PriorVariance.of(List.of(given, fetched(0.5))).value()).isEqualTo(2);
    }

    @Test
    void of_isNoneWhereNothingVaries() {
        assertThat(PriorVariance.of(List.of())).isEqualTo(PriorVariance.NONE);
        assertThat(PriorVariance.of(List.of(rating(1, 8, 0)))).isEqualTo(PriorVariance.NONE);
    }

    @Test
    void value_isAboveZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PriorVariance(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PriorVariance(Double.POSITIVE_INFINITY));
    }

    private static Rating fetched(double standardError) {
        return new Rating(
                1,
                8,
                standardError,
                Double.NaN,
                Double.NaN,
                Flag.NO,
                Flag.NO,
                YearMonth.of(2026, 11),
                "Analyst",
                RatingSource.ONET_API);
    }
}
