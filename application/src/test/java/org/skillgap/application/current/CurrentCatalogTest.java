package org.skillgap.application.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.port.OccupationRepository;
import org.skillgap.application.port.Replacement;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseInfo;
import org.skillgap.application.release.SyntheticRelease;

class CurrentCatalogTest {

    private final SettableClock clock = new SettableClock();
    private final InterruptibleRepository repository = new InterruptibleRepository();
    private final CurrentCatalog current = new CurrentCatalog(repository, clock);

    @Test
    void get_refusesBeforeTheFirstRefresh() {
        assertThatThrownBy(current::get).isInstanceOf(StoreUnavailable.class);
        assertThat(current.freshness()).isEmpty();
    }

    @Test
    void refresh_readsTheCatalogOnlyWhenTheRevisionMoved() {
        assertThat(current.refresh()).isTrue();
        Catalog first = current.get();
        assertThat(current.refresh()).isFalse();
        assertThat(current.get()).isSameAs(first);

        repository.replaceRelease(SyntheticRelease.of("A", 3, 2, 0), LoadProgress.SILENT);

        assertThat(current.get()).isSameAs(first);
        assertThat(current.refresh()).isTrue();
        assertThat(current.get().release().name()).isEqualTo("A");
    }

    @Test
    void failingStore_keepsTheCatalogAndSaysSo() {
        current.refresh();
        Catalog before = current.get();
        repository.isDown = true;
        clock.now = clock.now.plusSeconds(5);

        assertThatThrownBy(current::refresh).isInstanceOf(StoreUnavailable.class);

        assertThat(current.get()).isSameAs(before);
        assertThat(current.freshness()).contains(new CurrentCatalog.Freshness(false, Duration.ofSeconds(5)));

        repository.isDown = false;
        current.refresh();
        assertThat(current.freshness()).contains(new CurrentCatalog.Freshness(true, Duration.ZERO));
    }

    @Test
    void hungStore_countsAsDownAfterHalfASecondAndNobodyWaits() throws InterruptedException {
        current.refresh();
        repository.hang();
        Thread refresher = new Thread(current::refresh);
        refresher.start();
        repository.awaitHanging();

        assertThat(current.freshness().orElseThrow().isStoreUp()).isTrue();
        clock.now = clock.now.plusMillis(500);
        assertThat(current.freshness().orElseThrow().isStoreUp()).isFalse();
        assertThat(current.get()).isNotNull();

        repository.goOn();
        refresher.join();
        assertThat(current.freshness().orElseThrow().isStoreUp()).isTrue();
    }

    /** The in-memory repository, behind a line that can be cut or held. */
    private static final class InterruptibleRepository implements OccupationRepository {

        private final OccupationRepository store = new InMemoryOccupationRepository(Clock.systemUTC());
        private final CountDownLatch hanging = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private volatile boolean isDown;
        private volatile boolean isHanging;

        private void hang() {
            isHanging = true;
        }

        private void awaitHanging() throws InterruptedException {
            hanging.await();
        }

        private void goOn() {
            released.countDown();
        }

        @Override
        public Replacement replaceRelease(Release release, LoadProgress progress) {
            return store.replaceRelease(release, progress);
        }

        @Override
        public Replacement fillIfEmpty(Release release) {
            return store.fillIfEmpty(release);
        }

        @Override
        public Replacement replaceIfHeld(ReleaseInfo held, Release release) {
            return store.replaceIfHeld(held, release);
        }

        @Override
        public Catalog readCatalog() {
            return store.readCatalog();
        }

        @Override
        public long revision() {
            if (isDown) {
                throw new StoreUnavailable("The store does not answer.", null);
            }
            if (isHanging) {
                hanging.countDown();
                awaitRelease();
            }
            return store.revision();
        }

        private void awaitRelease() {
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class SettableClock extends Clock {

        private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
