package org.skillgap.application.assess;

import java.time.Duration;
import java.util.List;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.LedgerEntry.Asked;
import org.skillgap.application.assessment.LedgerEntry.Outcome;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.port.ModelLedger;

/**
 * Brings a reply that was paid for into the ledger, also where the store goes away just then: four attempts in all, with pauses
 * of one, three and nine seconds between them, beside the time that the store itself takes to give up. Safe for concurrent use.
 */
final class ReplyKeeping {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(9));

    private final ModelLedger ledger;
    private final Pause pause;

    /** Lets time pass. */
    @FunctionalInterface
    interface Pause {

        /** Returns after a time, or earlier with the thread's mark of interruption set. */
        void lasting(Duration time);

        /** Returns the one that does. */
        static Pause ofThread() {
            return time -> {
                try {
                    Thread.sleep(time.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            };
        }
    }

    ReplyKeeping(ModelLedger ledger, Pause pause) {
        this.ledger = ledger;
        this.pause = pause;
    }

    /**
     * Enters a reply. Whoever is told to stop meanwhile tries once more at once, and no longer.
     *
     * @param id the number of the question
     * @param asked the question
     * @throws StoreUnavailable if the ledger could not be used at the last attempt either; the reply is lost
     */
    void keep(long id, Asked asked, Outcome.Answered reply) {
        boolean isRepeated = false;
        for (Duration time : PAUSES) {
            try {
                enter(id, asked, reply, isRepeated);
                return;
            } catch (StoreUnavailable e) {
                isRepeated = true;
                pause.lasting(time);
            }
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        enter(id, asked, reply, true);
    }

    /** An attempt that failed may have reached the store all the same, when only its answer was lost. */
    private void enter(long id, Asked asked, Outcome.Answered reply, boolean isRepeated) {
        boolean isThere = isRepeated
                && ledger.answered(asked.purpose(), asked.subject(), asked.model()).stream()
                        .map(LedgerEntry::id)
                        .anyMatch(number -> number == id);
        if (!isThere) {
            ledger.close(id, reply);
        }
    }
}
