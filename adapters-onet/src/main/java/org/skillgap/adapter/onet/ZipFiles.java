package org.skillgap.adapter.onet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.skillgap.application.error.DataRefused;
import org.skillgap.application.error.RowProblem;
import org.skillgap.application.release.Origin;
import org.skillgap.application.release.ReleaseBuilder;

/** The files in a zip, in whatever folder of it. Nothing is ever unpacked to the disk. */
final class ZipFiles implements ReleaseFiles {

    private static final Pattern ABSOLUTE = Pattern.compile("/.*|[A-Za-z]:.*", Pattern.DOTALL);
    private static final String DAMAGED = "damaged in the zip, or encrypted";

    private final ZipFile zip;
    private final Origin origin;
    private final Limits limits;

    private ZipFiles(ZipFile zip, Origin origin, Limits limits) {
        this.zip = zip;
        this.origin = origin;
        this.limits = limits;
    }

    /**
     * Opens a zip.
     *
     * @throws DataRefused if it is none, or damaged
     * @throws IOException if it cannot be read at all
     */
    static ZipFiles open(Path path, Limits limits) throws IOException {
        String name = path.getFileName().toString();
        try {
            // Latin 1 takes names in any old code page; wanted names are ASCII in all of them.
            ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
            return new ZipFiles(zip, new Origin(name, 0), limits);
        } catch (ZipException e) {
            String reason = "not readable as a zip (" + e.getMessage() + "): fetch it again";
            DataRefused refusal = new DataRefused(List.of(new RowProblem(name, 0, "", "", reason)), 1);
            refusal.initCause(e);
            throw refusal;
        }
    }

    @Override
    public List<StoredFile> list(ReleaseBuilder problems) {
        if (zip.size() > limits.zipEntries()) {
            String reason = "the zip has more than " + limits.zipEntries() + " entries";
            problems.problem(origin, "", Integer.toString(zip.size()), reason);
            return List.of();
        }
        List<StoredFile> files = new ArrayList<>();
        long claimed = 0;
        for (ZipEntry entry : zip.stream().toList()) {
            if (!isInside(entry.getName())) {
                problems.problem(
                        origin,
                        "",
                        entry.getName(),
                        "an entry must not be named with '..', a backslash or from the root of a disk");
            }
            long size = Math.max(entry.getSize(), 0);
            claimed += Math.min(size, limits.releaseBytes() + 1);
            files.add(new StoredFile(baseName(entry), entry.getName(), size, () -> open(entry)));
        }
        if (claimed > limits.releaseBytes()) {
            String reason = "the zip unpacks to more than " + limits.releaseBytes() + " bytes";
            problems.problem(origin, "", "", reason);
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static boolean isInside(String name) {
        return !name.contains("\\")
                && !ABSOLUTE.matcher(name).matches()
                && !Arrays.asList(name.split("/")).contains("..");
    }

    private static String baseName(ZipEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }

    private InputStream open(ZipEntry entry) throws IOException {
        try {
            return new VerifiedInputStream(zip.getInputStream(entry), entry.getCrc());
        } catch (ZipException e) {
            throw new FileRefused(DAMAGED, e);
        }
    }

    /** Compares the checksum at the end, which {@link ZipFile} does not do. */
    private static final class VerifiedInputStream extends CheckedInputStream {

        private final long expected;

        private VerifiedInputStream(InputStream in, long expected) {
            super(in, new CRC32());
            this.expected = expected;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = readOrRefuse(buffer, offset, length);
            if (count < 0 && getChecksum().getValue() != expected) {
                throw new FileRefused(DAMAGED + ": its checksum differs");
            }
            return count;
        }

        private int readOrRefuse(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (ZipException | EOFException e) {
                throw new FileRefused(DAMAGED, e);
            }
        }
    }
}
