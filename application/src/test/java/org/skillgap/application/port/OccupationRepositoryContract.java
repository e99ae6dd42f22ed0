package org.skillgap.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseInfo;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.Profile;

/**
 * What every {@link OccupationRepository} does, whatever it keeps its rows in: it replaces releases whole, and gives back
 * the values that it was given.
 */
public interface OccupationRepositoryContract extends StoredValuesContract {

    @Test
    default void readCatalog_isEmptyAtFirst() {
        OccupationRepository repository = emptyRepository();

        Catalog catalog = repository.readCatalog();

        assertThat(repository.revision()).isZero();
        assertThat(catalog.revision()).isZero();
        assertThat(catalog.isEmpty()).isTrue();
        assertThat(catalog.ratingCount()).isZero();
        assertThat(catalog.release()).isEqualTo(ReleaseInfo.NONE);
    }

    @Test
    default void replaceRelease_saysWhatIsHeldNowAndWasBefore() {
        OccupationRepository repository = emptyRepository();
        Release one = SyntheticRelease.of("one", 2, 1, 0);
        Release two = SyntheticRelease.of("two", 2, 1, 1);

        Replacement first = repository.replaceRelease(one, LoadProgress.SILENT);
        Replacement second = repository.replaceRelease(two, LoadProgress.SILENT);

        assertThat(first.before()).isEqualTo(ReleaseInfo.NONE);
        assertThat(first.now().name()).isEqualTo("one");
        assertThat(first.now().sha256()).isEqualTo(one.sha256());
        assertThat(first.isChange()).isTrue();
        assertThat(second.before()).isEqualTo(first.now());
        assertThat(second.now().name()).isEqualTo("two");
        assertThat(repository.readCatalog().release()).isEqualTo(second.now());
    }

    @Test
    default void replaceRelease_storesOneOccupation() {
        OccupationRepository repository = emptyRepository();

        repository.replaceRelease(SyntheticRelease.of("one", 1, 1, 5), LoadProgress.SILENT);

        assertHolds(repository.readCatalog(), 1, 1, 1, 5);
    }

    @Test
    default void replaceRelease_storesManyOccupations() {
        OccupationRepository repository = emptyRepository();

        repository.replaceRelease(SyntheticRelease.of("many", 151, 26, 2), LoadProgress.SILENT);

        assertHolds(repository.readCatalog(), 151, 150, 26, 2);
    }

    @Test
    default void replaceRelease_movesTheRevision() {
        OccupationRepository repository = emptyRepository();

        repository.replaceRelease(SyntheticRelease.of("one", 2, 1, 0), LoadProgress.SILENT);
        long first = repository.revision();
        repository.replaceRelease(SyntheticRelease.of("two", 2, 1, 1), LoadProgress.SILENT);

        assertThat(first).isPositive();
        assertThat(repository.revision()).isGreaterThan(first);
        assertThat(repository.readCatalog().revision()).isEqualTo(repository.revision());
        assertThat(repository.state().revision()).isEqualTo(repository.revision());
        assertThat(repository.readCatalog().state()).isEqualTo(repository.state());
    }

    @Test
    default void replaceRelease_leavesNothingOfALargerOne() {
        OccupationRepository repository = emptyRepository();
        repository.replaceRelease(SyntheticRelease.of("large", 12, 8, 3), LoadProgress.SILENT);

        repository.replaceRelease(SyntheticRelease.of("small", 5, 3, 4), LoadProgress.SILENT);

        assertHolds(repository.readCatalog(), 5, 4, 3, 4);
    }

    @Test
    default void replaceRelease_addsWhatASmallerOneDidNotHave() {
        OccupationRepository repository = emptyRepository();
        repository.replaceRelease(SyntheticRelease.of("small", 5, 3, 4), LoadProgress.SILENT);

        repository.replaceRelease(SyntheticRelease.of("large", 12, 8, 3), LoadProgress.SILENT);

        assertHolds(repository.readCatalog(), 12, 11, 8, 3);
    }

    @Test
    default void replaceRelease_changesNothingIfTheReleaseIsTheSame() {
        OccupationRepository repository = emptyRepository();
        Release release = SyntheticRelease.of("same", 4, 2, 0);
        Replacement first = repository.replaceRelease(release, LoadProgress.SILENT);
        long revision = repository.revision();

        Replacement second = repository.replaceRelease(release, LoadProgress.SILENT);

        assertThat(second.isChange()).isFalse();
        assertThat(second.now()).isEqualTo(first.now());
        assertThat(repository.revision()).isEqualTo(revision);
        assertHolds(repository.readCatalog(), 4, 3, 2, 0);
    }

