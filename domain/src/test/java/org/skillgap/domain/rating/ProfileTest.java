package org.skillgap.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final Element READING = element("2.A.1.a", "Reading Comprehension");
    private static final Element PROGRAMMING = element("2.B.3.e", "Programming");
    private static final Element REPAIRING = element("2.B.3.l", "Repairing");

    @Test
    void build_ordersElementsByIdWhateverTheOrderOfCalls() {
        Profile profile = Profile.builder()
                .level(REPAIRING, Level.NONE)
                .level(READING, Level.of(4.12))
                .level(PROGRAMMING, Level.of(3))
                .build();

        assertThat(profile.elements()).containsExactly(READING, PROGRAMMING, REPAIRING);
        assertThat(profile.size()).isEqualTo(3);
        assertThat(profile.levelHundredthsAt(0)).isEqualTo(412);
    }

    @Test
    void level_isNoneForAnElementThatIsNotThere() {
        Profile empty = Profile.builder().build();

        assertThat(empty.level(READING.id())).isEqualTo(Level.NONE);
        assertThat(empty.levelRating(READING.id())).isEmpty();
        assertThat(empty.importanceRating(READING.id())).isEmpty();
    }

    @Test
    void ratings_areKeptBesideTheLevel() {
        Rating level = rating(4.12);
        Rating importance = rating(4);
        Profile profile = Profile.builder()
                .importanceRating(PROGRAMMING, importance)
                .levelRating(PROGRAMMING, level)
                .level(READING, Level.of(2))
                .build();

        assertThat(profile.level(PROGRAMMING.id())).isEqualTo(new Level(412));
        assertThat(profile.levelRating(PROGRAMMING.id())).contains(level);
        assertThat(profile.importanceRating(PROGRAMMING.id())).contains(importance);
        assertThat(profile.levelRating(READING.id())).isEmpty();
    }

    @Test
    void builder_refusesASecondLevelOfOneElement() {
        Profile.Builder builder = Profile.builder().level(READING, Level.NONE).importanceRating(READING, rating(3));

        assertThatIllegalArgumentException().isThrownBy(() -> builder.level(READING, Level.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.levelRating(READING, rating(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.importanceRating(READING, rating(1)));
    }

    @Test
    void levelRating_refusesAValueOutsideTheScaleAndKeepsNothingOfIt() {
        Profile.Builder builder = Profile.builder();

        assertThatIllegalArgumentException().isThrownBy(() -> builder.levelRating(READING, rating(7.5)));
        assertThat(builder.build().size()).isZero();
    }

    private static Element element(String id, String name) {
        return new Element(new ElementId(id), name, "");
    }

    private static Rating rating(double value) {
        return new Rating(
                value,
                8,
                0.125,
                3.88,
                4.37,
                Flag.NO,
                Flag.NO,
                YearMonth.of(2023, 8),
                "Analyst",
                RatingSource.ONET_FILE);
    }
}
