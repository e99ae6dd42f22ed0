package org.skillgap.adapter.persistence;

import static org.skillgap.adapter.persistence.schema.tables.BackgroundTurn.BACKGROUND_TURN;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.skillgap.adapter.persistence.schema.tables.records.BackgroundTurnRecord;
import org.skillgap.application.port.BackgroundTurn;
import org.skillgap.application.port.BackgroundTurns.Outcome;
import org.skillgap.application.port.BackgroundTurns.Span;

/** The rows of turns, one for each name. Lives as long as one transaction, and takes part in no queue of writers. */
final class TurnRows {

    private final DSLContext store;

    TurnRows(DSLContext store) {
        this.store = store;
    }

    /** Takes a turn if it is free and due: one statement decides, so that of several instances one alone succeeds. */
    boolean take(String name, String holder, Span span) {
        Condition isFree = BACKGROUND_TURN
                .HELD_UNTIL
                .isNull()
                .or(BACKGROUND_TURN.HELD_UNTIL.le(literal(span.now())))
                .or(BACKGROUND_TURN.HOLDER.eq(holder));
        Condition isDue =
                BACKGROUND_TURN.SUCCEEDED_AT.isNull().or(BACKGROUND_TURN.SUCCEEDED_AT.le(literal(span.due())));
        int taken = store.update(BACKGROUND_TURN)
                .set(BACKGROUND_TURN.HOLDER, holder)
                .set(BACKGROUND_TURN.STARTED_AT, literal(span.now()))
                .set(BACKGROUND_TURN.HELD_UNTIL, literal(span.until()))
                .where(BACKGROUND_TURN.NAME.eq(name).and(isFree).and(isDue))
                .execute();
        return taken == 1 || (row(name).isEmpty() && begin(name, holder, span));
    }

    /** Takes a turn that nobody ever took; of several that try at once the key lets one through. */
    private boolean begin(String name, String holder, Span span) {
        try {
            store.insertInto(BACKGROUND_TURN)
                    .set(BACKGROUND_TURN.NAME, name)
                    .set(BACKGROUND_TURN.HOLDER, holder)
                    .set(BACKGROUND_TURN.STARTED_AT, literal(span.now()))
                    .set(BACKGROUND_TURN.HELD_UNTIL, literal(span.until()))
                    .set(BACKGROUND_TURN.OUTCOME, "")
                    .execute();
            return true;
        } catch (IntegrityConstraintViolationException e) {
            return false;
        }
    }

    /** Ends a turn, if it is still this holder's. */
    void end(String name, String holder, Outcome outcome) {
        Field<LocalDateTime> at = literal(outcome.at());
        store.update(BACKGROUND_TURN)
                .setNull(BACKGROUND_TURN.HELD_UNTIL)
                .set(BACKGROUND_TURN.ENDED_AT, at)
                .set(BACKGROUND_TURN.SUCCEEDED_AT, outcome.isSuccess() ? at : BACKGROUND_TURN.SUCCEEDED_AT)
                .set(BACKGROUND_TURN.OUTCOME, outcome.text())
                .where(BACKGROUND_TURN.NAME.eq(name))
                .and(BACKGROUND_TURN.HOLDER.eq(holder))
                .and(BACKGROUND_TURN.HELD_UNTIL.isNotNull())
                .execute();
    }

    /** Returns what is known about a turn; empty if it was never taken. */
    Optional<BackgroundTurn> find(String name) {
        return row(name)
                .map(row -> new BackgroundTurn(
                        row.getHolder(),
                        Timestamps.instant(row.getStartedAt()),
                        instant(row.getHeldUntil()),
                        instant(row.getEndedAt()),
                        instant(row.getSucceededAt()),
                        row.getOutcome()));
    }

    private Optional<BackgroundTurnRecord> row(String name) {
        return store.selectFrom(BACKGROUND_TURN)
                .where(BACKGROUND_TURN.NAME.eq(name))
                .fetchOptional();
    }

    private static Instant instant(LocalDateTime time) {
        return time == null ? Instant.EPOCH : Timestamps.instant(time);
    }

    private static Field<LocalDateTime> literal(Instant instant) {
        return Timestamps.literal(instant.truncatedTo(ChronoUnit.MICROS));
    }
}
