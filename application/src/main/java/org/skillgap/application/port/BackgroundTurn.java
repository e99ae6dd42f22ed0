package org.skillgap.application.port;

import java.time.Instant;
import java.util.Objects;

/**
 * What is known about a turn. Times are to the microsecond, and {@link Instant#EPOCH} for never.
 *
 * @param holder who has it, or had it last
 * @param startedAt when that was
 * @param heldUntil when it expires; never if nobody holds it
 * @param endedAt when one ended last; one that expired did not end
 * @param succeededAt when one ended last with success
 * @param outcome what came of the last one that ended; empty if none has
 */
public record BackgroundTurn(
        String holder, Instant startedAt, Instant heldUntil, Instant endedAt, Instant succeededAt, String outcome) {

    /** Nobody has taken the turn yet. */
    public static final BackgroundTurn NONE =
            new BackgroundTurn("", Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, "");

    /** Refuses a missing part. */
    public BackgroundTurn {
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(heldUntil, "heldUntil");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(succeededAt, "succeededAt");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** Tells whether somebody holds it at this time. */
    public boolean isHeldAt(Instant now) {
        return heldUntil.isAfter(now);
    }
}
