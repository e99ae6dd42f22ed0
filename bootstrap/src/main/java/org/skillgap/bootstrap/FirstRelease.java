package org.skillgap.bootstrap;

import java.util.concurrent.TimeUnit;
import org.skillgap.application.error.ExpectedFailure;
import org.skillgap.application.load.LoadRelease;
import org.skillgap.application.port.OnetSource;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseInfo;
import org.skillgap.bootstrap.config.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets the official release for a store that was empty at the start, beside the requests, in one daemon thread, and puts it in
 * the place of the starter set. If it cannot be had, the starter set stays, and the log says so in one line.
 */
final class FirstRelease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRelease.class);
    private static final int SECONDS_TO_FINISH = 5;

    private final LoadRelease loadRelease;
    private final ReleaseInfo starter;
    private final OnetSource source;
    private final Runnable afterwards;
    private final Thread thread = new Thread(this::run, "first-release");
    private boolean isClosed;
    private boolean isStoring;

    /**
     * @param starter the starter set, that very load of it
     * @param source brings the official release
     * @param afterwards is run when it is stored, and throws nothing
     */
    FirstRelease(LoadRelease loadRelease, ReleaseInfo starter, OnetSource source, Runnable afterwards) {
        this.loadRelease = loadRelease;
        this.starter = starter;
        this.source = source;
        this.afterwards = afterwards;
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    /** Gets the release that the settings name. */
    static FirstRelease usual(Releases releases, LoadRelease loadRelease, ReleaseInfo starter, Runnable afterwards) {
        return new FirstRelease(
                loadRelease,
                starter,
                progress -> releases.official().release(releases.usual()).readRelease(progress),
                afterwards);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            Release release = source.readRelease(LoadProgress.SILENT);
            if (mayStore()) {
                boolean isStored = loadRelease.inPlaceOf(starter, release);
                LOG.info(
                        isStored
                                ? "Loaded release=\"{}\" in the place of the starter set"
                                : "Not loaded release=\"{}\": the store no longer holds the starter set",
                        release.name());
                if (isStored) {
                    afterwards.run();
                }
            }
        } catch (ExpectedFailure e) {
            if (!isClosed()) {
                LOG.warn("The starter set stays. {} With SKILLGAP_OFFLINE=true nothing is asked for.", e.getMessage());
            }
        } catch (RuntimeException | Error e) {
            LOG.error("Getting the official release failed, the starter set stays; this is a bug", e);
        }
    }

    private synchronized boolean mayStore() {
        isStoring = !isClosed;
        return isStoring;
    }

    private synchronized boolean isClosed() {
        return isClosed;
    }

    /**
     * Stops a download at once; what has come of it is kept. Storing may finish: an interrupt would close the embedded store's
     * file under everybody.
     */
    @Override
    public void close() {
        synchronized (this) {
            isClosed = true;
            if (!isStoring) {
                thread.interrupt();
            }
        }
        try {
            TimeUnit.SECONDS.timedJoin(thread, SECONDS_TO_FINISH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
