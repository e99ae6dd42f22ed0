package org.skillgap.domain.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.skillgap.domain.gap.TestedPairs.rating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.gap.TestedPairs.Expected;
import org.skillgap.domain.gap.TestedPairs.Pair;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;

/** Levels that a person or a company brings, against those of an occupation: the evidence is one-sided. */
class GivenLevelsTest {

    private static final PriorVariance PRIOR = new PriorVariance(0.3);
    private static final long SEED = 20_261_121;

    private static TestedGap gap(Profile given, Profile target, PriorVariance prior) {
        return TestedGap.between(ModeratedProfile.given(given, prior), ModeratedProfile.of(target, prior));
    }

    @Test
    void given_equalsTheFiguresOfAnotherProgram() {
        Map<String, Pair> pairs = TestedPairs.readGiven();

        assertThat(pairs).hasSize(4);
        pairs.forEach((name, pair) -> {
            TestedGap gap = gap(pair.from(), pair.to(), pair.prior());
            List<TestedDifference> rows = gap.all();
            assertThat(rows).as(name).hasSameSizeAs(pair.expected());
            for (int i = 0; i < rows.size(); i++) {
                assertEquals(name, rows.get(i), pair.expected().get(i));
            }
            assertThat(gap.verdicts()).as(name).isEqualTo(verdictsById(rows));
        });
    }

    private static void assertEquals(String pair, TestedDifference row, Expected expected) {
        Evidence evidence = row.evidence();
        double[] figures = {
            evidence.difference(),
            evidence.standardError(),
            evidence.degreesOfFreedom(),
            evidence.t(),
            evidence.pValue(),
            evidence.qValue(),
            evidence.lowerBound(),
            evidence.upperBound()
        };
        assertThat(row.levels().element().id().value()).as(pair).isEqualTo(expected.element());
        assertThat(evidence.verdict().id())
                .as("%s %s", pair, expected.element())
                .isEqualTo(expected.verdict());
        for (int i = 0; i < figures.length; i++) {
            double figure = expected.figures()[i];
            if (Double.isNaN(figure)) {
                assertThat(figures[i]).isNaN();
            } else {
                assertThat(figures[i])
                        .as("%s %s %s", pair, expected.element(), i)
                        .isCloseTo(figure, within(1e-9));
            }
        }
    }

