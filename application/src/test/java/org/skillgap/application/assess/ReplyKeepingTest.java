package org.skillgap.application.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillgap.application.assessment.AskedQuestions;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.LedgerEntry.Asked;
import org.skillgap.application.assessment.LedgerEntry.Outcome;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.Purpose;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.port.ModelLedger;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.OccupationCode;

class ReplyKeepingTest {

    private static final Asked ASKED = AskedQuestions.asked("15-1252.00", "1", AskedQuestions.NOON);
    private static final Outcome.Answered REPLY = (Outcome.Answered) AskedQuestions.answered("paid for", "0.50000000");

    private final AwayLedger ledger = new AwayLedger();
    private final List<Duration> pauses = new ArrayList<>();
    private final ReplyKeeping keeping = new ReplyKeeping(ledger, pauses::add);
    private long id;

    @BeforeEach
    void ask() {
        id = ledger.open(ASKED);
    }

    @AfterEach
    void clearMark() {
        Thread.interrupted();
    }

    @Test
    void keep_entersAReplyAtOnce() {
        keeping.keep(id, ASKED, REPLY);

        assertThat(ledger.newest(1).get(0).outcome()).isEqualTo(REPLY);
        assertThat(pauses).isEmpty();
    }

    @Test
    void keep_entersAReplyWhenTheLedgerFailsTwice() {
        ledger.failures = 2;

        keeping.keep(id, ASKED, REPLY);

        assertThat(ledger.newest(1).get(0).outcome()).isEqualTo(REPLY);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    @Test
    void keep_findsThatAFailedAttemptHasReachedTheLedger() {
        ledger.failures = 1;
        ledger.losesAnswersOnly = true;

        keeping.keep(id, ASKED, REPLY);

        assertThat(ledger.closings).isEqualTo(1);
        assertThat(ledger.newest(1).get(0).outcome()).isEqualTo(REPLY);
    }

    @Test
    void keep_givesUpAfterFourAttempts() {
        ledger.failures = 4;

        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> keeping.keep(id, ASKED, REPLY));

        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(9));
        assertThat(ledger.newest(1).get(0).outcome()).isEqualTo(new Outcome.Open());
    }

    @Test
    void keep_triesOnceMoreWhenItIsToldToStop() {
        ledger.failures = 4;
        ReplyKeeping stopped = new ReplyKeeping(ledger, time -> {
            pauses.add(time);
            Thread.currentThread().interrupt();
        });

        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> stopped.keep(id, ASKED, REPLY));

        assertThat(pauses).hasSize(1);
        assertThat(ledger.failures).isEqualTo(2);
    }

    @Test
    void assess_losesNoPaidReplyOverAShortOutageOfTheStore() {
        OccupationCode code = SyntheticRelease.code(4);
        ScriptedScorer scorer = new ScriptedScorer();
        CurrentCatalog current = new CurrentCatalog(ledger.memory, Clock.systemUTC());
        ledger.memory.replaceRelease(SyntheticRelease.of("made up", 5, 3, 0), LoadProgress.SILENT);
        current.refresh();
        AssessProficiency assess = new AssessProficiency(
                new PaidDialogue<>(scorer, ledger, Clock.systemUTC(), pauses::add), ledger.memory, current);
        ledger.failures = 2;

        assess.of(code, 1, "command", new FixedBudget(BigDecimal.TEN, "Raise it."));

        current.refresh();
        assertThat(current.get().findAssessed(code)).isPresent();
        assertThat(scorer.asked()).hasSize(1);
        assertThat(pauses).hasSize(2);
    }

    /** Closes nothing for a while. */
    private static final class AwayLedger implements ModelLedger {

        private final InMemoryOccupationRepository memory = new InMemoryOccupationRepository(Clock.systemUTC());
        private int failures;
        private int closings;
        private boolean losesAnswersOnly;

        @Override
        public long open(Asked asked) {
            return memory.open(asked);
        }

        @Override
        public void close(long number, Outcome outcome) {
            if (failures == 0 || losesAnswersOnly) {
                memory.close(number, outcome);
                closings++;
            }
            if (failures > 0) {
                failures--;
                throw new StoreUnavailable("The store is away.", null);
            }
        }

        @Override
        public List<LedgerEntry> answered(Purpose purpose, String subject, ModelIdentity model) {
            return memory.answered(purpose, subject, model);
        }

        @Override
        public BigDecimal spentSince(Instant since, String callerPrefix) {
            return memory.spentSince(since, callerPrefix);
        }

        @Override
        public List<LedgerEntry> newest(int most) {
            return memory.newest(most);
        }
    }
}
