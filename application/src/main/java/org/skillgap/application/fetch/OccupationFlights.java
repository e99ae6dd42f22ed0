package org.skillgap.application.fetch;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.skillgap.application.error.ExpectedFailure;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * Fetches under way: one flight for a code, however many wait for it. That all of a code has been fetched is remembered for some
 * time, and a failure for a shorter one, so that a flood of questions never becomes a flood of requests. Safe for
 * concurrent use; nothing here waits.
 */
final class OccupationFlights {

    private static final System.Logger LOG = System.getLogger(OccupationFlights.class.getName());

    /** How many codes are remembered at most; the one that was remembered first is forgotten first. */
    private static final int REMEMBERED = 10_000;

    /** What is wrong with the service, or with asking it, and not with one answer of it. */
    private static final Set<Reason> FOR_ALL_CODES = EnumSet.of(
            Reason.NOT_CONFIGURED,
            Reason.REFUSED_CREDENTIALS,
            Reason.TOO_MANY_REQUESTS,
            Reason.DAILY_LIMIT,
            Reason.DOWN);

    private final FetchOccupation fetchOccupation;
    private final FlightLimits limits;
    private final Executor background;
    private final Clock clock;
    private final Map<OccupationCode, CompletableFuture<Void>> underWay = new HashMap<>();
    private final Map<OccupationCode, Outcome> outcomes = new LinkedHashMap<>();
    private Outcome outage = Outcome.NONE;

    /** How a flight ended, and until when that counts; without a failure all was fetched that there is. */
    private record Outcome(Optional<Throwable> failure, Instant until) {
        private static final Outcome NONE = new Outcome(Optional.empty(), Instant.MIN);

        private boolean counts(Instant now) {
            return now.isBefore(until);
        }

        private CompletableFuture<Void> failed(Instant now) {
            Throwable cause = failure.orElseThrow();
            return CompletableFuture.failedFuture(
                    cause instanceof UpstreamUnavailable upstream
                            ? again(upstream, Duration.between(now, until))
                            : cause);
        }
    }

    OccupationFlights(FetchOccupation fetchOccupation, FlightLimits limits, Executor background, Clock clock) {
        this.fetchOccupation = fetchOccupation;
        this.limits = limits;
        this.background = background;
        this.clock = clock;
    }

    /**
     * Returns what ends when a code has been fetched, whether anything came or not; empty if all that O*NET has on it was fetched
     * lately. It fails with an {@link ExpectedFailure} if the service or the store cannot be used, at once if that is known or
     * too many codes are being fetched. Whoever gets it may cancel it: it is their own.
     */
    synchronized Optional<CompletableFuture<Void>> fetch(OccupationCode code) {
        CompletableFuture<Void> flight = underWay.get(code);
        if (flight != null) {
            return Optional.of(flight.copy());
        }
        Instant now = clock.instant();
        Outcome last = outcomes.getOrDefault(code, Outcome.NONE);
        if (last.counts(now)) {
            return last.failure().isEmpty() ? Optional.empty() : Optional.of(last.failed(now));
        }
        outcomes.remove(code);
        if (outage.counts(now)) {
            return Optional.of(outage.failed(now));
        }
        if (underWay.size() >= limits.most()) {
            return Optional.of(CompletableFuture.failedFuture(tooMany()));
        }
        return Optional.of(start(code).copy());
    }

    private CompletableFuture<Void> start(OccupationCode code) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        underWay.put(code, started);
        try {
            background.execute(() -> fly(code, started));
        } catch (RuntimeException e) {
            underWay.remove(code);
            throw e;
        }
        return started;
    }

    private UpstreamUnavailable tooMany() {
        return new UpstreamUnavailable(
                Reason.TOO_MANY_REQUESTS,
                "Too many occupations are being fetched from O*NET just now; ask again in a few seconds.",
                limits.patience(),
                null);
    }

    /** Ends the flight in the books before anybody learns that it ended, so that the next question finds them right. */
    private void fly(OccupationCode code, CompletableFuture<Void> flight) {
        Optional<CompletableFuture<Void>> known = outageFor(code);
        if (known.isPresent()) {
            known.get().whenComplete((nothing, failure) -> flight.completeExceptionally(failure));
            return;
        }
        try {
            NormaliseReport report = fetchOccupation.of(code);
            log(code, report);
            ended(code, new Outcome(Optional.empty(), clock.instant().plus(limits.remember())));
            flight.complete(null);
        } catch (RuntimeException | Error e) {
            flight.completeExceptionally(failed(code, e));
        }
    }

    /** A flight that queued while the service went down does not ask it too. */
    private synchronized Optional<CompletableFuture<Void>> outageFor(OccupationCode code) {
        Instant now = clock.instant();
        if (!outage.counts(now)) {
            return Optional.empty();
        }
        underWay.remove(code);
        return Optional.of(outage.failed(now));
    }

    private static void log(OccupationCode code, NormaliseReport report) {
        String stored = Integer.toString(report.counts().stored());
        String rejected = Long.toString(report.rejected());
        LOG.log(Level.INFO, "Fetched from O*NET code={0} stored={1} rejected={2}", code, stored, rejected);
    }

    private static void log(OccupationCode code, Throwable failure) {
        if (failure instanceof ExpectedFailure) {
            LOG.log(Level.WARNING, "Not fetched from O*NET code={0} failure=\"{1}\"", code, failure.getMessage());
        } else {
            LOG.log(Level.ERROR, "Fetching from O*NET failed code=" + code + "; this is a bug", failure);
        }
    }

    private Throwable failed(OccupationCode code, Throwable failure) {
        log(code, failure);
        Duration pause = limits.rememberFailure();
        boolean isForAll = failure instanceof StoreUnavailable;
        if (failure instanceof UpstreamUnavailable upstream) {
            pause = upstream.retryAfter().orElse(pause);
            isForAll = FOR_ALL_CODES.contains(upstream.reason());
        }
        Outcome outcome = new Outcome(Optional.of(failure), clock.instant().plus(pause));
        if (isForAll) {
            broken(code, outcome);
        } else {
            ended(code, outcome);
        }
        return failure instanceof UpstreamUnavailable upstream ? again(upstream, pause) : failure;
    }

    private synchronized void broken(OccupationCode code, Outcome outcome) {
        underWay.remove(code);
        outage = outcome;
    }

    private synchronized void ended(OccupationCode code, Outcome outcome) {
        underWay.remove(code);
        if (outcomes.size() >= REMEMBERED) {
            outcomes.remove(outcomes.keySet().iterator().next());
        }
        outcomes.put(code, outcome);
    }

    /** Returns the same failure, with the time after which it is tried again. */
    private static UpstreamUnavailable again(UpstreamUnavailable failure, Duration after) {
        return new UpstreamUnavailable(failure.reason(), failure.getMessage(), after, failure.getCause());
    }
}
