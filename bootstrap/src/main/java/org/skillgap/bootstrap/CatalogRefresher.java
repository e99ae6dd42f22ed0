package org.skillgap.bootstrap;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.skillgap.application.catalog.StoreState;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks twice a second whether the store has moved on, in one daemon thread. A store that goes away is logged once, and once
 * when it is back.
 */
final class CatalogRefresher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogRefresher.class);
    private static final int MILLISECONDS_BETWEEN_LOOKS = 500;
    private static final int SECONDS_TO_FINISH = 5;
    private static final StoreState NOTHING = new StoreState(0, "nothing");

    private final CurrentCatalog current;
    private final Runnable afterNewData;
    private final ScheduledExecutorService executor;
    private boolean isStoreUp = true;
    /** The state that was seen last; a fetch refreshes the catalog, too. */
    private StoreState served;

    /**
     * @param current the catalog to refresh
     * @param afterNewData is run whenever there is a new one, and is quick
     */
    CatalogRefresher(CurrentCatalog current, Runnable afterNewData) {
        this.current = current;
        this.afterNewData = afterNewData;
        this.served = current.freshness().isPresent() ? current.get().state() : NOTHING;
        this.executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "catalog-refresher");
            thread.setDaemon(true);
            return thread;
        });
    }

    void start() {
        executor.scheduleWithFixedDelay(
                this::look, MILLISECONDS_BETWEEN_LOOKS, MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    /** Looks once. Nothing is thrown, because a scheduler drops a task that throws. */
    void look() {
        try {
            current.refresh();
            if (!current.get().state().equals(served)) {
                served = current.get().state();
                LOG.info(
                        "New data is served release=\"{}\" revision={}",
                        current.get().release().name(),
                        served.revision());
                afterNewData.run();
            }
            if (!isStoreUp) {
                LOG.info("The store is back");
            }
            isStoreUp = true;
        } catch (StoreUnavailable e) {
            if (isStoreUp) {
                LOG.warn("The store is away, answers go on from the last data: {}", e.getMessage());
            }
            isStoreUp = false;
        } catch (RuntimeException | Error e) {
            if (isStoreUp) {
                LOG.error("Looking for new data failed, answers go on from the last data; this is a bug", e);
            }
            isStoreUp = false;
        }
    }

    /** Lets a look that is under way finish: an interrupt would close the embedded store's file under everybody. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                LOG.warn("The store did not answer within {} s while stopping", SECONDS_TO_FINISH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
