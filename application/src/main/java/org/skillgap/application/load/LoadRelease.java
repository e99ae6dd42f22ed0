package org.skillgap.application.load;

import java.util.Optional;
import org.skillgap.application.error.DataRefused;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.port.OccupationRepository;
import org.skillgap.application.port.OnetSource;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseCounts;
import org.skillgap.application.release.ReleaseInfo;

/** Reads an O*NET release from a source and puts it in the place of the one in the store. */
public final class LoadRelease {

    private final OccupationRepository repository;

    /**
     * @param repository the store to load into
     */
    public LoadRelease(OccupationRepository repository) {
        this.repository = repository;
    }

    /**
     * Loads the release of a source: whole, or not at all.
     *
     * @param progress is told how far reading and storing have come
     * @throws DataRefused if the release breaks the rules of its format; the store is as it was
     * @throws InvalidInput if there is nothing to read, or the release has no name
     * @throws StoreUnavailable if the store cannot be written; it is as it was
     */
    public LoadReport from(OnetSource source, LoadProgress progress) {
        Release release = source.readRelease(progress);
        return new LoadReport(repository.replaceRelease(release, progress), ReleaseCounts.of(release));
    }

    /**
     * Loads the release of a source if the store never held one, whatever other processes do at the same time. A store that
     * holds one is left alone, and the source is not read.
     *
     * @param progress is told how far reading has come
     * @return what it did; empty if the store held a release before, which stays as it is
     * @throws DataRefused if the release breaks the rules of its format; the store is as it was
     * @throws InvalidInput if there is nothing to read, or the release has no name
     * @throws StoreUnavailable if the store cannot be written; it is as it was
     */
    public Optional<LoadReport> ifEmpty(OnetSource source, LoadProgress progress) {
        if (!repository.readCatalog().release().equals(ReleaseInfo.NONE)) {
            return Optional.empty();
        }
        Release release = source.readRelease(progress);
        LoadReport report = new LoadReport(repository.fillIfEmpty(release), ReleaseCounts.of(release));
        return Optional.of(report).filter(done -> done.replacement().isChange());
    }

    /**
     * Puts a release that was read before in the place of a certain other one, whatever other processes do at the same time.
     *
     * @param held the release that must be held for anything to happen, that very load of it
     * @return whether it was stored; if not, the store holds something else, which stays as it is
     * @throws StoreUnavailable if the store cannot be written; it is as it was
     */
    public boolean inPlaceOf(ReleaseInfo held, Release release) {
        return repository.replaceIfHeld(held, release).isChange();
    }
}
