package org.skillgap.adapter.web.guard;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What one client may still ask. The requests of a period come back all at once, when it ends; periods follow each other from the first
 * request on. Safe for concurrent use, and exact.
 */
public final class Quota {

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final RateLimit limit;
    private final Bucket bucket;

    Quota(RateLimit limit, LongSupplier nanoTime) {
        this.limit = limit;
        bucket = Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.requests()).refillIntervally(limit.requests(), limit.period()))
                .withCustomTimePrecision(new Time(nanoTime))
                .build();
    }

    private record Time(LongSupplier nanoTime) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanoTime.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    /**
     * How things stand after a request was counted.
     *
     * @param isGranted whether it is answered
     * @param remaining how many more are, in this period
     * @param seconds when there are some again, or all; rounded up, so that nobody comes too early
     */
    public record State(boolean isGranted, long remaining, long seconds) {}

    /** Counts a request, if there is one left. */
    public State take() {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        long nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        return new State(
                probe.isConsumed(), Math.max(0, probe.getRemainingTokens()), Math.max(1, (nanos + NANOS - 1) / NANOS));
    }

    /**
     * Counts further requests for one that was granted and turned out to be large, whether they are left or not: what is too much is
     * missing in the next periods.
     *
     * @return how many are left
     */
    public long charge(int requests) {
        bucket.consumeIgnoringRateLimits(requests);
        return Math.max(0, bucket.getAvailableTokens());
    }

    /** Returns what it is a part of. */
    public RateLimit limit() {
        return limit;
    }
}
