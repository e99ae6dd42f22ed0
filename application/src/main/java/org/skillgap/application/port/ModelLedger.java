package org.skillgap.application.port;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.LedgerEntry.Asked;
import org.skillgap.application.assessment.LedgerEntry.Outcome;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.Purpose;
import org.skillgap.application.error.StoreUnavailable;

/**
 * Keeps every question to a language model from before it is asked, with its reply word for word, what it cost, and who had it
 * asked. What was answered is never paid for twice, also by a program that was killed. Each call is one transaction that does
 * not queue with loads and moves no revision. Costs are kept to {@link #COST_DECIMALS} decimals, rounded up. Safe for concurrent
 * use.
 */
public interface ModelLedger {

    /** How many decimals of a US dollar are kept; a cost that is handed out has as many. */
    int COST_DECIMALS = 8;

    /**
     * Enters a question that is about to be asked.
     *
     * @return its number
     * @throws StoreUnavailable if the store cannot be written; nothing may be asked then
     */
    long open(Asked asked);

    /**
     * Enters what became of a question.
     *
     * @param outcome not {@link Outcome.Open}
     * @throws IllegalArgumentException if there is no such question, or its outcome is entered already
     * @throws StoreUnavailable if the store cannot be written
     */
    void close(long id, Outcome outcome);

    /**
     * Returns the questions on a subject that were answered by a model, in the order in which they were asked.
     *
     * @throws StoreUnavailable if the store cannot be read
     */
    List<LedgerEntry> answered(Purpose purpose, String subject, ModelIdentity model);

    /**
     * Returns what questions asked since an instant have cost, in US dollars; those that are open count with the most that they
     * can cost.
     *
     * @param since the first instant that counts
     * @param callerPrefix how the callers begin whose questions count; empty for all
     * @throws StoreUnavailable if the store cannot be read
     */
    BigDecimal spentSince(Instant since, String callerPrefix);

    /**
     * Returns the newest questions, the newest first.
     *
     * @param most how many at most
     * @throws StoreUnavailable if the store cannot be read
     */
    List<LedgerEntry> newest(int most);
}
