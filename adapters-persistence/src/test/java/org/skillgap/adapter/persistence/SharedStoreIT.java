package org.skillgap.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.application.assessment.AskedQuestions;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.fetch.NormaliseLanding;
import org.skillgap.application.fetch.NormaliseReport;
import org.skillgap.application.landing.MergeCounts;
import org.skillgap.application.landing.PlainService;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;

/** Two programs on one store. */
class SharedStoreIT {

    @TempDir
    private Path folder;

    @Test
    void readCatalog_seesWhatAnotherProcessLoads() throws Exception {
        try (JooqOccupationRepository repository = open();
                OtherProcess other = new OtherProcess()) {
            other.tell("open", folder);
            other.tell("load", "other", 6, 2, 0);

            assertThat(repository.revision()).isEqualTo(1);
            assertThat(repository.readCatalog().release().name()).isEqualTo("other");
        }
    }

    @Test
    void readCatalog_goesOnWhenTheProcessThatOpenedTheStoreEnds() throws Exception {
        OtherProcess other = new OtherProcess();
        other.tell("open", folder);
        other.tell("load", "other", 6, 2, 0);
        try (JooqOccupationRepository repository = open()) {
            assertThat(repository.revision()).isEqualTo(1);

            other.close();

            assertThat(repository.revision()).isEqualTo(1);
            assertThat(repository.readCatalog().occupations()).hasSize(6);
            repository.replaceRelease(SyntheticRelease.of("own", 3, 2, 0), LoadProgress.SILENT);
            assertThat(repository.revision()).isEqualTo(2);
        }
    }

    @Test
    void readCatalog_goesOnWhenTheProcessThatOpenedTheStoreIsKilled() throws Exception {
        OtherProcess other = new OtherProcess();
        other.tell("open", folder);
        other.tell("load", "other", 6, 2, 0);
        try (JooqOccupationRepository repository = open()) {
            assertThat(repository.revision()).isEqualTo(1);

            other.kill();

            assertThat(repository.readCatalog().occupations()).hasSize(6);
        }
    }

    @Test
    void open_findsTheOldReleaseWholeAfterALoadWasKilled() throws Exception {
        try (JooqOccupationRepository repository = open()) {
            repository.replaceRelease(SyntheticRelease.of("old", 50, 10, 0), LoadProgress.SILENT);
        }
        OtherProcess other = new OtherProcess();
        other.tell("open", folder);
        other.startLoading("new", 400, 26, 1);
        other.kill();

        try (JooqOccupationRepository repository = open()) {
            Catalog catalog = repository.readCatalog();
            assertThat(catalog.release().name()).isEqualTo("old");
            assertThat(catalog.occupations()).hasSize(50);
            assertThat(catalog.ratingCount()).isEqualTo(49 * 10 * 2);
            assertThat(repository
                            .replaceRelease(SyntheticRelease.of("new", 400, 26, 1), LoadProgress.SILENT)
                            .isChange())
                    .isTrue();
        }
    }

    @Test
    void spentSince_countsWhatAKilledProcessHadAsked() throws Exception {
        OtherProcess other = new OtherProcess();
        other.tell("open", folder);
        other.tell("ask", "15-1252.00", "0.0125");
        other.kill();

        try (JooqOccupationRepository repository = open()) {
            LedgerEntry entry = repository.newest(1).get(0);
            assertThat(entry.outcome()).isEqualTo(new LedgerEntry.Outcome.Open());
            assertThat(repository.spentSince(AskedQuestions.NOON, "command")).isEqualTo("0.01250000");

            repository.close(entry.id(), AskedQuestions.answered("{}", "0.01"));
            assertThat(repository.spentSince(AskedQuestions.NOON, "command")).isEqualTo("0.01000000");
        }
    }

    @Test
    void ofAllPending_storesWhatAKilledProcessHadLanded() throws Exception {
        OtherProcess other = new OtherProcess();
        other.tell("open", folder);
        other.tell("land", 3, 4);
        other.kill();

        try (JooqOccupationRepository repository = open()) {
            NormaliseReport report = normalise(repository);

            assertThat(report.counts()).isEqualTo(new MergeCounts(3 * 9, 0, 0));
            assertThat(repository.readCatalog().ratedCount()).isEqualTo(3);
            assertThat(repository.pending()).isEmpty();
        }
    }

    @Test
    void ofAllPending_goesOnWhereAKilledProcessStopped() throws Exception {
        OtherProcess other = new OtherProcess();
        other.tell("open", folder);
        other.tell("land", 60, 10);
        other.startNormalising();
        other.kill();

        try (JooqOccupationRepository repository = open()) {
            int left = repository.pending().size();
            assertThat(left).isLessThan(60);
            assertThat(repository.readCatalog().ratingCount()).isEqualTo((60 - left) * 10 * 2);

            assertThat(normalise(repository).counts()).isEqualTo(new MergeCounts(left * 21, 0, 0));
            assertThat(repository.readCatalog().ratingCount()).isEqualTo(60 * 10 * 2);
            assertThat(repository.revision()).isEqualTo(60);
        }
    }

    private static NormaliseReport normalise(JooqOccupationRepository repository) {
        return new NormaliseLanding(repository, repository, new PlainService()).ofAllPending(LoadProgress.SILENT);
    }

    @Test
    void replaceRelease_givesUpWhenAnotherLoadTakesTooLong() throws Exception {
        CountDownLatch storing = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        StoreConfig impatient = new StoreConfig.Embedded(folder, Duration.ofMillis(200));
        try (JooqOccupationRepository slow = open();
                JooqOccupationRepository hasty = JooqOccupationRepository.open(impatient, Clock.systemUTC())) {
            CompletableFuture<?> load = CompletableFuture.runAsync(
                    () -> slow.replaceRelease(SyntheticRelease.of("slow", 4, 2, 0), new AtRatings(() -> {
                        storing.countDown();
                        mayGoOn.await();
                    })));
            storing.await();

            assertThatThrownBy(() -> hasty.replaceRelease(SyntheticRelease.of("hasty", 3, 2, 0), LoadProgress.SILENT))
                    .isExactlyInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("another load is under way");
            assertThat(hasty.readCatalog().isEmpty()).isTrue();

            mayGoOn.countDown();
            load.join();
            assertThat(hasty.readCatalog().release().name()).isEqualTo("slow");
        }
    }

    @Test
    void open_listensOnTheLoopbackInterfaceOnly() throws Exception {
        assertThat(Schema.newest()).isPositive(); // asks H2 before any store is opened, as restoring does
        try (JooqOccupationRepository repository = open()) {
            assertThat(repository.revision()).isZero();
            int port = serverPort();

            assertThat(accepts(InetAddress.getLoopbackAddress(), port)).isTrue();
            assertThat(NetworkInterface.networkInterfaces()
                            .flatMap(NetworkInterface::inetAddresses)
                            .filter(address -> !address.isLoopbackAddress()))
                    .noneMatch(address -> accepts(address, port));
        }
    }

    private int serverPort() throws IOException {
        Properties lock = new Properties();
        try (Reader file = Files.newBufferedReader(folder.resolve("skillgap.lock.db"))) {
            lock.load(file);
        }
        String server = lock.getProperty("server");
        return Integer.parseInt(server.substring(server.lastIndexOf(':') + 1));
    }

    private static boolean accepts(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private JooqOccupationRepository open() {
        return JooqOccupationRepository.open(StoreConfig.embedded(folder), Clock.systemUTC());
    }
}
