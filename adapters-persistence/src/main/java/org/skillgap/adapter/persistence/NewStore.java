package org.skillgap.adapter.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes an embedded store that has all its tables from the moment it is there: beside its place, and then moved to it. H2 commits each
 * statement that makes a table; a program that is killed between two of them would leave a store that cannot be opened any more.
 */
final class NewStore {

    /** Below the folder of the store; gone when the store is made. */
    private static final String BESIDE = "making";

    private static final String LOCK = "lock";

    private NewStore() {}

    /**
     * Makes the store if there is none. Of several programs that do it at once one does, and the others wait for it.
     *
     * @throws IOException if nothing can be written there
     * @throws SQLException if H2 cannot make it
     */
    static synchronized void makeIfMissing(StoreConfig.Embedded config) throws IOException, SQLException {
        Path place = EmbeddedH2.file(config.folder());
        if (Files.exists(place)) {
            return;
        }
        EmbeddedH2.makeFolder(config.folder());
        StoreConfig.Embedded beside = new StoreConfig.Embedded(config.folder().resolve(BESIDE), config.writeWait());
        try {
            make(beside, place);
        } catch (NoSuchFileException e) {
            if (!Files.exists(place)) { // else another program was ready, and tidied up
                throw e;
            }
        }
    }

    private static void make(StoreConfig.Embedded beside, Path place) throws IOException, SQLException {
        EmbeddedH2.makeFolder(beside.folder());
        Path lock = beside.folder().resolve(LOCK);
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel is closed; the program's end is one, too
            clear(beside.folder()); // what a program that was killed has left
            if (!Files.exists(place)) {
                Store.open(EmbeddedH2.connection(beside)).close();
                Path made = EmbeddedH2.file(beside.folder());
                try (FileChannel file = FileChannel.open(made, StandardOpenOption.WRITE)) {
                    file.force(true);
                }
                Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
            }
            clear(beside.folder());
        }
        try {
            Files.deleteIfExists(lock);
            Files.deleteIfExists(beside.folder());
        } catch (DirectoryNotEmptyException e) {
            // another program waits there, and tidies up
        }
    }

    /** Deletes everything but the lock. */
    private static void clear(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            List<Path> deepestFirst = entries.filter(entry -> !entry.equals(folder) && !entry.endsWith(LOCK))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path entry : deepestFirst) {
                Files.deleteIfExists(entry);
            }
        }
    }
}
