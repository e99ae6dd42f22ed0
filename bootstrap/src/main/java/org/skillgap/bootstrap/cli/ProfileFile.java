package org.skillgap.bootstrap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.skillgap.adapter.web.ProfileJson;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.gap.GapStart.OwnLevels;

/** The file that the levels of somebody's own profile are in; {@code -} is standard input. */
final class ProfileFile {

    private static final String STANDARD_INPUT = "-";

    private ProfileFile() {}

    /**
     * Returns the levels in a file, in the form that the HTTP API takes.
     *
     * @throws InvalidInput if it cannot be read, is too large, or is no JSON object
     */
    static OwnLevels read(String name) {
        byte[] json = bytes(name);
        if (json.length > ProfileJson.MOST_BYTES) {
            throw new InvalidInput("--profile " + name + " has more than " + ProfileJson.MOST_BYTES
                    + " bytes, the most that is taken.");
        }
        return ProfileJson.read(json);
    }

    private static byte[] bytes(String name) {
        try (InputStream input = name.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(name))) {
            return input.readNBytes(ProfileJson.MOST_BYTES + 1);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new InvalidInput("--profile " + name + ": there is no such file.", e);
        } catch (IOException e) {
            throw new InvalidInput(
                    "--profile " + name + " cannot be read; it is a file of JSON, or - for standard input.", e);
        }
    }
}
