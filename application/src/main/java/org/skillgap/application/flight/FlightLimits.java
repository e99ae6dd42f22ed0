package org.skillgap.application.flight;

import java.time.Duration;

/**
 * What bounds what is brought on demand.
 *
 * @param most how many keys may be under way or queue at once, at least 1
 * @param patience how long a caller waits before being told to come back
 * @param remember for how long a key is not brought again, also when there was nothing
 * @param rememberFailure for how long nobody is asked after a failure that did not say so itself
 */
public record FlightLimits(int most, Duration patience, Duration remember, Duration rememberFailure) {

    /** 32 codes, 8 seconds, one hour, 15 seconds. */
    public static final FlightLimits USUAL =
            new FlightLimits(32, Duration.ofSeconds(8), Duration.ofHours(1), Duration.ofSeconds(15));

    /**
     * Refuses what bounds nothing.
     *
     * @throws IllegalArgumentException if {@code most} is below 1, or a time is not above 0
     */
    public FlightLimits {
        if (most < 1) {
            throw new IllegalArgumentException("at most " + most + " flights");
        }
        for (Duration time : new Duration[] {patience, remember, rememberFailure}) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("a limit of " + time + " is not above 0");
            }
        }
    }
}
