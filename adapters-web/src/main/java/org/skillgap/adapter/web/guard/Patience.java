package org.skillgap.adapter.web.guard;

import java.time.Duration;

/**
 * How long a connection may take over what it should do at once. Between requests it may be silent for longer: see the idle time-out.
 *
 * @param forHeaders from the first byte of a request to the end of its headers
 * @param forReading in which answers are not taken, beyond the time that they take at {@code leastBytesASecond}
 * @param leastBytesASecond what everybody's line can do; 1 or more
 * @param mostUntaken of how many connections at once an answer may wait to be taken, each of which may hold a thread; 1 or more
 */
public record Patience(Duration forHeaders, Duration forReading, int leastBytesASecond, int mostUntaken) {

    /** Enough for a line of the last century, and little enough for nobody to hold a thread for long. */
    public static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(20), 2048, 96);

    /**
     * Refuses what is no pace.
     *
     * @throws IllegalArgumentException if {@code leastBytesASecond} or {@code mostUntaken} is not positive
     */
    public Patience {
        if (leastBytesASecond < 1) {
            throw new IllegalArgumentException("least bytes a second are " + leastBytesASecond);
        }
        if (mostUntaken < 1) {
            throw new IllegalArgumentException("most untaken answers are " + mostUntaken);
        }
    }
}
