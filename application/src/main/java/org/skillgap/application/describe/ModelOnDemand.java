package org.skillgap.application.describe;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.skillgap.application.assess.AssessProficiency;
import org.skillgap.application.assess.Assessment;
import org.skillgap.application.assess.Budget;
import org.skillgap.application.assess.DailyBudget;
import org.skillgap.application.assessment.LedgerEntry.Asked;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;
import org.skillgap.application.flight.FlightLimits;
import org.skillgap.application.flight.Flights;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * Brings what an answer lacks from a language model while a caller waits: once for all that ask at the same time, and within what
 * may be spent in a day. Where requests may not ask the model, it brings what the ledger has. Safe for concurrent use.
 */
public final class ModelOnDemand {

    /** 16 at a time, 20 seconds; what is known is not looked up again for 15 seconds, and a failure counts as long. */
    public static final FlightLimits USUAL_LIMITS =
            new FlightLimits(16, Duration.ofSeconds(20), Duration.ofSeconds(15), Duration.ofSeconds(15));

    private static final System.Logger LOG = System.getLogger(ModelOnDemand.class.getName());
    private static final int RUNS = 1;
    private static final String TOO_MANY =
            "Too much is being asked of the language model just now; ask again in a few seconds.";
    private static final String UNDER_WAY = "The language model is being asked; ask again in a few seconds.";

    private final Asking asking;
    private final CurrentCatalog current;
    private final Clock clock;
    private final Flights<OccupationCode> assessing;
    private final Flights<String> recalling;
    private final Flights<String> narrating;

    /**
     * Whether requests may ask a language model, and what then.
     *
     * @param isAllowed whether they may
     * @param assess assesses occupations
     * @param words puts gaps into words
     * @param budget what all requests together may spend
     */
    public record Asking(boolean isAllowed, AssessProficiency assess, GapWords words, Budget budget) {}

    /**
     * @param asking what may be asked
     * @param current is refreshed when an occupation was assessed
     * @param limits what bounds it
     * @param background runs it; a few threads are plenty
     * @param clock tells when to forget, and when a day ends
     */
    public ModelOnDemand(Asking asking, CurrentCatalog current, FlightLimits limits, Executor background, Clock clock) {
        this.asking = asking;
        this.current = current;
        this.clock = clock;
        this.assessing = new Flights<>(words("Not assessed code"), limits, background, clock);
        this.recalling = new Flights<>(words("Words not found in the ledger gap"), limits, background, clock);
        this.narrating = new Flights<>(words("Not put into words gap"), limits, background, clock);
    }

    private static Flights.Words words(String failed) {
        return new Flights.Words(TOO_MANY, UNDER_WAY, failed);
    }

    boolean isAllowed() {
        return asking.isAllowed();
    }

    GapWords words() {
        return asking.words();
    }

    /**
     * Returns what ends when occupations are assessed and the catalog has their levels.
     *
     * @param requestId whose request has it done
     */
    CompletableFuture<Void> assess(List<OccupationCode> codes, String requestId) {
        return CompletableFuture.allOf(codes.stream()
                .map(code -> assessing.fly(code, () -> assess(code, requestId)))
                .flatMap(Optional::stream)
                .toArray(CompletableFuture<?>[]::new));
    }

    private void assess(OccupationCode code, String requestId) {
        Assessment done = asking.assess().of(code, RUNS, caller(requestId), asking.budget());
        if (done instanceof Assessment.Failed failed) {
            throw new UpstreamUnavailable(
                    Reason.UNBELIEVABLE_ANSWER,
                    "The language model's levels of " + code + " cannot be used: "
                            + String.join("; ", failed.problems()) + ".",
                    Duration.ZERO,
                    null);
        }
        current.refresh();
        LOG.log(Level.INFO, "Assessed on demand code={0} request_id={1}", code, requestId);
    }

    /**
     * Returns what ends when the words for a gap are in memory, or it is known that there are none and nobody may be asked. Words that
     * the ledger has come also while the language model cannot be asked.
     */
    CompletableFuture<Void> narrate(GapToNarrate gap, String requestId) {
        return recalling
                .fly(gap.subject(), () -> asking.words().recall(gap))
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenCompose(recalled -> ask(gap, requestId));
    }

    private CompletableFuture<Void> ask(GapToNarrate gap, String requestId) {
        if (asking.words().find(gap).isPresent() || !isAllowed()) {
            return CompletableFuture.completedFuture(null);
        }
        return narrating
                .fly(gap.subject(), () -> asking.words().bring(gap, caller(requestId), asking.budget()))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private static String caller(String requestId) {
        return Asked.BY_REQUEST + " " + requestId;
    }

    /** Returns the same, for a caller who does not wait for ever, and who is told when the next day's money is there. */
    <T> CompletableFuture<T> patient(CompletableFuture<T> waiting) {
        return narrating.patient(waiting).exceptionally(this::untilTomorrow);
    }

    private <T> T untilTomorrow(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof UpstreamUnavailable upstream && upstream.reason() == Reason.BUDGET_SPENT) {
            Duration left =
                    Duration.between(clock.instant(), DailyBudget.today(clock).plus(1, ChronoUnit.DAYS));
            throw new UpstreamUnavailable(Reason.BUDGET_SPENT, upstream.getMessage(), left, upstream);
        }
        throw cause instanceof RuntimeException known ? known : new CompletionException(cause);
    }
}
