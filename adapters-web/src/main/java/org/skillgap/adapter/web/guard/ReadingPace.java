package org.skillgap.adapter.web.guard;

import java.time.Duration;

/**
 * How far behind somebody is who takes answers slowly: the time that was spent waiting for them, less the time that what they took would
 * have needed on a slow line. It is never below zero, so that nobody saves up for later. Not safe for concurrent use.
 */
final class ReadingPace {

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final Patience patience;
    private long behindNanos;

    ReadingPace(Patience patience) {
        this.patience = patience;
    }

    /** Counts a time in which nothing could be written. */
    void waited(long nanos) {
        behindNanos += nanos;
    }

    /** Counts what was taken. */
    void took(long bytes) {
        behindNanos = Math.max(0, behindNanos - bytes * NANOS / patience.leastBytesASecond());
    }

    boolean isTooSlow() {
        return behindNanos > patience.forReading().toNanos();
    }
}
