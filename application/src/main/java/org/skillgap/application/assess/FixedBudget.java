package org.skillgap.application.assess;

import java.math.BigDecimal;
import org.skillgap.application.assessment.TokenUsage;

/** What one command may spend, however long it takes; what others spend does not count. Keeps count of it. */
public final class FixedBudget implements Budget {

    private final BigDecimal limit;
    private final String wayOut;
    private BigDecimal underWay = BigDecimal.ZERO;
    private Spending spending = Spending.NONE;

    /**
     * @param limit in US dollars, at least 0; with 0, only what costs nothing may be asked
     * @param wayOut a sentence that says how to raise it
     * @throws IllegalArgumentException if the limit is negative
     */
    public FixedBudget(BigDecimal limit, String wayOut) {
        if (limit.signum() < 0) {
            throw new IllegalArgumentException("a budget of " + limit + " US dollars");
        }
        this.limit = limit;
        this.wayOut = wayOut;
    }

    /** Returns what was spent so far; what is under way is not in it. */
    public synchronized Spending spending() {
        return spending;
    }

    @Override
    public synchronized Reservation reserve(BigDecimal most) {
        if (spending.cost().add(underWay).add(most).compareTo(limit) > 0) {
            throw BudgetSpent.of(
                    "The budget of " + BudgetSpent.dollars(limit), spending.cost(), underWay, most, wayOut);
        }
        underWay = underWay.add(most);
        return new OneQuestion(most);
    }

    private synchronized void settle(BigDecimal most, TokenUsage usage, BigDecimal cost) {
        underWay = underWay.subtract(most);
        spending = spending.plus(usage, cost);
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
        }

        @Override
        public void settle(TokenUsage usage, BigDecimal cost) {
            if (isEntered) {
                FixedBudget.this.settle(most, usage, cost);
            } else {
                release();
            }
        }

        private void release() {
            synchronized (FixedBudget.this) {
                underWay = underWay.subtract(most);
            }
        }
    }
}
