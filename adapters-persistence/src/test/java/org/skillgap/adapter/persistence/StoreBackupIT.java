package org.skillgap.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.adapter.persistence.backup.BackupFacts;
import org.skillgap.adapter.persistence.backup.BackupWriter;
import org.skillgap.application.assessment.AskedQuestions;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.StoreState;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;

class StoreBackupIT {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    private Path folder;

    private Path file;
    private StoreConfig.Embedded store;
    private StoreConfig.Embedded other;

    @BeforeEach
    void name() {
        file = folder.resolve("backup.zip");
        store = StoreConfig.embedded(folder.resolve("store"));
        other = StoreConfig.embedded(folder.resolve("other"));
    }

    @Test
    void restore_bringsBackEveryRowOfEveryTable() throws Exception {
        Map<String, List<Map<String, String>>> before = filled(Schema.newest());

        StoreBackup.Content written = write();
        StoreBackup.Content restored = new StoreBackup(other).restore(file, false);

        assertThat(written.facts()).isEqualTo(new BackupFacts("1.2.3", Schema.newest(), "held", 2, NOON));
        assertThat(written.rows())
                .isEqualTo(before.values().stream().mapToLong(List::size).sum());
        assertThat(restored).isEqualTo(written).isEqualTo(StoreBackup.look(file));
        assertThat(rows(other)).isEqualTo(before);
    }

    @Test
    void restore_countsOnWhereTheOldStoreWas() throws Exception {
        filled(Schema.newest());
        write();
        new StoreBackup(other).restore(file, false);

        try (JooqOccupationRepository restored = open(other)) {
            assertThat(restored.open(AskedQuestions.asked("15-1252.00", "0.01", NOON)))
                    .isEqualTo(8);
        }
    }

    @Test
    void restore_bringsAnOlderBackupUpToDate() throws Exception {
        Map<String, List<Map<String, String>>> before = filled(1);

        assertThat(write().facts().schema()).isEqualTo(1);
        assertThat(rows(store))
                .as("writing a backup leaves the tables as they are")
                .isEqualTo(before);
        new StoreBackup(other).restore(file, false);

        try (JooqOccupationRepository restored = open(other)) {
            assertThat(restored.readCatalog().release().name()).isEqualTo("held");
            assertThat(restored.pending()).isEmpty();
        }
    }

    @Test
    void write_isOfOneMomentWhileAnotherProcessLoads() throws Exception {
        try (OtherProcess server = new OtherProcess()) {
            server.tell("open", store.folder());
            server.tell("load", "shift 0", 150, 10, 0);
            for (int i = 1; i <= 3; i++) {
                int shift = i % 2 * 4;
                server.begin("load", "shift " + shift, 150, 10, shift);
                write();
                server.awaitDone();
                new StoreBackup(other).restore(file, true);
                assertIsOfOneMoment();
            }
        }
    }

    private void assertIsOfOneMoment() {
        try (JooqOccupationRepository restored = open(other)) {
            Catalog catalog = restored.readCatalog();
            int shift = catalog.release().name().equals("shift 0") ? 0 : 4;
            assertThat(catalog.ratingCount()).isEqualTo(149 * 10 * 2);
            for (int number = 0; number < 149; number++) {
                assertThat(catalog.findProfile(SyntheticRelease.code(number), ElementDomain.SKILLS)
                                .orElseThrow()
                                .level(new ElementId("2.B.1.a"))
                                .hundredths())
                        .isEqualTo((number + shift) % 28 * 25);
            }
        }
    }

