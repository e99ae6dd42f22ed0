package org.skillgap.domain.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.skillgap.domain.gap.TestedPairs.rating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.gap.TestedPairs.Expected;
import org.skillgap.domain.gap.TestedPairs.Pair;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;

class TestedGapTest {

    private static final PriorVariance PRIOR = new PriorVariance(0.3);
    private static final Element READING = new Element(new ElementId("2.A.1.a"), "Reading", "");
    private static final Element PLANNING = new Element(new ElementId("2.B.3.e"), "Planning", "");
    private static final Element REPAIRING = new Element(new ElementId("2.B.3.l"), "Repairing", "");

    @Test
    void all_equalsTheFiguresOfAnotherProgram() {
        Map<String, Pair> pairs = TestedPairs.read();

        assertThat(pairs).hasSize(5);
        pairs.forEach((name, pair) -> {
            List<TestedDifference> rows =
                    TestedGap.between(pair.from(), pair.to(), pair.prior()).all();
            assertThat(rows).as(name).hasSameSizeAs(pair.expected());
            for (int i = 0; i < rows.size(); i++) {
                assertEquals(name, rows.get(i), pair.expected().get(i));
            }
        });
    }

    private static void assertEquals(String pair, TestedDifference row, Expected expected) {
        assertThat(row.levels().element().id().value()).as(pair).isEqualTo(expected.element());
        Evidence evidence = row.evidence();
        assertThat(new double[] {
                    evidence.difference(),
                    evidence.standardError(),
                    evidence.degreesOfFreedom(),
                    evidence.t(),
                    evidence.pValue(),
                    evidence.qValue(),
                    evidence.lowerBound(),
                    evidence.upperBound()
                })
                .as("%s %s", pair, expected.element())
                .containsExactly(expected.figures(), within(1e-9));
        assertThat(evidence.verdict().id()).isEqualTo(expected.verdict());
    }

