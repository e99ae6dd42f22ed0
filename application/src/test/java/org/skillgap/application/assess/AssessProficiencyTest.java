package org.skillgap.application.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.assessment.AssessedOccupation.AssessedLevel;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.LedgerEntry.Outcome;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;

class AssessProficiencyTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    /** The one that nobody has rated. */
    private static final OccupationCode CODE = SyntheticRelease.code(4);

    private final InMemoryOccupationRepository store = new InMemoryOccupationRepository(CLOCK);
    private final CurrentCatalog current = new CurrentCatalog(store, CLOCK);
    private final ScriptedScorer scorer = new ScriptedScorer();
    private final AssessProficiency assess =
            new AssessProficiency(new PaidDialogue<>(scorer, store, CLOCK), store, current);
    private final FixedBudget budget = new FixedBudget(new BigDecimal("100"), "Raise it.");

    AssessProficiencyTest() {
        store.replaceRelease(SyntheticRelease.of("made up", 5, 3, 0), LoadProgress.SILENT);
        current.refresh();
    }

    @Test
    void of_storesMediansAndTheWordsNearestToThem() {
        scorer.says(CODE.value(), "6", "2", "2.5");

        Assessment assessment = of(3);

        current.refresh();
        AssessedOccupation stored =
                current.get().findAssessed(CODE).orElseThrow().assessment();
        assertThat(assessment).isEqualTo(new Assessment.Stored(stored));
        assertThat(stored.levels().keySet())
                .containsExactly(new ElementId("2.B.1.a"), new ElementId("2.B.1.b"), new ElementId("2.B.1.c"));
        assertThat(stored.levels().values())
                .containsOnly(new AssessedLevel(Level.of(2.5), Level.of(2), Level.of(6), "means 2.5", "because 2.5"));
        assertThat(stored.model()).isEqualTo(ScriptedScorer.IDENTITY);
        assertThat(stored.release()).isEqualTo("made up");
        assertThat(stored.runs()).isEqualTo(3);
        assertThat(stored.assessedAt()).isEqualTo(NOON);
        assertThat(scorer.asked()).hasSize(3);
        assertThat(budget.spending()).isEqualTo(new Spending(3, 120_000, 180_000, new BigDecimal("0.300000")));
    }

    @Test
    void of_leavesSurveyedLevelsAlone() {
        OccupationCode rated = SyntheticRelease.code(0);

        assess.of(rated, 1, "command", budget);

        current.refresh();
        assertThat(current.get().isRated(rated)).isTrue();
        assertThat(current.get().isRated(CODE)).isFalse();
    }

    @Test
    void of_asksNothingForWhatIsThere() {
        of(3);
        current.refresh();

        assertThat(of(3)).isInstanceOf(Assessment.AlreadyThere.class);
        assertThat(of(2)).isInstanceOf(Assessment.AlreadyThere.class);
        assertThat(scorer.asked()).hasSize(3);
    }

    @Test
    void of_asksOnlyForTheRunsThatAreNew() {
        of(2);
        current.refresh();

        of(5);

        assertThat(scorer.asked()).hasSize(5);
        assertThat(store.newest(9)).extracting(entry -> entry.asked().run()).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void of_afterAKill_readsAnswersFromTheLedger() {
        scorer.says(CODE.value(), "1", "2", "DOWN");
        assertThatThrownBy(() -> of(3)).isInstanceOf(UpstreamUnavailable.class);
        assertThat(current.refresh()).as("anything stored").isFalse();

        Assessment assessment = of(3);

        assertThat(assessment).isInstanceOf(Assessment.Stored.class);
        assertThat(scorer.asked()).hasSize(4);
        assertThat(budget.spending().cost()).isEqualByComparingTo("0.3");
    }

    @Test
    void of_underAnotherRelease_asksAgainOnlyIfTheWordsAreOthers() {
        of(1);
        store.replaceRelease(SyntheticRelease.of("next", 5, 3, 0), LoadProgress.SILENT);
        current.refresh();

        assertThat(of(1))
                .isInstanceOfSatisfying(
                        Assessment.Stored.class,
                        stored -> assertThat(stored.assessed().release()).isEqualTo("next"));
        assertThat(scorer.asked()).hasSize(1);

        store.replaceRelease(SyntheticRelease.of("after", 5, 3, 0), LoadProgress.SILENT);
        current.refresh();
        scorer.words("tell me about ");
        of(1);
        assertThat(scorer.asked()).hasSize(2);
    }

    @Test
    void of_repairsAWrongAnswerOnce() {
        scorer.says(CODE.value(), "wrong", "4");

        assertThat(of(1)).isInstanceOf(Assessment.Stored.class);
        assertThat(scorer.asked()).containsExactly("assess " + CODE, "repair " + CODE + ": [it is wrong]");
    }

    @Test
    void of_failsWhatStaysWrong_andTriesAnotherRunTheNextTime() {
        scorer.says(CODE.value(), "2", "wrong", "wrong", "4", "6");

        assertThat(of(3)).isEqualTo(new Assessment.Failed(List.of("it is wrong")));
        assertThat(current.refresh()).as("anything stored").isFalse();
        assertThat(of(3)).isInstanceOf(Assessment.Stored.class);
        assertThat(store.newest(9)).extracting(entry -> entry.asked().run()).containsExactly(4, 3, 2, 2, 1);
        current.refresh();
        assertThat(current.get().findAssessed(CODE).orElseThrow().assessment().levels())
                .allSatisfy((id, level) -> assertThat(level.level()).isEqualTo(Level.of(4)));
    }

    @ParameterizedTest
    @CsvSource({"refused, it is refused", "short, there is no level of 2.B.1.a"})
    void of_doesNotRepairWhatCannotBeRepaired(String word, String problem) {
        scorer.says(CODE.value(), word);

        assertThat(of(1)).isEqualTo(new Assessment.Failed(List.of(problem)));
        assertThat(scorer.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DOWN, 0",
        "REFUSED_CREDENTIALS, 0",
        "DAILY_LIMIT, 0",
        "ANSWER_LOST, 1",
        "UNBELIEVABLE_ANSWER, 1",
    })
    void of_entersWhatAFailureMayHaveCost(String reason, String cost) {
        scorer.says(CODE.value(), reason);

        assertThatThrownBy(() -> of(1)).hasMessage("it is " + reason);

        LedgerEntry entry = store.newest(1).get(0);
        assertThat(entry.outcome()).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.failure()).isEqualTo("it is " + reason);
            assertThat(failed.cost()).isEqualByComparingTo(cost);
        });
        assertThat(budget.spending().cost()).isEqualByComparingTo(cost);
    }

    @Test
    void of_asksNothingThatTheBudgetDoesNotAllow() {
        FixedBudget small = new FixedBudget(new BigDecimal("1.15"), "Raise it with --budget-usd.");

        assertThatThrownBy(() -> assess.of(CODE, 3, "command", small))
                .hasMessage(
                        "The budget of USD 1.15 does not allow another question: USD 0.20 are spent, and it can cost"
                                + " USD 1.00. Raise it with --budget-usd.");

        assertThat(scorer.asked()).hasSize(2);
        assertThat(store.spentSince(Instant.EPOCH, "")).isEqualByComparingTo("0.2");
    }

    @Test
    void of_givesUpWhatWasAnsweredWronglyFiveTimes() {
        String[] wrong = new String[10];
        Arrays.fill(wrong, "wrong");
        scorer.says(CODE.value(), wrong);
        for (int call = 0; call < 5; call++) {
            assertThat(of(1)).isEqualTo(new Assessment.Failed(List.of("it is wrong")));
        }

        assertThat(of(1)).isInstanceOf(Assessment.Failed.class).asString().contains("5 runs were answered wrongly");
        assertThat(scorer.asked()).hasSize(10);
    }

    @Test
    void of_needsAnOccupationAndSkills() {
        assertThatThrownBy(() -> assess.of(new OccupationCode("99-9999.00"), 1, "command", budget))
                .isInstanceOf(OccupationNotFound.class);
        store.replaceRelease(SyntheticRelease.of("without", 1, 0, 0), LoadProgress.SILENT);
        current.refresh();
        assertThatThrownBy(() -> assess.of(SyntheticRelease.code(0), 1, "command", budget))
                .isInstanceOf(RatingsMissing.class);
        assertThat(store.newest(1)).isEmpty();
    }

    @Test
    void dailyBudget_countsWhatIsInTheLedgerOfThatDayAndCaller() {
        assess.of(CODE, 2, "request 1", daily(CLOCK));

        assertThatThrownBy(() -> assess.of(CODE, 3, "request 2", daily(CLOCK)))
                .hasMessage(
                        "The budget of USD 1.10 a day does not allow another question: USD 0.20 are spent, and it can"
                                + " cost USD 1.00. Set LLM_DAILY_BUDGET_USD.");
        assess.of(CODE, 3, "request 3", daily(Clock.offset(CLOCK, Duration.ofHours(12))));
        assess.of(SyntheticRelease.code(1), 1, "command", budget);
    }

    private Budget daily(Clock clock) {
        return new DailyBudget(new BigDecimal("1.1"), store, "request", clock, "Set LLM_DAILY_BUDGET_USD.");
    }

    private Assessment of(int runs) {
        return assess.of(CODE, runs, "command", budget);
    }
}
