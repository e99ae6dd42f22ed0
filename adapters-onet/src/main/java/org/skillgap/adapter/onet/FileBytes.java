package org.skillgap.adapter.onet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.skillgap.application.release.LoadProgress;

/** The bytes of one file while they are read: opened at the first read, counted, hashed, and told to the progress. */
final class FileBytes implements Closeable {

    private final StoredFile file;
    private final Allowance fileAllowance;
    private final Allowance releaseAllowance;
    private final LoadProgress progress;
    private final MessageDigest digest;
    private InputStream in = InputStream.nullInputStream();
    private boolean isOpen;
    private long done;

    FileBytes(
            StoredFile file,
            Allowance fileAllowance,
            Allowance releaseAllowance,
            LoadProgress progress,
            MessageDigest digest) {
        this.file = file;
        this.fileAllowance = fileAllowance;
        this.releaseAllowance = releaseAllowance;
        this.progress = progress;
        this.digest = digest;
    }

    /**
     * Reads what there is, at most up to the end of the buffer.
     *
     * @return how many bytes; -1 at the end of the file
     * @throws FileRefused if the file is damaged, or it or the release is too large
     */
    int read(byte[] buffer, int offset) throws IOException {
        if (!isOpen) {
            isOpen = true;
            progress.started("Reading " + file.name(), file.size());
            in = file.content().open();
        }
        int count = in.read(buffer, offset, buffer.length - offset);
        if (count > 0) {
            fileAllowance.take(count);
            releaseAllowance.take(count);
            digest.update(buffer, offset, count);
            done += count;
            progress.advanced(Math.min(done, file.size()));
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        if (isOpen) {
            progress.finished();
        }
        in.close();
    }
}
