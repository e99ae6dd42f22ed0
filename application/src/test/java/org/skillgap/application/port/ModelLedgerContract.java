package org.skillgap.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.skillgap.application.assessment.AskedQuestions.GEMINI;
import static org.skillgap.application.assessment.AskedQuestions.NOON;
import static org.skillgap.application.assessment.AskedQuestions.answered;
import static org.skillgap.application.assessment.AskedQuestions.asked;
import static org.skillgap.application.assessment.AskedQuestions.failed;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.LedgerEntry.Asked;
import org.skillgap.application.assessment.LedgerEntry.Outcome;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.ModelReply;
import org.skillgap.application.assessment.Purpose;
import org.skillgap.application.assessment.TokenUsage;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;

/** What every {@link ModelLedger} does: nothing that was asked is lost, and every cost counts. */
public interface ModelLedgerContract {

    /** What an occupation's code may be. */
    String SUBJECT = "15-1252.00";

    /** Returns an empty store, for one test; it is a {@link ModelLedger} too. */
    OccupationRepository emptyRepository();

    private ModelLedger emptyLedger() {
        return (ModelLedger) emptyRepository();
    }

    @Test
    default void ledger_isEmptyAtFirst() {
        ModelLedger ledger = emptyLedger();

        assertThat(ledger.newest(10)).isEmpty();
        assertThat(ledger.answered(Purpose.ASSESS, SUBJECT, GEMINI)).isEmpty();
        assertThat(ledger.spentSince(Instant.EPOCH, "")).isEqualTo("0.00000000");
    }

    @Test
    default void open_keepsTheQuestion() {
        ModelLedger ledger = emptyLedger();
        Asked asked = asked(SUBJECT, "0.0125", NOON);

        long id = ledger.open(asked);

        assertThat(id).isPositive();
        Asked kept = ledger.newest(1).get(0).asked();
        assertThat(ledger.newest(10)).containsExactly(new LedgerEntry(id, kept, new Outcome.Open()));
        assertThat(kept).usingRecursiveComparison().ignoringFields("mostCost").isEqualTo(asked);
        assertThat(kept.mostCost()).isEqualTo("0.01250000");
        assertThat(ledger.answered(Purpose.ASSESS, SUBJECT, GEMINI)).isEmpty();
    }

    @Test
    default void close_keepsTheReply() {
        ModelLedger ledger = emptyLedger();
        long id = ledger.open(asked(SUBJECT, "0.0125", NOON));

        ledger.close(
                id,
                new Outcome.Answered(
                        new ModelReply("{\"text\": \"…\"}", "gemini-3.8-flash-001", new TokenUsage(1_500, 2_400, 100)),
                        new BigDecimal("0.010500000000"),
                        NOON.plusSeconds(3)));

        List<LedgerEntry> answered = ledger.answered(Purpose.ASSESS, SUBJECT, GEMINI);
        assertThat(answered).hasSize(1);
        assertThat(answered.get(0).id()).isEqualTo(id);
        assertThat(answered.get(0).outcome())
                .isEqualTo(new Outcome.Answered(
                        new ModelReply("{\"text\": \"…\"}", "gemini-3.8-flash-001", new TokenUsage(1_500, 2_400, 100)),
                        new BigDecimal("0.01050000"),
                        NOON.plusSeconds(3)));
        assertThat(ledger.newest(1)).isEqualTo(answered);
    }

    @Test
    default void close_keepsAFailure() {
        ModelLedger ledger = emptyLedger();
        long id = ledger.open(asked(SUBJECT, "0.0125", NOON));

        ledger.close(
                id, new Outcome.Failed("The model – Gemini – is away 😀", new BigDecimal("0"), NOON.plusSeconds(3)));

        assertThat(ledger.newest(1).get(0).outcome())
                .isEqualTo(new Outcome.Failed(
                        "The model – Gemini – is away 😀", new BigDecimal("0.00000000"), NOON.plusSeconds(3)));
        assertThat(ledger.answered(Purpose.ASSESS, SUBJECT, GEMINI)).isEmpty();
    }

