package org.skillgap.adapter.onet.download;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.application.error.DataRefused;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.error.RowProblem;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.port.OnetSource;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseNumber;

/**
 * One official release: read from the folder of downloaded ones if it is there, else downloaded, checked, kept there and read.
 * Safe for concurrent use, in several processes too: the second one waits and takes what the first has brought.
 */
final class ReleaseDownload implements OnetSource {

    private static final byte[] ZIP_SIGNATURE = {'P', 'K'};
    private static final int SHOWN = 40;
    private static final double BACKOFF = 2;
    private static final double JITTER = 0.3;
    private static final long LONGEST_WAIT = 30_000;

    private final ReleaseFolder folder;
    private final DownloadConfig config;
    private final ReleaseNumber number;
    private final WebAddress address;
    private final boolean isAnew;

    /**
     * @param isAnew whether a release that is there is downloaded again
     */
    ReleaseDownload(
            ReleaseFolder folder, DownloadConfig config, ReleaseNumber number, WebAddress address, boolean isAnew) {
        this.folder = folder;
        this.config = config;
        this.number = number;
        this.address = address;
        this.isAnew = isAnew;
    }

    /**
     * {@inheritDoc}
     *
     * @throws DataRefused if what is there, or was downloaded, is not this release; what was downloaded is thrown away
     * @throws UpstreamUnavailable if it cannot be downloaded; what has come is kept, and the next call goes on from there
     */
    @Override
    public Release readRelease(LoadProgress progress) {
        if (!isAnew && folder.find(number).isPresent()) {
            return new KeptRelease(folder, number).readRelease(progress);
        }
        try {
            ReleaseFolder.Held lock =
                    folder.lock(number, () -> progress.started("Waiting for another download of O*NET " + number, 0));
            try {
                return readAlone(progress);
            } finally {
                lock.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UpstreamUnavailable(
                    "The download of O*NET " + number + " was stopped." + kept(folder.part(number)), e);
        }
    }

    private Release readAlone(LoadProgress progress) throws InterruptedException {
        if (!isAnew && folder.find(number).isPresent()) {
            return new KeptRelease(folder, number).readRelease(progress);
        }
        PartFile part = folder.part(number);
        download(part, progress);
        Release release = verified(part, progress);
        folder.keep(part, number);
        return release;
    }

    private void download(PartFile part, LoadProgress progress) throws InterruptedException {
        Transfer transfer = new Transfer(config, number, address, part, progress);
        try {
            retry().executeCallable(() -> {
                transfer.attempt();
                return true;
            });
        } catch (TransferFailed e) {
            throw new UpstreamUnavailable(
                    "O*NET " + number + " cannot be downloaded: " + address.host() + " " + e.getMessage() + "."
                            + kept(part) + " Try again later, name a mirror with 'skillgap load --release " + number
                            + " --url ADDRESS', or load a file with 'skillgap load --from PATH'.",
                    e);
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e); // an attempt throws no other
        }
    }

    private Retry retry() {
        IntervalFunction backoff = IntervalFunction.ofExponentialRandomBackoff(
                config.firstWait().toMillis(), BACKOFF, JITTER, LONGEST_WAIT);
        return Retry.of(
                "download",
                RetryConfig.<Boolean>custom()
                        .maxAttempts(config.attempts())
                        .intervalBiFunction((attempt, outcome) -> {
                            long asked = outcome.getLeft() instanceof TransferFailed failed
                                    ? failed.delay().toMillis()
                                    : 0;
                            return Math.max(Math.min(asked, LONGEST_WAIT), backoff.apply(attempt));
                        })
                        .retryOnException(failure -> failure instanceof TransferFailed failed && failed.isPassing())
                        .build());
    }

    private static String kept(PartFile part) {
        long bytes = part.size();
        return bytes == 0
                ? ""
                : " The %,d bytes that have come are kept, and the next time goes on from there.".formatted(bytes);
    }

    private Release verified(PartFile part, LoadProgress progress) {
        try {
            String beginning = folder.explain(() -> beginning(part.path()));
            if (!beginning.isEmpty()) {
                throw refusal(beginning, "this is how the file begins, and that is no zip");
            }
            Release release = TextRelease.at(part.path()).readRelease(progress);
            if (!number.isNamedIn(release.name())) {
                throw refusal(release.name(), "this is what its Read Me says, and not O*NET " + number);
            }
            return release;
        } catch (DataRefused e) {
            part.delete();
            throw e;
        } catch (InvalidInput e) {
            part.delete();
            DataRefused refusal = refusal("", e.getMessage());
            refusal.initCause(e);
            throw refusal;
        }
    }

    private DataRefused refusal(String value, String reason) {
        RowProblem problem = new RowProblem(
                number + ".zip", 0, "", value, reason + "; it came from " + address + " and was thrown away");
        return new DataRefused(List.of(problem), 1);
    }

    /** Returns how a file begins that is no zip, such as {@code <!DOCTYPE html>}; empty if it is one. */
    private static String beginning(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(SHOWN);
            if (bytes.length >= 2 && Arrays.equals(bytes, 0, 2, ZIP_SIGNATURE, 0, 2)) {
                return "";
            }
            String text = new String(bytes, StandardCharsets.US_ASCII)
                    .replaceAll("[^ -~]", " ")
                    .strip();
            return text.isEmpty() ? "nothing" : text;
        }
    }
}
