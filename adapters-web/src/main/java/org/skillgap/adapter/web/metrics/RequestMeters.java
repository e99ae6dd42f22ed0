package org.skillgap.adapter.web.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;

/**
 * Counts requests and measures how long they take, from their first byte to the end of their answer, also those that Jetty
 * refuses by itself. A series is a route, a method and a status; what a client makes up is {@code other}, so that nobody can make
 * series at will.
 */
public final class RequestMeters implements RequestLog {

    private static final String OTHER = "other";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** The bounds of the buckets, in microseconds: from what a gap takes to what a caller waits for a language model. */
    private static final long[] BOUNDS = {
        1_000,
        2_500,
        5_000,
        10_000,
        25_000,
        50_000,
        100_000,
        250_000,
        500_000,
        1_000_000,
        2_500_000,
        5_000_000,
        10_000_000,
        30_000_000
    };

    private final MeterRegistry registry;
    private final RouteNames routes;
    private final ActiveRequests active = new ActiveRequests();
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    private record Series(String route, String method, int status) {}

    /**
     * @param registry where the meters are
     * @param routes the names of paths
     */
    public RequestMeters(MeterRegistry registry, RouteNames routes) {
        this.registry = registry;
        this.routes = routes;
        Gauge.builder("http.server.active.requests", active, ActiveRequests::count)
                .description("Requests being answered now, those that wait for a fetch or a language model included.")
                .register(registry);
    }

    /** Measures a server's requests from its start on, beside the request log that it has. */
    public void watch(Server server) {
        server.setRequestLog(new RequestLog.Collection(server.getRequestLog(), this));
        server.insertHandler(active);
    }

    @Override
    public void log(Request request, Response response) {
        long nanoseconds = System.nanoTime() - request.getBeginNanoTime();
        String method = request.getMethod();
        Series series = new Series(
                routes.of(request.getHttpURI().getPath()),
                method != null && METHODS.contains(method) ? method : OTHER,
                response.getStatus());
        Timer timer = timers.get(series);
        if (timer == null) {
            timer = timers.computeIfAbsent(series, this::register);
        }
        timer.record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private Timer register(Series series) {
        Duration[] bounds = new Duration[BOUNDS.length];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = Duration.of(BOUNDS[i], ChronoUnit.MICROS);
        }
        return Timer.builder("http.server.requests")
                .description("How long requests take, from their first byte to the end of their answer.")
                .tag("route", series.route())
                .tag("method", series.method())
                .tag("status", Integer.toString(series.status()))
                .serviceLevelObjectives(bounds)
                .register(registry);
    }
}
