package org.skillgap.application.release;

import java.time.Instant;

/**
 * What the store says about the release that it holds.
 *
 * @param name the release's name
 * @param sha256 the SHA-256 of the files that it was read from, 64 hexadecimal digits
 * @param loadedAt when it was loaded, to the microsecond
 */
public record ReleaseInfo(String name, String sha256, Instant loadedAt) {

    /** Stands for "no release was ever loaded". */
    public static final ReleaseInfo NONE = new ReleaseInfo("none", "", Instant.EPOCH);
}
