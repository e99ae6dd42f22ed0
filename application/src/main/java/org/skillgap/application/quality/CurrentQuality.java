package org.skillgap.application.quality;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.StoreState;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StillComputing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.rating.ElementDomain;

/**
 * Holds the quality report of the catalog that is served, one for each domain. The first who asks after a change has it
 * computed, and nobody waits for it. Safe for concurrent use.
 */
public final class CurrentQuality {

    private final CurrentCatalog current;
    private final Executor background;
    private final Evaluation evaluation;
    private final Map<ElementDomain, Computation> computations = new EnumMap<>(ElementDomain.class);

    /** What makes a report. */
    interface Evaluation {
        /** Makes it. */
        QualityReport of(Catalog catalog, ElementDomain domain);
    }

    private record Computation(StoreState state, CompletableFuture<QualityReport> report) {}

    /**
     * @param current the catalog to evaluate
     * @param clock tells how long it took
     * @param background computes, on other threads than those that ask
     */
    public CurrentQuality(CurrentCatalog current, Clock clock, Executor background) {
        this(current, background, (catalog, domain) -> evaluate(catalog, clock, domain));
    }

    CurrentQuality(CurrentCatalog current, Executor background, Evaluation evaluation) {
        this.current = current;
        this.background = background;
        this.evaluation = evaluation;
    }

    private static QualityReport evaluate(Catalog catalog, Clock clock, ElementDomain domain) {
        return EvaluateQuality.of(catalog, clock, domain, EvaluateQuality.USUAL_SEED, LoadProgress.SILENT);
    }

    /**
     * Returns the report of the current catalog, made with {@link EvaluateQuality#USUAL_SEED}.
     *
     * @throws StillComputing if it is not computed yet; it is being computed then
     * @throws RatingsMissing if nothing is rated in this domain
     * @throws StoreUnavailable if no data could be read yet
     * @throws CompletionException if a bug ended the computation; who asks after that has it computed again
     */
    public QualityReport get(ElementDomain domain) {
        Catalog catalog = current.get();
        EvaluateQuality.requireRatings(catalog, domain);
        CompletableFuture<QualityReport> report = computation(catalog, domain);
        if (!report.isDone()) {
            throw new StillComputing("The figures are being computed; ask again in a few seconds.");
        }
        if (report.isCompletedExceptionally()) {
            forget(domain, report);
        }
        return report.join();
    }

    private synchronized void forget(ElementDomain domain, CompletableFuture<QualityReport> failed) {
        computations.computeIfPresent(domain, (key, held) -> held.report() == failed ? null : held);
    }

    private synchronized CompletableFuture<QualityReport> computation(Catalog catalog, ElementDomain domain) {
        Computation held = computations.get(domain);
        if (held == null || !held.state().equals(catalog.state())) {
            held = new Computation(catalog.state(), start(catalog, domain));
            computations.put(domain, held);
        }
        return held.report();
    }

    private CompletableFuture<QualityReport> start(Catalog catalog, ElementDomain domain) {
        return CompletableFuture.supplyAsync(() -> evaluation.of(catalog, domain), background);
    }
}
