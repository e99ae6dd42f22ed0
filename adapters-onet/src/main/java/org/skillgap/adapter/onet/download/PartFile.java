package org.skillgap.adapter.onet.download;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What has been downloaded of a zip so far, and beside it what tells whether the server still has the same file: the address,
 * and the ETag or date that came with the first bytes. Without that a part is worth nothing.
 */
final class PartFile {

    private final Path path;
    private final Path note;
    private final ReleaseFolder folder;

    PartFile(Path path, ReleaseFolder folder) {
        this.path = path;
        this.note = path.resolveSibling(path.getFileName() + ".of");
        this.folder = folder;
    }

    Path path() {
        return path;
    }

    /** Returns how many bytes there are, 0 if nothing was begun. */
    long size() {
        return folder.explain(() -> Files.exists(path) ? Files.size(path) : 0);
    }

    /** Returns the validator of the part, if going on from this address makes sense. */
    Optional<String> validator(WebAddress address) {
        return folder.explain(() -> {
            List<String> lines = size() > 0 && Files.exists(note) ? Files.readAllLines(note) : List.of();
            return lines.size() == 2 && lines.get(0).equals(address.uri().toString())
                    ? Optional.of(lines.get(1))
                    : Optional.empty();
        });
    }

    /** Opens the part without anything in it; what belongs to it is known before its first byte. */
    OutputStream startAnew(WebAddress address, Optional<String> validator) {
        delete();
        return folder.explain(() -> {
            OutputStream file = open();
            if (validator.isPresent()) {
                Files.write(note, List.of(address.uri().toString(), validator.get()));
            }
            return file;
        });
    }

    /** Opens the part to write behind what it has. */
    OutputStream goOn() {
        return folder.explain(this::open);
    }

    /** Not as a channel, which an interrupt would close in the middle of a write. */
    private OutputStream open() throws IOException {
        return new FileOutputStream(path.toFile(), true);
    }

    /** Writes bytes, and returns how many. */
    long write(OutputStream file, List<ByteBuffer> buffers) {
        return folder.explain(() -> {
            long count = 0;
            for (ByteBuffer buffer : buffers) {
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                file.write(bytes);
                count += bytes.length;
            }
            return count;
        });
    }

    /** Throws away what there is. */
    void delete() {
        folder.explain(() -> Files.deleteIfExists(note) | Files.deleteIfExists(path));
    }
}
