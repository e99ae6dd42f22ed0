package org.skillgap.application.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.skillgap.application.assess.AssessProficiency;
import org.skillgap.application.assess.DailyBudget;
import org.skillgap.application.assess.FixedBudget;
import org.skillgap.application.assess.PaidDialogue;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.catalog.LevelChoice;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StillComputing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;
import org.skillgap.application.flight.FlightLimits;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;

/** In the synthetic release occupation 2 is half a level above occupation 0 in each of three skills; occupation 5 is not rated. */
class DescribeSkillGapTest {

    private static final OccupationCode FROM = SyntheticRelease.code(0);
    private static final OccupationCode TO = SyntheticRelease.code(2);
    private static final OccupationCode UNRATED = SyntheticRelease.code(5);
    private static final GapQuestion SURVEYED = new GapQuestion(FROM, TO, ElementDomain.SKILLS, LevelChoice.ONET);
    private static final GapQuestion ASSESSED = new GapQuestion(FROM, TO, ElementDomain.SKILLS, LevelChoice.LLM);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final FlightLimits LIMITS =
            new FlightLimits(3, Duration.ofMinutes(5), Duration.ofSeconds(15), Duration.ofSeconds(15));

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final InMemoryOccupationRepository store = new InMemoryOccupationRepository(NOON);
    private final CurrentCatalog current = new CurrentCatalog(store, NOON);
    private final ScriptedModel model = ScriptedModel.practising();
    private BigDecimal dailyBudget = BigDecimal.TEN;
    private FlightLimits limits = LIMITS;

    DescribeSkillGapTest() {
        store.replaceRelease(SyntheticRelease.of("held", 6, 3, 0), LoadProgress.SILENT);
        current.refresh();
    }

    /** Returns one that remembers nothing in memory yet, as after a start. */
    private DescribeSkillGap describe(boolean isAllowed) {
        return DescribeSkillGap.with(
                current,
                new ModelOnDemand(
                        new ModelOnDemand.Asking(
                                isAllowed,
                                new AssessProficiency(
                                        new PaidDialogue<>(model.scorer("3.5"), store, NOON), store, current),
                                new GapWords(model, store, NOON),
                                new DailyBudget(dailyBudget, store, LedgerEntry.Asked.BY_REQUEST, NOON, "Raise it.")),
                        current,
                        limits,
                        background::add,
                        NOON));
    }

    private DescribedGap answer(DescribeSkillGap describe, GapQuestion question) {
        CompletableFuture<DescribedGap> answer = describe.forRequest(question, "r-1");
        runBackground();
        return answer.join();
    }

    private UpstreamUnavailable failure(DescribeSkillGap describe, GapQuestion question) {
        Throwable failure = catchThrowable(() -> answer(describe, question));
        Throwable cause = failure instanceof UpstreamUnavailable ? failure : failure.getCause();
        assertThat(cause).isInstanceOf(UpstreamUnavailable.class);
        return (UpstreamUnavailable) cause;
    }

    private void runBackground() {
        for (Runnable task = background.poll(); task != null; task = background.poll()) {
            task.run();
        }
    }

    @Test
    void request_hasEachGapDescribed() {
        DescribedGap described = answer(describe(true), SURVEYED);

        assertThat(described.findDescription(new ElementId("2.B.1.b"))).contains("Practise Skill 1 as Occupation 2");
        assertThat(described.notDescribed()).isEmpty();
        assertThat(described.findModel()).contains(model.identity());
        assertThat(store.newest(9))
                .singleElement()
                .satisfies(entry -> assertThat(entry.asked().caller()).isEqualTo("request r-1"));
    }

    @Test
    void request_isAnsweredFromMemoryAndAfterAStartFromTheLedger() {
        DescribeSkillGap describe = describe(true);
        answer(describe, SURVEYED);

        assertThat(describe.forRequest(SURVEYED, "r-2")).as("no thread needed").isCompleted();
        assertThat(answer(describe(false), SURVEYED).notDescribed()).isEmpty();
        assertThat(model.asked()).hasSize(1);
    }