    @Test
    default void replaceRelease_goesBackToAnEarlierOne() {
        OccupationRepository repository = emptyRepository();
        Release earlier = SyntheticRelease.of("earlier", 6, 3, 0);
        repository.replaceRelease(earlier, LoadProgress.SILENT);
        repository.replaceRelease(SyntheticRelease.of("later", 9, 2, 7), LoadProgress.SILENT);

        Replacement back = repository.replaceRelease(earlier, LoadProgress.SILENT);

        assertThat(back.isChange()).isTrue();
        assertThat(repository.readCatalog().release().name()).isEqualTo("earlier");
        assertHolds(repository.readCatalog(), 6, 5, 3, 0);
    }

    @Test
    default void replaceRelease_keepsAnOccupationWithoutRatings() {
        OccupationRepository repository = emptyRepository();

        repository.replaceRelease(SyntheticRelease.of("half", 2, 3, 0), LoadProgress.SILENT);

        Catalog catalog = repository.readCatalog();
        assertThat(catalog.isRated(SyntheticRelease.code(0))).isTrue();
        assertThat(catalog.findOccupation(SyntheticRelease.code(1))).isPresent();
        assertThat(catalog.isRated(SyntheticRelease.code(1))).isFalse();
    }

    @Test
    default void replaceRelease_tellsHowManyRatingsAreStored() {
        OccupationRepository repository = emptyRepository();
        List<String> calls = new ArrayList<>();

        repository.replaceRelease(SyntheticRelease.of("told", 4, 2, 0), new LoadProgress() {
            @Override
            public void started(String step, long total) {
                calls.add(step + " of " + total);
            }

            @Override
            public void advanced(long done) {
                calls.add("at " + done);
            }

            @Override
            public void finished() {
                calls.add("done");
            }
        });

        assertThat(calls).containsSequence("Storing ratings of 12", "at 12", "done");
    }

    @Test
    default void replaceRelease_changesNothingIfItIsStopped() {
        OccupationRepository repository = emptyRepository();
        repository.replaceRelease(SyntheticRelease.of("held", 4, 2, 0), LoadProgress.SILENT);
        ReleaseInfo held = repository.readCatalog().release();
        long revision = repository.revision();

        assertThatThrownBy(() -> repository.replaceRelease(SyntheticRelease.of("new", 9, 5, 1), new StoppingProgress()))
                .isExactlyInstanceOf(IllegalStateException.class);

        assertThat(repository.revision()).isEqualTo(revision);
        assertThat(repository.readCatalog().release()).isEqualTo(held);
        assertHolds(repository.readCatalog(), 4, 3, 2, 0);
    }

    @Test
    default void fillIfEmpty_fillsAnEmptyStoreOnly() {
        OccupationRepository repository = emptyRepository();
        Release starter = SyntheticRelease.of("starter", 3, 2, 0);

        Replacement first = repository.fillIfEmpty(starter);
        repository.replaceRelease(SyntheticRelease.of("full", 9, 4, 1), LoadProgress.SILENT);
        Replacement second = repository.fillIfEmpty(starter);

        assertThat(first.isChange()).isTrue();
        assertThat(first.now().name()).isEqualTo("starter");
        assertThat(second.isChange()).isFalse();
        assertThat(second.now().name()).isEqualTo("full");
        assertHolds(repository.readCatalog(), 9, 8, 4, 1);
    }

    @Test
    default void replaceIfHeld_replacesThatLoadOnly() {
        OccupationRepository repository = emptyRepository();
        Release starter = SyntheticRelease.of("starter", 3, 2, 0);
        Release full = SyntheticRelease.of("full", 9, 4, 1);
        ReleaseInfo held = repository.fillIfEmpty(starter).now();

        Replacement done = repository.replaceIfHeld(held, full);
        Replacement again = repository.replaceIfHeld(held, SyntheticRelease.of("late", 5, 3, 2));

        assertThat(done.before()).isEqualTo(held);
        assertThat(done.now().name()).isEqualTo("full");
        assertThat(again.isChange()).isFalse();
        assertThat(again.now()).isEqualTo(done.now());
        assertThat(repository.revision()).isEqualTo(2);
        assertHolds(repository.readCatalog(), 9, 8, 4, 1);
    }

    @Test
    default void replaceIfHeld_doesNothingForTheSameRelease() {
        OccupationRepository repository = emptyRepository();
        Release starter = SyntheticRelease.of("starter", 3, 2, 0);
        ReleaseInfo held = repository.fillIfEmpty(starter).now();

        assertThat(repository.replaceIfHeld(held, starter).isChange()).isFalse();
        assertThat(repository.revision()).isEqualTo(1);
    }

