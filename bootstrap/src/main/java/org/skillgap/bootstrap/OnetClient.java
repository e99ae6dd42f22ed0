package org.skillgap.bootstrap;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.skillgap.adapter.onet.service.HttpOnetService;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.fetch.FetchOccupation;
import org.skillgap.application.fetch.FetchOnDemand;
import org.skillgap.application.fetch.FetchParts;
import org.skillgap.application.fetch.NormaliseLanding;
import org.skillgap.application.port.UpstreamWatch;
import org.skillgap.bootstrap.config.WebServices;
import org.skillgap.bootstrap.log.Carried;

/** The O*NET Web Services, where they are configured, and what asks them. Nothing is asked before somebody needs it. */
final class OnetClient implements AutoCloseable {

    /** The service is asked four times a second by all threads together; more of them would wait for their turn. */
    private static final int THREADS = 3;

    private static final int SECONDS_TO_FINISH = 5;

    private final WebServices.Configured config;
    private final Clock clock;
    private final HttpOnetService service;
    private final FetchOccupation fetchOccupation;
    private final FetchParts parts;
    private final ThreadPoolExecutor flights;

    OnetClient(WebServices.Configured config, Store store, CurrentCatalog current, UpstreamWatch watch, Clock clock) {
        this.config = config;
        this.clock = clock;
        service = new HttpOnetService(config.service(), clock, watch);
        NormaliseLanding normaliseLanding = new NormaliseLanding(store.landing(), store.repository(), service);
        parts = new FetchParts(service, store.landing(), normaliseLanding, current, clock);
        fetchOccupation = new FetchOccupation(parts);
        AtomicInteger number = new AtomicInteger();
        flights = new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "onet-flight-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        flights.allowCoreThreadTimeOut(true);
    }

    FetchOccupation fetchOccupation() {
        return fetchOccupation;
    }

    /** Returns what fetching several occupations works with. */
    FetchParts parts() {
        return parts;
    }

    /**
     * Returns the failure of those who want to fetch and cannot.
     *
     * @param isOffline whether that is so because nothing may be asked for
     */
    static UpstreamUnavailable notConfigured(boolean isOffline) {
        return new UpstreamUnavailable(
                isOffline
                        ? "SKILLGAP_OFFLINE=true: the O*NET Web Services are not asked. Unset it."
                        : "The O*NET Web Services are not configured. Set ONET_API_KEY, or ONET_USERNAME and"
                                + " ONET_PASSWORD; O*NET gives them at https://services.onetcenter.org/.");
    }

    /** Returns how often a server refreshes what was fetched; zero for never. */
    Duration refreshEvery() {
        return config.refreshEvery();
    }

    /** Returns what fetches while callers wait, in threads of this object. */
    FetchOnDemand onDemand(CurrentCatalog current) {
        return FetchOnDemand.with(current, fetchOccupation, config.limits(), Carried.by(flights), clock);
    }

    /** Stops asking, and ends requests that are under way; does nothing the second time. */
    void stopAsking() {
        service.close();
    }

    /**
     * Stops asking. A fetch that is just being stored may finish: an interrupt would close the embedded store's file under
     * everybody. What is not finished then is stored by the next fetch.
     */
    @Override
    public void close() {
        flights.getQueue().clear();
        flights.shutdown();
        try {
            stopAsking();
            flights.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
