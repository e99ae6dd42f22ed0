package org.skillgap.application.load;

import org.skillgap.application.error.DataRefused;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.port.OccupationRepository;
import org.skillgap.application.port.OnetSource;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseCounts;

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
     * Loads the release of a source if the store never held one, whatever other processes do at the same time.
     *
     * @return whether it was loaded
     * @throws DataRefused if the release breaks the rules of its format; the store is as it was
     * @throws InvalidInput if there is nothing to read, or the release has no name
     * @throws StoreUnavailable if the store cannot be written; it is as it was
     */
    public boolean ifEmpty(OnetSource source) {
        return repository.fillIfEmpty(source.readRelease(LoadProgress.SILENT)).isChange();
    }
}
