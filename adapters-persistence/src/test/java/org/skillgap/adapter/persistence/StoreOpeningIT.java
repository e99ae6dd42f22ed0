package org.skillgap.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.ReleaseInfo;
import org.skillgap.application.release.SyntheticRelease;

class StoreOpeningIT {

    @TempDir
    private Path folder;

    @Test
    void open_createsMissingFolders() {
        Path missing = folder.resolve("a folder").resolve("für daten");

        try (JooqOccupationRepository repository = open(missing)) {
            assertThat(repository.readCatalog().isEmpty()).isTrue();
        }

        assertThat(missing.resolve("skillgap.mv.db")).exists();
    }

    @Test
    void open_leavesNothingBesideANewStore() throws Exception {
        open(folder).close();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("skillgap.mv.db");
        }
    }

    @Test
    void open_makesANewStoreWhereAnotherProgramWasKilledInDoingSo() throws Exception {
        Path making = Files.createDirectory(folder.resolve("making"));
        String half = "jdbc:h2:file:" + making.resolve("skillgap");
        try (Connection killed = DriverManager.getConnection(half, "sa", "");
                Statement statement = killed.createStatement()) {
            statement.execute("create table \"store_revision\" (\"id\" int)");
        }

        try (JooqOccupationRepository repository = open(folder)) {
            assertThat(repository.readCatalog().isEmpty()).isTrue();
        }
        assertThat(making).doesNotExist();
    }

    @Test
    void open_findsWhatWasStored() {
        ReleaseInfo stored;
        try (JooqOccupationRepository repository = open(folder)) {
            stored = repository
                    .replaceRelease(SyntheticRelease.of("stored", 5, 3, 0), LoadProgress.SILENT)
                    .now();
        }

        try (JooqOccupationRepository repository = open(folder)) {
            Catalog catalog = repository.readCatalog();
            assertThat(catalog.release()).isEqualTo(stored);
            assertThat(catalog.occupations()).hasSize(5);
            assertThat(catalog.ratingCount()).isEqualTo(24);
            assertThat(repository.revision()).isEqualTo(1);
        }
    }

    @Test
    void open_takesTheRowsOfAnOlderStoreForThoseOfItsRelease() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("skillgap")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE";
        Flyway.configure().dataSource(url, "sa", "").target("1").load().migrate();
        try (Connection older = DriverManager.getConnection(url, "sa", "");
                Statement statement = older.createStatement()) {
            statement.execute("insert into occupation values ('15-1252.00', 'Software Developers', '')");
            statement.execute("insert into onet_release values (1, 'older', 'aa', '2026-01-01 00:00:00', null)");
            statement.execute("update store_revision set revision = 1");
        }

        try (JooqOccupationRepository repository = open(folder)) {
            assertThat(repository.readCatalog().occupations()).hasSize(1);
            assertThat(repository.pending()).isEmpty();
            repository.replaceRelease(SyntheticRelease.of("next", 2, 1, 0), LoadProgress.SILENT);
            assertThat(repository.readCatalog().occupations()).hasSize(2);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void open_letsNobodyElseIntoTheFolder() throws IOException {
        Path wide = Files.createDirectory(folder.resolve("wide"));
        Files.setPosixFilePermissions(wide, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (JooqOccupationRepository repository = open(wide)) {
            assertThat(repository.revision()).isZero();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(wide)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void open_shrinksAFileThatHasGrownUnlessItIsInUse() throws Exception {
        try (JooqOccupationRepository repository = open(folder)) {
            repository.replaceRelease(SyntheticRelease.of("stored", 5, 3, 0), LoadProgress.SILENT);
        }
        Path file = folder.resolve("skillgap.mv.db");

        try (OtherProcess other = new OtherProcess()) {
            other.tell("open", folder);
            growBeyond128Megabytes(file);
            try (JooqOccupationRepository beside = open(folder)) {
                assertThat(beside.revision()).isEqualTo(1);
                assertThat(Files.size(file)).isGreaterThan(128_000_000);
                other.tell("load", "beside", 6, 3, 1);
            }
            other.kill();
        }
        try (JooqOccupationRepository repository = open(folder)) {
            assertThat(repository.readCatalog().occupations()).hasSize(6);
            assertThat(Files.size(file)).isLessThan(5_000_000);
        }
    }

    /** Leaves room behind in the file, as many loads do. */
    private static void growBeyond128Megabytes(Path file) throws SQLException {
        String name = file.toString().replace(".mv.db", "");
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + name + ";AUTO_SERVER=TRUE", "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table ballast (data varbinary(1000000))");
            statement.execute("insert into ballast select secure_rand(100000) from system_range(1, 1500)");
            statement.execute("drop table ballast");
        }
    }

    @Test
    void open_createsTheTablesOnceIfTwoOpenAtTheSameTime() throws Exception {
        ExecutorService openers = Executors.newFixedThreadPool(2);
        try {
            Callable<JooqOccupationRepository> opener = () -> open(folder);
            for (Future<JooqOccupationRepository> opened : openers.invokeAll(List.of(opener, opener))) {
                try (JooqOccupationRepository repository = opened.get()) {
                    assertThat(repository.revision()).isZero();
                }
            }
        } finally {
            openers.shutdownNow();
        }
    }

    @Test
    void open_refusesAFolderThatCannotBeCreated() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> open(file.resolve("store")))
                .isExactlyInstanceOf(StoreUnavailable.class)
                .hasMessageContaining(file.resolve("store").toString())
                .hasMessageContaining("Choose another folder")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void open_refusesAFolderWhoseNameH2CannotUse() {
        assertThatThrownBy(() -> open(folder.resolve("a;b")))
                .isExactlyInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("';'");
    }

    @Test
    void open_refusesADamagedFile() throws Exception {
        open(folder).close();
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("skillgap.mv.db").toFile(), "rw")) {
            file.write(new byte[(int) file.length()]);
        }

        assertThatThrownBy(() -> open(folder))
                .isExactlyInstanceOf(StoreUnavailable.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("damaged");
    }

    @Test
    void readCatalog_failsInPlainWordsAfterClose() {
        JooqOccupationRepository repository = open(folder);
        repository.close();

        assertThatThrownBy(repository::readCatalog).isExactlyInstanceOf(StoreUnavailable.class);
    }

    @Test
    void description_isOneLineWithTheFolder() {
        try (JooqOccupationRepository repository = open(folder)) {
            assertThat(repository.description())
                    .startsWith("embedded H2 ")
                    .contains(folder.toString())
                    .doesNotContain("\n");
        }
    }

    private static JooqOccupationRepository open(Path folder) {
        return JooqOccupationRepository.open(StoreConfig.embedded(folder), Clock.systemUTC());
    }
}
