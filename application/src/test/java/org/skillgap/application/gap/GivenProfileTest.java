package org.skillgap.application.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.ProfileRefused;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.gap.GapStart.GivenLevel;
import org.skillgap.application.gap.GapStart.OwnLevels;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.gap.GapFilter;
import org.skillgap.domain.gap.GapFilter.Rows;
import org.skillgap.domain.gap.LevelDifference;
import org.skillgap.domain.gap.Verdict;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.RatingOrigin;

/**
 * In the synthetic release occupation 4 has levels 1, 1.75, 2.5, 3.25, 4 and 4.75 in skills 0 to 5 (2.B.1.a to 2.B.1.f), N 8 and
 * standard errors 0.125.
 */
class GivenProfileTest {

    private static final OccupationCode TO = SyntheticRelease.code(4);
    private static final ElementDomain SKILLS = ElementDomain.SKILLS;

    private static CurrentCatalog current;

    @BeforeAll
    static void load() {
        InMemoryOccupationRepository repository = new InMemoryOccupationRepository(Clock.systemUTC());
        repository.replaceRelease(SyntheticRelease.of("O*NET 30.1 Database", 6, 6, 0), LoadProgress.SILENT);
        current = new CurrentCatalog(repository, Clock.systemUTC());
        current.refresh();
    }

    private static OwnLevels own(String... elementsAndLevels) {
        List<GivenLevel> levels = new ArrayList<>();
        for (int i = 0; i < elementsAndLevels.length; i += 2) {
            levels.add(new GivenLevel(elementsAndLevels[i], elementsAndLevels[i + 1]));
        }
        return new OwnLevels(levels);
    }

    private static List<String> higher(OwnLevels own) {
        return new FindSkillGap(current)
                .between(own, TO, SKILLS).gap().higherLevels().stream()
                        .map(GivenProfileTest::text)
                        .toList();
    }

    private static String text(LevelDifference row) {
        return row.element().name() + " " + row.from() + " " + row.to();
    }

    private static List<String> problems(String... elementsAndLevels) {
        try {
            new FindSkillGap(current).between(own(elementsAndLevels), TO, SKILLS);
            return List.of();
        } catch (ProfileRefused refused) {
            assertThat(refused.count()).isEqualTo(refused.problems().size());
            assertThat(refused.getMessage()).contains(refused.problems());
            return refused.problems();
        }
    }

    @Test
    void levels_areNamedByIdOrNameInAnyCase() {
        List<String> expected =
                List.of("Skill 4 0 4", "Skill 3 0 3.25", "Skill 1 0 1.75", "Skill 5 3 4.75", "Skill 0 0.5 1");

        assertThat(higher(own("2.B.1.f", "3", "Skill 2", "2.5", "2.B.1.a", "0.5")))
                .isEqualTo(expected);
        assertThat(higher(own(" skill 0 ", "5e-1", "2.b.1.F", "3.00", "SKILL 2\t", " 7 ")))
                .isEqualTo(expected);
    }

    @Test
    void evidence_isOneSidedAndLeavesOutWhatWasNotGiven() {
        OccupationEvidence found = new FindTestedGap(current)
                .between(own("Skill 5", "3", "Skill 0", "0"), TO, SKILLS, GapFilter.of(Rows.ALL));

        assertThat(found.from().title()).isEqualTo("Own profile");
        assertThat(found.from().findOccupation()).isEmpty();
        assertThat(found.provenance().from()).isEqualTo(RatingOrigin.GIVEN);
        assertThat(found.rows()).hasSize(6);
        assertThat(found.rows()).allSatisfy(row -> {
            boolean isGiven = Set.of("Skill 5", "Skill 0")
                    .contains(row.tested().levels().element().name());
            assertThat(row.tested().evidence().isTested()).isEqualTo(isGiven);
            if (isGiven) {
                assertThat(row.tested().evidence().verdict()).isEqualTo(Verdict.GAP);
                assertThat(row.tested().evidence().degreesOfFreedom()).isEqualTo(7);
                // moderated with s0² = 8 · 0.125², all that there is: the mean's variance is 0.125² again
                assertThat(row.tested().evidence().standardError()).isEqualTo(0.125);
            }
        });
        assertThat(found.summary().sentence())
                .isEqualTo("2 of 6 higher levels are supported by the data; 4 cannot be tested.");
    }

