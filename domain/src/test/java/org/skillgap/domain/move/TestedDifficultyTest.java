package org.skillgap.domain.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.gap.PriorVariance;
import org.skillgap.domain.gap.TestedDifference;
import org.skillgap.domain.gap.TestedGap;
import org.skillgap.domain.gap.TestedPairs;
import org.skillgap.domain.gap.TestedPairs.Pair;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;

class TestedDifficultyTest {

    private static final PriorVariance PRIOR = new PriorVariance(0.3);
    private static final int ROUNDS = 200;

    /** An element that a side has, rated by eight people. */
    private record Row(String element, double level, double importance) {}

    /** The table was made by make-tested-difficulties.py with mpmath. */
    @Test
    void of_equalsTheFiguresOfAnotherProgram() throws IOException {
        Map<String, Pair> pairs = TestedPairs.read();
        List<String[]> table = table("tested-difficulties.tsv");

        assertThat(table).hasSize(5);
        for (String[] cells : table) {
            Pair pair = pairs.get(cells[0]);
            TestedDifficulty difficulty = between(pair.from(), pair.to(), pair.prior());

            assertThat(new double[] {
                        difficulty.value(),
                        difficulty.supported(),
                        difficulty.lowerBound(),
                        difficulty.upperBound(),
                        difficulty.untested()
                    })
                    .as(cells[0])
                    .containsExactly(
                            new double[] {number(cells[1]), number(cells[2]), number(cells[3]), number(cells[4]), 0},
                            within(1e-12));
        }
    }

    @Test
    void value_isTheDifficultyInEveryDigit() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Profile from = profile(some(rows(random), random));
            Profile to = profile(some(rows(random), random));

