package org.skillgap.application.flight;

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
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.skillgap.application.error.ExpectedFailure;
import org.skillgap.application.error.StillComputing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;

/**
 * What is being brought from outside: one flight for a key, however many wait for it. That all of a key has been brought is
 * remembered for some time, and a failure for a shorter one, so that a flood of questions never becomes a flood of requests. Safe
 * for concurrent use; nothing here waits.
 *
 * @param <K> what is brought, such as an occupation's code; it has {@code equals}
 */
public final class Flights<K> {

    private static final System.Logger LOG = System.getLogger(Flights.class.getName());

    /** How many keys are remembered at most; the one that was remembered first is forgotten first. */
    private static final int REMEMBERED = 10_000;

    /** What is wrong with the service, or with asking it, and not with one answer of it. */
    private static final Set<Reason> FOR_ALL_KEYS = EnumSet.of(
            Reason.NOT_CONFIGURED,
            Reason.REFUSED_CREDENTIALS,
            Reason.TOO_MANY_REQUESTS,
            Reason.DAILY_LIMIT,
            Reason.DOWN);

    private final Words words;
    private final FlightLimits limits;
    private final Executor background;
    private final Clock clock;
    private final Map<K, CompletableFuture<Void>> underWay = new HashMap<>();
    private final Map<K, Outcome> outcomes = new LinkedHashMap<>();
    private Outcome outage = Outcome.NONE;

    /**
     * What is said about flights.
     *
     * @param tooMany to a caller whose key is one too many
     * @param underWay to a caller who has waited long enough
     * @param failed to the log, and what a key is called there, such as {@code Not fetched from O*NET code}
     */
    public record Words(String tooMany, String underWay, String failed) {}

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

    /**
     * @param words what is said about them
     * @param limits what bounds them
     * @param background runs them
     * @param clock tells when to forget
     */
    public Flights(Words words, FlightLimits limits, Executor background, Clock clock) {
        this.words = words;
        this.limits = limits;
        this.background = background;
        this.clock = clock;
    }

    /**
     * Returns what ends when a key has been brought, whether anything came or not; empty if all that there is was brought
     * lately. It fails with an {@link ExpectedFailure} if it cannot be brought, at once if that is known or too many keys are under
     * way. Whoever gets it may cancel it: it is their own.
     *
     * @param task brings it; it does not run where a flight of the key is under way
     */
    public synchronized Optional<CompletableFuture<Void>> fly(K key, Runnable task) {
        CompletableFuture<Void> flight = underWay.get(key);
        if (flight != null) {
            return Optional.of(flight.copy());
        }
        Instant now = clock.instant();
        Outcome last = outcomes.getOrDefault(key, Outcome.NONE);
        if (last.counts(now)) {
            return last.failure().isEmpty() ? Optional.empty() : Optional.of(last.failed(now));
        }
        outcomes.remove(key);
        if (outage.counts(now)) {
            return Optional.of(outage.failed(now));
        }
        if (underWay.size() >= limits.most()) {
            return Optional.of(CompletableFuture.failedFuture(tooMany()));
        }
        return Optional.of(start(key, task).copy());
    }

    /**
     * Returns what ends when all flights have ended, fails as the first that fails, and with {@link StillComputing} when the caller
     * has waited long enough: the flights then go on.
     */
    public CompletableFuture<Void> all(Stream<CompletableFuture<Void>> flights) {
        return patient(CompletableFuture.allOf(flights.toArray(CompletableFuture<?>[]::new)));
    }

    /** Returns what ends as something longer does, and fails with {@link StillComputing} when the caller has waited long enough. */
    public <T> CompletableFuture<T> patient(CompletableFuture<T> waiting) {
        return waiting.orTimeout(limits.patience().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(this::asExpected);
    }

    private <T> T asExpected(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof TimeoutException) {
            throw new StillComputing(words.underWay());
        }
        throw cause instanceof RuntimeException known ? known : new CompletionException(cause);
    }

    private CompletableFuture<Void> start(K key, Runnable task) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        underWay.put(key, started);
        try {
            background.execute(() -> fly(key, task, started));
        } catch (RuntimeException e) {
            underWay.remove(key);
            throw e;
        }
        return started;
    }

    private UpstreamUnavailable tooMany() {
        return new UpstreamUnavailable(Reason.TOO_MANY_REQUESTS, words.tooMany(), limits.patience(), null);
    }

    /** Ends the flight in the books before anybody learns that it ended, so that the next question finds them right. */
    private void fly(K key, Runnable task, CompletableFuture<Void> flight) {
        Optional<CompletableFuture<Void>> known = outageFor(key);
        if (known.isPresent()) {
            known.get().whenComplete((nothing, failure) -> flight.completeExceptionally(failure));
            return;
        }
        try {
            task.run();
            ended(key, new Outcome(Optional.empty(), clock.instant().plus(limits.remember())));
            flight.complete(null);
        } catch (RuntimeException | Error e) {
            flight.completeExceptionally(failed(key, e));
        }
    }

    /** A flight that queued while the service went down does not ask it too. */
    private synchronized Optional<CompletableFuture<Void>> outageFor(K key) {
        Instant now = clock.instant();
        if (!outage.counts(now)) {
            return Optional.empty();
        }
        underWay.remove(key);
        return Optional.of(outage.failed(now));
    }

    private void log(K key, Throwable failure) {
        if (failure instanceof ExpectedFailure) {
            LOG.log(Level.WARNING, words.failed() + "={0} failure=\"{1}\"", key, failure.getMessage());
        } else {
            LOG.log(Level.ERROR, words.failed() + "=" + key + "; this is a bug", failure);
        }
    }

    private Throwable failed(K key, Throwable failure) {
        log(key, failure);
        Duration pause = limits.rememberFailure();
        boolean isForAll = failure instanceof StoreUnavailable;
        if (failure instanceof UpstreamUnavailable upstream) {
            pause = upstream.retryAfter().orElse(pause);
            isForAll = FOR_ALL_KEYS.contains(upstream.reason());
        }
        Outcome outcome = new Outcome(Optional.of(failure), clock.instant().plus(pause));
        if (isForAll) {
            broken(key, outcome);
        } else {
            ended(key, outcome);
        }
        return failure instanceof UpstreamUnavailable upstream ? again(upstream, pause) : failure;
    }

    private synchronized void broken(K key, Outcome outcome) {
        underWay.remove(key);
        outage = outcome;
    }

    private synchronized void ended(K key, Outcome outcome) {
        underWay.remove(key);
        if (outcomes.size() >= REMEMBERED) {
            outcomes.remove(outcomes.keySet().iterator().next());
        }
        outcomes.put(key, outcome);
    }

    /** Returns the same failure, with the time after which it is tried again. */
    private static UpstreamUnavailable again(UpstreamUnavailable failure, Duration after) {
        return new UpstreamUnavailable(failure.reason(), failure.getMessage(), after, failure.getCause());
    }
}
