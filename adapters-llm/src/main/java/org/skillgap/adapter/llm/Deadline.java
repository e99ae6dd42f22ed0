package org.skillgap.adapter.llm;

import java.time.Duration;

/** The moment by which a question is answered, or given up. */
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** Returns the deadline that is so far from now. */
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Returns how long it is until then; zero once it has passed. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Returns how long something may take that may take so long by itself, and must be over by then. */
    Duration atMost(Duration time) {
        Duration remaining = remaining();
        return remaining.compareTo(time) < 0 ? remaining : time;
    }
}
