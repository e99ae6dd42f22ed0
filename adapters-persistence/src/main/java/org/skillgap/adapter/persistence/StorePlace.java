package org.skillgap.adapter.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.error.StoreUnavailable;

/**
 * The place of an embedded store, kept from all programs while another store is made beside it. H2 locks the file while it is
 * open, in whichever way; who holds that lock is alone, also with a file that H2 could not open.
 */
final class StorePlace implements AutoCloseable {

    private static final String BESIDE = "restoring";

    private final StoreConfig.Embedded config;
    private final FileChannel locked;
    private final boolean wasEmpty;
    private boolean isReplaced;

    private StorePlace(StoreConfig.Embedded config, FileChannel locked, boolean wasEmpty) {
        this.config = config;
        this.locked = locked;
        this.wasEmpty = wasEmpty;
    }

    /**
     * Keeps the place from all others until it is closed.
     *
     * @throws InvalidInput if a store is there that may not be replaced
     * @throws StoreUnavailable if another program uses it
     */
    static StorePlace lock(StoreConfig.Embedded config, boolean replaces) {
        return new StoreFailures("The store in " + config.folder()).explain(() -> {
            EmbeddedH2.makeFolder(config.folder());
            Path file = EmbeddedH2.file(config.folder());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean isKept = false;
            try {
                if (!isLocked(channel)) {
                    throw new StoreUnavailable(
                            "The store in " + config.folder()
                                    + " is in use. Stop the server, and wait for other commands; then restore.",
                            null);
                }
                boolean isEmpty = channel.size() == 0;
                if (!isEmpty && !replaces) {
                    throw new InvalidInput("There is a store in " + config.folder()
                            + ". With --replace what it holds is gone, and the backup in its place.");
                }
                StorePlace place = new StorePlace(config, channel, isEmpty);
                place.clear();
                isKept = true;
                return place;
            } finally {
                if (!isKept) {
                    channel.close();
                }
            }
        });
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very process has it open
        }
    }

    /** Returns where the other store is made: a folder of its own in that of the store. */
    StoreConfig.Embedded beside() {
        return new StoreConfig.Embedded(config.folder().resolve(BESIDE), config.writeWait());
    }

    /** Puts the store that was made beside in the place of the other one, in one step that lasts. */
    void replace() throws IOException {
        Path made = EmbeddedH2.file(beside().folder());
        try (FileChannel file = FileChannel.open(made, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        if (!PrivateFile.isPosix(made)) {
            locked.close(); // Windows moves nothing over a file that is open
        }
        Files.move(
                made,
                EmbeddedH2.file(config.folder()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        isReplaced = true;
        if (PrivateFile.isPosix(made)) {
            try (FileChannel folder = FileChannel.open(config.folder(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private void clear() throws IOException {
        Path folder = config.folder().resolve(BESIDE);
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (locked) {
            clear();
            if (wasEmpty && !isReplaced) {
                Files.deleteIfExists(EmbeddedH2.file(config.folder()));
            }
        }
    }
}
