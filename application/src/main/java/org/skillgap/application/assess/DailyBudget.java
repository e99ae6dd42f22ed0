package org.skillgap.application.assess;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.skillgap.application.assessment.TokenUsage;
import org.skillgap.application.port.ModelLedger;

/**
 * What may be spent in a day (UTC) on the questions of certain callers, by all programs that share the store. The ledger keeps the
 * count, so that it outlives the program. Two programs that look at the same instant may exceed the limit by a question each.
 */
public final class DailyBudget implements Budget {

    private final BigDecimal limit;
    private final ModelLedger ledger;
    private final String callerPrefix;
    private final Clock clock;
    private final String wayOut;
    /** What this program is about to enter in the ledger. */
    private BigDecimal notEntered = BigDecimal.ZERO;

    /**
     * @param limit in US dollars, at least 0; with 0, only what costs nothing may be asked
     * @param ledger keeps the count
     * @param callerPrefix how the callers begin whose questions count, see {@link ModelLedger#spentSince}
     * @param clock says which day it is
     * @param wayOut a sentence that says how to raise it
     * @throws IllegalArgumentException if the limit is negative
     */
    public DailyBudget(BigDecimal limit, ModelLedger ledger, String callerPrefix, Clock clock, String wayOut) {
        if (limit.signum() < 0) {
            throw new IllegalArgumentException("a budget of " + limit + " US dollars");
        }
        this.limit = limit;
        this.ledger = ledger;
        this.callerPrefix = callerPrefix;
        this.clock = clock;
        this.wayOut = wayOut;
    }

    /** Returns the first instant of the current day, in UTC. */
    public static Instant today(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.DAYS);
    }

    @Override
    public synchronized Reservation reserve(BigDecimal most) {
        BigDecimal spent = ledger.spentSince(today(clock), callerPrefix);
        if (spent.add(notEntered).add(most).compareTo(limit) > 0) {
            throw BudgetSpent.of(
                    "The budget of " + BudgetSpent.dollars(limit) + " a day", spent, notEntered, most, wayOut);
        }
        notEntered = notEntered.add(most);
        return new OneQuestion(most);
    }

    private synchronized void release(BigDecimal most) {
        notEntered = notEntered.subtract(most);
    }

    private final class OneQuestion implements Reservation {

        private final BigDecimal most;
        private boolean isEntered;

        OneQuestion(BigDecimal most) {
            this.most = most;
        }

        @Override
        public void entered() {
            isEntered = true;
            release(most);
        }

        @Override
        public void settle(TokenUsage usage, BigDecimal cost) {
            if (!isEntered) {
                release(most);
            }
        }
    }
}
