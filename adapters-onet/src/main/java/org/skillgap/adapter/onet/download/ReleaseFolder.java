package org.skillgap.adapter.onet.download;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.release.CachedRelease;
import org.skillgap.application.release.ReleaseNumber;

/** The folder of downloaded releases: for each a zip, and while it is downloaded a part and a lock. Safe for concurrent use. */
final class ReleaseFolder {

    private static final String ZIP = ".zip";
    private static final int MILLISECONDS_BETWEEN_LOOKS = 100;

    private final Path folder;

    ReleaseFolder(Path folder) {
        this.folder = folder;
    }

    /** Something to do with files. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** A lock, until it is closed. */
    interface Held {
        void close();
    }

    /** Returns the zip of a release; empty if there is none. */
    Optional<Path> find(ReleaseNumber number) {
        return Optional.of(zip(number)).filter(Files::isRegularFile);
    }

    /** Returns all releases that are there whole, the newest number first. */
    List<CachedRelease> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return explain(() -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.flatMap(file -> cached(file).stream())
                        .sorted(Comparator.comparing(CachedRelease::number).reversed())
                        .toList();
            }
        });
    }

    private Optional<CachedRelease> cached(Path file) {
        String name = file.getFileName().toString();
        if (!name.endsWith(ZIP) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return ReleaseNumber.parse(name.substring(0, name.length() - ZIP.length()))
                .map(number -> explain(() -> new CachedRelease(
                        number,
                        file.toString(),
                        Files.size(file),
                        Files.getLastModifiedTime(file).toInstant())));
    }

    /** Returns the place of what has been downloaded so far. */
    PartFile part(ReleaseNumber number) {
        return new PartFile(folder.resolve(number + ZIP + ".part"), this);
    }

    /** Puts a part that is whole and checked into its place, in one step. */
    void keep(PartFile part, ReleaseNumber number) {
        explain(() -> Files.move(
                part.path(), zip(number), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
        part.delete();
    }

    /**
     * Makes the folder if it is missing, and waits until nobody else downloads this release: no other process, and no other
     * thread of this one. The lock ends when it is closed, and with the process; its file stays.
     *
     * @param waiting is run once if somebody else does
     */
    Held lock(ReleaseNumber number, Runnable waiting) throws InterruptedException {
        FileChannel channel = explain(() -> {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return FileChannel.open(
                    folder.resolve(number + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        });
        Held held = () -> explain(() -> {
            channel.close();
            return true;
        });
        try {
            awaitLock(channel, waiting);
            return held;
        } catch (InterruptedException | RuntimeException e) {
            held.close();
            throw e;
        }
    }

    private void awaitLock(FileChannel channel, Runnable waiting) throws InterruptedException {
        if (explain(() -> tryLock(channel)).isPresent()) {
            return;
        }
        waiting.run();
        do {
            TimeUnit.MILLISECONDS.sleep(MILLISECONDS_BETWEEN_LOOKS);
        } while (explain(() -> tryLock(channel)).isEmpty());
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty(); // another thread of this process has it
        }
    }

    private Path zip(ReleaseNumber number) {
        return folder.resolve(number + ZIP);
    }

    /**
     * Does something with files of the folder.
     *
     * @throws StoreUnavailable if it fails
     */
    <T> T explain(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new StoreUnavailable(
                    "The folder of downloaded releases, " + folder + ", cannot be used (" + e
                            + "). Make room or give this user the right to write there, or set SKILLGAP_HOME to another folder.",
                    e);
        }
    }
}
