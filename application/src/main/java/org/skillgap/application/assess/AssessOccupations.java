package org.skillgap.application.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.skillgap.application.assess.AssessRun.Turn;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.ExpectedFailure;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * Has a language model assess several occupations, some at a time, and goes on after those that fail. What it did stays, however
 * it ends, and the same plan goes on from there the next time. Safe for concurrent use.
 */
public final class AssessOccupations {

    private final AssessProficiency assessProficiency;
    private final CurrentCatalog current;
    private final Runnable afterwards;

    /**
     * @param assessProficiency assesses one
     * @param current what is known about occupations
     * @param afterwards brings the catalog up to date when levels were stored, and whatever else depends on them
     */
    public AssessOccupations(AssessProficiency assessProficiency, CurrentCatalog current, Runnable afterwards) {
        this.assessProficiency = assessProficiency;
        this.current = current;
        this.afterwards = afterwards;
    }

    /**
     * Returns what a plan will come to. What single runs were answered before is not looked up.
     *
     * @throws OccupationNotFound if there is no occupation of one of the codes
     * @throws RatingsMissing if the store has no ratings of skills, so that nobody knows which skills there are
     * @throws StoreUnavailable if the store cannot be read
     */
    public AssessForecast forecast(AssessPlan plan) {
        Catalog catalog = current.get();
        plan.codes().forEach(catalog::getOccupation);
        List<OccupationCode> open = plan.codes().stream()
                .filter(code -> assessProficiency.find(code, plan.runs()).isEmpty())
                .toList();
        AskingCost once = open.stream().map(assessProficiency::cost).reduce(AskingCost.NONE, AskingCost::plus);
        return new AssessForecast(
                plan.codes().size() - open.size(), open.size(), open.size() * plan.runs(), once.times(plan.runs()));
    }

    /**
     * Assesses the occupations of a plan, and brings the catalog up to date if anything was stored. It ends early, with what ended it in
     * the report, if the budget does not allow another question, if the model refuses the key or what it is asked, allows nothing
     * more today or is down for several occupations in a row, or if the store cannot be used.
     *
     * @param budget what may be spent
     * @param progress is told how far it has come
     * @param isStopped whether somebody wants it to end; questions under way are waited for
     */
    public AssessReport all(AssessPlan plan, FixedBudget budget, AssessProgress progress, BooleanSupplier isStopped) {
        AssessRun run = new AssessRun(plan, budget, progress, isStopped);
        ExecutorService threads = Executors.newFixedThreadPool(plan.concurrency());
        try {
            List<AssessRun.Worker> workers =
                    Stream.generate(run::join).limit(plan.concurrency()).toList();
            List<Future<?>> working = new ArrayList<>();
            workers.forEach(worker -> working.add(threads.submit(() -> work(run, worker))));
            working.forEach(AssessOccupations::await);
        } finally {
            threads.shutdownNow();
        }
        AssessReport report = run.report();
        if (!report.assessed().isEmpty()) {
            afterwards.run();
        }
        return report;
    }

    private void work(AssessRun run, AssessRun.Worker worker) {
        AssessPlan plan = run.plan();
        for (Optional<Turn> turn = run.next(worker); turn.isPresent(); turn = run.next(worker)) {
            OccupationCode code = turn.get().code();
            try {
                run.done(code, assessProficiency.of(code, plan.runs(), plan.caller(), run.budget()));
            } catch (ExpectedFailure e) {
                run.failed(turn.get(), worker, e);
            } catch (RuntimeException | Error bug) {
                run.abort();
                throw bug;
            }
        }
    }

    private static void await(Future<?> worker) {
        try {
            worker.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("assessing failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while occupations were assessed", e);
        }
    }
}
