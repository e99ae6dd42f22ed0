package org.skillgap.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "2.25, 2.25", "3.00, 3", "4.1, 4.1", "7, 7", "4.12, 4.12"})
    void level_showsNoTrailingZeros(double value, String shown) {
        assertThat(Level.of(value)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, -0.004, 7.004, 7.01, 42_949_672.96, Double.NaN, Double.POSITIVE_INFINITY})
    void level_refusesWhatIsNotOnTheScale(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Level.of(value));
    }

    @ParameterizedTest
    @CsvSource({
        "2.A.1.a, SKILLS",
        "2.B.3.e, SKILLS",
        "2.C.10, KNOWLEDGE",
        "1.A.1.a.1, ABILITIES",
        "4.A.1.a.1, WORK_ACTIVITIES",
        "2.D, OTHER",
        "2.AB, OTHER",
        "1.C.1.a, OTHER",
        "2, OTHER"
    })
    void domain_followsTheElementId(String id, ElementDomain domain) {
        assertThat(ElementDomain.of(new ElementId(id))).isEqualTo(domain);
    }

    @Test
    void elementIds_areOrderedAsPlainText() {
        assertThat(Stream.of("2.C.2", "2.C.10", "2.C.9.b", "2.C.1.a")
                        .map(ElementId::new)
                        .sorted()
                        .map(ElementId::value))
                .containsExactly("2.C.1.a", "2.C.10", "2.C.2", "2.C.9.b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A.1", "2..A", "2.A.", "2.A 1", "2.C.123456789012345678901"})
    void elementId_refusesOtherShapes(String text) {
        assertThat(ElementId.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ElementId(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lv", "LVLV", "L V", "É"})
    void scaleId_refusesOtherShapes(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ScaleId(text));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "7, 700",
        "7.00, 700",
        "4.5, 450",
        "4.120, 412",
        "' 3 ', 300",
        "45e-1, 450",
        "0.07E+2, 700"
    })
    void level_parsesNumbersOfAtMostTwoDecimals(String text, int hundredths) {
        assertThat(Level.parse(text)).contains(new Level(hundredths));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "much",
                "-0.01",
                "7.01",
                "4.125",
                "1e3",
                "1e-3",
                "1e999",
                "1e-999",
                "1e99999999999",
                "NaN",
                "0x1",
                "4,5",
                "\u0664",
                "4.",
                ".5",
                "4.5000000000000000000000000000000000000"
            })
    void level_parsesNothingElse(String text) {
        assertThat(Level.parse(text)).isEmpty();
    }

    @Test
    void scale_includesItsEnds() {
        Scale styles = new Scale(new ScaleId("WI"), "Work Styles Impact", -3, 3);
        assertThat(styles.contains(-3)).isTrue();
        assertThat(styles.contains(3)).isTrue();
        assertThat(styles.contains(3.01)).isFalse();
        assertThat(styles.contains(Double.NaN)).isFalse();
    }

    @Test
    void rating_refusesWhatNobodyPublishes() {
        assertThatIllegalArgumentException().isThrownBy(() -> rating(Double.NaN, 8, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> rating(4, -1, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> rating(4, 8, -0.1));
    }

    @Test
    void rating_ofOnesOwnSaysNothingThatNobodyGave() {
        Rating rating = Rating.given(3.4, 5, 0.245, YearMonth.of(2026, 11));

        assertThat(rating)
                .isEqualTo(new Rating(
                        3.4,
                        5,
                        0.245,
                        Double.NaN,
                        Double.NaN,
                        Flag.NOT_AVAILABLE,
                        Flag.NOT_AVAILABLE,
                        YearMonth.of(2026, 11),
                        "",
                        RatingSource.GIVEN));
        assertThatIllegalArgumentException().isThrownBy(() -> Rating.given(3.4, -1, 0.245, YearMonth.of(2026, 11)));
    }

    private static Rating rating(double value, int raters, double standardError) {
        return new Rating(
                value,
                raters,
                standardError,
                Double.NaN,
                Double.NaN,
                Flag.NO,
                Flag.NO,
                YearMonth.of(2023, 8),
                "Analyst",
                RatingSource.ONET_FILE);
    }
}
