package org.skillgap.domain.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;

class RelatedIndexTest {

    private static final int ROUNDS = 20;
    private static final String[] WORDS = {"rose", "hedge", "lawn", "tree", "seed", "soil", "pond", "path"};

    /** What is known of one occupation; without levels its skills are not rated. */
    private record Known(
            String code, String title, List<String> others, String about, double[] skills, double[] known) {}

    private static OccupationCode code(String text) {
        return new OccupationCode(text);
    }

    private static Known known(String code, String title, double... skills) {
        return new Known(code, title, List.of(), "", skills, new double[0]);
    }

    private static RelatedIndex index(Known... all) {
        return index(List.of(all));
    }

    private static RelatedIndex index(List<Known> all) {
        RelatedIndex.Builder index = RelatedIndex.builder();
        for (Known one : all) {
            index.occupation(new Occupation(code(one.code()), one.title(), one.about()));
            index.alternateTitles(code(one.code()), one.others());
            if (one.skills().length > 0) {
                index.skills(code(one.code()), profile("2.A.1.", one.skills()));
            }
            if (one.known().length > 0) {
                index.knowledge(code(one.code()), profile("2.C.1.", one.known()));
            }
        }
        return index.build();
    }

    /** Levels without importance. */
    private static Profile profile(String prefix, double... levels) {
        Profile.Builder profile = Profile.builder();
        for (int i = 0; i < levels.length; i++) {
            profile.level(new Element(new ElementId(prefix + i), "element " + i, ""), Level.of(levels[i]));
        }
        return profile.build();
    }

    private static List<String> codes(List<Relatedness> nearest) {
        return nearest.stream().map(found -> found.code().value()).toList();
    }

    private static double part(RelatedIndex index, String asked, String other, Signal signal) {
        return index.nearest(code(asked), 100).stream()
                .filter(found -> found.code().value().equals(other))
                .map(found -> found.parts().get(signal))
                .findFirst()
                .orElseThrow();
    }

