package org.skillgap.adapter.onet.service;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks, at the pace that is allowed, again where that may help, and says what an answer means. The one place where statuses
 * and broken connections become failures. Safe for concurrent use.
 */
final class Requests {

    static final int OK = 200;

    /** A wrong call, an occupation that does not exist, or no data: the service has one status for them. */
    static final int NO_DATA = 422;

    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

    private static final double TWICE = 2;
    private static final double JITTER = 0.5;
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(10);

    private final OnetServiceConfig config;
    private final Transport transport;
    private final Watched watched;
    private final Pacer pacer;
    private final DailyLimit dailyLimit;
    private final Clock clock;
    private final IntervalFunction backOff;

    Requests(OnetServiceConfig config, Transport transport, Watched watched, Clock clock, Waits waits) {
        this.config = config;
        this.transport = transport;
        this.watched = watched;
        this.clock = clock;
        pacer = new Pacer(Duration.ofSeconds(1).dividedBy(config.pace().perSecond()), waits);
        dailyLimit = new DailyLimit(config.pace().perDay(), clock);
        backOff =
                IntervalFunction.ofExponentialRandomBackoff(config.pace().firstWait(), TWICE, JITTER, LONGEST_BACK_OFF);
    }

    /**
     * Returns the JSON at an address; empty if the service says that there is no data, or that it was called wrongly.
     *
     * @throws UpstreamUnavailable if there is no answer by the deadline, or another one
     */
    Optional<String> get(URI uri, Deadline deadline) {
        RetryConfig again = RetryConfig.custom()
                .maxAttempts(config.pace().attempts())
                .retryOnException(failure -> mayPass(failure, deadline))
                .intervalBiFunction((attempt, outcome) ->
                        Math.min(backOff.apply(attempt), deadline.remaining().toMillis()))
                .build();
        Retry retry = Retry.of("onet-service", again);
        retry.getEventPublisher()
                .onRetry(event -> LOG.warn(
                        "O*NET request failed, trying again path={} attempt={} failure=\"{}\"",
                        uri.getRawPath(),
                        event.getNumberOfRetryAttempts(),
                        event.getLastThrowable().getMessage()));
        return retry.executeSupplier(() -> attempt(uri, deadline));
    }

    private boolean mayPass(Throwable failure, Deadline deadline) {
        return failure instanceof UpstreamUnavailable unavailable
                && (unavailable.reason() == Reason.DOWN || unavailable.reason() == Reason.TOO_MANY_REQUESTS)
                && !Thread.currentThread().isInterrupted()
                && pacer.untilNextTurn().compareTo(deadline.remaining()) < 0;
    }

    private Optional<String> attempt(URI uri, Deadline deadline) {
        try {
            if (!pacer.awaitTurn(deadline)) {
                throw Failures.tooManyRequests(pacer.untilNextTurn());
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        dailyLimit.count();
        return watched.call(() -> ask(uri, deadline));
    }

    private Optional<String> ask(URI uri, Deadline deadline) {
        try {
            return read(transport.get(uri, deadline.atMost(config.times().exchange())));
        } catch (HttpConnectTimeoutException | ConnectException e) {
            throw Failures.down("no connection", Duration.ZERO, e);
        } catch (HttpTimeoutException e) {
            throw Failures.down("no answer in time", Duration.ZERO, e);
        } catch (IOException e) {
            throw Failures.down("the connection was lost", Duration.ZERO, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static UpstreamUnavailable interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return Failures.down("this program is about to end", Duration.ZERO, e);
    }

    private Optional<String> read(Answer answer) {
        int status = answer.status();
        Duration retryAfter = RetryAfter.of(answer, clock);
        if (status == OK) {
            return Optional.of(text(answer));
        }
        if (status == NO_DATA) {
            return refuseUnlessError(text(answer));
        }
        if (status == 401 || status == 403) {
            throw Failures.refusedCredentials();
        }
        if (status == 429) {
            pacer.pause(retryAfter.isZero() ? config.pace().firstWait() : retryAfter);
            throw Failures.tooManyRequests(retryAfter);
        }
        if (status >= 500 || status == 408) {
            pacer.pause(retryAfter);
            throw Failures.down("status " + status, retryAfter, null);
        }
        if (status < 300) {
            throw Failures.unbelievable("status " + status);
        }
        throw Failures.refusedRequest("status " + status);
    }

    private static Optional<String> refuseUnlessError(String text) {
        if (!Json.isError(text)) {
            throw Failures.unbelievable("status " + NO_DATA + " without its error");
        }
        return Optional.empty();
    }

    private static String text(Answer answer) {
        if (answer.isPacked()) {
            throw Failures.unbelievable("packed, which was not asked for");
        }
        if (!answer.isJson()) {
            throw Failures.unbelievable("not JSON");
        }
        if (!answer.body().isWhole()) {
            throw Failures.unbelievable("longer than any page of rows");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(answer.body().bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Failures.unbelievable("not UTF-8");
        }
    }
}
