package org.skillgap.adapter.web.guard;

import java.net.InetAddress;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Decides on each request whether its client may ask: by its key, and by how often it has asked. Whoever has no right key is let in
 * nowhere, and after {@link #STRANGERS} is not even told so, which bounds guessing; a right key is answered from any address, so that
 * nobody can lock out those who share an address with them. Safe for concurrent use.
 */
public final class Admission {

    /** How often an address may ask without a right key before it is told to wait. */
    static final RateLimit STRANGERS = new RateLimit(120, Duration.ofMinutes(1));

    private final Guard guard;
    private final Quotas quotas;
    private final Quotas ofStrangers;

    /**
     * @param guard who may ask, and how often
     * @param nanoTime tells the time
     */
    public Admission(Guard guard, LongSupplier nanoTime) {
        this.guard = guard;
        quotas = new Quotas(
                guard.rateLimit(), guard.rateLimit().isSet() ? guard.keys().size() : 0, nanoTime);
        ofStrangers = new Quotas(STRANGERS, 0, nanoTime);
    }

    /** What is decided. */
    public sealed interface Decision {

        /** It is answered, and not counted. */
        record Free() implements Decision {

            private static final Free FREE = new Free();
        }

        /**
         * It is answered if there was a request left.
         *
         * @param quota what it was counted against
         * @param state how that stands now
         */
        record Counted(Quota quota, Quota.State state) implements Decision {}

        /** Its key is missing or wrong. */
        record Unknown() implements Decision {

            private static final Unknown UNKNOWN = new Unknown();
        }

        /**
         * Keys were missing or wrong too often.
         *
         * @param seconds when it may be tried again
         */
        record UnknownTooOften(long seconds) implements Decision {}
    }

    /**
     * Decides on a request. What it does not need it does not ask for.
     *
     * @param isOfMetrics whether the metrics are asked for, which count against nothing: they must come when a limit is reached
     * @param keys the keys that the request has in its headers; more than one different is as bad as none
     * @param address where it comes from
     */
    public Decision on(boolean isOfMetrics, Supplier<Set<String>> keys, Supplier<InetAddress> address) {
        boolean isCounted = guard.rateLimit().isSet() && !isOfMetrics;
        if (!guard.keys().areAskedFor(isOfMetrics)) {
            return isCounted ? counted(quotas.ofAddress(address.get())) : Decision.Free.FREE;
        }
        Set<String> given = keys.get();
        OptionalInt key =
                given.size() == 1 ? guard.keys().find(given.iterator().next(), isOfMetrics) : OptionalInt.empty();
        if (key.isEmpty()) {
            Quota.State state = ofStrangers.ofAddress(address.get()).take();
            return state.isGranted() ? Decision.Unknown.UNKNOWN : new Decision.UnknownTooOften(state.seconds());
        }
        return isCounted ? counted(quotas.ofKey(key.getAsInt())) : Decision.Free.FREE;
    }

    private static Decision counted(Quota quota) {
        return new Decision.Counted(quota, quota.take());
    }
}
