package org.skillgap.adapter.onet.service;

import java.time.Duration;
import java.util.Optional;

/**
 * Keeps requests apart from each other, whatever thread sends them: each waits for its turn, in the order of asking. While
 * the service has asked for a pause nobody has one. Safe for concurrent use.
 */
final class Pacer {

    /** However long a pause the service asks for, it is asked again after this long. */
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final long between;
    private final Waits waits;
    private long nextTurn;
    private long endOfPause;

    /**
     * @param between how long it is from one turn to the next
     */
    Pacer(Duration between, Waits waits) {
        this.between = between.toNanos();
        this.waits = waits;
        nextTurn = waits.nanos();
        endOfPause = nextTurn;
    }

    /**
     * Waits for a turn.
     *
     * @return false, at once, if there is none before the deadline
     */
    boolean awaitTurn(Deadline deadline) throws InterruptedException {
        do {
            Optional<Duration> wait = takeTurn(deadline.remaining());
            if (wait.isEmpty()) {
                return false;
            }
            if (!wait.get().isZero()) {
                waits.sleep(wait.get());
            }
        } while (isPaused());
        return true;
    }

    /** Gives nobody a turn for so long. A pause that lasts longer already stays. */
    synchronized void pause(Duration time) {
        Duration pause = time.compareTo(LONGEST_PAUSE) < 0 ? time : LONGEST_PAUSE;
        long end = waits.nanos() + pause.toNanos();
        if (end - endOfPause > 0) {
            endOfPause = end;
        }
        if (end - nextTurn > 0) {
            nextTurn = end;
        }
    }

    /** Returns how long it is until the next turn. */
    synchronized Duration untilNextTurn() {
        return Duration.ofNanos(Math.max(0, nextTurn - waits.nanos()));
    }

    private synchronized Optional<Duration> takeTurn(Duration patience) {
        Duration wait = untilNextTurn();
        if (wait.compareTo(patience) >= 0) {
            return Optional.empty();
        }
        nextTurn = waits.nanos() + wait.toNanos() + between;
        return Optional.of(wait);
    }

    private synchronized boolean isPaused() {
        return endOfPause - waits.nanos() > 0;
    }
}
