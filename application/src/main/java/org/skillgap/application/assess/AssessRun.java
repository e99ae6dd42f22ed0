package org.skillgap.application.assess;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.skillgap.application.assess.AssessReport.FailedOccupation;
import org.skillgap.application.error.ExpectedFailure;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;
import org.skillgap.domain.occupation.OccupationCode;

/** The books of one plan while it is carried out: who is next, and what has come of the others. Safe for concurrent use. */
final class AssessRun {

    /** What will not be otherwise for the next occupation. */
    private static final Set<Reason> HOPELESS =
            EnumSet.of(Reason.NOT_CONFIGURED, Reason.REFUSED_CREDENTIALS, Reason.REFUSED_REQUEST, Reason.DAILY_LIMIT);

    /** The adapter has asked several times before it says that the model cannot be used. */
    private static final int MOST_IN_A_ROW = 3;

    private static final String STOPPED = "It was stopped; nothing more is asked.";

    private final AssessPlan plan;
    private final FixedBudget budget;
    private final AssessProgress progress;
    private final BooleanSupplier isStopped;
    private final Deque<OccupationCode> waiting;
    private final List<OccupationCode> assessed = new ArrayList<>();
    private final List<FailedOccupation> failed = new ArrayList<>();
    private int alreadyThere;
    private int inARow;
    private int working;
    private boolean isEnded;
    private Optional<ExpectedFailure> endedBy = Optional.empty();

    AssessRun(AssessPlan plan, FixedBudget budget, AssessProgress progress, BooleanSupplier isStopped) {
        this.plan = plan;
        this.budget = budget;
        this.progress = progress;
        this.isStopped = isStopped;
        this.waiting = new ArrayDeque<>(plan.codes());
    }

    /**
     * An occupation that a thread is to assess.
     *
     * @param isAlone whether no other thread is at work, and none will be
     */
    record Turn(OccupationCode code, boolean isAlone) {}

    /** A thread that assesses. */
    static final class Worker {
        private boolean hasLeft;
    }

    /** Returns a thread's place among those that assess; all of them come before the first turn is taken. */
    synchronized Worker join() {
        working++;
        return new Worker();
    }

    AssessPlan plan() {
        return plan;
    }

    /** Returns the budget as the questions of this run see it: somebody who wants it to end pays for no further one. */
    Budget budget() {
        return most -> {
            if (isStopped.getAsBoolean()) {
                throw new UpstreamUnavailable(Reason.BUDGET_SPENT, STOPPED, Duration.ZERO, null);
            }
            return budget.reserve(most);
        };
    }

    /** Returns what the calling thread does next; empty if it is to leave, because nothing is left or the run is to end. */
    synchronized Optional<Turn> next(Worker worker) {
        if (worker.hasLeft) {
            return Optional.empty();
        }
        OccupationCode code = isEnded || isStopped.getAsBoolean() ? null : waiting.poll();
        if (code == null) {
            leave(worker);
            return Optional.empty();
        }
        return Optional.of(new Turn(code, working == 1));
    }

    synchronized void done(OccupationCode code, Assessment assessment) {
        inARow = 0;
        if (assessment instanceof Assessment.Stored) {
            assessed.add(code);
        } else if (assessment instanceof Assessment.Failed failure) {
            failed.add(new FailedOccupation(code, failure.problems()));
        } else {
            alreadyThere++;
        }
        advanced();
    }

    synchronized void failed(Turn turn, Worker worker, ExpectedFailure failure) {
        if (isBudgetSpent(failure)) {
            cutOff(turn, worker, failure);
            return;
        }
        failed.add(new FailedOccupation(turn.code(), List.of(failure.getMessage())));
        inARow++;
        if (isHopeless(failure)) {
            end(failure);
        }
        advanced();
    }

    /**
     * The most that others could cost may have stood in the way, and they will cost less. So the occupation goes back and the
     * thread leaves, until one is alone with the budget; what is refused then is over. Where it was stopped, nobody begins again.
     */
    private void cutOff(Turn turn, Worker worker, ExpectedFailure failure) {
        waiting.addFirst(turn.code());
        if (isStopped.getAsBoolean()) {
            return;
        }
        if (turn.isAlone()) {
            end(failure);
        } else if (working > 1) {
            leave(worker);
        }
    }

    private void leave(Worker worker) {
        worker.hasLeft = true;
        working--;
    }

    private void end(ExpectedFailure failure) {
        isEnded = true;
        endedBy = endedBy.isEmpty() ? Optional.of(failure) : endedBy;
    }

    private static boolean isBudgetSpent(ExpectedFailure failure) {
        return failure instanceof UpstreamUnavailable unavailable && unavailable.reason() == Reason.BUDGET_SPENT;
    }

    private boolean isHopeless(ExpectedFailure failure) {
        if (failure instanceof UpstreamUnavailable unavailable) {
            return HOPELESS.contains(unavailable.reason()) || inARow >= MOST_IN_A_ROW;
        }
        return failure instanceof StoreUnavailable;
    }

    private void advanced() {
        progress.advanced(assessed.size() + failed.size() + alreadyThere, budget.spending());
    }

    synchronized void abort() {
        isEnded = true;
    }

    synchronized AssessReport report() {
        return new AssessReport(
                plan.codes().size(),
                assessed.stream().sorted().toList(),
                alreadyThere,
                failed.stream()
                        .sorted(Comparator.comparing(FailedOccupation::code))
                        .toList(),
                budget.spending(),
                endedBy);
    }
}
