package org.skillgap.application.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.skillgap.application.port.BackgroundTurn;
import org.skillgap.application.port.BackgroundTurns.Outcome;
import org.skillgap.application.port.BackgroundTurns.Span;

/** The turns of all names. Not safe for concurrent use. */
final class Turns {

    private final Map<String, BackgroundTurn> turns = new HashMap<>();

    boolean take(String name, String holder, Span span) {
        BackgroundTurn before = turns.getOrDefault(name, BackgroundTurn.NONE);
        boolean isOthers = before.isHeldAt(kept(span.now())) && !before.holder().equals(holder);
        if (isOthers || before.succeededAt().isAfter(kept(span.due()))) {
            return false;
        }
        turns.put(
                name,
                new BackgroundTurn(
                        holder,
                        kept(span.now()),
                        kept(span.until()),
                        before.endedAt(),
                        before.succeededAt(),
                        before.outcome()));
        return true;
    }

    void end(String name, String holder, Outcome outcome) {
        turns.computeIfPresent(name, (key, before) -> {
            boolean isHeld =
                    before.holder().equals(holder) && !before.heldUntil().equals(Instant.EPOCH);
            return isHeld ? ended(before, outcome) : before;
        });
    }

    private static BackgroundTurn ended(BackgroundTurn before, Outcome outcome) {
        Instant at = kept(outcome.at());
        return new BackgroundTurn(
                before.holder(),
                before.startedAt(),
                Instant.EPOCH,
                at,
                outcome.isSuccess() ? at : before.succeededAt(),
                outcome.text());
    }

    Optional<BackgroundTurn> find(String name) {
        return Optional.ofNullable(turns.get(name));
    }

    private static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