    private static List<Verdict> verdictsById(List<TestedDifference> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.levels().element().id()))
                .map(row -> row.evidence().verdict())
                .toList();
    }

    @Test
    void given_isTheLimitOfEverMoreRatersWhoAgree() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            Profile target = target(random);
            Map<Element, Level> levels = levels(random);
            Profile.Builder agreed = Profile.builder();
            levels.forEach((element, level) ->
                    agreed.levelRating(element, rating(level.value().doubleValue(), Integer.MAX_VALUE, 0)));

            List<TestedDifference> given = gap(profile(levels), target, PRIOR).all();
            List<TestedDifference> limit =
                    TestedGap.between(agreed.build(), target, PRIOR).all();

            assertThat(given).hasSameSizeAs(limit);
            for (int k = 0; k < given.size(); k++) {
                Evidence one = given.get(k).evidence();
                Evidence other = limit.get(k).evidence();
                assertThat(given.get(k).levels()).isEqualTo(limit.get(k).levels());
                assertThat(one.verdict()).isEqualTo(other.verdict());
                if (one.isTested()) {
                    assertThat(one.degreesOfFreedom()).isCloseTo(other.degreesOfFreedom(), within(1e-6));
                    assertThat(one.qValue()).isCloseTo(other.qValue(), within(1e-9));
                    assertThat(one.upperBound()).isCloseTo(other.upperBound(), within(1e-9));
                }
            }
        }
    }

    @Test
    void order_ofTheLevelsDoesNotMatter() {
        Random random = new Random(SEED);
        Profile target = target(random);
        Map<Element, Level> levels = levels(random);
        List<TestedDifference> expected = gap(profile(levels), target, PRIOR).all();
        List<Element> order = new ArrayList<>(levels.keySet());
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(order, random);
            Profile.Builder shuffled = Profile.builder();
            order.forEach(element -> shuffled.level(element, levels.get(element)));

            assertThat(gap(shuffled.build(), target, PRIOR).all()).isEqualTo(expected);
        }
    }

    @Test
    void raisingALevel_neverAddsAGap() {
        Random random = new Random(SEED);
        int lost = 0;
        for (int i = 0; i < 2_000; i++) {
            Profile target = target(random);
            Map<Element, Level> levels = levels(random);
            Set<Element> before = gaps(profile(levels), target);
            Element raised = List.copyOf(levels.keySet()).get(random.nextInt(levels.size()));
            levels.computeIfPresent(
                    raised,
                    (element, level) ->
                            new Level(level.hundredths() + random.nextInt(Level.MAXIMUM - level.hundredths() + 1)));

            Set<Element> after = gaps(profile(levels), target);

            assertThat(before).as("pair %s", i).containsAll(after);
            lost += before.size() - after.size();
        }
        assertThat(lost).isPositive();
    }

    private static Set<Element> gaps(Profile given, Profile target) {
        return gap(given, target, PRIOR).all().stream()
                .filter(row -> row.evidence().verdict() == Verdict.GAP)
                .map(row -> row.levels().element())
                .collect(Collectors.toSet());
    }

    @Test
    void ratings_behindGivenLevelsDoNotCount() {
        Element element = element('a');
        Profile target =
                Profile.builder().levelRating(element, rating(3, 8, 0.2)).build();
        Profile rated = Profile.builder().levelRating(element, rating(2, 2, 2)).build();
        Profile bare = Profile.builder().level(element, Level.of(2)).build();

        assertThat(gap(rated, target, PRIOR).all().get(0).evidence())
                .isEqualTo(gap(bare, target, PRIOR).all().get(0).evidence());
    }

    @Test
    void levelsGivenOnBothSides_areUntested() {
        ModeratedProfile one = ModeratedProfile.given(
                Profile.builder().level(element('a'), Level.of(2)).build(), PRIOR);
        ModeratedProfile other = ModeratedProfile.given(
                Profile.builder().level(element('a'), Level.of(5)).build(), PRIOR);

        TestedGap gap = TestedGap.between(one, other);

        assertThat(gap.verdicts()).containsExactly(Verdict.UNTESTED);
        assertThat(gap.all()).extracting(row -> row.evidence().verdict()).containsExactly(Verdict.UNTESTED);
    }

    private static Element element(char last) {
        return new Element(new ElementId("2.B.1." + last), "element " + last, "");
    }

    private static Profile profile(Map<Element, Level> levels) {
        Profile.Builder profile = Profile.builder();
        levels.forEach(profile::level);
        return profile.build();
    }

    /** Some of the elements, in the order of ids. */
    private static Map<Element, Level> levels(Random random) {
        Map<Element, Level> levels = new TreeMap<>(Comparator.comparing(Element::id));
        for (char c = 'a'; c <= 'z'; c++) {
            if (c == 'a' || random.nextInt(4) > 0) {
                levels.put(element(c), new Level(random.nextInt(Level.MAXIMUM + 1)));
            }
        }
        return levels;
    }

    private static Profile target(Random random) {
        Profile.Builder target = Profile.builder();
        for (char c = 'a'; c <= 'z'; c++) {
            int raters = 1 + (int) Math.exp(random.nextDouble() * 4);
            double standardError = random.nextInt(10) == 0 ? Double.NaN : random.nextInt(12) / 10.0 / Math.sqrt(raters);
            target.levelRating(element(c), rating(random.nextInt(29) / 4.0, raters, standardError));
        }
        return target.build();
    }
}