    @Test
    void state_isTheSameAgainAndThenNeverThatOfTheOldStore() throws Exception {
        StoreState backedUp = load(store, "one", 1);
        write();
        StoreState lost = load(store, "two", 2);

        new StoreBackup(store).restore(file, true);

        StoreState restored;
        try (JooqOccupationRepository repository = open(store)) {
            restored = repository.state();
        }
        StoreState next = load(store, "three", 3);
        assertThat(restored).isEqualTo(backedUp);
        assertThat(next.revision()).isEqualTo(lost.revision());
        assertThat(next).isNotEqualTo(lost);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void write_letsNobodyElseRead() throws Exception {
        load(store, "one", 1);
        Files.writeString(file, "what was there, for everybody");

        write();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertNothingIsLeftBeside(file);
    }

    @Test
    void write_refusesAStoreThatIsNotThere() {
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(this::write)
                .withMessageContaining("There is no store in " + store.folder());
        assertThat(store.folder()).doesNotExist();
        assertThat(file).doesNotExist();
    }

    @Test
    void write_refusesPlacesWhereNoBackupCanBe() throws Exception {
        load(store, "one", 1);
        StoreBackup backup = new StoreBackup(store);

        for (Path place : List.of(
                folder,
                folder.resolve("missing").resolve("backup.zip"),
                store.folder().resolve("skillgap.mv.db"),
                store.folder().resolve("backup.zip"))) {
            assertThatExceptionOfType(InvalidInput.class)
                    .as(place.toString())
                    .isThrownBy(() -> backup.write(place, "1.2.3", NOON));
        }
        assertHolds("one");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void write_refusesTheStoreByAnotherName() throws Exception {
        load(store, "one", 1);
        Path sub = Files.createDirectory(store.folder().resolve("sub"));
        Path toFolder = Files.createSymbolicLink(folder.resolve("toFolder"), store.folder());
        Path toSub = Files.createSymbolicLink(folder.resolve("toSub"), sub);
        Path toFile = Files.createSymbolicLink(
                folder.resolve("toFile"), store.folder().resolve("skillgap.mv.db"));
        Path toNothing = Files.createSymbolicLink(
                folder.resolve("toNothing"), store.folder().resolve("new.zip"));
        StoreBackup byLink = new StoreBackup(StoreConfig.embedded(toFolder));

        for (Path place : List.of(
                toFolder.resolve("skillgap.mv.db"),
                toFolder.resolve("backup.zip"),
                toSub.resolve("..").resolve("skillgap.mv.db"),
                toFile)) {
            refusesToWrite(new StoreBackup(store), place);
        }
        refusesToWrite(byLink, store.folder().resolve("skillgap.mv.db"));
        new StoreBackup(store).write(toNothing, "1.2.3", NOON); // takes the place of the link
        assertThat(store.folder().resolve("new.zip")).doesNotExist();
        assertHolds("one");
    }

    private static void refusesToWrite(StoreBackup backup, Path place) {
        assertThatExceptionOfType(InvalidInput.class)
                .as(place.toString())
                .isThrownBy(() -> backup.write(place, "1.2.3", NOON))
                .withMessageContaining("A backup does not go into the folder of the store");
    }

    @Test
    void restore_refusesAStoreThatAnotherProcessHasOpen() throws Exception {
        load(store, "one", 1);
        write();
        load(store, "two", 2);
        try (OtherProcess server = new OtherProcess()) {
            server.tell("open", store.folder());

            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> new StoreBackup(store).restore(file, true))
                    .withMessageContaining("is in use. Stop the server");

            server.tell("load", "three", 3, 2, 0);
        }
        assertHolds("three");
    }

    @Test
    void restore_replacesAStoreOnlyIfItMay() throws Exception {
        load(store, "one", 1);
        write();
        load(store, "two", 2);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new StoreBackup(store).restore(file, false))
                .withMessageContaining("There is a store in " + store.folder());
        assertHolds("two");

        new StoreBackup(store).restore(file, true);
        assertHolds("one");
    }

    @Test
    void restore_takesThePlaceOfADamagedStore() throws Exception {
        load(store, "one", 1);
        write();
        Files.writeString(EmbeddedH2.file(store.folder()), "not a database any more");

        new StoreBackup(store).restore(file, true);

        assertHolds("one");
    }

