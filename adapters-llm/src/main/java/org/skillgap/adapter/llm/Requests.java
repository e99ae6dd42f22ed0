package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLHandshakeException;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks, again where that may help, and says what an answer's status means. The one place where statuses and broken connections
 * become failures. A question is sent again only if the service has refused it or was not reached: one whose answer was lost may
 * be charged, and whoever keeps the books has counted on paying once. Safe for concurrent use.
 */
final class Requests {

    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

    private static final double TWICE = 2;
    private static final double JITTER = 0.5;
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(20);

    private final LlmConfig config;
    private final Protocol protocol;
    private final Transport transport;
    private final Watched watched;
    private final Failures failures;
    private final IntervalFunction backOff;

    Requests(LlmConfig config, Protocol protocol, Transport transport, Watched watched) {
        this.config = config;
        this.protocol = protocol;
        this.transport = transport;
        this.watched = watched;
        failures = new Failures(protocol.names());
        backOff =
                IntervalFunction.ofExponentialRandomBackoff(config.pace().firstWait(), TWICE, JITTER, LONGEST_BACK_OFF);
    }

    /**
     * Returns the body of the answer with status 200, whatever the model says in it.
     *
     * @throws UpstreamUnavailable if there is none by the deadline
     */
    String post(String body) {
        Deadline deadline = Deadline.in(config.times().operation());
        RetryConfig again = RetryConfig.<String>custom()
                .maxAttempts(config.pace().attempts())
                .retryOnException(failure -> mayPass(failure, deadline))
                .intervalBiFunction(
                        (attempt, outcome) -> wait(attempt, outcome.swap().getOrNull(), deadline))
                .build();
        Retry retry = Retry.of("language-model", again);
        retry.getEventPublisher()
                .onRetry(event -> LOG.warn(
                        "language model refused a question, trying again model={} attempt={} failure=\"{}\"",
                        protocol.names().model(),
                        event.getNumberOfRetryAttempts(),
                        event.getLastThrowable().getMessage()));
        return retry.executeSupplier(() -> attempt(body, deadline));
    }

    private boolean mayPass(Throwable failure, Deadline deadline) {
        return failure instanceof UpstreamUnavailable unavailable
                && (unavailable.reason() == Reason.DOWN || unavailable.reason() == Reason.TOO_MANY_REQUESTS)
                && !Thread.currentThread().isInterrupted()
                && !transport.isClosed()
                && unavailable.retryAfter().orElse(Duration.ZERO).compareTo(mostWait(deadline)) < 0;
    }

    /** Returns how long may be waited so that a whole request fits in before the deadline: one that is cut short may be charged. */
    private Duration mostWait(Deadline deadline) {
        return deadline.remaining().minus(config.times().exchange());
    }

    /** Returns milliseconds: as long as the service says, or longer, and no longer than there is time for. */
    private long wait(int attempt, Throwable failure, Deadline deadline) {
        Duration told = failure instanceof UpstreamUnavailable unavailable
                ? unavailable.retryAfter().orElse(Duration.ZERO)
                : Duration.ZERO;
        return Math.min(
                Math.max(backOff.apply(attempt), told.toMillis() + 1),
                Math.max(0, mostWait(deadline).toMillis()));
    }

    private String attempt(String body, Deadline deadline) {
        if (transport.isClosed()) {
            throw failures.down("this program is about to end", Duration.ZERO, null);
        }
        if (deadline.remaining().isZero()) {
            throw failures.down("it was refused for as long as was waited for it", Duration.ZERO, null);
        }
        return watched.call(() -> ask(body, deadline));
    }

    private String ask(String body, Deadline deadline) {
        HttpAnswer answer = send(body, deadline);
        String sent = body;
        for (Optional<String> plainer = protocol.plainer(sent, answer);
                !answer.isOk() && plainer.isPresent();
                plainer = protocol.plainer(sent, answer)) {
            LOG.info(
                    "language model does not take all of the question, asking more plainly model={} status={}",
                    protocol.names().model(),
                    answer.status());
            sent = plainer.get();
            answer = send(sent, deadline);
        }
        return read(answer);
    }

    private HttpAnswer send(String body, Deadline deadline) {
        try {
            return transport.post(body, deadline.atMost(config.times().exchange()));
        } catch (HttpConnectTimeoutException | ConnectException e) {
            throw failures.down("no connection", Duration.ZERO, e);
        } catch (SSLHandshakeException e) {
            throw failures.down("no secure connection; its certificate is not trusted, say", Duration.ZERO, e);
        } catch (HttpTimeoutException e) {
            throw failures.lost("no whole answer in time", e);
        } catch (IOException e) {
            throw failures.lost("the connection was lost", e);
        } catch (CancellationException e) {
            throw failures.lost("this program is about to end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.lost("this program is about to end", e);
        }
    }

    private String read(HttpAnswer answer) {
        int status = answer.status();
        if (answer.isOk()) {
            return text(answer);
        }
        if (protocol.refusesKey(answer)) {
            throw failures.refusedKey(status);
        }
        if (status == 404) {
            throw failures.unknownModel();
        }
        Duration retryAfter = retryAfter(answer);
        if (status == 429) {
            throw limited(protocol.limit(answer.json()), retryAfter);
        }
        if (status >= 500 || status == 408) {
            throw failures.down("status " + status, retryAfter, null);
        }
        throw failures.refusedRequest(status);
    }

    private Duration retryAfter(HttpAnswer answer) {
        JsonNode body = answer.json();
        Duration told = protocol.retryDelay(body);
        return told.isZero() ? answer.retryAfter() : told;
    }

    private UpstreamUnavailable limited(Protocol.Limit limit, Duration retryAfter) {
        return switch (limit) {
            case DAY -> failures.dailyLimit();
            case ACCOUNT -> failures.emptyAccount();
            case PASSING -> failures.tooManyRequests(retryAfter);
        };
    }

    private String text(HttpAnswer answer) {
        if (answer.isPacked()) {
            throw failures.lost("packed, which was not asked for", null);
        }
        if (!answer.body().isWhole()) {
            throw failures.lost("longer than " + config.size().bodyBytes() + " bytes", null);
        }
        if (!protocol.isSpokenIn(answer.json())) {
            throw failures.unbelievable();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(answer.body().bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw failures.lost("not UTF-8", null);
        }
    }
}
