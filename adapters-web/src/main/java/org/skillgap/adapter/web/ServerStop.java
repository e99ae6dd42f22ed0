package org.skillgap.adapter.web;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a server to its end. New requests are refused at once, and those under way may end. Those that still sleep when patience ends
 * are told to come back. When nothing is under way, nobody is listened to any more, and idle connections are closed; whatever hangs
 * even then is cut off with its connection.
 */
final class ServerStop {

    private static final Logger LOG = LoggerFactory.getLogger(ServerStop.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    private static final Duration LAST_CONNECTIONS = Duration.ofMillis(300);

    private final Server server;
    private final StoppingHandler requests;
    private final Waiting waiting;

    ServerStop(Server server, StoppingHandler requests, Waiting waiting) {
        this.server = server;
        this.requests = requests;
        this.waiting = waiting;
    }

    /**
     * Prepares the end, after which the server can be stopped at once. It takes a second more than the patience at most, and next to
     * nothing where nothing is under way.
     *
     * @param patience how long requests may go on
     */
    void letEnd(Duration patience) {
        CompletableFuture<Void> ended = requests.refuseRequests();
        LOG.info("Stopping requests={}", requests.underWay());
        boolean hasEnded = isDoneWithin(patience, ended);
        waiting.giveUp();
        if (!hasEnded && !isDoneWithin(LAST_WORDS, ended)) {
            LOG.warn("Requests were cut off requests={}", requests.underWay());
        }
        CompletableFuture<?>[] closed = new CompletableFuture<?>[server.getConnectors().length];
        int i = 0;
        for (Connector connector : server.getConnectors()) {
            closed[i++] = connector.shutdown();
        }
        isDoneWithin(LAST_CONNECTIONS, CompletableFuture.allOf(closed));
    }

    private static boolean isDoneWithin(Duration time, CompletableFuture<Void> future) {
        try {
            future.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
