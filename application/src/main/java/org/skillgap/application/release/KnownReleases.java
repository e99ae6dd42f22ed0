package org.skillgap.application.release;

import java.util.List;

/**
 * Which releases the store has held, and which are kept to be loaded.
 *
 * @param loaded every release that was ever loaded, newest first: the first one is held now
 * @param cached the official releases that were downloaded, the newest number first
 */
public record KnownReleases(List<ReleaseInfo> loaded, List<CachedRelease> cached) {

    /** Copies the lists. */
    public KnownReleases {
        loaded = List.copyOf(loaded);
        cached = List.copyOf(cached);
    }
}
