package org.skillgap.domain.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.move.Route.Hop;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Profile;

class SteppingStonesTest {

    private static final int ROUNDS = 150;
    private static final OccupationCode FIRST = MadeUpProfiles.code(0);

    /** Occupations on a ladder of one skill: the difficulty up is the difference, down is nothing. */
    private static DifficultyMatrix ladder(double... levels) {
        SortedMap<OccupationCode, Profile> profiles = new TreeMap<>();
        for (double level : levels) {
            profiles.put(MadeUpProfiles.code(profiles.size()), MadeUpProfiles.of(level));
        }
        return DifficultyMatrix.of(profiles);
    }

    private static Route between(DifficultyMatrix matrix, int from, int to) {
        return SteppingStones.between(matrix, MadeUpProfiles.code(from), MadeUpProfiles.code(to));
    }

    @Test
    void between_goesOverStonesThatHalveTheHardestHop() {
        Route route = between(ladder(1, 3, 2), 0, 1);

        assertThat(route.hops())
                .containsExactly(
                        new Hop(FIRST, MadeUpProfiles.code(2), 1),
                        new Hop(MadeUpProfiles.code(2), MadeUpProfiles.code(1), 1));
        assertThat(route.stones()).containsExactly(MadeUpProfiles.code(2));
        assertThat(route.hardest()).isEqualTo(1);
        assertThat(route.total()).isEqualTo(2);
    }

    @Test
    void between_takesAHopMoreForExactlyAFifthAndNotForLess() {
        assertThat(between(ladder(1, 2, 1.2), 0, 1).hops()).hasSize(2);
        assertThat(between(ladder(1, 4, 1.6), 0, 1).hops()).hasSize(2);
        assertThat(between(ladder(1, 2, 1.19), 0, 1).hops()).hasSize(1);
    }

    /** As doubles go, 0.28 is above four fifths of 0.35. */
    @Test
    void between_takesAHopMoreForExactlyAFifthWhateverTheLastDigitSays() {
        assertThat(0.28).isGreaterThan(0.35 * 0.8);
        assertThat(between(ladder(0, 0.35, 0.28), 0, 1).hops()).hasSize(2);
    }

    /** 1 in one hop, 0.82 in two, 0.64 in three: two hops do not pay, three do. */
    @Test
    void between_takesTwoHopsMoreWhereTheyPayTogether() {
        DifficultyMatrix stones = ladder(0, 1, 0.18, 0.82);

        assertThat(between(stones, 0, 1).hardest()).isEqualTo(0.64);
        assertThat(between(stones.without(MadeUpProfiles.code(2)), 0, 1).hops()).hasSize(1);
        assertThat(between(stones.without(MadeUpProfiles.code(3)), 0, 1).hops()).hasSize(1);
    }

    /** 1 in one hop, 0.78 in two, 0.63 in three: the third would pay after the first, and does not after the second. */
    @Test
    void between_comparesWithTheRouteThatItWouldTakeOtherwise() {
        assertThat(between(ladder(0, 1, 0.22, 0.85), 0, 1).stones()).containsExactly(MadeUpProfiles.code(2));
    }

    @Test
    void between_hasAtMostFourHopsAndTakesTheFirstCodesOfEqualRoutes() {
        Route route = between(ladder(0, 1, 2, 3, 4, 5, 6, 7), 0, 7);

        assertThat(route.hardest()).isEqualTo(2);
        assertThat(route.total()).isEqualTo(7);
        assertThat(route.stones())
                .containsExactly(MadeUpProfiles.code(1), MadeUpProfiles.code(3), MadeUpProfiles.code(5));
    }

    /** Both ways have a hardest hop of 2; the second skill makes the first of them longer. */
    @Test
    void between_takesTheLowerSumOfRoutesThatAreAsHard() {
        SortedMap<OccupationCode, Profile> profiles = new TreeMap<>();
        profiles.put(FIRST, MadeUpProfiles.of(0, 0));
        profiles.put(MadeUpProfiles.code(1), MadeUpProfiles.of(2, 2));
        profiles.put(MadeUpProfiles.code(2), MadeUpProfiles.of(2, 1));
        profiles.put(MadeUpProfiles.code(3), MadeUpProfiles.of(6, 0));
        DifficultyMatrix matrix = DifficultyMatrix.of(profiles);

        assertThat(between(matrix, 0, 3).hardest()).isEqualTo(2);
        assertThat(between(matrix, 0, 3).stones()).containsExactly(MadeUpProfiles.code(2));
    }

    @Test
    void between_staysWhereBothAreTheSame() {
        assertThat(between(ladder(1, 2), 1, 1)).isEqualTo(new Route(List.of()));
        assertThat(between(ladder(1, 2), 1, 1).hardest()).isZero();
    }

    @Test
    void between_goesDirectlyWhereNothingIsHigher() {
        assertThat(between(ladder(3, 2, 1), 0, 2).hops()).containsExactly(new Hop(FIRST, MadeUpProfiles.code(2), 0));
    }

