package org.skillgap.domain.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Profile;

class DifficultyMatrixTest {

    private static final int ROUNDS = 50;

    private static void assertIsThatOf(Map<OccupationCode, Profile> profiles, DifficultyMatrix matrix) {
        assertThat(matrix.codes()).containsExactlyElementsOf(new TreeMap<>(profiles).keySet());
        profiles.forEach((from, has) -> profiles.forEach(
                (to, needs) -> assertThat(matrix.between(from, to)).isEqualTo(Difficulty.between(has, needs))));
    }

    @Test
    void between_isTheDifficultyOfTheProfilesToTheLastDigit() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Map<OccupationCode, Profile> profiles = MadeUpProfiles.many(random.nextInt(12), random);
            DifficultyMatrix matrix = DifficultyMatrix.of(profiles);

            assertIsThatOf(profiles, matrix);
            assertThat(matrix.computed()).isEqualTo(profiles.size() * profiles.size());
        }
    }

    @Test
    void between_isZeroForTheSameOccupationAndUsuallyAnotherOnTheWayBack() {
        SortedMap<OccupationCode, Profile> profiles = MadeUpProfiles.many(30, new Random(2));
        DifficultyMatrix matrix = DifficultyMatrix.of(profiles);
        int asymmetric = 0;
        for (OccupationCode from : profiles.keySet()) {
            assertThat(matrix.between(from, from)).isZero();
            for (OccupationCode to : profiles.keySet()) {
                asymmetric += matrix.between(from, to) != matrix.between(to, from) ? 1 : 0;
            }
        }
        assertThat(asymmetric).isEqualTo(30 * 29);
    }

    @Test
    void of_doesNotDependOnTheOrderOfOccupations() {
        Random random = new Random(3);
        SortedMap<OccupationCode, Profile> profiles = MadeUpProfiles.many(20, random);
        List<OccupationCode> order = new ArrayList<>(profiles.keySet());
        Collections.shuffle(order, random);
        Map<OccupationCode, Profile> shuffled = new LinkedHashMap<>();
        order.forEach(code -> shuffled.put(code, profiles.get(code)));

        assertIsThatOf(profiles, DifficultyMatrix.of(shuffled));
    }

    @Test
    void with_computesOneRowAndOneColumn() {
        Random random = new Random(4);
        for (int round = 0; round < ROUNDS; round++) {
            SortedMap<OccupationCode, Profile> profiles = MadeUpProfiles.many(10, random);
            DifficultyMatrix before = DifficultyMatrix.of(profiles);
            OccupationCode code = MadeUpProfiles.code(random.nextInt(20)); // one of them, or one more
            Profile profile = MadeUpProfiles.one(random);

            DifficultyMatrix after = before.with(code, profile);

            assertIsThatOf(profiles, before);
            profiles.put(code, profile);
            assertIsThatOf(profiles, after);
            assertThat(after.computed()).isEqualTo(2 * profiles.size() - 1);
        }
    }

    @Test
    void with_takesInElementsThatNobodyHadBefore() {
        SortedMap<OccupationCode, Profile> profiles = MadeUpProfiles.many(3, new Random(5));
        Profile.Builder other = Profile.builder();
        MadeUpProfiles.add(other, 100, 4, 3);
        DifficultyMatrix matrix = DifficultyMatrix.of(profiles).with(MadeUpProfiles.code(7), other.build());

        assertThat(matrix.between(MadeUpProfiles.code(0), MadeUpProfiles.code(7)))
                .isEqualTo(4);
    }

    @Test
    void without_computesNothing() {
        SortedMap<OccupationCode, Profile> profiles = MadeUpProfiles.many(10, new Random(6));
        DifficultyMatrix before = DifficultyMatrix.of(profiles);

        DifficultyMatrix after = before.without(MadeUpProfiles.code(4));

        profiles.remove(MadeUpProfiles.code(4));
        assertIsThatOf(profiles, after);
        assertThat(after.computed()).isZero();
        assertThat(after.without(MadeUpProfiles.code(4))).isSameAs(after);
    }

    @Test
    void changedTo_takesOverWhatIsTheSame() {
        SortedMap<OccupationCode, Profile> profiles = MadeUpProfiles.many(10, new Random(7));
        DifficultyMatrix before = DifficultyMatrix.of(profiles);
        SortedMap<OccupationCode, Profile> readAgain = MadeUpProfiles.many(10, new Random(7));

        assertThat(before.changedTo(readAgain).computed()).isZero();
        readAgain.put(MadeUpProfiles.code(2), MadeUpProfiles.of(1, 2, 3));
        readAgain.put(MadeUpProfiles.code(5), MadeUpProfiles.of(3, 2, 1));
        readAgain.remove(MadeUpProfiles.code(8));
        DifficultyMatrix after = before.changedTo(readAgain);

        assertIsThatOf(readAgain, after);
        assertThat(after.computed()).isEqualTo(9 * 9 - 7 * 7);
    }

    /** Level, weight or element alone makes another profile. */
    @Test
    void changedTo_seesWhateverDiffers() {
        DifficultyMatrix before = DifficultyMatrix.of(Map.of(MadeUpProfiles.code(1), profile(1, 3, 2)));

        for (Profile other : List.of(profile(2, 3, 2), profile(1, 3.01, 2), profile(1, 3, 2.01))) {
            assertThat(before.changedTo(Map.of(MadeUpProfiles.code(1), other)).computed())
                    .isOne();
        }
    }

    private static Profile profile(int element, double level, double importance) {
        Profile.Builder profile = Profile.builder();
        MadeUpProfiles.add(profile, element, level, importance);
        return profile.build();
    }

    @Test
    void between_refusesAnOccupationThatIsNotInIt() {
        DifficultyMatrix matrix = DifficultyMatrix.of(MadeUpProfiles.many(2, new Random(8)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> matrix.between(MadeUpProfiles.code(0), MadeUpProfiles.code(2)))
                .withMessage("occupation 11-1002.00 is not in the matrix");
    }
}