    @Test
    void restore_leavesTheStoreWhenTheBackupIsDamaged() throws Exception {
        load(store, "one", 1);
        write();
        byte[] whole = Files.readAllBytes(file);
        for (int length : List.of(0, 100, whole.length / 2, whole.length - 2_000)) {
            Files.write(file, Arrays.copyOf(whole, length));
            refuses(length == 0 ? "is no backup" : "is damaged or cut short");
        }
        Files.writeString(file, "CREATE TABLE evil");
        refuses("is no backup");
    }

    @Test
    void restore_leavesTheStoreWhenTheBackupIsOfANewerProgram() throws Exception {
        load(store, "one", 1);
        backup(new BackupFacts("9.9", 999, "later", 3, NOON), "occupation", List.of("code"), "15-1252.00");
        refuses("a newer program has made its tables (version 999; this program knows them up to " + Schema.newest());
    }

    @Test
    void restore_leavesTheStoreWhenTheBackupHasOtherTablesOrValues() throws Exception {
        load(store, "one", 1);
        BackupFacts facts = new BackupFacts("1.2.3", Schema.newest(), "one", 1, NOON);
        backup(facts, "evil", List.of("code"), "1");
        refuses("is damaged");
        backup(facts, "occupation", List.of("code) select 1 --"), "1");
        refuses("is damaged");
        backup(facts, "store_revision", List.of("id", "revision", "change_mark"), "1", "many", "");
        refuses("is damaged");
        backup(facts, "store_revision", List.of("id", "revision", "change_mark"), "2", "1", "");
        refuses("is damaged");
        backup(facts, "store_revision", List.of("id", "revision", "change_mark"), "1", "1", "");
        refuses("is damaged"); // all other tables are missing
    }

    private void backup(BackupFacts facts, String table, List<String> columns, String... row) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                BackupWriter writer = new BackupWriter(out, facts)) {
            writer.table(table, columns);
            writer.row(Stream.of(row).map(Optional::of).toList());
            writer.end();
        }
    }

    private void refuses(String why) throws IOException {
        for (StoreConfig.Embedded place : List.of(store, other)) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> new StoreBackup(place).restore(file, true))
                    .withMessageContaining(file.toString())
                    .withMessageContaining(why);
        }
        assertHolds("one");
        assertThat(EmbeddedH2.file(other.folder())).doesNotExist();
        assertNothingIsLeftBeside(EmbeddedH2.file(store.folder()));
    }

    private void assertHolds(String release) {
        try (JooqOccupationRepository repository = open(store)) {
            assertThat(repository.readCatalog().release().name()).isEqualTo(release);
        }
    }

    private static void assertNothingIsLeftBeside(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".part") || name.equals("restoring"));
        }
    }

    private Map<String, List<Map<String, String>>> filled(int version) throws Exception {
        try (HikariDataSource database = new HikariDataSource(EmbeddedH2.connection(store))) {
            Schema.of(database).create(version);
            try (Connection connection = database.getConnection()) {
                EveryTable.fill(connection, version);
            }
        }
        return rows(store);
    }

    private static Map<String, List<Map<String, String>>> rows(StoreConfig.Embedded config) throws Exception {
        try (HikariDataSource database = new HikariDataSource(EmbeddedH2.connection(config));
                Connection connection = database.getConnection()) {
            return EveryTable.rows(connection);
        }
    }

    private StoreBackup.Content write() {
        return new StoreBackup(store).write(file, "1.2.3", NOON);
    }

    private static StoreState load(StoreConfig.Embedded config, String name, int shift) {
        try (JooqOccupationRepository repository = open(config)) {
            repository.replaceRelease(SyntheticRelease.of(name, 5, 3, shift), LoadProgress.SILENT);
            return repository.state();
        }
    }

    private static JooqOccupationRepository open(StoreConfig.Embedded config) {
        return JooqOccupationRepository.open(config, Clock.systemUTC());
    }
}
