package org.skillgap.adapter.onet.service;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How time passes while somebody waits. */
interface Waits {

    /** The time of this machine. */
    Waits REAL = new Waits() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        }
    };

    /** Returns nanoseconds since some moment, to be compared by their difference, as {@link System#nanoTime} does. */
    long nanos();

    /** Waits at least so long. */
    void sleep(Duration time) throws InterruptedException;
}
