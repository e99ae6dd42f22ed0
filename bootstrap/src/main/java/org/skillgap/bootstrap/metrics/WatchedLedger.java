package org.skillgap.bootstrap.metrics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.LedgerEntry.Asked;
import org.skillgap.application.assessment.LedgerEntry.Outcome;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.Purpose;
import org.skillgap.application.assessment.TokenUsage;
import org.skillgap.application.port.ModelLedger;

/**
 * A ledger that tells a watch what each reply has used and cost: once, however often it takes to enter it, and also where it cannot be
 * entered, because it is spent all the same.
 */
public final class WatchedLedger implements ModelLedger {

    private final ModelLedger ledger;
    private final LateWatch watch;
    /** The questions whose outcome was told and is not entered yet; a reply that is lost stays here, which is rare. */
    private final Set<Long> told = ConcurrentHashMap.newKeySet();

    /**
     * @param ledger keeps everything
     * @param watch is told
     */
    public WatchedLedger(ModelLedger ledger, LateWatch watch) {
        this.ledger = ledger;
        this.watch = watch;
    }

    @Override
    public long open(Asked asked) {
        return ledger.open(asked);
    }

    @Override
    public void close(long id, Outcome outcome) {
        if (told.add(id)) {
            tell(outcome);
        }
        ledger.close(id, outcome);
        told.remove(id);
    }

    private void tell(Outcome outcome) {
        if (outcome instanceof Outcome.Answered answered) {
            watch.used(answered.reply().usage(), answered.cost());
        } else if (outcome instanceof Outcome.Failed failed) {
            watch.used(TokenUsage.NONE, failed.cost());
        }
    }

    @Override
    public List<LedgerEntry> answered(Purpose purpose, String subject, ModelIdentity model) {
        return ledger.answered(purpose, subject, model);
    }

    @Override
    public BigDecimal spentSince(Instant since, String callerPrefix) {
        return ledger.spentSince(since, callerPrefix);
    }

    @Override
    public List<LedgerEntry> newest(int most) {
        return ledger.newest(most);
    }
}