            assertThat(between(from, to, PRIOR).value()).isEqualTo(Difficulty.between(from, to));
        }
    }

    @Test
    void interval_holdsTheValueAndStaysOnTheScale() {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            TestedDifficulty difficulty = between(profile(rows(random)), profile(rows(random)), PRIOR);

            assertThat(difficulty.hasInterval()).isTrue();
            assertThat(difficulty.value()).isBetween(difficulty.lowerBound(), difficulty.upperBound());
            assertThat(difficulty.supported()).isBetween(0.0, difficulty.value());
            assertThat(difficulty.lowerBound()).isNotNegative();
        }
        Profile highest = profile(new Row("2.A.1", 7, 1));
        assertThat(between(Profile.builder().build(), highest, PRIOR))
                .isEqualTo(new TestedDifficulty(7, 0, Double.NaN, Double.NaN, 1));
        assertThat(between(profile(new Row("2.A.1", 0, 1)), highest, PRIOR).upperBound())
                .isEqualTo(7);
    }

    @Test
    void value_isZeroForTheSameProfileAndItsIntervalBeginsThere() {
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            Profile profile = profile(rows(random));
            TestedDifficulty difficulty = between(profile, profile, PRIOR);

            assertThat(difficulty.value()).isZero();
            assertThat(difficulty.supported()).isZero();
            assertThat(difficulty.lowerBound()).isZero();
            assertThat(difficulty.upperBound()).isPositive();
        }
        assertThat(TestedDifficulty.NONE).isEqualTo(new TestedDifficulty(0, 0, 0, 0, 0));
    }

    /** Up is far and surely so, down is no way at all. */
    @Test
    void of_isAsymmetric() {
        Profile low = profile(new Row("2.A.1", 1, 3), new Row("2.A.2", 2, 3));
        Profile high = profile(new Row("2.A.1", 4, 3), new Row("2.A.2", 4, 3));

        assertThat(between(low, high, PRIOR).supported()).isEqualTo(2.5);
        assertThat(between(low, high, PRIOR).lowerBound()).isGreaterThan(2);
        assertThat(between(high, low, PRIOR).value()).isZero();
        assertThat(between(high, low, PRIOR).upperBound()).isLessThan(1e-3);
    }

    @Test
    void of_growsWithTheTargetAndShrinksWithTheSource() {
        Random random = new Random(4);
        for (int round = 0; round < ROUNDS; round++) {
            Row[] from = rows(random);
            Row[] to = rows(random);
            TestedDifficulty before = between(profile(from), profile(to), PRIOR);

            assertGrown(before, between(profile(from), profile(raised(to, random)), PRIOR));
            assertGrown(between(profile(raised(from, random)), profile(to), PRIOR), before);
        }
    }

    /** The lower bound may fall a little where one more difference begins to vary; the other figures never do. */
    private static void assertGrown(TestedDifficulty less, TestedDifficulty more) {
        assertThat(more.value()).isGreaterThanOrEqualTo(less.value());
        assertThat(more.supported()).isGreaterThanOrEqualTo(less.supported());
        assertThat(more.upperBound()).isGreaterThanOrEqualTo(less.upperBound() - 1e-12);
    }

    @Test
    void of_doesNotDependOnTheOrderOfElementsOrRows() {
        Random random = new Random(5);
        for (int round = 0; round < ROUNDS; round++) {
            Row[] from = rows(random);
            Row[] to = rows(random);
            TestedDifficulty before = between(profile(from), profile(to), PRIOR);

            List<String> names = new ArrayList<>();
            for (Row row : from) {
                names.add(row.element());
            }
            Collections.shuffle(names, random);
            Profile target = profile(renamed(to, names));
            List<TestedDifference> rows =
                    new ArrayList<>(TestedGap.between(profile(renamed(from, names)), target, PRIOR)
                            .all());
            Collections.shuffle(rows, random);
            TestedDifficulty after = TestedDifficulty.of(rows, target);

            assertThat(after.value()).isEqualTo(before.value());
            assertThat(after.supported()).isEqualTo(before.supported());
            assertThat(after.lowerBound()).isCloseTo(before.lowerBound(), within(1e-12));
            assertThat(after.upperBound()).isCloseTo(before.upperBound(), within(1e-12));
        }
    }

    /** Raters who are farther apart leave the value, support less of it, and widen the interval. */
    @Test
    void noise_widensTheIntervalAndSupportsLess() {
        Random random = new Random(6);
        for (int round = 0; round < ROUNDS; round++) {
            Profile from = profile(rows(random));
            Profile to = profile(rows(random));
            TestedDifficulty sure = between(from, to, new PriorVariance(0.1));
            TestedDifficulty unsure = between(from, to, new PriorVariance(5));

            assertThat(unsure.value()).isEqualTo(sure.value());
            assertThat(unsure.supported()).isLessThanOrEqualTo(sure.supported());
            assertThat(unsure.lowerBound()).isLessThanOrEqualTo(sure.lowerBound());
            assertThat(unsure.upperBound()).isGreaterThan(sure.upperBound());
        }
    }

    /** Reading is tested, 1 level up; planning cannot be, 2 levels up; singing is 1 level down. Importance 4, 3 and unknown. */
    @Test
    void untestedLevels_countAsPublishedAndAreCounted() {
        Profile from = Profile.builder()
                .levelRating(element("2.A.1"), rating(3))
                .level(element("2.B.1"), Level.of(1))
                .level(element("2.B.2"), Level.of(2))
                .build();
        Profile to = Profile.builder()
                .levelRating(element("2.A.1"), rating(4))
                .importanceRating(element("2.A.1"), rating(4))
                .levelRating(element("2.B.1"), rating(3))
                .importanceRating(element("2.B.1"), rating(3))
                .levelRating(element("2.B.2"), rating(1))
                .build();
        // (7 · 0.3 + 7 · 8 · 0.2²) / 14 / 8 on each side; 1 level is 3.6 of these, so that the positive part varies as
        // the rest
        double standardError = Math.sqrt(2 * (0.3 + 0.32) / 2 / 8);

        TestedDifficulty difficulty = between(from, to, PRIOR);

        assertThat(difficulty.value()).isCloseTo((4 + 3 * 2) / 8.0, within(1e-15));
        assertThat(difficulty.supported()).isCloseTo(4 / 8.0, within(1e-15));
        assertThat(difficulty.untested()).isEqualTo(1);
        assertThat(difficulty.upperBound()).isCloseTo(1.25 + 1.96 * standardError / 2, within(1e-3));
        assertThat(difficulty.lowerBound()).isCloseTo(1.25 - (1.96 + 0.3989) * standardError / 2, within(1e-3));
    }

    @Test
    void interval_isMissingWhereNothingCanBeTested() {
        Profile person = Profile.builder().level(element("2.A.1"), Level.of(1)).build();
        Profile role = Profile.builder().level(element("2.A.1"), Level.of(3)).build();

        TestedDifficulty difficulty = between(person, role, PRIOR);

        assertThat(difficulty).isEqualTo(new TestedDifficulty(2, 0, Double.NaN, Double.NaN, 1));
        assertThat(difficulty.hasInterval()).isFalse();
        assertThat(between(person, Profile.builder().build(), PRIOR).value()).isZero();
    }

    @Test
    void figures_thatDoNotFitTogetherAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TestedDifficulty(1, 1.1, 0, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TestedDifficulty(1, -0.1, 0, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TestedDifficulty(Double.NaN, 0, 0, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TestedDifficulty(1, 0, 1.1, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TestedDifficulty(1, 0, 0, 0.9, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TestedDifficulty(1, 0, 0, Double.NaN, 0));
    }

    private static TestedDifficulty between(Profile from, Profile to, PriorVariance prior) {
        return TestedDifficulty.of(TestedGap.between(from, to, prior).all(), to);
    }

    private static Row[] rows(Random random) {
        Row[] rows = new Row[10];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new Row("2.A." + i, random.nextInt(701) / 100.0, 1 + random.nextInt(401) / 100.0);
        }
        return rows;
    }

    private static Row[] some(Row[] rows, Random random) {
        return Arrays.stream(rows).filter(row -> random.nextInt(4) > 0).toArray(Row[]::new);
    }

    private static Row[] raised(Row[] rows, Random random) {
        Row[] raised = rows.clone();
        int one = random.nextInt(rows.length);
        Row row = rows[one];
        raised[one] = new Row(row.element(), Math.min(7, row.level() + random.nextInt(300) / 100.0), row.importance());
        return raised;
    }

    private static Row[] renamed(Row[] rows, List<String> names) {
        Row[] renamed = new Row[rows.length];
        for (int i = 0; i < rows.length; i++) {
            renamed[i] = new Row(names.get(i), rows[i].level(), rows[i].importance());
        }
        return renamed;
    }

    private static Profile profile(Row... rows) {
        Profile.Builder profile = Profile.builder();
        for (Row row : rows) {
            profile.levelRating(element(row.element()), rating(row.level()));
            profile.importanceRating(element(row.element()), rating(row.importance()));
        }
        return profile.build();
    }

    private static Element element(String id) {
        return new Element(new ElementId(id), "element " + id, "");
    }

    private static Rating rating(double value) {
        return Rating.given(value, 8, 0.2, YearMonth.of(2025, 8));
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }

    private static List<String[]> table(String name) throws IOException {
        try (InputStream table = TestedDifficultyTest.class.getResourceAsStream(name)) {
            return new String(table.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }
}
