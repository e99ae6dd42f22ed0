package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.port.OccupationRepository;
import org.skillgap.application.port.Replacement;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseInfo;
import org.slf4j.LoggerFactory;

class CatalogRefresherTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(CatalogRefresher.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final ScriptedStore store = new ScriptedStore();
    private int timesOfNewData;
    private final CatalogRefresher refresher =
            new CatalogRefresher(new CurrentCatalog(store, Clock.systemUTC()), () -> timesOfNewData++);

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logged.start();
        logger.addAppender(logged);
        refresher.look();
        logged.list.clear();
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(logged);
        logger.setAdditive(true);
        refresher.close();
    }

    @Test
    void look_saysNothingWhileNothingChanges() {
        refresher.look();
        refresher.look();

        assertThat(logged.list).isEmpty();
    }

    @Test
    void look_saysOnceThatTheStoreWentAndOnceThatItIsBack() {
        store.failure = new StoreUnavailable("The store is locked.", null);
        refresher.look();
        refresher.look();
        store.failure = null;
        refresher.look();
        refresher.look();

        assertThat(lines())
                .containsExactly(
                        "WARN The store is away, answers go on from the last data: The store is locked.",
                        "INFO The store is back");
    }

    @Test
    void look_survivesABug() {
        store.failure = new IllegalStateException("bug");
        refresher.look();
        refresher.look();

        assertThat(logged.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("bug");
        });
    }

    @Test
    void look_saysThatThereIsNewData() {
        store.revision = 7;
        refresher.look();

        assertThat(lines()).containsExactly("INFO New data is served release=\"none\" revision=7");
        assertThat(timesOfNewData).as("the first data and the new").isEqualTo(2);
    }

    private List<String> lines() {
        return logged.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    private static final class ScriptedStore implements OccupationRepository {

        private RuntimeException failure;
        private long revision;

        @Override
        public Replacement replaceRelease(Release release, LoadProgress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Replacement fillIfEmpty(Release release) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Replacement replaceIfHeld(ReleaseInfo held, Release release) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Catalog readCatalog() {
            return Catalog.builder(revision()).build();
        }

        @Override
        public long revision() {
            if (failure != null) {
                throw failure;
            }
            return revision;
        }
    }
}
