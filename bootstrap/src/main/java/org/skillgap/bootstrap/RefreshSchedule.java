package org.skillgap.bootstrap;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.skillgap.application.error.ExpectedFailure;
import org.skillgap.application.fetch.FetchParts;
import org.skillgap.application.fetch.FetchReport;
import org.skillgap.application.fetch.RefreshFetched;
import org.skillgap.application.port.BackgroundTurns;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.schedule.RefreshPlan;
import org.skillgap.application.schedule.RefreshState;
import org.skillgap.application.schedule.ScheduledRefresh;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refreshes what was fetched from time to time, beside the requests, in one daemon thread. What goes wrong is one line in the log,
 * and the next time tries again.
 */
final class RefreshSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshSchedule.class);
    private static final Duration LONGEST_FIRST_DELAY = Duration.ofMinutes(1);
    private static final int FIRST_PART = 10;
    private static final int SECONDS_TO_FINISH = 5;

    private final ScheduledRefresh refresh;
    private final Runnable stopAsking;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor executor;
    private volatile boolean isClosed;

    /**
     * @param parts what refreshing works with
     * @param stopAsking ends the request to the service that is under way, when this is closed
     * @param turns tell which of the programs that share the store does it
     * @param every how often
     * @param clock tells when it is time
     */
    RefreshSchedule(FetchParts parts, Runnable stopAsking, BackgroundTurns turns, Duration every, Clock clock) {
        this.stopAsking = stopAsking;
        this.clock = clock;
        RefreshPlan plan = new RefreshPlan(UUID.randomUUID().toString(), every, RefreshFetched.USUAL_AGE);
        refresh = new ScheduledRefresh(new RefreshFetched(parts), turns, plan, firstDelay(every), clock);
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "refresh");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Programs that are started together do not look together. */
    private static Duration firstDelay(Duration every) {
        Duration part = every.dividedBy(FIRST_PART);
        Duration longest = part.compareTo(LONGEST_FIRST_DELAY) < 0 ? part : LONGEST_FIRST_DELAY;
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(1, longest.toMillis() + 1));
    }

    /** Returns how things stand; never waits. */
    RefreshState state() {
        return refresh.state();
    }

    void start() {
        scheduleNext();
    }

    private synchronized void scheduleNext() {
        if (!isClosed) {
            long delay = Duration.between(clock.instant(), refresh.state().nextAbout())
                    .toMillis();
            executor.schedule(this::look, Math.max(1, delay), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            refresh.look(ThreadLocalRandom.current().nextDouble(-1, 1), new Stopping())
                    .ifPresent(RefreshSchedule::log);
        } catch (ExpectedFailure e) {
            if (!isClosed) {
                LOG.warn(
                        "What was fetched was not refreshed next=\"{}\": {}",
                        refresh.state().nextAbout(),
                        e.getMessage());
            }
        } catch (CancellationException e) {
            LOG.debug("Refreshing was stopped");
        } catch (RuntimeException | Error e) {
            LOG.error("Refreshing failed; this is a bug", e);
        }
        scheduleNext();
    }

    private static void log(FetchReport report) {
        LOG.info(
                "Refreshed what was fetched asked={} fetched={} changed={} rejected={} vanished={}",
                report.asked(),
                report.fetched(),
                report.changed(),
                report.normalised().rejected(),
                report.unknown().size() + report.kept().size());
    }

    /** Stops a refresh between two requests, where nothing is being written. */
    private final class Stopping implements LoadProgress {

        @Override
        public void started(String step, long total) {
            stopIfClosed();
        }

        @Override
        public void advanced(long done) {
            stopIfClosed();
        }

        @Override
        public void finished() {}

        private void stopIfClosed() {
            if (isClosed) {
                throw new CancellationException("closed");
            }
        }
    }

    /** Begins nothing more, and ends a refresh after the request to the service that is under way; does not wait. */
    void stop() {
        synchronized (this) {
            isClosed = true;
            executor.shutdown();
        }
    }

    /**
     * Stops a refresh, and lets a transaction that is under way finish: an interrupt would close the embedded store's file under
     * everybody. What has come is stored by the next fetch.
     */
    @Override
    public void close() {
        stop();
        stopAsking.run();
        try {
            executor.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
