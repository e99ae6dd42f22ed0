package org.skillgap.application.path;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.StoreState;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.StillComputing;
import org.skillgap.domain.move.DifficultyMatrix;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.Profile;

/**
 * Holds the difficulties between all rated occupations of the catalog that is served. They are computed beside the requests,
 * after a change only those that changed, and nobody waits for them. A computation that fails of a bug is told to one who
 * asks, and begun anew for the next. Safe for concurrent use.
 */
public final class CurrentDifficulties {

    private final CurrentCatalog current;
    private final Executor background;
    private final Change change;
    private Computation latest;
    private DifficultyMatrix computed = DifficultyMatrix.of(Map.of());

    private record Computation(StoreState state, CompletableFuture<DifficultyMatrix> matrix) {}

    /** Makes the matrix of some profiles out of the one before. */
    @FunctionalInterface
    interface Change {

        DifficultyMatrix of(DifficultyMatrix before, Map<OccupationCode, Profile> profiles);
    }

    /**
     * @param current the catalog to compute from
     * @param background computes, one task after the other; where it does so on the thread that asks, everybody waits
     */
    public CurrentDifficulties(CurrentCatalog current, Executor background) {
        this(current, background, DifficultyMatrix::changedTo);
    }

    CurrentDifficulties(CurrentCatalog current, Executor background, Change change) {
        this.current = current;
        this.background = background;
        this.change = change;
    }

    /** Has the difficulties of the current catalog computed, if they are not yet; does nothing before there is one. */
    public void prepare() {
        if (current.freshness().isPresent()) {
            computation(current.get());
        }
    }

    /**
     * Returns the difficulties of a catalog.
     *
     * @param catalog the current one, or one that was a moment ago
     * @throws StillComputing if they are not computed yet; they are being computed then
     */
    DifficultyMatrix of(Catalog catalog) {
        Computation computation = computation(current.get());
        if (!computation.state().equals(catalog.state())
                || !computation.matrix().isDone()) {
            throw new StillComputing("The difficulties of all moves are being computed; ask again in a few seconds.");
        }
        if (computation.matrix().isCompletedExceptionally()) {
            forget(computation);
        }
        return computation.matrix().join();
    }

    private synchronized Computation computation(Catalog catalog) {
        if (latest == null || !latest.state().equals(catalog.state())) {
            latest =
                    new Computation(catalog.state(), CompletableFuture.supplyAsync(() -> compute(catalog), background));
        }
        return latest;
    }

    private synchronized void forget(Computation failed) {
        if (latest == failed) {
            latest = null;
        }
    }

    private DifficultyMatrix compute(Catalog catalog) {
        Map<OccupationCode, Profile> profiles = new HashMap<>();
        catalog.moderatedProfiles(ElementDomain.SKILLS).forEach((code, rated) -> profiles.put(code, rated.profile()));
        DifficultyMatrix matrix = change.of(before(), profiles);
        keep(matrix);
        return matrix;
    }

    private synchronized DifficultyMatrix before() {
        return computed;
    }

    private synchronized void keep(DifficultyMatrix matrix) {
        computed = matrix;
    }
}
