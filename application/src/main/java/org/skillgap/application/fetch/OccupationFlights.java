package org.skillgap.application.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.skillgap.application.error.ExpectedFailure;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * Fetches under way: one flight for a code, however many wait for it. That all of a code has been fetched is remembered for some
 * time, and that the service cannot be asked for a shorter one, so that a flood of questions never becomes a flood of requests.
 * Safe for concurrent use; nothing here waits.
 */
final class OccupationFlights {

    /** How many codes are remembered at most; the one that was remembered first is forgotten first. */
    private static final int REMEMBERED = 10_000;

    private final FetchOccupation fetchOccupation;
    private final FlightLimits limits;
    private final Executor background;
    private final Clock clock;
    private final Map<OccupationCode, CompletableFuture<Void>> underWay = new HashMap<>();
    private final Map<OccupationCode, Instant> fetchedUntil = new LinkedHashMap<>();
    private Outage outage = Outage.NONE;

    /** The last failure of the service, and until when it counts for everybody. */
    private record Outage(ExpectedFailure failure, Instant until) {
        private static final Outage NONE = new Outage(null, Instant.MIN);
    }

    OccupationFlights(FetchOccupation fetchOccupation, FlightLimits limits, Executor background, Clock clock) {
        this.fetchOccupation = fetchOccupation;
        this.limits = limits;
        this.background = background;
        this.clock = clock;
    }

    /** Tells whether all that O*NET has on a code was fetched lately, so that there is nothing more to be had. */
    synchronized boolean isFetched(OccupationCode code) {
        Instant until = fetchedUntil.get(code);
        if (until == null) {
            return false;
        }
        if (clock.instant().isBefore(until)) {
            return true;
        }
        fetchedUntil.remove(code);
        return false;
    }

    /**
     * Returns what ends when a code has been fetched, whether anything came or not; it fails with an {@link ExpectedFailure} if
     * the service or the store cannot be used, at once if too many codes are being fetched. Whoever gets it may cancel it: it
     * is their own.
     */
    synchronized CompletableFuture<Void> fetch(OccupationCode code) {
        CompletableFuture<Void> flight = underWay.get(code);
        if (flight != null) {
            return flight.copy();
        }
        Instant now = clock.instant();
        if (now.isBefore(outage.until())) {
            return CompletableFuture.failedFuture(outage.failure());
        }
        if (underWay.size() >= limits.most()) {
            return CompletableFuture.failedFuture(tooMany());
        }
        CompletableFuture<Void> started = new CompletableFuture<>();
        underWay.put(code, started);
        try {
            background.execute(() -> fly(code, started));
        } catch (RuntimeException e) {
            underWay.remove(code);
            throw e;
        }
        return started.copy();
    }

    private UpstreamUnavailable tooMany() {
        return new UpstreamUnavailable(
                UpstreamUnavailable.Reason.TOO_MANY_REQUESTS,
                "Too many occupations are being fetched from O*NET just now; ask again in a few seconds.",
                limits.patience(),
                null);
    }

    /** Ends the flight in the books before anybody learns that it ended, so that the next question finds them right. */
    private void fly(OccupationCode code, CompletableFuture<Void> flight) {
        try {
            fetchOccupation.of(code);
            ended(code, true);
            flight.complete(null);
        } catch (UpstreamUnavailable e) {
            failed(code, e);
            flight.completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            ended(code, false);
            flight.completeExceptionally(e);
        }
    }

    private synchronized void ended(OccupationCode code, boolean isFetched) {
        underWay.remove(code);
        if (isFetched) {
            if (fetchedUntil.size() >= REMEMBERED) {
                fetchedUntil.remove(fetchedUntil.keySet().iterator().next());
            }
            fetchedUntil.put(code, clock.instant().plus(limits.remember()));
        }
    }

    private synchronized void failed(OccupationCode code, UpstreamUnavailable failure) {
        underWay.remove(code);
        Duration pause = failure.retryAfter().orElse(limits.rememberFailure());
        outage = new Outage(failure, clock.instant().plus(pause));
    }
}
