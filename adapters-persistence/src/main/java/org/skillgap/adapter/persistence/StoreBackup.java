package org.skillgap.adapter.persistence;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.skillgap.adapter.persistence.backup.BackupFacts;
import org.skillgap.adapter.persistence.backup.BackupReader;
import org.skillgap.adapter.persistence.backup.BackupWriter;
import org.skillgap.adapter.persistence.backup.NotABackup;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.error.StoreUnavailable;

/**
 * Backups of an embedded store. A backup is all of its rows at one moment, in a form that depends on no version of the database
 * (decision 022); a server may use the store meanwhile. Restoring needs the store for itself.
 */
public final class StoreBackup {

    private final StoreConfig.Embedded config;
    private final StoreFailures failures;

    /** @param config where the store is */
    public StoreBackup(StoreConfig.Embedded config) {
        this.config = config;
        this.failures = new StoreFailures("The store in " + config.folder());
    }

    /**
     * What a backup is and has.
     *
     * @param facts what it is
     * @param rows the number of rows of all tables
     * @param bytes the size of the file
     */
    public record Content(BackupFacts facts, long rows, long bytes) {}

    /**
     * Writes a backup, open to this user alone and over a file that is there: whole or not at all. Tables of an older program are
     * left as they are.
     *
     * @param file where to
     * @param program the version of this program
     * @param now when that is
     * @throws InvalidInput if the file cannot be written; what was there is as it was
     * @throws StoreUnavailable if there is no store, or it cannot be read
     */
    public Content write(Path file, String program, Instant now) {
        Path place = file.toAbsolutePath();
        refuseTheStoreItself(place);
        if (!Files.exists(EmbeddedH2.file(config.folder()))) {
            throw new StoreUnavailable(
                    "There is no store in " + config.folder()
                            + " to back up. SKILLGAP_HOME or --home names another folder.",
                    null);
        }
        try (PrivateFile whole = PrivateFile.beside(place)) {
            failures.explain(() -> {
                int[] schema = new int[1];
                try (Store store = Store.open(EmbeddedH2.connection(config), tables -> schema[0] = existing(tables))) {
                    return store.read(context -> copy(context, whole, new Made(program, schema[0], now)));
                }
            });
            whole.moveToItsPlace();
            return look(place);
        } catch (UncheckedIOException | IOException e) {
            throw new InvalidInput(
                    "The backup cannot be written to " + file
                            + "; see that its folder is there, may be written, and has room.",
                    e);
        }
    }

    private void refuseTheStoreItself(Path place) {
        if (real(place).startsWith(real(config.folder()))) {
            throw new InvalidInput("A backup does not go into the folder of the store, " + config.folder()
                    + ": what harms the one would harm the other. Name another place.");
        }
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            throw new InvalidInput(place + " is there and is no file; name another one.");
        }
    }

    /** Returns where a path leads, whatever links are in it; what is not there yet leads where the folder above it does. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path above = path.getParent();
            return above == null
                    ? path
                    : real(above).resolve(path.getFileName()).normalize();
        }
    }

    private static int existing(Schema tables) throws SQLException {
        int number = tables.number();
        if (number == 0) {
            throw new SQLException("it is empty, there is nothing to back up");
        }
        return number;
    }

    private record Made(String program, int schema, Instant at) {}

    /** May be called again when the connection was lost, and then begins anew. */
    private static BackupFacts copy(DSLContext context, PrivateFile whole, Made made) {
        BackupFacts facts = new BackupFacts(
                made.program(),
                made.schema(),
                CatalogReader.release(context).name(),
                RevisionRow.read(context),
                made.at());
        context.connection(connection -> {
            try (OutputStream out = new BufferedOutputStream(whole.open());
                    BackupWriter backup = new BackupWriter(out, facts)) {
                new StoredTables(connection).copyTo(backup);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return facts;
    }

    /**
     * Reads a backup to its end and says what it is; nothing is restored.
     *
     * @throws InvalidInput if it cannot be read, is damaged, or is no backup
     */
    public static Content look(Path file) {
        return explained(file, backup -> {
            while (backup.nextTable().isPresent()) {
                while (backup.nextRow().isPresent()) {
                    // reading is checking
                }
            }
            return new Content(backup.facts(), backup.rows(), Files.size(file));
        });
    }

    /**
     * Puts what a backup has into the place of the store. It is stored and checked beside it first and put in its place in one
     * step; whatever ends the program leaves the old store or the new one.
     *
     * @param file the backup
     * @param replaces whether a store that is there may be replaced
     * @throws InvalidInput if the file is damaged, no backup or one of a newer program, or a store is there; it is as it was
     * @throws StoreUnavailable if another program uses the store, or a new one cannot be made; it is as it was
     */
    public Content restore(Path file, boolean replaces) {
        return explained(file, backup -> {
            int known = Schema.newest();
            if (backup.facts().schema() > known) {
                throw new InvalidInput(file + " cannot be restored: "
                        + Schema.newer(backup.facts().schema(), known) + ".");
            }
            try (StorePlace place = StorePlace.lock(config, replaces)) {
                failures.explain(() -> {
                    fill(place.beside(), backup);
                    check(place.beside(), backup.facts());
                    place.replace();
                    return place;
                });
            }
            return new Content(backup.facts(), backup.rows(), Files.size(file));
        });
    }

    private static void fill(StoreConfig.Embedded beside, BackupReader backup) throws SQLException, IOException {
        int schema = backup.facts().schema();
        try (Store store = Store.open(EmbeddedH2.connection(beside), tables -> tables.create(schema))) {
            store.write(context -> {
                context.connection(connection -> {
                    try {
                        new StoredTables(connection).fillFrom(backup);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                return schema;
            });
        }
    }

    /** Opens it as a server does, which brings it up to date and reads all that answers need. */
    private static void check(StoreConfig.Embedded beside, BackupFacts facts) {
        try (JooqOccupationRepository restored = JooqOccupationRepository.open(beside, Clock.systemUTC())) {
            Catalog catalog = restored.readCatalog();
            if (catalog.revision() != facts.revision()
                    || !catalog.release().name().equals(facts.release())) {
                throw new UncheckedIOException(NotABackup.damaged(null));
            }
        }
    }

    private interface Reading {
        Content run(BackupReader backup) throws IOException;
    }

    private static Content explained(Path file, Reading reading) {
        try (BackupReader backup = new BackupReader(new BufferedInputStream(Files.newInputStream(file)))) {
            return reading.run(backup);
        } catch (UncheckedIOException | IOException e) {
            IOException cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) e;
            throw new InvalidInput(
                    file + " " + (cause instanceof NotABackup no ? no.getMessage() : "cannot be read") + ".", e);
        }
    }
}
