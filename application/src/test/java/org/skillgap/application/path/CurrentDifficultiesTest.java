package org.skillgap.application.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.StillComputing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.move.DifficultyMatrix;

class CurrentDifficultiesTest {

    private final InMemoryOccupationRepository repository = new InMemoryOccupationRepository(Clock.systemUTC());
    private final CurrentCatalog current = new CurrentCatalog(repository, Clock.systemUTC());
    private final List<Runnable> tasks = new ArrayList<>();
    private final CurrentDifficulties difficulties = new CurrentDifficulties(current, tasks::add);

    private Catalog load(Release release) {
        repository.replaceRelease(release, LoadProgress.SILENT);
        current.refresh();
        return current.get();
    }

    private void assertStillComputing(Catalog catalog) {
        assertThatExceptionOfType(StillComputing.class)
                .isThrownBy(() -> difficulties.of(catalog))
                .withMessage("The difficulties of all moves are being computed; ask again in a few seconds.");
    }

    @Test
    void of_hasThemComputedOnceForAllWhoAsk() {
        Catalog catalog = load(StepsRelease.named("A"));

        assertStillComputing(catalog);
        assertStillComputing(catalog);
        assertThat(tasks).hasSize(1);
        tasks.remove(0).run();

        DifficultyMatrix matrix = difficulties.of(catalog);
        assertThat(matrix.codes()).hasSize(5);
        assertThat(matrix.computed()).isEqualTo(25);
        assertThat(difficulties.of(catalog)).isSameAs(matrix);
        assertThat(tasks).isEmpty();
    }

    @Test
    void prepare_hasThemComputedBeforeAnybodyAsks() {
        difficulties.prepare();
        assertThat(tasks).as("nothing to compute from").isEmpty();
        Catalog catalog = load(StepsRelease.named("A"));

        difficulties.prepare();
        difficulties.prepare();
        assertThat(tasks).hasSize(1);
        tasks.remove(0).run();

        assertThat(difficulties.of(catalog).computed()).isEqualTo(25);
        assertThat(tasks).isEmpty();
    }

    @Test
    void of_hasOnlyThoseComputedThatChanged() {
        load(StepsRelease.without("A", 3));
        difficulties.prepare();
        tasks.remove(0).run();

        Catalog fetched = load(StepsRelease.named("B"));
        assertStillComputing(fetched);
        tasks.remove(0).run();
        assertThat(difficulties.of(fetched).computed()).isEqualTo(9);

        Catalog same = load(StepsRelease.named("C"));
        assertStillComputing(same);
        tasks.remove(0).run();
        assertThat(difficulties.of(same).computed()).isZero();
        assertThat(difficulties.of(same).codes()).hasSize(5);
    }

    /** Somebody took the catalog a moment before the next one came. */
    @Test
    void of_computesNothingForACatalogOfThePast() {
        Catalog past = load(StepsRelease.named("A"));
        Catalog present = load(SyntheticRelease.of("B", 8, 6, 1));
        difficulties.prepare();
        tasks.remove(0).run();

        assertStillComputing(past);
        assertThat(difficulties.of(present).codes()).hasSize(7);
        assertThat(tasks).isEmpty();
    }

    @Test
    void of_beginsAnewAfterABug() {
        boolean[] isBroken = {true};
        CurrentDifficulties breaking = new CurrentDifficulties(current, Runnable::run, (before, profiles) -> {
            if (isBroken[0]) {
                throw new IllegalStateException("a bug");
            }
            return before.changedTo(profiles);
        });
        Catalog catalog = load(StepsRelease.named("A"));
        breaking.prepare();

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> breaking.of(catalog))
                .withMessageContaining("a bug");
        assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> breaking.of(catalog));
        isBroken[0] = false;
        assertThat(breaking.of(catalog).codes()).hasSize(5);
    }

    @Test
    void of_beginsAnewAfterItCouldNotBegin() {
        boolean[] isFull = {true};
        CurrentDifficulties refused = new CurrentDifficulties(current, task -> {
            if (isFull[0]) {
                throw new RejectedExecutionException("full");
            }
            task.run();
        });
        Catalog catalog = load(StepsRelease.named("A"));

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> refused.of(catalog));
        isFull[0] = false;
        assertThat(refused.of(catalog).codes()).hasSize(5);
    }

    @Test
    void of_refusesBeforeThereIsData() {
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> difficulties.of(Catalog.builder(1).build()));
    }
}
