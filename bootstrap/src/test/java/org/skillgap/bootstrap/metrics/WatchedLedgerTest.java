package org.skillgap.bootstrap.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillgap.application.assessment.AskedQuestions;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.LedgerEntry.Asked;
import org.skillgap.application.assessment.LedgerEntry.Outcome;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.Purpose;
import org.skillgap.application.assessment.TokenUsage;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.port.ModelLedger;
import org.skillgap.application.port.UpstreamWatch;

class WatchedLedgerTest {

    private static final Asked ASKED = AskedQuestions.asked("15-1252.00", "1", AskedQuestions.NOON);
    private static final Outcome REPLY = AskedQuestions.answered("paid for", "0.50000000");

    private final List<BigDecimal> costs = new ArrayList<>();
    private final AwayLedger away = new AwayLedger();
    private final LateWatch watch = new LateWatch();
    private final WatchedLedger ledger = new WatchedLedger(away, watch);

    @BeforeEach
    void listen() {
        watch.passOn(new UsageWatch() {
            @Override
            public void called(Upstream upstream, UpstreamWatch.Outcome outcome, Duration time) {}

            @Override
            public void used(TokenUsage tokens, BigDecimal cost) {
                costs.add(cost);
            }
        });
    }

    @Test
    void close_tellsTheCostOnceHoweverOftenItTakes() {
        long id = ledger.open(ASKED);
        away.failures = 3;
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> ledger.close(id, REPLY));
        }

        ledger.close(id, REPLY);

        assertThat(costs).containsExactly(new BigDecimal("0.50000000"));
        assertThat(ledger.newest(1).get(0).outcome()).isEqualTo(REPLY);
    }

    @Test
    void close_tellsTheCostOfAReplyThatIsLost() {
        long id = ledger.open(ASKED);
        away.failures = 1;

        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> ledger.close(id, REPLY));

        assertThat(costs).containsExactly(new BigDecimal("0.50000000"));
    }

    @Test
    void close_tellsTheCostOfEachQuestion() {
        ledger.close(ledger.open(ASKED), REPLY);
        ledger.close(ledger.open(ASKED), AskedQuestions.failed("nobody knows", "1.00000000"));

        assertThat(costs).containsExactly(new BigDecimal("0.50000000"), new BigDecimal("1.00000000"));
    }

    /** Closes nothing for a while. */
    private static final class AwayLedger implements ModelLedger {

        private final InMemoryOccupationRepository memory = new InMemoryOccupationRepository(Clock.systemUTC());
        private int failures;

        @Override
        public long open(Asked asked) {
            return memory.open(asked);
        }

        @Override
        public void close(long id, Outcome outcome) {
            if (failures > 0) {
                failures--;
                throw new StoreUnavailable("The store is away.", null);
            }
            memory.close(id, outcome);
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