    @Test
    void hundredRequestsAtOnce_areOneQuestion() {
        DescribeSkillGap describe = describe(true);
        List<CompletableFuture<DescribedGap>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            answers.add(describe.forRequest(ASSESSED, "r-" + i));
        }
        runBackground();

        assertThat(answers).allMatch(CompletableFuture::isDone);
        assertThat(model.asked())
                .as("two occupations; equal levels have no gap")
                .hasSize(2);
        assertThat(answers.get(99).join()).isInstanceOf(DescribedGap.Nothing.class);
    }

    @Test
    void otherLevels_areOtherWords() {
        answer(describe(true), SURVEYED);
        store.replaceRelease(SyntheticRelease.of("next", 6, 3, 1), LoadProgress.SILENT);
        current.refresh();

        assertThat(failure(describe(false), SURVEYED).reason()).isEqualTo(Reason.NOT_CONFIGURED);
    }

    @Test
    void nothingToDescribe_asksNobody() {
        GapQuestion none = new GapQuestion(FROM, FROM, ElementDomain.SKILLS, LevelChoice.LLM);

        assertThat(DescribeSkillGap.withoutModel(current).forRequest(none, "r"))
                .isCompletedWithValueMatching(gap -> gap instanceof DescribedGap.Nothing);
        assertThat(describe(false).forRequest(none, "r")).isCompleted();
        assertThat(store.newest(1)).isEmpty();
    }

    @Test
    void withoutPermission_saysHowToComeToLevelsAndWords() {
        assertThat(failure(describe(false), SURVEYED))
                .hasMessage(
                        "Nobody has had this gap put into words yet. 'skillgap gap 11-0000.00 11-0002.00 --levels onet --llm'"
                                + " does it; LLM_ON_DEMAND=true lets the server do so when it is asked.");
        assertThat(failure(describe(false), ASSESSED))
                .hasMessage("No language model has assessed 11-0000.00 and 11-0002.00 yet. 'skillgap assess 11-0000.00"
                        + " 11-0002.00' has one do it; LLM_ON_DEMAND=true lets the server do so when it is asked.");
        assertThat(failure(DescribeSkillGap.withoutModel(current), ASSESSED))
                .hasMessageContaining("Set GEMINI_API_KEY, or LLM_PROVIDER=openai with LLM_BASE_URL and LLM_MODEL");
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void unknownAndUnratedOccupations_areSaidFirst() {
        OccupationCode unknown = new OccupationCode("99-9999.00");
        GapQuestion toUnknown = new GapQuestion(FROM, unknown, ElementDomain.SKILLS, LevelChoice.LLM);
        GapQuestion toUnrated = new GapQuestion(FROM, UNRATED, ElementDomain.SKILLS, LevelChoice.BEST);

        assertThatThrownBy(() -> describe(true).forRequest(toUnknown, "r")).isInstanceOf(OccupationNotFound.class);
        assertThatThrownBy(() -> describe(false).forRequest(toUnrated, "r"))
                .isInstanceOf(RatingsMissing.class)
                .hasMessageContaining("'skillgap assess 11-0005.00'");
    }

    @Test
    void unratedOccupation_isAssessedOnDemandAndThenDescribed() {
        GapQuestion best = new GapQuestion(FROM, UNRATED, ElementDomain.SKILLS, LevelChoice.BEST);

        DescribedGap described = answer(describe(true), best);

        // occupation 0 has levels 0, 0.75 and 1.5
        assertThat(described.gap().found().gap().higherLevels()).hasSize(3);
        assertThat(described.gap().levels().assessed()).hasSize(1);
        assertThat(described.notDescribed()).isEmpty();
        assertThat(model.asked()).hasSize(2);
    }

    @Test
    void partialWords_areAnsweredAndKept() {
        model.replies("2.B.1.a=Learn it\nnonsense");

        DescribedGap described = answer(describe(true), SURVEYED);
        DescribedGap again = answer(describe(true), SURVEYED);

        assertThat(described.findDescription(new ElementId("2.B.1.a"))).contains("Learn it");
        assertThat(described.notDescribed()).containsExactly(new ElementId("2.B.1.b"), new ElementId("2.B.1.c"));
        assertThat(again.notDescribed()).isEqualTo(described.notDescribed());
        assertThat(model.asked()).hasSize(1);
    }

    @Test
    void repairedWords_fillWhatTheFirstReplyLacks() {
        model.replies("2.B.1.a=First\n2.B.1.b=First\nrepair me").replies("2.B.1.b=Second");

        DescribedGap described = answer(describe(true), SURVEYED);

        assertThat(described.findDescription(new ElementId("2.B.1.a"))).contains("First");
        assertThat(described.findDescription(new ElementId("2.B.1.b"))).contains("Second");
        assertThat(described.notDescribed()).containsExactly(new ElementId("2.B.1.c"));
    }

    @Test
    void repairThatFails_leavesTheWordsOfTheFirstReply() {
        model.replies("2.B.1.a=First\nrepair me").then(() -> {}).then(() -> {
            throw new UpstreamUnavailable(Reason.DOWN, "down", Duration.ZERO, null);
        });

        assertThat(answer(describe(true), SURVEYED).notDescribed()).hasSize(2);
    }

    @Test
    void uselessWords_areNoAnswerAndAskedForAnew() {
        model.replies("garbage");

        assertThat(failure(describe(true), SURVEYED).reason()).isEqualTo(Reason.UNBELIEVABLE_ANSWER);
        assertThat(answer(describe(true), SURVEYED).notDescribed()).isEmpty();
        assertThat(model.asked()).hasSize(2);
    }

    @Test
    void spentBudget_saysWhenTheNextDayBegins() {
        dailyBudget = new BigDecimal("0.99");

        UpstreamUnavailable refused = failure(describe(true), SURVEYED);

        assertThat(refused.reason()).isEqualTo(Reason.BUDGET_SPENT);
        assertThat(refused.retryAfter()).contains(Duration.ofHours(12));
        assertThat(model.asked()).isEmpty();
        assertThat(store.newest(1)).isEmpty();
    }

    @Test
    void modelThatIsDown_failsWithItsOwnTime() {
        model.then(() -> {
            throw new UpstreamUnavailable(Reason.TOO_MANY_REQUESTS, "slow down", Duration.ofSeconds(38), null);
        });
        DescribeSkillGap describe = describe(true);

        assertThat(failure(describe, SURVEYED).retryAfter()).contains(Duration.ofSeconds(38));
        assertThat(failure(describe, SURVEYED).retryAfter()).contains(Duration.ofSeconds(38));
        assertThat(model.asked()).hasSize(1);
    }

    @Test
    void caller_isToldToComeBackWhileTheModelThinks() {
        limits = new FlightLimits(3, Duration.ofMillis(1), Duration.ofSeconds(15), Duration.ofSeconds(15));
        DescribeSkillGap describe = describe(true);
        CompletableFuture<DescribedGap> answer = describe.forRequest(SURVEYED, "r");

        assertThatThrownBy(answer::join).cause().isInstanceOf(StillComputing.class);
        runBackground();
        assertThat(describe.forRequest(SURVEYED, "r")).isCompleted();
    }

    @Test
    void command_asksWithinItsBudget() {
        FixedBudget budget = new FixedBudget(BigDecimal.ONE, "Raise it.");

        assertThat(describe(false).forCommand(SURVEYED, budget).notDescribed()).isEmpty();
        assertThat(describe(false).forCommand(SURVEYED, budget).notDescribed()).isEmpty();
        assertThat(budget.spending().questions()).isEqualTo(1);
        assertThat(store.newest(1).get(0).asked().caller()).isEqualTo("command");
        assertThatThrownBy(() -> describe(false).forCommand(ASSESSED, budget))
                .isInstanceOf(UpstreamUnavailable.class)
                .hasMessageContaining("'skillgap assess 11-0000.00 11-0002.00'");
    }

    @Test
    void storeThatIsAway_isAFailureOfItsOwn() {
        CurrentCatalog empty = new CurrentCatalog(store, NOON);

        assertThatThrownBy(() -> DescribeSkillGap.withoutModel(empty).forRequest(SURVEYED, "r"))
                .isInstanceOf(StoreUnavailable.class);
    }
}
