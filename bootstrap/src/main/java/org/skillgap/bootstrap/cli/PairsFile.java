package org.skillgap.bootstrap.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.skillgap.adapter.web.bulk.PairsFormat;
import org.skillgap.application.bulk.PairList;
import org.skillgap.application.error.InvalidInput;

/** The file that pairs are in; {@code -} is standard input. */
final class PairsFile {

    private static final String STANDARD_INPUT = "-";

    private PairsFile() {}

    /** Returns the format that the ending of a file names; empty if it names none. */
    static Optional<PairsFormat> formatOf(String name) {
        return PairsFormat.named(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /**
     * Returns the pairs in a file.
     *
     * @throws InvalidInput if it cannot be read, is not of the format, or has more pairs than are taken
     */
    static PairList read(String name, PairsFormat format) {
        PairList pairs = new PairList();
        try (InputStream input = name.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(name))) {
            if (!format.read(new BufferedInputStream(input), pairs)) {
                throw new InvalidInput(
                        name + " has more than " + PairList.MOST + " pairs, the most that is taken; split it.");
            }
            return pairs;
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new InvalidInput(name + ": there is no such file.", e);
        } catch (IOException e) {
            throw new InvalidInput(name + " cannot be read.", e);
        }
    }
}
