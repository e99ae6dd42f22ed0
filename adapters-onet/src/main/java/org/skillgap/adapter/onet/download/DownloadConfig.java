package org.skillgap.adapter.onet.download;

import java.time.Duration;
import java.util.Objects;

/**
 * How releases are downloaded. There is no limit for the whole time, which a slow line would break.
 *
 * @param base the address below which the text zips are
 * @param connectTimeout the longest wait for a connection
 * @param stallTimeout the longest wait for an answer to begin, and for its next bytes
 * @param largest the most bytes that a zip may have, at least 1
 * @param attempts how often one download is begun or gone on with, at least 1, the first time included
 * @param firstWait the wait before the second attempt; each later one is twice as long, up to 30 seconds
 */
public record DownloadConfig(
        WebAddress base,
        Duration connectTimeout,
        Duration stallTimeout,
        long largest,
        int attempts,
        Duration firstWait) {

    private static final long USUAL_LARGEST = 200_000_000;

    /**
     * Refuses what cannot be used.
     *
     * @throws IllegalArgumentException if a number is below 1 or a duration is not above 0
     */
    public DownloadConfig {
        Objects.requireNonNull(base, "base");
        if (largest < 1 || attempts < 1) {
            throw new IllegalArgumentException("a download of " + largest + " bytes in " + attempts + " attempts");
        }
        if (connectTimeout.toMillis() < 1 || stallTimeout.toMillis() < 1 || firstWait.toMillis() < 1) {
            throw new IllegalArgumentException("a wait of less than a millisecond");
        }
    }

    /** Returns the usual limits: 10 s to connect, 30 s without a byte, 200 MB (releases have 13), six attempts, 1 s. */
    public static DownloadConfig from(WebAddress base) {
        return new DownloadConfig(
                base, Duration.ofSeconds(10), Duration.ofSeconds(30), USUAL_LARGEST, 6, Duration.ofSeconds(1));
    }
}
