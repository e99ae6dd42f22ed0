package org.skillgap.adapter.onet.service;

import java.time.Duration;

/** The moment by which an operation has ended, one way or the other. */
final class Deadline {

    private final Waits waits;
    private final long end;

    private Deadline(Waits waits, long end) {
        this.waits = waits;
        this.end = end;
    }

    /** Returns the deadline that is so far from now. */
    static Deadline in(Duration time, Waits waits) {
        return new Deadline(waits, waits.nanos() + time.toNanos());
    }

    /** Returns how long it is until then; zero once it has passed. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - waits.nanos()));
    }

    /** Returns how long something may take that may take so long by itself, and must be over by then. */
    Duration atMost(Duration time) {
        Duration remaining = remaining();
        return remaining.compareTo(time) < 0 ? remaining : time;
    }
}