    /** Every store of ours remembers what it has held. */
    @Test
    default void releases_areAllThatWereEverLoaded() {
        OccupationRepository repository = emptyRepository();
        ReleaseHistory history = (ReleaseHistory) repository;
        assertThat(history.releases()).isEmpty();

        Release one = SyntheticRelease.of("one", 2, 1, 0);
        ReleaseInfo first = repository.fillIfEmpty(one).now();
        repository.replaceRelease(one, LoadProgress.SILENT);
        ReleaseInfo second = repository
                .replaceRelease(SyntheticRelease.of("two", 2, 1, 1), LoadProgress.SILENT)
                .now();

        assertThat(history.releases()).containsExactly(second, first);
    }

    @Test
    default void readCatalog_neverSeesAMixture() throws Exception {
        OccupationRepository repository = emptyRepository();
        Release odd = SyntheticRelease.of("odd", 30, 8, 0);
        Release even = SyntheticRelease.of("even", 40, 6, 1);
        repository.replaceRelease(odd, LoadProgress.SILENT);
        AtomicBoolean loading = new AtomicBoolean(true);
        Callable<Integer> reader = () -> {
            int catalogs = 0;
            do {
                assertIsOddOrEven(repository.readCatalog());
                catalogs++;
            } while (loading.get());
            return catalogs;
        };

        ExecutorService readers = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> reads = List.of(readers.submit(reader), readers.submit(reader));
            for (int load = 0; load < 10; load++) {
                repository.replaceRelease(load % 2 == 0 ? even : odd, LoadProgress.SILENT);
            }
            loading.set(false);
            for (Future<Integer> read : reads) {
                assertThat(read.get()).isPositive();
            }
        } finally {
            loading.set(false);
            readers.shutdownNow();
        }
    }

    @Test
    default void replaceRelease_endsWholeWhenTwoLoadAtOnce() throws Exception {
        OccupationRepository repository = emptyRepository();
        Release odd = SyntheticRelease.of("odd", 30, 8, 0);
        Release even = SyntheticRelease.of("even", 40, 6, 1);

        List<Callable<Replacement>> both = List.of(
                () -> repository.replaceRelease(odd, LoadProgress.SILENT),
                () -> repository.replaceRelease(even, LoadProgress.SILENT));
        ExecutorService loaders = Executors.newFixedThreadPool(2);
        try {
            List<Replacement> loads = new ArrayList<>();
            for (Future<Replacement> load : loaders.invokeAll(both)) {
                loads.add(load.get());
            }

            ReleaseInfo held = repository.readCatalog().release();
            Replacement last = loads.get(0).now().equals(held) ? loads.get(0) : loads.get(1);
            Replacement first = last == loads.get(0) ? loads.get(1) : loads.get(0);
            assertThat(last.now()).isEqualTo(held);
            assertThat(last.before()).isEqualTo(first.now());
            assertThat(first.before()).isEqualTo(ReleaseInfo.NONE);
            assertIsOddOrEven(repository.readCatalog());
        } finally {
            loaders.shutdownNow();
        }
    }

    private static void assertIsOddOrEven(Catalog catalog) {
        if (catalog.release().name().equals("odd")) {
            assertHolds(catalog, 30, 29, 8, 0);
        } else {
            assertThat(catalog.release().name()).isEqualTo("even");
            assertHolds(catalog, 40, 39, 6, 1);
        }
    }

    /** The levels are those that {@link SyntheticRelease#of} promises. */
    private static void assertHolds(Catalog catalog, int occupations, int rated, int skills, int shift) {
        assertThat(catalog.occupations()).hasSize(occupations);
        assertThat(catalog.ratedCount()).isEqualTo(rated);
        assertThat(catalog.ratingCount()).isEqualTo(rated * skills * 2);
        for (int number = 0; number < rated; number++) {
            Profile profile = catalog.findProfile(SyntheticRelease.code(number), ElementDomain.SKILLS)
                    .orElseThrow();
            assertThat(profile.size()).isEqualTo(skills);
            for (int skill = 0; skill < skills; skill++) {
                assertThat(profile.levelHundredthsAt(skill)).isEqualTo((number + 3 * skill + shift) % 28 * 25);
            }
        }
    }

    /** Gives up when ratings are about to be stored. */
    final class StoppingProgress implements LoadProgress {
        @Override
        public void started(String step, long total) {
            if (step.equals("Storing ratings")) {
                throw new IllegalStateException("stopped");
            }
        }

        @Override
        public void advanced(long done) {}

        @Override
        public void finished() {}
    }
}
