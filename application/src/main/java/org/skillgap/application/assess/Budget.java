package org.skillgap.application.assess;

import java.math.BigDecimal;
import org.skillgap.application.assessment.TokenUsage;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;

/**
 * What may be spent on a language model. It refuses a question before the limit could be exceeded: what is under way counts with
 * the most that it can cost. Safe for concurrent use.
 */
public interface Budget {

    /**
     * Sets aside what a question can cost at most.
     *
     * @param most in US dollars, at least 0
     * @throws UpstreamUnavailable with reason {@code BUDGET_SPENT} if the limit could be exceeded; it names the limit, what is
     *     spent, and how to raise it
     * @throws StoreUnavailable if what is spent is in the store, and that cannot be read
     */
    Reservation reserve(BigDecimal most);

    /** What is set aside for one question. */
    interface Reservation {

        /** The question is in the ledger, and counts there from now on. */
        void entered();

        /**
         * Puts what it did cost in the place of the most that it could; comes once, whatever became of the question.
         *
         * @param usage what was used; none if there was no reply
         * @param cost in US dollars; 0 if it was not asked
         */
        void settle(TokenUsage usage, BigDecimal cost);
    }
}
