package org.skillgap.application.memory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.LedgerEntry.Asked;
import org.skillgap.application.assessment.LedgerEntry.Outcome;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.Purpose;
import org.skillgap.application.port.ModelLedger;

/** The questions to language models, each at the place of its number. A lock of its own: it never waits for a load. */
final class Ledger implements ModelLedger {

    private final List<LedgerEntry> entries = new ArrayList<>();

    @Override
    public synchronized long open(Asked asked) {
        long id = entries.size() + 1L;
        entries.add(new LedgerEntry(id, kept(asked), new Outcome.Open()));
        return id;
    }

    @Override
    public synchronized void close(long id, Outcome outcome) {
        if (outcome instanceof Outcome.Open) {
            throw new IllegalArgumentException("question " + id + " cannot be closed as open");
        }
        if (id < 1 || id > entries.size()) {
            throw new IllegalArgumentException("there is no question " + id);
        }
        int place = (int) id - 1;
        LedgerEntry entry = entries.get(place);
        if (!(entry.outcome() instanceof Outcome.Open)) {
            throw new IllegalArgumentException("question " + id + " is closed already");
        }
        entries.set(place, new LedgerEntry(id, entry.asked(), kept(outcome)));
    }

    @Override
    public synchronized List<LedgerEntry> answered(Purpose purpose, String subject, ModelIdentity model) {
        return entries.stream()
                .filter(entry -> entry.asked().purpose() == purpose
                        && entry.asked().subject().equals(subject)
                        && entry.asked().model().equals(model))
                .filter(entry -> entry.outcome() instanceof Outcome.Answered)
                .toList();
    }

    @Override
    public synchronized BigDecimal spentSince(Instant since, String callerPrefix) {
        Instant first = kept(since);
        return entries.stream()
                .filter(entry -> !entry.asked().at().isBefore(first))
                .filter(entry -> entry.asked().caller().startsWith(callerPrefix))
                .map(Ledger::cost)
                .reduce(kept(BigDecimal.ZERO), BigDecimal::add);
    }

    @Override
    public synchronized List<LedgerEntry> newest(int most) {
        List<LedgerEntry> newest = new ArrayList<>(entries.subList(Math.max(entries.size() - most, 0), entries.size()));
        Collections.reverse(newest);
        return List.copyOf(newest);
    }

    private static BigDecimal cost(LedgerEntry entry) {
        if (entry.outcome() instanceof Outcome.Answered answered) {
            return answered.cost();
        }
        return entry.outcome() instanceof Outcome.Failed failed
                ? failed.cost()
                : entry.asked().mostCost();
    }

    private static Asked kept(Asked asked) {
        return new Asked(
                asked.purpose(),
                asked.subject(),
                asked.model(),
                asked.run(),
                asked.attempt(),
                asked.caller(),
                asked.request(),
                kept(asked.mostCost()),
                kept(asked.at()));
    }

    private static Outcome kept(Outcome outcome) {
        if (outcome instanceof Outcome.Answered answered) {
            return new Outcome.Answered(answered.reply(), kept(answered.cost()), kept(answered.at()));
        }
        return outcome instanceof Outcome.Failed failed
                ? new Outcome.Failed(failed.failure(), kept(failed.cost()), kept(failed.at()))
                : outcome;
    }

    private static BigDecimal kept(BigDecimal cost) {
        return cost.setScale(COST_DECIMALS, RoundingMode.CEILING);
    }

    private static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
