package org.skillgap.bootstrap;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.skillgap.application.assess.AssessProficiency;
import org.skillgap.application.assess.DailyBudget;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.describe.DescribeSkillGap;
import org.skillgap.application.describe.GapWords;
import org.skillgap.application.describe.ModelOnDemand;
import org.skillgap.application.flight.FlightLimits;
import org.skillgap.application.port.GapNarrator;
import org.skillgap.application.port.ModelLedger;
import org.skillgap.bootstrap.config.ModelAccess;
import org.skillgap.bootstrap.log.Carried;

/** What is asked of a language model, and of the ledger, while callers wait: in threads of its own. */
final class ModelFlights implements AutoCloseable {

    /** A model answers in seconds; more of them would only spend faster. */
    private static final int THREADS = 4;

    private static final Duration TO_FINISH = Duration.ofSeconds(5);
    private static final Duration TO_FAIL = Duration.ofMillis(500);
    private static final String WAY_OUT = "Raise LLM_DAILY_BUDGET_USD, or wait for the next day (UTC).";

    private final ThreadPoolExecutor flights;
    private final DescribeSkillGap describeSkillGap;

    /**
     * @param access what requests may do, and spend in a day
     * @param assess assesses occupations
     * @param narrator puts gaps into words
     * @param ledger keeps what was said
     * @param current the catalog to answer from
     * @param limits what bounds it
     * @param clock tells the day
     */
    ModelFlights(
            ModelAccess.Configured access,
            AssessProficiency assess,
            GapNarrator narrator,
            ModelLedger ledger,
            CurrentCatalog current,
            FlightLimits limits,
            Clock clock) {
        AtomicInteger number = new AtomicInteger();
        flights = new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "model-flight-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        flights.allowCoreThreadTimeOut(true);
        ModelOnDemand.Asking asking = new ModelOnDemand.Asking(
                access.isOnDemand(),
                assess,
                new GapWords(narrator, ledger, clock),
                new DailyBudget(access.dailyBudget(), ledger, LedgerEntry.Asked.BY_REQUEST, clock, WAY_OUT));
        describeSkillGap =
                DescribeSkillGap.with(current, new ModelOnDemand(asking, current, limits, Carried.by(flights), clock));
    }

    DescribeSkillGap describeSkillGap() {
        return describeSkillGap;
    }

    /** Lets nothing new begin, and waits some seconds for replies to what has been asked: they are paid for, and entered in the ledger. */
    @Override
    public void close() {
        flights.getQueue().clear();
        flights.shutdown();
        await(TO_FINISH);
    }

    /** Waits until what a closed model has cut off is entered in the ledger, too. */
    void awaitEnd() {
        await(TO_FAIL);
    }

    private void await(Duration time) {
        try {
            flights.awaitTermination(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