    /** Thirty occupations in few groups; of each some things are not known. */
    private static List<Known> garden(Random random) {
        List<Known> garden = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            garden.add(new Known(
                    "%d-%d011.%02d".formatted(11 + random.nextInt(2), 1 + i % 9, i),
                    words(random, 2),
                    List.of(words(random, 3), words(random, 1)),
                    random.nextInt(5) == 0 ? "" : words(random, 6),
                    random.nextInt(5) == 0 ? new double[0] : levels(random),
                    random.nextInt(5) == 0 ? new double[0] : levels(random)));
        }
        return garden;
    }

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS[random.nextInt(WORDS.length)]);
        }
        return String.join(" ", words);
    }

    private static double[] levels(Random random) {
        return random.ints(6, 0, 701).mapToDouble(level -> level / 100.0).toArray();
    }

    /**
     * Means 2, 3, 4 and standard deviations 2, 1, 3 make the first row (√2, 1, √3), the second its opposite and the last
     * (-√2, 1, √3). Importance is not rated, so that it plays no part.
     */
    @Test
    void nearest_correlatesLevelsDividedByTheRootOfTheirDeviation() {
        RelatedIndex index = index(
                known("11-1011.00", "a", 4, 4, 7),
                known("13-1011.00", "b", 0, 2, 1),
                known("15-1011.00", "c", 4, 2, 1),
                known("17-1011.00", "d", 0, 4, 7));

        assertThat(part(index, "11-1011.00", "13-1011.00", Signal.SKILLS)).isCloseTo(-1, within(1e-15));
        assertThat(part(index, "11-1011.00", "17-1011.00", Signal.SKILLS)).isCloseTo(0.147_788_364, within(1e-9));
    }

    @Test
    void nearest_takesImportanceLikeLevel() {
        RelatedIndex index = RelatedIndex.builder()
                .occupation(new Occupation(code("11-1011.00"), "a", ""))
                .occupation(new Occupation(code("13-1011.00"), "b", ""))
                .occupation(new Occupation(code("15-1011.00"), "c", ""))
                .skills(code("11-1011.00"), weighed(5, 1))
                .skills(code("13-1011.00"), weighed(1, 5))
                .skills(code("15-1011.00"), weighed(4, 2))
                .build();

        assertThat(part(index, "11-1011.00", "13-1011.00", Signal.SKILLS)).isLessThan(-0.9);
        assertThat(part(index, "11-1011.00", "15-1011.00", Signal.SKILLS)).isGreaterThan(0.9);
    }

    /** All levels are the same, and say nothing. */
    private static Profile weighed(double... importances) {
        Profile.Builder profile = Profile.builder();
        for (int i = 0; i < importances.length; i++) {
            Element element = new Element(new ElementId("2.A.1." + i), "element " + i, "");
            profile.level(element, Level.of(3));
            profile.importanceRating(element, Rating.given(importances[i], 8, 0.2, YearMonth.of(2025, 8)));
        }
        return profile.build();
    }

    /**
     * Three texts: "head" is in two of them, the others in one each. ln(3/2) = 0.405465, ln 3 = 1.098612; "rose" is twice in
     * the first: 1 + ln 2 = 1.693147.
     */
    @Test
    void nearest_weighsRareAndFrequentWords() {
        RelatedIndex index = index(
                new Known("11-1011.00", "Head, ROSES", List.of("roses/c++"), "", new double[] {1, 2}, new double[0]),
                new Known("13-1011.00", "head", List.of("hedge"), "", new double[] {2, 1}, new double[0]),
                new Known("15-1011.00", "Baker", List.of(), "", new double[] {3, 5}, new double[0]));

        double first = Math.sqrt(0.405465 * 0.405465 + Math.pow(1.693147 * 1.098612, 2) + 1.098612 * 1.098612);
        double second = Math.sqrt(0.405465 * 0.405465 + 1.098612 * 1.098612);
        assertThat(part(index, "11-1011.00", "13-1011.00", Signal.TITLES))
                .isCloseTo(0.405465 * 0.405465 / first / second, within(1e-6));
        assertThat(part(index, "11-1011.00", "15-1011.00", Signal.TITLES)).isZero();
    }

    @Test
    void nearest_countsSharedLevelsOfTheHierarchyInQuarters() {
        RelatedIndex index = index(
                known("15-1252.00", "a", 1, 2),
                known("15-1252.01", "b", 2, 1),
                known("15-1253.00", "c", 2, 1),
                known("15-1299.00", "d", 2, 1),
                known("15-2051.00", "e", 2, 1),
                known("17-2051.00", "f", 2, 1));

        List<Relatedness> nearest = index.by(EnumSet.of(Signal.HIERARCHY)).nearest(code("15-1252.00"), 10);

        assertThat(nearest).extracting(Relatedness::score).containsExactly(1.0, 0.75, 0.5, 0.25, 0.0);
        assertThat(codes(nearest))
                .containsExactly("15-1252.01", "15-1253.00", "15-1299.00", "15-2051.00", "17-2051.00");
    }

    @Test
    void nearest_weighsThePartsThatAreKnownOfBoth() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Known> garden = garden(new Random(round));
            RelatedIndex index = index(garden);
            for (Known asked : garden) {
                for (Relatedness found : index.nearest(code(asked.code()), 100)) {
                    double sum = 0;
                    double weights = 0;
                    for (Map.Entry<Signal, Double> part : found.parts().entrySet()) {
                        sum += part.getKey().weight() * part.getValue();
                        weights += part.getKey().weight();
                    }
                    assertThat(found.score()).isCloseTo(sum / weights, within(1e-12));
                    assertThat(found.parts().keySet())
                            .contains(Signal.TITLES, Signal.HIERARCHY)
                            .matches(parts -> asked.skills().length > 0 == parts.contains(Signal.SKILLS));
                }
            }
        }
    }

    @Test
    void nearest_isOneForATwinAndNoPartIsMore() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Known> garden = garden(new Random(round));
            Known one = garden.stream()
                    .filter(known -> known.skills().length > 0)
                    .findFirst()
                    .orElseThrow();
            String twin = one.code().substring(0, 8) + "99";
            garden.add(new Known(twin, one.title(), one.others(), one.about(), one.skills(), one.known()));

            Relatedness nearest = index(garden).nearest(code(one.code()), 1).get(0);

            assertThat(nearest.code().value()).isEqualTo(twin);
            assertThat(nearest.score()).isCloseTo(1, within(1e-12)).isLessThanOrEqualTo(1);
            assertThat(nearest.parts().values())
                    .allSatisfy(
                            part -> assertThat(part).isCloseTo(1, within(1e-12)).isLessThanOrEqualTo(1));
        }
    }

    /** Likeness is mutual, being the nearest is not. */
    @Test
    void nearest_hasTheSamePartsBothWaysInAnotherOrder() {
        RelatedIndex index = index(garden(new Random(7)));
        int oneWayOnly = 0;
        for (OccupationCode one : index.candidates()) {
            Relatedness first = index.nearest(one, 1).get(0);
            for (Relatedness found : index.nearest(one, 100)) {
                Relatedness back = index.nearest(found.code(), 100).stream()
                        .filter(other -> other.code().equals(one))
                        .findFirst()
                        .orElseThrow();
                assertThat(back.parts()).isEqualTo(found.parts());
            }
            oneWayOnly += index.nearest(first.code(), 1).get(0).code().equals(one) ? 0 : 1;
        }
        assertThat(oneWayOnly).isPositive();
    }

    @Test
    void nearest_growsWithEveryPart() {
        RelatedIndex index = index(garden(new Random(3)));
        for (OccupationCode asked : index.candidates()) {
            List<Relatedness> nearest = index.nearest(asked, 100);
            for (Relatedness one : nearest) {
                for (Relatedness other : nearest) {
                    boolean isAtLeast =
                            one.parts().keySet().equals(other.parts().keySet())
                                    && one.parts().entrySet().stream()
                                            .allMatch(part -> part.getValue()
                                                    >= other.parts().get(part.getKey()));
                    assertThat(!isAtLeast || one.score() >= other.score()).isTrue();
                }
            }
        }
    }

    @Test
    void nearest_growsWithAWordInCommon() {
        Known asked = new Known("11-1011.00", "rose", List.of("lawn"), "", new double[] {1, 2}, new double[0]);
        Known other = new Known("13-1011.00", "rose", List.of("pond"), "", new double[] {2, 5}, new double[0]);
        Known nearer = new Known("13-1011.00", "rose", List.of("lawn"), "", new double[] {2, 5}, new double[0]);
        Known third = known("15-1011.00", "baker", 3, 3);

        double before = part(index(asked, other, third), "11-1011.00", "13-1011.00", Signal.TITLES);

        assertThat(part(index(asked, nearer, third), "11-1011.00", "13-1011.00", Signal.TITLES))
                .isGreaterThan(before);
    }

    @Test
    void nearest_doesNotDependOnTheOrderInWhichThingsAreAdded() {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            List<Known> garden = garden(random);
            RelatedIndex before = index(garden);
            List<Known> shuffled = new ArrayList<>();
            for (Known one : garden) {
                List<String> others = new ArrayList<>(one.others());
                Collections.reverse(others);
                shuffled.add(new Known(one.code(), one.title(), others, one.about(), one.skills(), one.known()));
            }
            Collections.shuffle(shuffled, random);
            RelatedIndex after = index(shuffled);

            for (Known asked : garden) {
                assertThat(after.nearest(code(asked.code()), 100)).isEqualTo(before.nearest(code(asked.code()), 100));
            }
        }
    }

    @Test
    void nearest_isTheBeginningOfTheWholeList() {
        List<Known> garden = garden(new Random(5));
        RelatedIndex index = index(garden);
        for (Known asked : garden) {
            List<Relatedness> all = index.nearest(code(asked.code()), 100);
            assertThat(all).isSortedAccordingTo(Relatedness.NEAREST_FIRST);
            assertThat(codes(all)).doesNotContain(asked.code());
            for (int limit = 0; limit <= all.size(); limit++) {
                assertThat(index.nearest(code(asked.code()), limit)).isEqualTo(all.subList(0, limit));
            }
        }
    }

    @Test
    void nearest_putsEqualOnesInTheOrderOfCodes() {
        RelatedIndex index = index(
                known("11-1011.00", "a", 1, 2),
                known("17-1011.00", "b", 2, 1),
                known("13-1011.00", "b", 2, 1),
                known("15-1011.00", "b", 2, 1));

        assertThat(codes(index.nearest(code("11-1011.00"), 2))).containsExactly("13-1011.00", "15-1011.00");
    }

    @Test
    void nearest_answersForWhatIsNotRatedAndNeverFindsIt() {
        RelatedIndex index = index(
                known("11-1011.00", "rose lawn"),
                known("13-1011.00", "rose", 1, 2),
                known("15-1011.00", "lawn"),
                known("17-1011.00", "pond", 2, 1));

        List<Relatedness> nearest = index.nearest(code("11-1011.00"), 10);

        assertThat(codes(nearest)).containsExactly("13-1011.00", "17-1011.00");
        assertThat(nearest.get(0).parts()).containsOnlyKeys(Signal.TITLES, Signal.HIERARCHY);
    }

    @Test
    void nearest_isEmptyWhereNothingIsRatedOrAsked() {
        RelatedIndex index = index(known("11-1011.00", "rose"), known("13-1011.00", "rose"));

        assertThat(index.candidates()).isEmpty();
        assertThat(index.signals()).isEmpty();
        assertThat(index.nearest(code("11-1011.00"), 10)).isEmpty();
        assertThat(index(known("11-1011.00", "a", 1, 2), known("13-1011.00", "b"))
                        .by(EnumSet.of(Signal.SKILLS))
                        .nearest(code("13-1011.00"), 10))
                .isEmpty();
    }

    @Test
    void nearest_refusesWhatItDoesNotKnow() {
        RelatedIndex index = index(known("11-1011.00", "a", 1, 2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.nearest(code("13-1011.00"), 1))
                .withMessage("cannot find 1 occupations like 13-1011.00");
        assertThatIllegalArgumentException().isThrownBy(() -> index.nearest(code("11-1011.00"), -1));
    }

    @Test
    void signals_areThoseThatAreKnownOfACandidate() {
        Known bare = known("11-1011.00", "a", 1, 2);
        Known other = known("13-1011.00", "b", 2, 1);
        Known full = new Known("15-1011.00", "c", List.of(), "rose", new double[] {2, 3}, new double[] {1, 2});
        Known fuller = new Known("15-1012.00", "d", List.of(), "pond", new double[] {2, 7}, new double[] {3, 1});

        assertThat(index(bare, other).signals()).containsExactly(Signal.SKILLS, Signal.TITLES, Signal.HIERARCHY);
        assertThat(index(bare, full, fuller).signals()).containsExactly(Signal.values());
        assertThat(index(bare, full, fuller).by(EnumSet.of(Signal.TITLES)).signals())
                .containsExactly(Signal.TITLES);
    }

    @Test
    void relatedness_refusesToBeOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Relatedness(code("11-1011.00"), 0, Map.of()))
                .withMessage("occupation 11-1011.00 is like another in no signal");
    }
}
