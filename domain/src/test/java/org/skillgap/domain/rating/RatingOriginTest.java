package org.skillgap.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatingOriginTest {

    private static final YearMonth EARLIER = YearMonth.of(2019, 7);
    private static final YearMonth LATER = YearMonth.of(2025, 8);

    @Test
    void of_gathersWhatTheRatingsOfLevelsSay() {
        Profile profile = Profile.builder()
                .levelRating(element("2.C.1.a"), rating(25, LATER, "Incumbent", RatingSource.ONET_FILE))
                .levelRating(element("2.C.1.b"), rating(31, EARLIER, "Incumbent", RatingSource.ONET_FILE))
                .levelRating(element("2.C.1.c"), rating(0, LATER, "", RatingSource.ONET_API))
                .importanceRating(element("2.C.1.a"), rating(99, EARLIER, "Analyst", RatingSource.LLM))
                .build();

        assertThat(RatingOrigin.of(profile))
                .isEqualTo(new RatingOrigin(
                        List.of(EARLIER, LATER),
                        25,
                        31,
                        List.of("Incumbent"),
                        List.of(RatingSource.ONET_FILE, RatingSource.ONET_API)));
    }

    @Test
    void of_isEmptyWithoutRatings() {
        Profile profile =
                Profile.builder().level(element("2.C.1.a"), Level.of(2)).build();

        assertThat(RatingOrigin.of(profile)).isEqualTo(new RatingOrigin(List.of(), 0, 0, List.of(), List.of()));
    }

    private static Element element(String id) {
        return new Element(new ElementId(id), "element " + id, "");
    }

    private static Rating rating(int raters, YearMonth ratedOn, String ratedBy, RatingSource source) {
        return new Rating(2, raters, 0.2, Double.NaN, Double.NaN, Flag.NO, Flag.NO, ratedOn, ratedBy, source);
    }
}
