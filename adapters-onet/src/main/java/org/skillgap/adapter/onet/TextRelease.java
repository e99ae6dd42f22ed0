package org.skillgap.adapter.onet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.skillgap.application.error.DataRefused;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.port.OnetSource;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;

/**
 * An O*NET release in text files, in the layout up to 30.2 (Skills.txt) or from 30.3 on (Essential Skills.txt and
 * Transferable Skills.txt). Files are UTF-8 with or without a byte order mark, lines end with LF or CR LF, cells are
 * separated by tabs and not quoted, columns are found by the names in the header, {@code n/a} and empty mean "not
 * published". Read afresh by every call, safe for concurrent use.
 *
 * @see <a href="https://www.onetcenter.org/database.html">O*NET Database</a>
 */
public final class TextRelease implements OnetSource {

    private static final byte[] ZIP_SIGNATURE = {'P', 'K'};

    private final String description;
    private final Place place;
    private final Limits limits;
    private final String nameIfNone;

    private interface Place {
        ReleaseFiles open() throws IOException;
    }

    private TextRelease(String description, Place place, Limits limits, String nameIfNone) {
        this.description = description;
        this.place = place;
        this.limits = limits;
        this.nameIfNone = nameIfNone;
    }

    /** Returns the release in a folder or a zip; the first line of its Read Me.txt names it. */
    public static TextRelease at(Path folderOrZip) {
        return at(folderOrZip, "", Limits.SANE);
    }

    /**
     * Returns the release in a folder or a zip.
     *
     * @param nameIfNone its name if its Read Me.txt gives none
     * @throws InvalidInput if that name is blank, longer than 200 characters or holds control characters
     */
    public static TextRelease at(Path folderOrZip, String nameIfNone) {
        String name = nameIfNone.strip();
        if (!ReadMe.isName(name)) {
            throw new InvalidInput("The name of a release is 1 to 200 characters without control characters.");
        }
        return at(folderOrZip, name, Limits.SANE);
    }

    static TextRelease at(Path folderOrZip, String nameIfNone, Limits limits) {
        return new TextRelease(folderOrZip.toString(), () -> open(folderOrZip, limits), limits, nameIfNone);
    }

    /**
     * Returns the release in a folder of the class path; the first line of its Read Me.txt names it.
     *
     * @param folder such as {@code data}, without a slash at either end
     */
    public static TextRelease ofResources(ClassLoader loader, String folder) {
        return new TextRelease("class path folder " + folder, () -> new ResourceFiles(loader, folder), Limits.SANE, "");
    }

    /**
     * {@inheritDoc}
     *
     * @throws DataRefused if a file breaks a rule, is missing, damaged or far too large
     * @throws InvalidInput if there is neither a folder nor a zip, it cannot be read, or the release has no name
     */
    @Override
    public Release readRelease(LoadProgress progress) {
        try (ReleaseFiles files = place.open()) {
            return new ReleaseReading(limits, progress).read(files, nameIfNone);
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidInput("Cannot read " + description + " (" + e + "). Check that you may read it.", e);
        }
    }

    private static ReleaseFiles open(Path path, Limits limits) throws IOException {
        if (Files.isDirectory(path)) {
            return new FolderFiles(path);
        }
        if (!Files.exists(path)) {
            throw new InvalidInput(path + " does not exist. Give the folder or the zip of an O*NET text release.");
        }
        if (!isZip(path)) {
            throw new InvalidInput(path + " is neither a folder nor a zip. Give one of an O*NET text release.");
        }
        return ZipFiles.open(path, limits);
    }

    private static boolean isZip(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        if (path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return true;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(ZIP_SIGNATURE.length), ZIP_SIGNATURE);
        }
    }
}
