package org.skillgap.adapter.onet.service;

import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.port.UpstreamWatch;
import org.skillgap.application.port.UpstreamWatch.Outcome;
import org.skillgap.application.port.UpstreamWatch.Upstream;

/** Tells a watch what became of each request, and how long it took. */
final class Watched {

    private final UpstreamWatch watch;

    Watched(UpstreamWatch watch) {
        this.watch = watch;
    }

    /** Returns what a request brings, and tells of it. */
    <T> T call(Supplier<T> request) {
        long begun = System.nanoTime();
        try {
            T answer = request.get();
            tell(Outcome.OK, begun);
            return answer;
        } catch (UpstreamUnavailable e) {
            if (!isOurs(e.getCause())) {
                tell(outcome(e), begun);
            }
            throw e;
        }
    }

    private void tell(Outcome outcome, long begun) {
        watch.called(Upstream.ONET, outcome, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Tells whether this program itself ended the request, because it ends. */
    private static boolean isOurs(Throwable cause) {
        return cause instanceof InterruptedException || cause instanceof CancellationException;
    }

    private static Outcome outcome(UpstreamUnavailable failure) {
        if (failure.getCause() instanceof HttpTimeoutException) {
            return Outcome.TIMEOUT;
        }
        return switch (failure.reason()) {
            case REFUSED_CREDENTIALS, REFUSED_REQUEST, TOO_MANY_REQUESTS -> Outcome.REFUSED;
            default -> Outcome.FAILED;
        };
    }
}
