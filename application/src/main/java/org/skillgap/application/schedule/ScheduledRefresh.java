package org.skillgap.application.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.skillgap.application.error.ExpectedFailure;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.fetch.FetchReport;
import org.skillgap.application.fetch.RefreshFetched;
import org.skillgap.application.port.BackgroundTurn;
import org.skillgap.application.port.BackgroundTurns;
import org.skillgap.application.port.BackgroundTurns.Outcome;
import org.skillgap.application.port.BackgroundTurns.Span;
import org.skillgap.application.release.LoadProgress;

/**
 * Refreshes what was fetched, when it is time and no other instance does. It has no thread of its own: somebody calls it when
 * it says so. For one thread; its state may be read by all.
 */
public final class ScheduledRefresh {

    /** The name of the turn. */
    public static final String TURN = "refresh";

    /**
     * After this an instance that takes its turn counts as gone. Asking for everything is given up after 15 minutes, for 20
     * occupations after 20, and storing all of it takes a few.
     */
    public static final Duration HELD = Duration.ofHours(1);

    private static final int LONGEST_OUTCOME = 500;

    /** The last success of another instance may have come this much of the time between two refreshes too early. */
    private static final double TOLERANCE = 0.1;

    private final RefreshFetched refreshFetched;
    private final BackgroundTurns turns;
    private final RefreshPlan plan;
    private final Clock clock;
    private volatile RefreshState state;

    /**
     * @param refreshFetched is what is done
     * @param turns tells who does it; of the same store
     * @param plan how often
     * @param firstDelay after how long to look first
     * @param clock tells when it is time
     */
    public ScheduledRefresh(
            RefreshFetched refreshFetched, BackgroundTurns turns, RefreshPlan plan, Duration firstDelay, Clock clock) {
        this.refreshFetched = refreshFetched;
        this.turns = turns;
        this.plan = plan;
        this.clock = clock;
        this.state = new RefreshState(BackgroundTurn.NONE, clock.instant().plus(firstDelay));
    }

    /** Returns how things stand; never waits. */
    public RefreshState state() {
        return state;
    }

    /**
     * Refreshes if it is time and no other instance does. Whatever comes of it, {@link #state} then says when to look again.
     *
     * @param jitter -1 to 1: how much of a tenth the next look comes earlier or later
     * @param progress is told how far it has come; it may throw a {@link CancellationException} to stop
     * @return what was done; empty if there was nothing to do for this instance
     * @throws ExpectedFailure if it failed
     * @throws StoreUnavailable if the store cannot be used
     * @throws CancellationException if it was stopped
     */
    public Optional<FetchReport> look(double jitter, LoadProgress progress) {
        Instant now = clock.instant();
        state = new RefreshState(state.turn(), now.plus(jittered(plan.every(), jitter)));
        Instant due = now.minus(jittered(plan.every(), -1));
        if (!turns.take(TURN, plan.holder(), new Span(now, now.plus(HELD), due))) {
            BackgroundTurn turn = turns.find(TURN).orElse(BackgroundTurn.NONE);
            state = new RefreshState(turn, afterOthers(turn, now, jitter));
            return Optional.empty();
        }
        try {
            FetchReport report = refreshFetched.olderThan(plan.age(), progress);
            end(true, words(report));
            return Optional.of(report);
        } catch (ExpectedFailure e) {
            end(false, e.getMessage());
            throw e;
        } catch (CancellationException e) {
            end(false, "Stopped with the server.");
            throw e;
        } catch (RuntimeException | Error e) {
            end(false, "Failed by a bug; the log of the server tells more.");
            throw e;
        }
    }

    /** One that holds the turn is waited for until it has expired, in case it was killed. */
    private Instant afterOthers(BackgroundTurn turn, Instant now, double jitter) {
        return turn.isHeldAt(now)
                ? turn.heldUntil().plus(jittered(HELD, jitter)).minus(jittered(HELD, -1))
                : turn.succeededAt().plus(jittered(plan.every(), jitter));
    }

    private void end(boolean isSuccess, String text) {
        String outcome = text.length() > LONGEST_OUTCOME ? text.substring(0, LONGEST_OUTCOME - 1) + "…" : text;
        turns.end(TURN, plan.holder(), new Outcome(clock.instant(), isSuccess, outcome));
        state = new RefreshState(turns.find(TURN).orElse(BackgroundTurn.NONE), state.nextAbout());
    }

    private static Duration jittered(Duration time, double jitter) {
        return Duration.ofMillis(Math.round(time.toMillis() * (1 + TOLERANCE * jitter)));
    }

    private static String words(FetchReport report) {
        return report.asked() + " asked for, " + report.fetched() + " fetched, " + report.changed() + " changed, "
                + report.normalised().counts().stored() + " rows stored, "
                + report.normalised().rejected() + " rejected, "
                + (report.unknown().size() + report.kept().size()) + " kept that O*NET does not have any more";
    }
}
