package org.skillgap.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.skillgap.adapter.persistence.TestStore.administer;
import static org.skillgap.adapter.persistence.TestStore.cutConnections;

import com.mysql.cj.exceptions.MysqlErrorNumbers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.fetch.NormaliseLanding;
import org.skillgap.application.fetch.NormaliseReport;
import org.skillgap.application.landing.MergeCounts;
import org.skillgap.application.landing.PlainRows;
import org.skillgap.application.landing.PlainService;
import org.skillgap.application.port.DatabaseServer;
import org.skillgap.application.port.OnDatabaseServer;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.OccupationCode;

/** What a database server does to its clients, done to a store that holds release "old". */
@Timeout(120)
abstract class ServerFaults extends OnDatabaseServer {

    private static final Release OLD = SyntheticRelease.of("old", 50, 10, 0);
    private static final Release NEW = SyntheticRelease.of("new", 400, 26, 1);
    /** Room for the server's own tables and a small release. */
    private static final String SMALL_FILE = "--innodb-data-file-path=ibdata1:12M:autoextend:max:32M";

    private static final Duration UNTIL_FOUND_AGAIN = Duration.ofSeconds(10);
    private static final Duration HANGING = Duration.ofSeconds(12);

    private StoreConfig.Mysql config;
    private JooqOccupationRepository repository;

    ServerFaults(DatabaseServer.Product product) {
        super(product);
    }

    @BeforeEach
    void openAndLoad() {
        config = TestStore.on(server());
        repository = open(config);
        repository.replaceRelease(OLD, LoadProgress.SILENT);
    }

    /** Whatever happened, no connection was forgotten. */
    @AfterEach
    void close() {
        assertThat(repository.connectionsInUse()).as("connections in use").isZero();
        repository.close();
    }

    @Test
    void stoppedServer_isMissedAndFoundAgain() throws Exception {
        server().stop();

        assertUnavailable(repository::revision, "cannot be reached");
        assertUnavailable(repository::readCatalog, "cannot be reached");
        assertUnavailable(() -> open(config), "cannot be reached");

        server().start();
        assertOld();
    }

    @Test
    void killedServer_hasKeptTheRelease() throws Exception {
        server().kill();
        assertUnavailable(repository::revision, "cannot be reached");

        server().start();
        assertOld();
    }

    @Test
    void hangingServer_isNotWaitedFor() throws Exception {
        server().suspend();
        try {
            long start = System.nanoTime();
            assertUnavailable(repository::revision, "cannot be reached");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(HANGING);
            assertUnavailable(() -> open(config), "cannot be reached");
        } finally {
            server().resume();
        }
        assertOld();
    }

    /** What the pool has set for all connections of this process holds in no other. */
    @Test
    void hangingServer_isNotWaitedForByANewProcess() throws Exception {
        try (OtherProcess other = new OtherProcess()) {
            server().suspend();
            try {
                long start = System.nanoTime();
                String refusal = other.tellInVain(
                        "open", server().port(), config.address().database());
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(HANGING);
                assertThat(refusal).startsWith("The database ").contains("cannot be reached");
            } finally {
                server().resume();
            }
        }
        assertOld();
    }

    @Test
    void userThatMayHaveNoMoreConnections_isFoundAgain() throws Exception {
        assertFullIsFoundAgain(" with max_user_connections 2", MysqlErrorNumbers.ER_USER_LIMIT_REACHED);
    }

    @Test
    void serverThatTakesNoMoreConnections_isFoundAgain() throws Exception {
        String before = TestStore.ask(server(), "select @@max_connections").get(0);
        // Ten is the lowest limit that MariaDB takes.
        administer(server(), "set global max_connections = 10");
        try {
            assertFullIsFoundAgain("", MysqlErrorNumbers.ER_CON_COUNT_ERROR);
        } finally {
            administer(server(), "set global max_connections = " + before);
        }
    }

    private void assertFullIsFoundAgain(String limit, int refusal) throws Exception {
        String user = "limited_" + config.address().database();
        administer(
                server(),
                "create user " + user + " identified by 'limited'" + limit,
                "grant all on " + config.address().database() + ".* to " + user);
        try (JooqOccupationRepository limited = open(TestStore.as(config, user, "limited"))) {
            assertThat(limited.revision()).isEqualTo(1);
            cutConnections(server(), config.address().database());
            List<Connection> others = takeAllConnections(user, refusal);

            assertUnavailable(limited::revision, "takes no more connections now");
            assertUnavailable(() -> open(TestStore.as(config, user, "limited")), "takes no more connections now");

            for (Connection other : others) {
                other.close();
            }
            assertThat(awaitRevision(limited)).isEqualTo(1);
            assertThat(limited.connectionsInUse()).isZero();
        }
    }

