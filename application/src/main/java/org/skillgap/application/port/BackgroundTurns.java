package org.skillgap.application.port;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.skillgap.application.error.StoreUnavailable;

/**
 * Lets one of several instances that share a store do what needs doing once. A turn has a name; whoever takes it holds it until it
 * ends it, or until it expires, so that an instance that was killed stands in nobody's way for long. Times are those of the
 * instances' clocks: what is done in a turn must do no harm if two do it at once, as clocks that differ may have it.
 * Safe for concurrent use.
 */
public interface BackgroundTurns {

    /**
     * Takes a turn, unless somebody else holds it and it has not expired, or it was ended with success lately.
     *
     * @param name the turn's name, 1 to 30 characters
     * @param holder who takes it, 1 to 100 characters, no other instance's name; a holder that has it gets it again
     * @param span from when on until when it is held, and how long ago the last success must be
     * @return whether it was taken
     * @throws StoreUnavailable if the store cannot be used
     */
    boolean take(String name, String holder, Span span);

    /**
     * Ends a turn; does nothing if it has expired and somebody else has taken it.
     *
     * @param outcome what came of it
     * @throws StoreUnavailable if the store cannot be used
     */
    void end(String name, String holder, Outcome outcome);

    /**
     * Returns what is known about a turn; empty if it was never taken.
     *
     * @throws StoreUnavailable if the store cannot be read
     */
    Optional<BackgroundTurn> find(String name);

    /**
     * The time of a turn. All of it counts to the microsecond.
     *
     * @param now when it begins; a turn that was to be held until then is free
     * @param until when it expires, after {@code now}
     * @param due a success after this instant is lately, so that there is nothing to do
     */
    record Span(Instant now, Instant until, Instant due) {

        /**
         * Refuses a turn that is over before it begins.
         *
         * @throws IllegalArgumentException if {@code until} is not after {@code now}
         */
        public Span {
            if (!until.isAfter(now)) {
                throw new IllegalArgumentException("a turn from " + now + " until " + until);
            }
            Objects.requireNonNull(due, "due");
        }
    }

    /**
     * What came of a turn.
     *
     * @param at when it ended
     * @param isSuccess whether it did what it was for
     * @param text the same in words, up to 500 characters, without secrets
     */
    record Outcome(Instant at, boolean isSuccess, String text) {}
}
