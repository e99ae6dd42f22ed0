package org.skillgap.application.release;

import java.time.Instant;

/**
 * An official release that was downloaded and is kept.
 *
 * @param number its number
 * @param place where it is kept
 * @param bytes the size of the zip
 * @param fetchedAt when its download ended
 */
public record CachedRelease(ReleaseNumber number, String place, long bytes, Instant fetchedAt) {}
