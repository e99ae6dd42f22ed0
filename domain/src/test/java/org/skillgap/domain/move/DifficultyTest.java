package org.skillgap.domain.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;

class DifficultyTest {

    private static final int ROUNDS = 200;

    private record Row(String element, double level, double importance) {}

    @Test
    void between_isTheMeanOfHigherLevelsWeighedByImportanceInTheTarget() {
        Profile from = profile(new Row("2.A.1.a", 3, 5), new Row("2.A.1.b", 4, 5), new Row("2.A.1.c", 1, 5));
        Profile to = profile(new Row("2.A.1.a", 4, 4), new Row("2.A.1.b", 2, 3.5), new Row("2.A.1.c", 1.5, 1.25));

        // (4 · 1 + 3.5 · 0 + 1.25 · 0.5) / (4 + 3.5 + 1.25)
        assertThat(Difficulty.between(from, to)).isCloseTo(4.625 / 8.75, within(1e-15));
        // (5 · 0 + 5 · 2 + 5 · 0) / 15
        assertThat(Difficulty.between(to, from)).isCloseTo(10 / 15.0, within(1e-15));
    }

    @Test
    void between_countsWhatTheSourceLacksFromZeroAndWhatTheTargetLacksNotAtAll() {
        Profile from = profile(new Row("2.A.1.a", 3, 2), new Row("2.B.1.a", 6, 5));
        Profile to = profile(new Row("2.A.1.a", 2, 2), new Row("2.B.1.b", 3, 4));

        assertThat(Difficulty.between(from, to)).isCloseTo(4 * 3 / 6.0, within(1e-15));
    }

    @Test
    void between_weighsAnElementWithoutImportanceAsTheLeastImportantOne() {
        Element unweighed = element("2.A.1.b");
        Profile to = Profile.builder()
                .level(unweighed, Level.of(2))
                .levelRating(element("2.A.1.a"), rating(1))
                .importanceRating(element("2.A.1.a"), rating(4))
                .build();

        assertThat(Difficulty.between(Profile.builder().build(), to)).isCloseTo((4 * 1 + 1 * 2) / 5.0, within(1e-15));
    }

    @Test
    void between_isZeroForTheSameProfileAndForATargetWithoutElements() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Profile profile = profile(rows(random));
            assertThat(Difficulty.between(profile, profile)).isZero();
        }
        assertThat(Difficulty.between(profile(rows(random)), Profile.builder().build()))
                .isZero();
    }

    @Test
    void between_growsWithTheTargetAndShrinksWithTheSource() {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            Row[] from = rows(random);
            Row[] to = rows(random);
            double before = Difficulty.between(profile(from), profile(to));

            assertThat(Difficulty.between(profile(from), profile(raised(to, random))))
                    .isGreaterThanOrEqualTo(before);
            assertThat(Difficulty.between(profile(raised(from, random)), profile(to)))
                    .isLessThanOrEqualTo(before);
        }
    }

    @Test
    void between_doesNotDependOnTheOrderOfElementsInAnyDigit() {
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            Row[] from = rows(random);
            Row[] to = rows(random);
            double before = Difficulty.between(profile(from), profile(to));

            // Other names for the same elements put them in another order.
            List<String> names = new ArrayList<>();
            for (Row row : from) {
                names.add(row.element());
            }
            Collections.shuffle(names, random);
            assertThat(Difficulty.between(profile(renamed(from, names)), profile(renamed(to, names))))
                    .isEqualTo(before);
        }
    }

    private static Row[] rows(Random random) {
        Row[] rows = new Row[10];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new Row("2.A." + i, random.nextInt(701) / 100.0, 1 + random.nextInt(401) / 100.0);
        }
        return rows;
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
}
