package org.skillgap.application.port;

import org.skillgap.application.error.DataRefused;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;

/** Where an O*NET release comes from. */
public interface OnetSource {

    /**
     * Reads the release whole and checks it.
     *
     * @param progress is told how far the reading has come
     * @throws DataRefused if it breaks the rules of its format
     * @throws InvalidInput if there is nothing to read, or the release has no name
     */
    Release readRelease(LoadProgress progress);
}