    @Test
    void between_refusesAnOccupationThatIsNotInTheMatrix() {
        assertThatIllegalArgumentException().isThrownBy(() -> between(ladder(1, 2), 0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> between(ladder(1, 2), 2, 2));
    }

    @Test
    void between_findsWhatLookingAtEveryRouteFinds() {
        Random random = new Random(1);
        int[] hops = new int[SteppingStones.MOST_HOPS + 1];
        for (int round = 0; round < ROUNDS; round++) {
            boolean isCoarse = round % 2 == 0;
            SortedMap<OccupationCode, Profile> profiles = isCoarse ? manyTies(random) : MadeUpProfiles.many(9, random);
            DifficultyMatrix matrix = DifficultyMatrix.of(profiles);
            OccupationCode last = MadeUpProfiles.code(1 + random.nextInt(profiles.size() - 1));

            Route route = SteppingStones.between(matrix, FIRST, last);

            assertThat(route).isEqualTo(bestOfAll(matrix, last));
            hops[route.hops().size()]++;
        }
        assertThat(hops)
                .as("routes of 0 to 4 hops")
                .satisfies(counts -> assertThat(counts[0]).isZero());
        for (int count = 1; count < hops.length; count++) {
            assertThat(hops[count]).as("routes of %s hops", count).isPositive();
        }
    }

    /** Few levels, so that many routes are equally hard and have equal sums: halves and their sums are exact. */
    private static SortedMap<OccupationCode, Profile> manyTies(Random random) {
        SortedMap<OccupationCode, Profile> profiles = new TreeMap<>();
        for (int i = 0; i < 9; i++) {
            profiles.put(MadeUpProfiles.code(i), MadeUpProfiles.of(random.nextInt(7), random.nextInt(7)));
        }
        return profiles;
    }

    private static Route bestOfAll(DifficultyMatrix matrix, OccupationCode last) {
        List<List<OccupationCode>> all = new ArrayList<>();
        collect(matrix.codes(), new ArrayList<>(List.of(FIRST)), last, all);
        Comparator<Route> best = Comparator.comparingDouble(Route::hardest)
                .thenComparingLong(SteppingStonesTest::sum)
                .thenComparing(route -> route.stones().toString());
        Map<Integer, Route> easiest = new TreeMap<>();
        for (List<OccupationCode> codes : all) {
            Route route = route(matrix, codes);
            easiest.merge(route.hops().size(), route, (one, other) -> best.compare(one, other) <= 0 ? one : other);
        }
        Route chosen = easiest.get(1);
        for (int hops = 2; hops <= 4; hops++) {
            Route longer = easiest.get(hops);
            double paid = longer.hardest();
            for (int more = chosen.hops().size(); more < hops; more++) {
                paid *= 1.25;
            }
            if (longer.hardest() < chosen.hardest() && paid <= chosen.hardest() + 1e-13) {
                chosen = longer;
            }
        }
        return chosen;
    }

    private static long sum(Route route) {
        return route.hops().stream()
                .mapToLong(hop -> Math.round(hop.difficulty() * 1e15))
                .sum();
    }

    private static void collect(
            List<OccupationCode> codes,
            List<OccupationCode> begun,
            OccupationCode last,
            List<List<OccupationCode>> found) {
        for (OccupationCode next : codes) {
            if (!begun.contains(next) && begun.size() <= 4) {
                begun.add(next);
                if (next.equals(last)) {
                    found.add(List.copyOf(begun));
                } else {
                    collect(codes, begun, last, found);
                }
                begun.remove(begun.size() - 1);
            }
        }
    }

    private static Route route(DifficultyMatrix matrix, List<OccupationCode> codes) {
        List<Hop> hops = new ArrayList<>();
        for (int i = 1; i < codes.size(); i++) {
            hops.add(new Hop(codes.get(i - 1), codes.get(i), matrix.between(codes.get(i - 1), codes.get(i))));
        }
        return new Route(hops);
    }

    @Test
    void between_isNeverHarderThanTheDirectMoveAndNeverComesByAnOccupationTwice() {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            DifficultyMatrix matrix = DifficultyMatrix.of(MadeUpProfiles.many(25, random));
            OccupationCode last = MadeUpProfiles.code(1 + random.nextInt(24));
            Route route = SteppingStones.between(matrix, FIRST, last);

            assertThat(route.hardest())
                    .isLessThanOrEqualTo(matrix.between(FIRST, last)
                            * Math.pow(0.8, route.hops().size() - 1));
            assertThat(route.hops().get(0).from()).isEqualTo(FIRST);
            assertThat(route.hops().get(route.hops().size() - 1).to()).isEqualTo(last);
            assertThat(route.stones()).doesNotHaveDuplicates().doesNotContain(FIRST, last);
        }
    }

    /** A stone more can only make the least hardest hop of so many hops easier; the price of a hop stays the same. */
    @Test
    void between_getsNoWorseByAnotherOccupation() {
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            DifficultyMatrix matrix = DifficultyMatrix.of(MadeUpProfiles.many(8, random));
            DifficultyMatrix more = matrix.with(MadeUpProfiles.code(9), MadeUpProfiles.one(random));

            assertThat(price(between(more, 0, 1))).isLessThanOrEqualTo(price(between(matrix, 0, 1)) * (1 + 1e-12));
        }
    }

    private static double price(Route route) {
        return route.hardest() * Math.pow(1.25, route.hops().size());
    }
}
