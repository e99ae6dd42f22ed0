package org.skillgap.adapter.persistence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that this user alone may read, written beside its place and moved there in one step when it is whole. */
final class PrivateFile implements AutoCloseable {

    private final Path place;
    private final Path part;

    private PrivateFile(Path place, Path part) {
        this.place = place;
        this.part = part;
    }

    static PrivateFile beside(Path place) throws IOException {
        Path real = Files.exists(place) ? place.toRealPath() : place;
        Path part = real.resolveSibling(
                real.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        part.toFile().deleteOnExit(); // an interruption, too, leaves nothing behind
        return new PrivateFile(real, part);
    }

    /** Opens it from its beginning; what was written before is gone. */
    OutputStream open() throws IOException {
        Files.deleteIfExists(part);
        FileChannel channel =
                FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly());
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                if (channel.isOpen()) {
                    channel.force(true);
                }
                super.close();
            }
        };
    }

    private FileAttribute<?>[] ownersOnly() {
        return isPosix(part)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Puts it in its place, over what is there. */
    void moveToItsPlace() throws IOException {
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
    }
}
