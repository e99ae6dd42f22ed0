package org.skillgap.bootstrap.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.skillgap.application.error.InvalidInput;

/** A file of results, in UTF-8, that is written whole or not at all: beside its place first, and moved there in one step. */
final class WholeFile {

    private WholeFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {

        void to(Writer out) throws IOException;
    }

    /**
     * Writes a file, over one that is there.
     *
     * @throws InvalidInput if it cannot be written; what was there is as it was
     */
    static void write(String name, Content content) {
        try {
            Path named = Path.of(name).toAbsolutePath();
            Path place = Files.exists(named) ? named.toRealPath() : named;
            if (Files.exists(place) && !Files.isRegularFile(place)) {
                throw new InvalidInput("--output " + name + " is there and is no file; name another one.");
            }
            Path part = place.resolveSibling(
                    place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            part.toFile().deleteOnExit(); // an interruption, too, leaves nothing behind
            try {
                try (Writer out =
                        Files.newBufferedWriter(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    content.to(out);
                }
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (InvalidPathException | IOException e) {
            throw new InvalidInput(
                    "--output " + name
                            + " cannot be written; see that its folder is there, may be written, and has room.",
                    e);
        }
    }
}
