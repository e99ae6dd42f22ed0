package org.skillgap.adapter.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinLogger;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.skillgap.adapter.web.answer.Json;
import org.skillgap.adapter.web.guard.KeyHash;
import org.skillgap.adapter.web.metrics.RequestMeters;
import org.skillgap.adapter.web.metrics.RouteNames;
import org.skillgap.application.bulk.AnswerPairs;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.describe.DescribeSkillGap;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.fetch.FetchOnDemand;
import org.skillgap.application.gap.FindSkillGap;
import org.skillgap.application.gap.FindTestedGap;
import org.skillgap.application.occupation.FindOccupations;
import org.skillgap.application.path.FindCareerPath;
import org.skillgap.application.quality.CurrentQuality;
import org.skillgap.application.related.FindRelatedOccupations;
import org.skillgap.application.schedule.RefreshState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the HTTP API. It is started once; it does not refresh the catalog, which is the caller's work. */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    /** Fast rather than small: an answer has a few kilobytes. */
    private static final int GZIP_LEVEL = 3;

    /** Javalin copies every answer through an array of its own of this size; its 32 KiB were most of what a request allocated. */
    private static final int COPY_BYTES = 4 * 1024;

    /** With the second for last words and what is closed afterwards it is well below ten seconds. */
    private static final Duration PATIENCE_AT_THE_END = Duration.ofMillis(5500);

    private final WebConfig config;
    private final Javalin javalin;
    private final RequestMeters meters;
    private final Waiting waiting;
    private final StoppingHandler requests = new StoppingHandler();

    /**
     * What answers are found with.
     *
     * @param fetchOnDemand brings occupations that are missing before they are looked for
     * @param findSkillGap finds gaps
     * @param findTestedGap finds gaps with their evidence
     * @param describeSkillGap puts gaps into words
     * @param findOccupations finds occupations
     * @param findRelatedOccupations finds those that are like another one
     * @param findCareerPath finds the easiest moves from one to another
     * @param quality says how good the verdicts are
     */
    public record UseCases(
            FetchOnDemand fetchOnDemand,
            FindSkillGap findSkillGap,
            FindTestedGap findTestedGap,
            DescribeSkillGap describeSkillGap,
            FindOccupations findOccupations,
            FindRelatedOccupations findRelatedOccupations,
            FindCareerPath findCareerPath,
            CurrentQuality quality) {}

    /**
     * What the service says about the program that it runs in.
     *
     * @param version the program's version, part of every entity tag
     * @param refresh tells how refreshing in the background stands, without waiting; empty where there is none
     * @param meters what {@code /metrics} tells; the server adds its requests
     */
    public record About(String version, Supplier<Optional<RefreshState>> refresh, PrometheusMeterRegistry meters) {

        /** A program that refreshes nothing in the background, and measures nothing but requests. */
        public static About version(String version) {
            return new About(version, Optional::empty, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        }
    }

    /**
     * @param config how it runs
     * @param about what it says about the program
     * @param current the catalog that answers come from
     * @param useCases what answers are found with
     */
    public WebServer(WebConfig config, About about, CurrentCatalog current, UseCases useCases) {
        this.config = config;
        ThreadPool threads = JettyParts.threadPool();
        waiting = new Waiting(threads);
        DataAnswers answers = new DataAnswers(current, config, about.version(), waiting);
        GapRoutes gaps = new GapRoutes(answers, waiting, useCases);
        OccupationRoutes occupations = new OccupationRoutes(answers, current, useCases);
        PathRoutes paths = new PathRoutes(answers, useCases);
        QualityRoutes quality = new QualityRoutes(answers, useCases.quality());
        JavalinLogger.startupInfo = false;
        javalin = Javalin.create(setup -> {
            common(setup, threads);
            Failures.addTo(setup);
            new Gate(config).addTo(setup.routes);
            // Javalin tries routes one after the other: those that are asked most come first.
            gaps.addTo(setup.routes);
            occupations.addTo(setup.routes);
            paths.addTo(setup.routes);
            quality.addTo(setup.routes);
            new MatrixRoutes(answers, useCases.findCareerPath()).addTo(setup.routes);
            new BulkRoutes(new AnswerPairs(current)).addTo(setup.routes);
            new ServiceRoutes(current, about).addTo(setup.routes);
            new ReferenceRoutes(about.version()).addTo(setup.routes);
            new MetricsRoute(about.meters()).addTo(setup.routes);
        });
        meters = new RequestMeters(about.meters(), new RouteNames(javalin.unsafe.internalRouter.allHttpHandlers()));
    }

    private static void common(JavalinConfig setup, ThreadPool threads) {
        setup.startup.showJavalinBanner = false;
        setup.startup.showOldJavalinVersionWarning = false;
        setup.startup.startupWatcherEnabled = false;
        setup.http.defaultContentType = Json.MEDIA_TYPE;
        setup.http.prefer405over404 = true;
        setup.http.compressionStrategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL));
        setup.http.responseBufferSize = COPY_BYTES;
        setup.jetty.threadPool = threads;
    }

    /**
     * Binds the port and serves from then on.
     *
     * @return this server
     * @throws InvalidInput if the port is in use, or the host or port cannot be listened on
     */
    public WebServer start() {
        Server server = javalin.jettyServer().server();
        JettyParts.prepare(server, requests);
        meters.watch(server);
        ServerConnector connector = JettyParts.connector(server, config);
        try {
            connector.open();
        } catch (IOException e) {
            throw new InvalidInput(cannotListen(e), e);
        }
        warnOfShortKeys(connector);
        server.addConnector(connector);
        javalin.start();
        return this;
    }

    private void warnOfShortKeys(ServerConnector connector) {
        if (connector.getTransport() instanceof ServerSocketChannel channel
                && !channel.socket().getInetAddress().isLoopbackAddress()) {
            for (String key : config.guard().keys().shortOnes()) {
                LOG.warn(
                        "A key can be guessed, because it has fewer than {} characters: {}; take a random one",
                        KeyHash.SHORTEST_KEY,
                        key);
            }
        }
    }

    private String cannotListen(IOException failure) {
        String reason = reason(failure);
        if (reason.contains("already in use")) {
            return "Port " + config.port() + " on " + config.host()
                    + " is already in use; stop the program that uses it, or choose another port with --port or API_PORT.";
        }
        return "Cannot listen on " + config.host() + " port " + config.port() + " (" + reason
                + "); choose another with --host and --port, or API_HOST and API_PORT.";
    }

    private static String reason(IOException failure) {
        if (failure.getCause() instanceof UnresolvedAddressException) {
            return "the host is not known";
        }
        Throwable said = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(said.getMessage());
    }

    /**
     * Returns the port that the server listens on, which matters where 0 was configured.
     *
     * @throws IllegalStateException if it is not running
     */
    public int port() {
        return javalin.port();
    }

    /** Returns what is served, such as {@code GET /health}; in no order, methods that Javalin answers by itself left out. */
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(route -> route.endpoint.method.isHttpMethod())
                .map(route -> route.endpoint.method + " " + route.endpoint.path)
                .toList();
    }

    /**
     * Refuses new requests from now on, gives those under way some five seconds to end, and stops; whatever hangs, it takes less than
     * eight seconds. Does nothing if it is not running.
     */
    @Override
    public void close() {
        close(PATIENCE_AT_THE_END);
    }

    /** Stops in the same way with another patience. */
    void close(Duration patience) {
        Server server = javalin.jettyServer().server();
        if (server.isRunning()) {
            new ServerStop(server, requests, waiting).letEnd(patience);
        }
        javalin.stop();
    }
}
