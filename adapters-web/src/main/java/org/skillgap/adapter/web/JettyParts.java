package org.skillgap.adapter.web;

import java.time.Duration;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.skillgap.adapter.web.guard.BodyLoader;
import org.skillgap.adapter.web.guard.ForwardedHeaders;
import org.skillgap.adapter.web.guard.Patience;
import org.skillgap.adapter.web.guard.PatientConnector;
import org.skillgap.adapter.web.guard.StandingHeaders;

/** The parts of Jetty that are not left at their defaults. */
final class JettyParts {

    private static final int MOST_THREADS = 200;
    private static final int LEAST_THREADS = 8;
    private static final Duration IDLE_THREAD = Duration.ofMinutes(1);
    private static final Duration IDLE_CONNECTION = Duration.ofMinutes(1);
    private static final Duration THREADS_AT_THE_END = Duration.ofMillis(500);
    private static final Duration IDLE_CONNECTION_AT_THE_END = Duration.ofMillis(100);
    private static final int MOST_CONNECTIONS = 4096;
    private static final long MOST_BYTES_OF_BODIES = 16 * 1024 * 1024;
    private static final int LONGEST_HEADERS = 8 * 1024;

    private JettyParts() {}

    /** Returns the threads that requests run on. */
    static ThreadPool threadPool() {
        QueuedThreadPool pool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS, (int) IDLE_THREAD.toMillis());
        pool.setName("http");
        pool.setStopTimeout(THREADS_AT_THE_END.toMillis());
        return pool;
    }

    /**
     * Makes a server log its requests, count those that are under way, load bodies before they get a thread, answer in our form what it refuses by itself, and hold a bounded
     * number of connections: further ones wait in the operating system's queue until one is closed. It does not wait for requests by
     * itself when it stops, see {@link ServerStop}.
     */
    static void prepare(Server server, StoppingHandler requests) {
        server.setRequestLog(new RequestLines());
        server.insertHandler(new LogContext());
        server.insertHandler(new LongRequests());
        server.insertHandler(
                new BodyLoader(ProfileJson.MOST_BYTES, MOST_BYTES_OF_BODIES, RequestBody.LONGEST).handler());
        server.insertHandler(requests);
        server.setErrorHandler(new Refusals());
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        server.setStopTimeout(0);
    }

    /** Returns what listens, not yet open. Request line and headers have 8 KiB together; more is answered with 414 or 431. */
    static ServerConnector connector(Server server, WebConfig config) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LONGEST_HEADERS);
        http.setHttpCompliance(HttpCompliance.STRICT);
        if (!config.guard().proxies().isEmpty()) {
            http.addCustomizer(new ForwardedHeaders(config.guard().proxies()));
        }
        http.addCustomizer(new StandingHeaders());
        ServerConnector connector = new PatientConnector(server, http, Patience.USUAL);
        connector.setHost(config.host());
        connector.setPort(config.port());
        connector.setIdleTimeout(IDLE_CONNECTION.toMillis());
        connector.setShutdownIdleTimeout(IDLE_CONNECTION_AT_THE_END.toMillis());
        return connector;
    }
}
