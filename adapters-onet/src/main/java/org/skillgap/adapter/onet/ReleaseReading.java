package org.skillgap.adapter.onet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.skillgap.application.error.DataRefused;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseBuilder;

/** Reads a release once, from its first file to its last, and collects what is wrong on the way. */
final class ReleaseReading {

    private final Limits limits;
    private final LoadProgress progress;
    private final Allowance releaseAllowance;
    private final ReleaseBuilder builder = new ReleaseBuilder();
    private final ReleaseRows rows = new ReleaseRows(builder);
    private final Values values = new Values();
    private final MessageDigest releaseDigest = sha256();

    ReleaseReading(Limits limits, LoadProgress progress) {
        this.limits = limits;
        this.progress = progress;
        releaseAllowance = new Allowance("the release", limits.releaseBytes());
    }

    /**
     * Returns the release.
     *
     * @param nameIfNone its name if the Read Me gives none; empty if there is no such name
     * @throws DataRefused if anything breaks a rule
     * @throws InvalidInput if it has no name
     */
    Release read(ReleaseFiles files, String nameIfNone) throws IOException {
        Map<ReleaseFile, StoredFile> chosen = FileChoice.of(files.list(builder), builder);
        builder.refuseIfProblems();
        String name = readName(chosen).orElse(nameIfNone);
        if (name.isEmpty()) {
            builder.refuseIfProblems();
            throw new InvalidInput(
                    "The release has no name: the first line of Read Me.txt gives none. Name it with --as NAME.");
        }
        if (!readTables(chosen, ReleaseFile::isReference)) {
            builder.refuseIfProblems();
        }
        readTables(chosen, kind -> !kind.isReference());
        return builder.build(name, HexFormat.of().formatHex(releaseDigest.digest()));
    }

    private Optional<String> readName(Map<ReleaseFile, StoredFile> files) throws IOException {
        StoredFile readMe = files.remove(ReleaseFile.READ_ME);
        return readMe == null
                ? Optional.empty()
                : read(readMe, lines -> new ReadMe(readMe.name(), lines, builder).name());
    }

    /** Returns whether each of these files is of any use. */
    private boolean readTables(Map<ReleaseFile, StoredFile> files, Predicate<ReleaseFile> isMeant) throws IOException {
        boolean areUsable = true;
        for (Map.Entry<ReleaseFile, StoredFile> entry : files.entrySet()) {
            ReleaseFile kind = entry.getKey();
            StoredFile file = entry.getValue();
            if (isMeant.test(kind)) {
                areUsable &= read(
                        file,
                        lines -> new Table(kind, file.name(), lines, values, builder).read(row -> rows.add(kind, row)));
            }
        }
        return areUsable;
    }

    /** Reads a file with a reader that goes to its end, and adds it to the hash of the release. */
    private <T> T read(StoredFile file, Reader<T> reader) throws IOException {
        MessageDigest digest = sha256();
        Allowance fileAllowance = new Allowance("the file", limits.fileBytes());
        T result;
        try (FileBytes bytes = new FileBytes(file, fileAllowance, releaseAllowance, progress, digest)) {
            result = reader.read(new LineReader(bytes, limits));
        }
        releaseDigest.update(file.name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        releaseDigest.update(digest.digest());
        return result;
    }

    private interface Reader<T> {
        T read(LineReader lines) throws IOException;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
