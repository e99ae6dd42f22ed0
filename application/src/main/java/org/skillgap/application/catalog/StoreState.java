package org.skillgap.application.catalog;

import java.util.Objects;

/**
 * Which state of a store something was read from. Two states with the same content may differ here, two with other content
 * never are equal: not even when a backup was restored, and revisions are counted again that had other data before.
 *
 * @param revision the number of the store's changes, at least 0
 * @param mark what was drawn by chance at the last change; empty in a store that was never changed, or cannot be restored
 */
public record StoreState(long revision, String mark) {

    /** Refuses a missing part. */
    public StoreState {
        Objects.requireNonNull(mark, "mark");
        if (revision < 0) {
            throw new IllegalArgumentException("revision " + revision + " is below 0");
        }
    }
}