    @Test
    void unknownElements_areRefusedWithTheNearest() {
        assertThat(problems("Skil 3", "1"))
                .containsExactly("Unknown skill 'Skil 3'; the nearest are 'Skill 3', 'Skill 0', 'Skill 1'.");
        assertThat(problems("2.B.1.g", "1"))
                .containsExactly("Unknown skill '2.B.1.g'; the nearest are 2.B.1.a (Skill 0), 2.B.1.b (Skill 1),"
                        + " 2.B.1.c (Skill 2).");
        assertThat(problems("ill 5", "1").get(0)).contains("nearest are 'Skill 5', ");
        assertThat(problems("", "1").get(0)).startsWith("Unknown skill ''; the nearest are ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "7.01", "1.005", "high", "\"3\"", "true", "null", "[…]", ""})
    void levels_offTheScaleAreRefused(String level) {
        assertThat(problems("Skill 0", level))
                .containsExactly("The level of 'Skill 0' is '" + level
                        + "'; it is a number from 0 to 7 with at most two decimals.");
    }

    @Test
    void elements_areGivenOnce() {
        assertThat(problems("Skill 0", "1", "2.B.1.a", "1", "skill 0", "2"))
                .containsExactly(
                        "'Skill 0' is given twice, as 'Skill 0' and as '2.B.1.a'; give it once.",
                        "'Skill 0' is given twice, as 'Skill 0' and as 'skill 0'; give it once.");
    }

    @Test
    void problems_areAllNamedUpToTwenty() {
        assertThat(problems("Reading", "9", "Skill 0", "x")).hasSize(3);
        assertThat(problems()).containsExactly("It has no level; give at least one.");
        String[] many = new String[2 * 13_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = i % 2 == 0 ? "unknown " + i : "1";
        }
        assertThatExceptionOfType(ProfileRefused.class)
                .isThrownBy(() -> new FindSkillGap(current).between(own(many), TO, SKILLS))
                .withMessageStartingWith("The profile was refused. Unknown skill 'unknown 0'; ")
                .withMessageEndingWith(" … and 12980 more.")
                .satisfies(refused -> assertThat(refused.problems()).hasSize(20))
                .satisfies(refused -> assertThat(refused.count()).isEqualTo(13_000));
    }

    @Test
    void problems_echoLittleAndNothingUnseen() {
        List<String> problems = problems("x".repeat(50_000), "\u001b[2J");

        assertThat(problems.get(0)).startsWith("Unknown skill '" + "x".repeat(99) + "…'; the nearest");
        assertThat(problems.get(1)).startsWith("The level of '" + "x".repeat(99) + "…' is '?[2J'; it is");
    }

    @Test
    void profile_isRefusedBeforeTheOccupation() {
        FindSkillGap findSkillGap = new FindSkillGap(current);
        OccupationCode unknown = new OccupationCode("99-9999.00");

        assertThatExceptionOfType(ProfileRefused.class)
                .isThrownBy(() -> findSkillGap.between(own("?", "1"), unknown, SKILLS));
        assertThatExceptionOfType(OccupationNotFound.class)
                .isThrownBy(() -> findSkillGap.between(own("Skill 0", "1"), unknown, SKILLS));
        assertThatExceptionOfType(RatingsMissing.class)
                .isThrownBy(() -> findSkillGap.between(own("Skill 0", "1"), SyntheticRelease.code(5), SKILLS));
        assertThatExceptionOfType(RatingsMissing.class)
                .isThrownBy(() -> findSkillGap.between(own("Skill 0", "1"), TO, ElementDomain.ABILITIES))
                .withMessageContaining("no ratings of abilities");
    }

    @Test
    void toString_saysNothingOfTheLevels() {
        OwnLevels own = own("Skill 0", "1.23");

        assertThat(own + " " + own.levels()).doesNotContain("Skill", "1.23");
    }
}
