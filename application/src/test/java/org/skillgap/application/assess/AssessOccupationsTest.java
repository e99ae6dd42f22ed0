package org.skillgap.application.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.application.assess.AssessReport.FailedOccupation;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.OccupationCode;

@Timeout(60)
class AssessOccupationsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private final InMemoryOccupationRepository store = new InMemoryOccupationRepository(CLOCK);
    private final CurrentCatalog current = new CurrentCatalog(store, CLOCK);
    private final ScriptedScorer scorer = new ScriptedScorer();
    private final AssessOccupations assess = new AssessOccupations(
            new AssessProficiency(new PaidDialogue<>(scorer, store, CLOCK), store, current), current, current::refresh);
    private final FixedBudget budget = budget("100");

    AssessOccupationsTest() {
        store.replaceRelease(SyntheticRelease.of("made up", 20, 3, 0), LoadProgress.SILENT);
        current.refresh();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void all_assessesEachOnceAndGoesOnAfterFailures(int concurrency) {
        scorer.says("11-0002.00", "refused").says("11-0005.00", "DOWN").says("11-0006.00", "wrong", "wrong");

        AssessReport report = run(plan(8, 1, concurrency));

        assertThat(report.assessed()).containsExactlyElementsOf(codes(0, 1, 3, 4, 7));
        assertThat(report.failed())
                .containsExactly(
                        new FailedOccupation(SyntheticRelease.code(2), List.of("it is refused")),
                        new FailedOccupation(SyntheticRelease.code(5), List.of("it is DOWN")),
                        new FailedOccupation(SyntheticRelease.code(6), List.of("it is wrong")));
        assertThat(report.endedBy()).isEmpty();
        assertThat(report.isComplete()).isFalse();
        assertThat(report.spending().questions()).isEqualTo(9);
        assertThat(report.spending().cost()).isEqualByComparingTo("0.8");
        assertThat(current.get().assessed().keySet()).containsExactlyElementsOf(codes(0, 1, 3, 4, 7));
    }

    @Test
    void all_goesOnWhereItEnded() {
        scorer.says("11-0001.00", "refused");
        run(plan(4, 2, 2));

        AssessReport again = run(plan(4, 2, 2));

        assertThat(again.alreadyThere()).isEqualTo(3);
        assertThat(again.assessed()).containsExactlyElementsOf(codes(1));
        assertThat(again.isComplete()).isTrue();
        assertThat(scorer.asked()).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSED_CREDENTIALS", "DAILY_LIMIT", "NOT_CONFIGURED", "REFUSED_REQUEST"})
    void all_endsAtOnceWhereNothingWillChange(String reason) {
        scorer.says("11-0001.00", reason);

        AssessReport report = run(plan(5, 1, 1));

        assertThat(report.endedBy()).get().extracting(Throwable::getMessage).isEqualTo("it is " + reason);
        assertThat(report.assessed()).hasSize(1);
        assertThat(report.failed()).hasSize(1);
        assertThat(report.notTried()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"DOWN", "TOO_MANY_REQUESTS", "ANSWER_LOST"})
    void all_endsAfterThreeInARow(String reason) {
        for (int number : new int[] {0, 2, 3, 5, 6, 7}) {
            scorer.says(SyntheticRelease.code(number).value(), reason);
        }

        AssessReport report = run(plan(10, 1, 1));

        assertThat(report.failed()).hasSize(6);
        assertThat(report.notTried()).isEqualTo(2);
        assertThat(report.endedBy()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "8, 1", "3, 3"})
    void all_spendsWhatTheBudgetAllowsAndNoMore(int concurrency, int runs) {
        FixedBudget small = budget("2.05");

        AssessReport report = assess.all(plan(20, runs, concurrency), small, AssessProgress.SILENT, () -> false);

        // With 1.00 or less left nothing may be asked, and each answer costs 0.10: the eleventh leaves 0.95.
        assertThat(report.spending().cost()).isEqualByComparingTo("1.1");
        assertThat(scorer.asked()).hasSize(11);
        assertThat(report.assessed()).hasSizeGreaterThanOrEqualTo(11 / runs - concurrency + 1);
        assertThat(report.failed()).isEmpty();
        assertThat(report.endedBy())
                .get()
                .satisfies(end -> assertThat(end)
                        .hasMessageStartingWith(
                                "The budget of USD 2.05 does not allow another question: USD 1.10 are spent, and"));
    }

    @Test
    void all_leavesNobodyOutWhereTheBudgetAllowsOneQuestionAtATime() {
        AssessReport report = assess.all(plan(8, 1, 8), budget("1.75"), AssessProgress.SILENT, () -> false);

        assertThat(report.isComplete()).isTrue();
        assertThat(report.assessed()).hasSize(8);
        assertThat(report.endedBy()).isEmpty();
    }

    @Test
    void all_keepsToTheBudgetWhileQuestionsAreUnderWay() throws Exception {
        scorer.hold(2);
        CompletableFuture<AssessReport> running = CompletableFuture.supplyAsync(
                () -> assess.all(plan(20, 1, 8), budget("2.5"), AssessProgress.SILENT, () -> false));
        scorer.awaitHeld();
        assertThat(scorer.asked()).hasSize(2);
        scorer.letGo();

        assertThat(running.get().spending().cost()).isEqualByComparingTo("1.6");
    }

    @Test
    void all_stopsAfterTheQuestionsUnderWay() throws Exception {
        AtomicBoolean isStopped = new AtomicBoolean();
        scorer.hold(3);
        CompletableFuture<AssessReport> running = CompletableFuture.supplyAsync(
                () -> assess.all(plan(20, 1, 3), budget, AssessProgress.SILENT, isStopped::get));
        scorer.awaitHeld();
        isStopped.set(true);
        scorer.letGo();

        AssessReport report = running.get();

        assertThat(report.assessed()).hasSize(3);
        assertThat(report.notTried()).isEqualTo(17);
        assertThat(report.endedBy()).isEmpty();
        assertThat(current.get().assessed()).hasSize(3);
    }

    @Test
    void all_asksNoFurtherRunWhenStopped_andGoesOnFromThereTheNextTime() throws Exception {
        AtomicBoolean isStopped = new AtomicBoolean();
        scorer.hold(2);
        CompletableFuture<AssessReport> running = CompletableFuture.supplyAsync(
                () -> assess.all(plan(4, 3, 2), budget, AssessProgress.SILENT, isStopped::get));
        scorer.awaitHeld();
        isStopped.set(true);
        scorer.letGo();

        AssessReport stopped = running.get();

        assertThat(stopped.spending().questions()).isEqualTo(2);
        assertThat(stopped.notTried()).isEqualTo(4);
        assertThat(stopped.endedBy()).isEmpty();
        assertThat(run(plan(4, 3, 2)).spending().questions()).isEqualTo(12);
    }

    @Test
    void all_tellsHowFarItHasCome() {
        List<String> told = new ArrayList<>();

        assess.all(plan(3, 2, 1), budget, (done, spending) -> told.add(done + " for " + spending.cost()), () -> false);

        assertThat(told).containsExactly("1 for 0.200000", "2 for 0.400000", "3 for 0.600000");
    }

    @Test
    void forecast_countsWhatIsOpen() {
        run(plan(2, 2, 1));

        AssessForecast forecast = assess.forecast(plan(5, 2, 1));

        assertThat(forecast.alreadyThere()).isEqualTo(2);
        assertThat(forecast.toAssess()).isEqualTo(3);
        assertThat(forecast.questions()).isEqualTo(6);
        // "assess 11-0002.00" has 17 characters, 4 tokens; three skills take 216
        assertThat(forecast.cost().likely())
                .isEqualByComparingTo(new BigDecimal("0.000220").multiply(BigDecimal.valueOf(6)));
        // 400,000 + 600,000 tokens, and 1,000,000 + 600,000 for a repair
        assertThat(forecast.cost().most()).isEqualByComparingTo("15.6");
        assertThat(scorer.asked()).hasSize(4);
    }

    @Test
    void forecast_refusesUnknownCodesBeforeAnybodyIsAsked() {
        AssessPlan plan = new AssessPlan(List.of(new OccupationCode("99-9999.00")), 1, 1, "command");

        assertThatThrownBy(() -> assess.forecast(plan)).isInstanceOf(OccupationNotFound.class);
    }

    /** Without that the other threads would go on asking, and paying, before anybody learns of it. */
    @Test
    void all_stopsEverybodyWhenTheMachineFails() {
        scorer.says("11-0000.00", "dies");

        assertThatThrownBy(() -> run(plan(20, 9, 2))).hasRootCauseInstanceOf(StackOverflowError.class);

        assertThat(scorer.asked()).hasSizeLessThan(1 + 19 * 9);
    }

    private AssessReport run(AssessPlan plan) {
        return assess.all(plan, budget, AssessProgress.SILENT, () -> false);
    }

    private static AssessPlan plan(int occupations, int runs, int concurrency) {
        return new AssessPlan(codes(IntStream.range(0, occupations).toArray()), runs, concurrency, "command");
    }

    private static List<OccupationCode> codes(int... numbers) {
        return IntStream.of(numbers).mapToObj(SyntheticRelease::code).toList();
    }

    private static FixedBudget budget(String dollars) {
        return new FixedBudget(new BigDecimal(dollars), "Raise it.");
    }
}
