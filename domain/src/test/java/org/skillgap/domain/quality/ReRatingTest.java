package org.skillgap.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.rating.Rating;

/** Expected figures were computed by hand. */
class ReRatingTest {

    private static ModeratedProfile again(RaterSpread spread, ModeratedProfile published, double... chances) {
        PrimitiveIterator.OfDouble chance = DoubleStream.of(chances).iterator();
        return new ReRating(spread, chance::nextDouble).of(published);
    }

    private static Rating level(ModeratedProfile profile) {
        assertThat(profile.profile().size()).isEqualTo(1);
        return profile.profile().levelRatingAt(0).orElseThrow();
    }

    /** √8 · 0.5 = 1.41: one deviation up is 4.41, answered as 4, one down is 1.59, answered as 2. */
    @Test
    void of_roundsEachAnswerAndTakesTheStandardErrorOfTheAnswers() {
        ModeratedProfile published = Ratings.profile(0.3, Ratings.of(3, 8, 0.5));

        Rating rating = level(again(RaterSpread.PUBLISHED, published, 1, -1, 1, -1, 1, -1, 1, -1));

        assertThat(rating.value()).isEqualTo(3);
        assertThat(rating.raters()).isEqualTo(8);
        assertThat(rating.standardError()).isCloseTo(0.3779644730092272, within(1e-15)); // √(8 / 7 / 8)
    }

    /** 4 and seven times 3 have the mean 3.125; O*NET publishes 3.12. */
    @Test
    void of_roundsTheMeanHalfToEven() {
        ModeratedProfile published = Ratings.profile(0.3, Ratings.of(3, 8, 0.5));

        assertThat(level(again(RaterSpread.PUBLISHED, published, 1, 0, 0, 0, 0, 0, 0, 0))
                        .value())
                .isEqualTo(3.12);
    }

    @Test
    void of_staysOnTheScale() {
        ModeratedProfile high = Ratings.profile(0.3, Ratings.of(6.5, 2, 1));
        ModeratedProfile low = Ratings.profile(0.3, Ratings.of(0.5, 2, 1));

        assertThat(level(again(RaterSpread.PUBLISHED, high, 3, 3)).value()).isEqualTo(7);
        assertThat(level(again(RaterSpread.PUBLISHED, low, -3, -3)).value()).isZero();
    }

    /** Eight who agreed: the moderated variance of one is (7 · 2 + 7 · 0) / 14 = 1. */
    @Test
    void spread_decidesWhetherThoseWhoAgreedAgreeAgain() {
        ModeratedProfile published = Ratings.profile(2, Ratings.of(3, 8, 0));
        double[] chances = {1, 1, 1, 1, 1, 1, 1, 1};

        assertThat(level(again(RaterSpread.PUBLISHED, published, chances)).value())
                .isEqualTo(3);
        assertThat(level(again(RaterSpread.MODERATED, published, chances)).value())
                .isEqualTo(4);
    }

    @Test
    void of_leavesOutWhatCannotBeTested() {
        ModeratedProfile published = Ratings.profile(
                0.3, Ratings.of(3, 8, Double.NaN), Ratings.of(3, 0, 0.5), Ratings.of(3, 1, 0.5), Ratings.of(3, 2, 0.5));

        ModeratedProfile again = again(RaterSpread.MODERATED, published, 0, 0);

        assertThat(again.profile().elements())
                .extracting(element -> element.id().value())
                .containsExactly("2.A.1.d");
        assertThat(again.prior()).isEqualTo(published.prior());
    }
}
