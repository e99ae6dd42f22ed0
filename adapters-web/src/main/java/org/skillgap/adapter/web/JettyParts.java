package org.skillgap.adapter.web;

import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;

/** The parts of Jetty that are not left at their defaults. */
final class JettyParts {

    private static final int MOST_THREADS = 200;
    private static final int LEAST_THREADS = 8;
    private static final Duration IDLE_THREAD = Duration.ofMinutes(1);
    private static final Duration IDLE_CONNECTION = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration IDLE_CONNECTION_AT_THE_END = Duration.ofMillis(100);
    private static final int LONGEST_HEADERS = 8 * 1024;

    private JettyParts() {}

    /** Returns the threads that requests run on. */
    static ThreadPool threadPool() {
        QueuedThreadPool pool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS, (int) IDLE_THREAD.toMillis());
        pool.setName("http");
        return pool;
    }

    /** Makes a server log its requests and, when it stops, wait some seconds for those that are under way. */
    static void prepare(Server server) {
        server.setRequestLog(new RequestLines());
        server.setErrorHandler(new RefusedByJetty());
        server.insertHandler(new GracefulHandler());
        server.setStopTimeout(GRACE.toMillis());
    }

    /** Returns what listens, not yet open. Request line and headers have 8 KiB together; more is answered with 414 or 431. */
    static ServerConnector connector(Server server, String host, int port) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LONGEST_HEADERS);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_CONNECTION.toMillis());
        connector.setShutdownIdleTimeout(IDLE_CONNECTION_AT_THE_END.toMillis());
        return connector;
    }
}