    /** One that was just closed still counts for a moment, so it takes several refusals to believe that none is left. */
    private List<Connection> takeAllConnections(String user, int refusal) {
        List<Connection> taken = new ArrayList<>();
        int refusals = 0;
        while (refusals < 20) {
            try {
                taken.add(DriverManager.getConnection(
                        "jdbc:mysql://127.0.0.1:" + server().port() + "/", user, "limited"));
            } catch (SQLException e) {
                assertThat(e.getErrorCode()).isEqualTo(refusal);
                refusals++;
            }
        }
        return taken;
    }

    @Test
    void changedPassword_isMissedAndFoundAgain() throws Exception {
        String user = "user_" + config.address().database();
        administer(
                server(),
                "create user " + user + " identified by 'first'",
                "grant all on " + config.address().database() + ".* to " + user);
        try (JooqOccupationRepository own = open(TestStore.as(config, user, "first"))) {
            administer(server(), "alter user " + user + " identified by 'second'");
            cutConnections(server(), config.address().database());

            assertUnavailable(own::revision, "refuses the user or the password");
            assertUnavailable(() -> open(TestStore.as(config, user, "first")), "refuses the user or the password");

            administer(server(), "alter user " + user + " identified by 'first'");
            assertThat(awaitRevision(own)).isEqualTo(1);
            assertThat(own.connectionsInUse()).isZero();
        }
    }

    @Test
    void connectionCutOnceInTheMiddleOfALoad_isMadeAnew() {
        AtomicInteger cuts = new AtomicInteger();
        AtRatings cutting = new AtRatings(() -> {
            if (cuts.incrementAndGet() == 1) {
                cutConnections(server(), config.address().database());
            }
        });

        assertThat(repository.replaceRelease(NEW, cutting).isChange()).isTrue();

        assertThat(cuts).hasValue(2);
        Catalog catalog = repository.readCatalog();
        assertThat(catalog.release().name()).isEqualTo("new");
        assertThat(catalog.ratingCount()).isEqualTo(399 * 26 * 2);
    }

    @Test
    void connectionCutAgainAndAgain_leavesTheOldRelease() throws Exception {
        AtRatings cutting =
                new AtRatings(() -> cutConnections(server(), config.address().database()));

        assertUnavailable(() -> repository.replaceRelease(NEW, cutting), "broke the connection off");

        assertOld();
    }

    @Test
    void killedLoader_leavesTheOldRelease() throws Exception {
        try (OtherProcess other = new OtherProcess()) {
            other.tell("open", server().port(), config.address().database());
            other.startLoading("new", 400, 26, 1);
            other.kill();
        }

        assertOld();
        assertThat(repository.replaceRelease(NEW, LoadProgress.SILENT).isChange())
                .isTrue();
    }

    @Test
    void killedNormaliser_leavesTheRestPending() throws Exception {
        try (OtherProcess other = new OtherProcess()) {
            other.tell("open", server().port(), config.address().database());
            other.tell("land", 40, 10);
            other.startNormalising();
            other.kill();
        }
        awaitRevision(repository);
        NormaliseLanding normaliseLanding = new NormaliseLanding(repository, repository, new PlainService());

        normaliseLanding.ofAllPending(LoadProgress.SILENT);

        assertThat(repository.pending()).isEmpty();
        assertThat(repository.revision()).isEqualTo(1 + 40);
        assertThat(repository.readCatalog().ratingCount()).isEqualTo((49 + 40) * 10 * 2);
        assertThat(repository.readCatalog().findOccupation(OtherProcess.landed(39)))
                .isPresent();
    }

    @Test
    void connectionCutBetweenLandingAndStoring_losesNothing() throws Exception {
        OccupationCode code = OtherProcess.landed(0);
        repository.land(code.value(), PlainRows.rated(code, "Landed", 10, 3), Instant.EPOCH);
        cutConnections(server(), config.address().database());

        NormaliseReport report =
                new NormaliseLanding(repository, repository, new PlainService()).ofAllPending(LoadProgress.SILENT);

        assertThat(report.counts()).isEqualTo(new MergeCounts(21, 0, 0));
    }

    @Test
    void secondLoad_isRefusedIfTheFirstTakesTooLong() throws Exception {
        CountDownLatch storing = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        StoreConfig.Mysql impatient = new StoreConfig.Mysql(
                config.address(), config.user(), config.password(), config.sslMode(), Duration.ofSeconds(1));
        try (JooqOccupationRepository hasty = open(impatient)) {
            CompletableFuture<?> load =
                    CompletableFuture.runAsync(() -> repository.replaceRelease(NEW, new AtRatings(() -> {
                        storing.countDown();
                        mayGoOn.await();
                    })));
            storing.await();

            assertUnavailable(
                    () -> hasty.replaceRelease(SyntheticRelease.of("hasty", 3, 2, 0), LoadProgress.SILENT),
                    "another load is under way");
            assertThat(hasty.readCatalog().release().name()).isEqualTo("old");

            mayGoOn.countDown();
            load.join();
            assertThat(hasty.readCatalog().release().name()).isEqualTo("new");
        }
    }