    @Test
    void verdicts_areThoseOfAll() {
        TestedPairs.read().values().forEach(pair -> assertVerdictsAgree(pair.from(), pair.to(), pair.prior()));
        long seed = 20_261_121;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            assertVerdictsAgree(randomProfile(random), randomProfile(random), PRIOR);
        }
    }

    private static void assertVerdictsAgree(Profile from, Profile to, PriorVariance prior) {
        TestedGap gap = TestedGap.between(from, to, prior);
        List<Verdict> byElement = gap.all().stream()
                .sorted(Comparator.comparing(row -> row.levels().element().id()))
                .map(row -> row.evidence().verdict())
                .toList();

        List<Verdict> higherByElement = gap.all().stream()
                .filter(TestedDifference::isHigher)
                .sorted(Comparator.comparing(row -> row.levels().element().id()))
                .map(row -> row.evidence().verdict())
                .toList();

        assertThat(gap.verdicts()).isEqualTo(byElement);
        assertThat(gap.higherVerdicts()).isEqualTo(higherByElement);
    }

    /** From two raters to hundreds, from full agreement to none, some elements without a row or without a standard error. */
    private static Profile randomProfile(Random random) {
        Profile.Builder profile = Profile.builder();
        for (char c = 'a'; c <= 'z'; c++) {
            double level = random.nextInt(29) / 4.0;
            int raters = 1 + (int) Math.exp(random.nextDouble() * 6);
            double standardError = random.nextInt(10) == 0 ? Double.NaN : random.nextInt(12) / 10.0 / Math.sqrt(raters);
            if (random.nextInt(10) > 0) {
                profile.levelRating(
                        new Element(new ElementId("2.B.1." + c), "element " + c, ""),
                        rating(level, raters, standardError));
            }
        }
        return profile.build();
    }

    @Test
    void elements_withoutFiguresAreUntested() {
        Profile from = Profile.builder()
                .levelRating(READING, rating(1, 8, Double.NaN))
                .levelRating(PLANNING, rating(1, 1, 0.1))
                .levelRating(REPAIRING, rating(1, 0, 0.1))
                .build();
        Profile to = Profile.builder()
                .levelRating(READING, rating(5, 8, 0.1))
                .levelRating(PLANNING, rating(5, 8, 0.1))
                .levelRating(REPAIRING, rating(5, 8, 0.1))
                .build();

        assertAllUntested(TestedGap.between(from, to, PRIOR));
        assertAllUntested(TestedGap.between(to, from, PRIOR));
        assertAllUntested(TestedGap.between(to, to, PriorVariance.NONE));
    }

    @Test
    void elements_withoutARatingBehindTheLevelAreUntested() {
        Profile person = Profile.builder().level(READING, Level.of(1)).build();
        Profile role = Profile.builder()
                .levelRating(READING, rating(5, 8, 0.1))
                .levelRating(PLANNING, rating(2, 8, 0.1))
                .build();

        assertAllUntested(TestedGap.between(person, role, PRIOR));
        assertThat(TestedGap.between(person, role, PRIOR).all())
                .extracting(row ->
                        row.levels().element().name() + " " + row.evidence().difference())
                .containsExactly("Reading 4.0", "Planning 2.0");
    }

    private static void assertAllUntested(TestedGap gap) {
        assertThat(gap.verdicts()).isNotEmpty().containsOnly(Verdict.UNTESTED);
        assertThat(gap.all()).allSatisfy(row -> {
            assertThat(row.evidence().isTested()).isFalse();
            assertThat(row.evidence().difference()).isEqualTo(row.levels().hundredths() / 100.0);
            assertThat(row.evidence().qValue()).isNaN();
        });
    }

    @Test
    void untestedElements_areNoPartOfTheFamily() {
        Profile.Builder from = Profile.builder().levelRating(READING, rating(2, 8, 0.2));
        Profile.Builder to = Profile.builder().levelRating(READING, rating(3, 8, 0.2));
        double alone = TestedGap.between(from.build(), to.build(), PRIOR)
                .all()
                .get(0)
                .evidence()
                .qValue();
        from.level(PLANNING, Level.of(1));
        to.levelRating(PLANNING, rating(1, 8, 0.2));

        List<TestedDifference> rows =
                TestedGap.between(from.build(), to.build(), PRIOR).all();

        assertThat(rows.get(0).evidence().qValue()).isEqualTo(alone);
    }

    @Test
    void agreementOfAllRaters_isNoCertainty() {
        Profile from = Profile.builder().levelRating(READING, rating(2, 8, 0)).build();
        Profile to = Profile.builder().levelRating(READING, rating(3, 8, 0)).build();

        Evidence evidence = TestedGap.between(from, to, PRIOR).all().get(0).evidence();

        // (7 · 0.3 + 7 · 0) / 14 / 8 on each side
        assertThat(evidence.standardError()).isCloseTo(Math.sqrt(2 * 0.3 / 2 / 8), within(1e-15));
        assertThat(evidence.degreesOfFreedom()).isCloseTo(14, within(1e-12));
    }

    @Test
    void sides_tellImportanceAndFlags() {
        Pair pair = TestedPairs.read().get("19-2031.00 15-1252.00");
        TestedDifference programming = new ArrayList<>(
                        TestedGap.between(pair.from(), pair.to(), pair.prior()).all())
                .stream()
                        .filter(row -> row.levels().element().id().value().equals("2.B.3.e"))
                        .findFirst()
                        .orElseThrow();

        assertThat(programming.to().importance()).isEqualTo(4.0);
        assertThat(programming.to().isSuppressed()).isTrue();
        assertThat(programming.to().isNotRelevant()).isFalse();
        assertThat(programming.from().isSuppressed()).isFalse();
    }

    @Test
    void between_refusesProfilesOfDifferentPriors() {
        Profile profile = Profile.builder().build();
        ModeratedProfile one = ModeratedProfile.of(profile, PRIOR);
        ModeratedProfile other = ModeratedProfile.of(profile, PriorVariance.NONE);

        assertThatIllegalArgumentException().isThrownBy(() -> TestedGap.between(one, other));
        assertThat(TestedGap.between(one, one).all()).isEmpty();
        assertThat(TestedGap.between(other, other).verdicts()).isEmpty();
    }
}