    @Test
    default void close_isForOpenQuestionsOnly() {
        ModelLedger ledger = emptyLedger();
        long id = ledger.open(asked(SUBJECT, "1", NOON));
        ledger.close(id, answered("first", "0.5"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.close(id, answered("first", "0.5")))
                .withMessage("question " + id + " is closed already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.close(id, failed("late", "0")))
                .withMessage("question " + id + " is closed already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.close(id + 1, answered("nobody asked", "0")))
                .withMessage("there is no question " + (id + 1));
        assertThat(ledger.newest(1).get(0).outcome()).isEqualTo(answered("first", "0.50000000"));
    }

    @Test
    default void close_cannotOpenAgain() {
        ModelLedger ledger = emptyLedger();
        long id = ledger.open(asked(SUBJECT, "1", NOON));

        assertThatIllegalArgumentException().isThrownBy(() -> ledger.close(id, new Outcome.Open()));
    }

    @Test
    default void answered_tellsQuestionsApart() {
        ModelLedger ledger = emptyLedger();
        ModelIdentity upper = new ModelIdentity("gemini", "Gemini-3.8-Flash", "1");
        List<Asked> others = List.of(
                asked(Purpose.NARRATE, SUBJECT, GEMINI),
                asked(Purpose.ASSESS, "15-1253.00", GEMINI),
                asked(Purpose.ASSESS, SUBJECT, upper),
                asked(Purpose.ASSESS, SUBJECT, new ModelIdentity("openai", "gemini-3.8-flash", "1")),
                asked(Purpose.ASSESS, SUBJECT, new ModelIdentity("gemini", "gemini-3.8-flash", "2")));
        others.forEach(asked -> ledger.close(ledger.open(asked), answered("other", "0.1")));
        long first = ledger.open(asked(Purpose.ASSESS, SUBJECT, GEMINI));
        long second = ledger.open(asked(Purpose.ASSESS, SUBJECT, GEMINI));
        ledger.close(second, answered("2", "0.1"));
        ledger.close(first, answered("1", "0.1"));
        ledger.open(asked(Purpose.ASSESS, SUBJECT, GEMINI));

        assertThat(ledger.answered(Purpose.ASSESS, SUBJECT, GEMINI))
                .extracting(LedgerEntry::id)
                .containsExactly(first, second);
        assertThat(ledger.answered(Purpose.ASSESS, SUBJECT, upper)).hasSize(1);
    }

    @Test
    default void spentSince_countsWhatIsOpenWithTheMostThatItCanCost() {
        ModelLedger ledger = emptyLedger();
        ledger.close(ledger.open(asked(SUBJECT, "1", NOON)), answered("{}", "0.25"));
        ledger.close(ledger.open(asked(SUBJECT, "1", NOON)), failed("refused", "0"));
        ledger.close(ledger.open(asked(SUBJECT, "1", NOON)), failed("lost", "1"));
        ledger.open(asked(SUBJECT, "0.5", NOON));

        assertThat(ledger.spentSince(Instant.EPOCH, "")).isEqualTo("1.75000000");
    }

    @Test
    default void spentSince_countsFromTheInstantOn() {
        ModelLedger ledger = emptyLedger();
        ledger.open(asked(SUBJECT, "1", NOON.minusNanos(1_000)));
        ledger.open(asked(SUBJECT, "2", NOON));
        ledger.open(asked(SUBJECT, "4", NOON.plus(Duration.ofDays(1))));

        assertThat(ledger.spentSince(NOON, "")).isEqualTo("6.00000000");
        assertThat(ledger.spentSince(NOON.plusNanos(1_000), "")).isEqualTo("4.00000000");
        assertThat(ledger.spentSince(NOON.plus(Duration.ofDays(2)), "")).isEqualTo("0.00000000");
    }

    @Test
    default void spentSince_tellsCallersApart() {
        ModelLedger ledger = emptyLedger();
        ledger.open(askedBy("request 4f1c", "1"));
        ledger.open(askedBy("request 5a", "2"));
        ledger.open(askedBy("command", "4"));
        ledger.open(askedBy("Request", "8"));
        ledger.open(askedBy("50% request_", "16"));

        assertThat(ledger.spentSince(NOON, Asked.BY_REQUEST)).isEqualTo("3.00000000");
        assertThat(ledger.spentSince(NOON, Asked.BY_COMMAND)).isEqualTo("4.00000000");
        assertThat(ledger.spentSince(NOON, "50%")).isEqualTo("16.00000000");
        assertThat(ledger.spentSince(NOON, "%")).isEqualTo("0.00000000");
        assertThat(ledger.spentSince(NOON, "50_")).isEqualTo("0.00000000");
        assertThat(ledger.spentSince(NOON, "")).isEqualTo("31.00000000");
    }

    /** A price of 0.0375 dollars for a million tokens makes ten decimals; a thousand questions must not be a cent too cheap. */
    @Test
    default void open_roundsCostsUp() {
        ModelLedger ledger = emptyLedger();
        ledger.open(asked(SUBJECT, "0.0000000001", NOON));
        ledger.close(ledger.open(asked(SUBJECT, "1", NOON)), answered("{}", "0.00000003750001"));
        ledger.open(asked(SUBJECT, "9999.99999999", NOON));

        assertThat(ledger.spentSince(NOON, "")).isEqualTo("10000.00000004");
    }

    @Test
    default void open_keepsTimesToTheMicrosecond() {
        ModelLedger ledger = emptyLedger();
        Instant nanos = Instant.parse("2026-11-20T12:00:00.123456999Z");
        long id = ledger.open(asked(SUBJECT, "1", nanos));
        ledger.close(id, new Outcome.Failed("", BigDecimal.ZERO, nanos));

        LedgerEntry entry = ledger.newest(1).get(0);
        assertThat(entry.asked().at()).isEqualTo("2026-11-20T12:00:00.123456Z");
        assertThat(((Outcome.Failed) entry.outcome()).at()).isEqualTo("2026-11-20T12:00:00.123456Z");
        assertThat(ledger.spentSince(nanos, "")).isEqualTo("0.00000000");
    }

    @Test
    default void ledger_keepsTheLongestTexts() {
        ModelLedger ledger = emptyLedger();
        ModelIdentity model = new ModelIdentity("p".repeat(20), "é".repeat(100), "v".repeat(20));
        Asked asked = new Asked(
                Purpose.NARRATE,
                "a".repeat(64),
                model,
                Integer.MAX_VALUE,
                2,
                "料".repeat(100),
                "q".repeat(2 << 20),
                new BigDecimal("0.00000001"),
                NOON);
        Outcome reply = new Outcome.Answered(
                new ModelReply("\"😀 料理 é\n".repeat(1 << 18), "ß".repeat(100), new TokenUsage(Integer.MAX_VALUE, 0, 1)),
                new BigDecimal("0.00000001"),
                NOON);
        long first = ledger.open(asked);
        ledger.close(first, reply);
        ledger.close(ledger.open(asked), failed("料".repeat(500), "0.00000000"));

        assertThat(ledger.answered(Purpose.NARRATE, "a".repeat(64), model))
                .containsExactly(new LedgerEntry(first, asked, reply));
        assertThat(ledger.newest(1).get(0).outcome()).isEqualTo(failed("料".repeat(500), "0.00000000"));
    }

    @Test
    default void newest_returnsTheNewestFirst() {
        ModelLedger ledger = emptyLedger();
        long first = ledger.open(asked(SUBJECT, "1", NOON));
        long second = ledger.open(asked(SUBJECT, "1", NOON));
        long third = ledger.open(asked(SUBJECT, "1", NOON));

        assertThat(ledger.newest(2)).extracting(LedgerEntry::id).containsExactly(third, second);
        assertThat(ledger.newest(9)).extracting(LedgerEntry::id).containsExactly(third, second, first);
        assertThat(List.of(first, second, third)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    default void ledger_movesNoRevisionAndOutlivesLoads() {
        OccupationRepository repository = emptyRepository();
        ModelLedger ledger = (ModelLedger) repository;
        repository.replaceRelease(SyntheticRelease.of("one", 2, 1, 0), LoadProgress.SILENT);
        long revision = repository.revision();
        long id = ledger.open(asked(SUBJECT, "1", NOON));
        ledger.close(id, answered("{}", "0.5"));

        assertThat(repository.revision()).isEqualTo(revision);
        repository.replaceRelease(SyntheticRelease.of("two", 3, 1, 0), LoadProgress.SILENT);
        assertThat(ledger.answered(Purpose.ASSESS, SUBJECT, GEMINI))
                .extracting(LedgerEntry::id)
                .containsExactly(id);
    }

    /** The load calls the ledger from the middle of its transaction: that would wait for itself if both took one lock. */
    @Test
    default void ledger_waitsForNoLoad() throws Exception {
        OccupationRepository repository = emptyRepository();
        ModelLedger ledger = (ModelLedger) repository;
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            repository.replaceRelease(
                    SyntheticRelease.of("one", 3, 2, 0),
                    new DuringALoad(() -> thread.submit(() -> {
                                ledger.close(ledger.open(asked(SUBJECT, "1", NOON)), answered("{}", "0.5"));
                                return ledger.spentSince(NOON, "");
                            })
                            .get()));
        } finally {
            thread.shutdownNow();
        }

        assertThat(ledger.answered(Purpose.ASSESS, SUBJECT, GEMINI)).hasSize(1);
        assertThat(repository.readCatalog().release().name()).isEqualTo("one");
    }

    @Test
    default void open_givesEachOfManyAtOnceANumberOfItsOwn() throws Exception {
        ModelLedger ledger = emptyLedger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Long>> questions = IntStream.range(0, 40)
                    .<Callable<Long>>mapToObj(i -> () -> {
                        long id = ledger.open(asked(SUBJECT, "0.01", NOON));
                        if (i % 2 == 0) {
                            ledger.close(id, answered("" + i, "0.005"));
                        }
                        return id;
                    })
                    .toList();
            Set<Long> ids = new HashSet<>();
            for (Future<Long> id : threads.invokeAll(questions)) {
                ids.add(id.get());
            }

            assertThat(ids).hasSize(40);
            assertThat(ledger.spentSince(NOON, "")).isEqualTo("0.30000000");
        } finally {
            threads.shutdownNow();
        }
    }

    private static Asked askedBy(String caller, String mostCost) {
        return new Asked(Purpose.ASSESS, SUBJECT, GEMINI, 1, 1, caller, "{}", new BigDecimal(mostCost), NOON);
    }

    /** Does something once, while rows are being stored. */
    final class DuringALoad implements LoadProgress {

        private final Callable<?> action;
        private boolean isDone;

        private DuringALoad(Callable<?> action) {
            this.action = action;
        }

        @Override
        public void started(String step, long total) {}

        @Override
        public void advanced(long done) {
            if (!isDone) {
                isDone = true;
                try {
                    action.call();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }
        }

        @Override
        public void finished() {}
    }
}