    @Test
    void twoProcesses_canCreateOneDatabaseAtOnce() throws Exception {
        String database = DatabaseServer.newDatabase();
        try (OtherProcess one = new OtherProcess();
                OtherProcess two = new OtherProcess()) {
            one.begin("open", server().port(), database);
            two.begin("open", server().port(), database);
            one.awaitDone();
            two.awaitDone();
            one.tell("load", "one", 3, 2, 0);
        }

        try (JooqOccupationRepository third = open(TestStore.on(server().port(), database))) {
            assertThat(third.readCatalog().release().name()).isEqualTo("one");
        }
    }

    @Test
    void fullDisk_leavesTheOldRelease(@TempDir Path folder) throws Exception {
        // One file for all tables that cannot grow is, to the server, a full disk.
        try (DatabaseServer small =
                        DatabaseServer.start(server().product(), folder, "--innodb-file-per-table=OFF", SMALL_FILE);
                JooqOccupationRepository full = open(TestStore.on(small))) {
            full.replaceRelease(OLD, LoadProgress.SILENT);

            assertUnavailable(
                    () -> full.replaceRelease(SyntheticRelease.of("large", 2500, 26, 1), LoadProgress.SILENT),
                    "the disk is full");

            assertThat(full.connectionsInUse()).isZero();
            assertThat(full.readCatalog().release().name()).isEqualTo("old");
            assertThat(full.readCatalog().ratingCount()).isEqualTo(49 * 10 * 2);
        }
    }

    @Test
    void missingDatabase_isCreatedIfTheUserMay() throws Exception {
        StoreConfig.Mysql missing = TestStore.on(server());
        administer(server(), "create user may_not identified by 'x'", "create user may identified by 'x'");
        administer(server(), "grant all on " + missing.address().database() + ".* to may");

        assertUnavailable(() -> open(TestStore.as(missing, "may_not", "x")), "refuses this user");
        try (JooqOccupationRepository created = open(TestStore.as(missing, "may", "x"))) {
            assertThat(created.revision()).isZero();
        }
    }

    @Test
    void databaseForLatinLettersOnly_isMendedWhileItIsEmpty() throws Exception {
        StoreConfig.Mysql empty = TestStore.on(server());
        StoreConfig.Mysql used = TestStore.on(server());
        administer(
                server(),
                "create database " + empty.address().database() + " character set latin1",
                "create database " + used.address().database() + " character set latin1",
                "create table " + used.address().database() + ".t (id int primary key)");

        assertUnavailable(() -> open(used), "its character set is not utf8mb4");
        try (JooqOccupationRepository mended = open(empty)) {
            Release release = SyntheticRelease.of("Überblick 日本", 2, 1, 0);
            mended.replaceRelease(release, LoadProgress.SILENT);
            assertThat(mended.readCatalog().release().name()).isEqualTo("Überblick 日本");
        }
    }

    @Test
    void databaseOfAnotherProgram_isLeftAlone() throws Exception {
        StoreConfig.Mysql foreign = TestStore.on(server());
        administer(
                server(),
                "create database " + foreign.address().database() + " character set utf8mb4",
                "create table " + foreign.address().database() + ".t (id int primary key)");

        assertUnavailable(() -> open(foreign), "the tables of another program");
        assertThat(TestStore.ask(server(), "show tables in " + foreign.address().database()))
                .containsExactly("t");
    }

    private void assertOld() {
        assertThat(awaitRevision(repository)).isEqualTo(1);
        Catalog catalog = repository.readCatalog();
        assertThat(catalog.release().name()).isEqualTo("old");
        assertThat(catalog.ratingCount()).isEqualTo(49 * 10 * 2);
    }

    /** Asks until there is an answer: a pool whose server was away pauses between its attempts to connect. */
    private static long awaitRevision(JooqOccupationRepository repository) {
        long start = System.nanoTime();
        while (true) {
            try {
                return repository.revision();
            } catch (StoreUnavailable e) {
                if (System.nanoTime() - start > UNTIL_FOUND_AGAIN.toNanos()) {
                    throw e;
                }
            }
        }
    }

    private void assertUnavailable(ThrowingCallable call, String reason) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(StoreUnavailable.class)
                .hasMessageStartingWith("The database ")
                .hasMessageContaining(reason)
                .message()
                .doesNotContain(DatabaseServer.PASSWORD);
    }

    private static JooqOccupationRepository open(StoreConfig config) {
        return JooqOccupationRepository.open(config, Clock.systemUTC());
    }
}
