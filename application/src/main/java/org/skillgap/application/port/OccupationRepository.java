package org.skillgap.application.port;

import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.StoreState;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseInfo;

/** Keeps one O*NET release, and makes answers of all that the store holds. Each call is one transaction: it happens whole or not at all. Safe for concurrent use. */
public interface OccupationRepository {

    /**
     * Puts a release in the place of the one that is held. A release with the same SHA-256 changes nothing. Ratings from
     * other sources stay, and with them the occupations and elements that they refer to, and all that the Web Services brought;
     * what the new release says about an occupation or element counts.
     *
     * @param release the new one; readers see the old one until it is there whole
     * @param progress is told how many rows have been written
     * @return what is held now and what was held before
     * @throws StoreUnavailable if the store cannot be written, or another load is under way for too long
     */
    Replacement replaceRelease(Release release, LoadProgress progress);

    /**
     * Puts a release into a store that never held one, and does nothing to any other: a starter set must not take the place
     * of a release that somebody else has just loaded.
     *
     * @param release what an empty store is to hold
     * @return what is held now and what was held before
     * @throws StoreUnavailable if the store cannot be written, or another load is under way for too long
     */
    Replacement fillIfEmpty(Release release);

    /**
     * Puts a release in the place of a certain other one, and does nothing if that one is no longer held: what somebody else
     * has loaded meanwhile stays.
     *
     * @param held the release that must be held for anything to happen, that very load of it
     * @param release the new one; readers see the old one until it is there whole
     * @return what is held now and what was held before
     * @throws StoreUnavailable if the store cannot be written, or another load is under way for too long
     */
    Replacement replaceIfHeld(ReleaseInfo held, Release release);

    /**
     * Returns everything that answers need, as of one revision.
     *
     * @throws StoreUnavailable if the store cannot be read
     */
    Catalog readCatalog();

    /**
     * Returns a number that grows with every change of the store, 0 while nothing was ever loaded.
     *
     * @throws StoreUnavailable if the store cannot be read
     */
    long revision();

    /**
     * Returns the revision together with what tells it from the same revision of another history, as there is one after a
     * backup was restored.
     *
     * @throws StoreUnavailable if the store cannot be read
     */
    default StoreState state() {
        return new StoreState(revision(), "");
    }
}
