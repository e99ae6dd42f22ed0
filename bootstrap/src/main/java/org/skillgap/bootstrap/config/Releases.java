package org.skillgap.bootstrap.config;

import java.nio.file.Path;
import java.util.Objects;
import org.skillgap.adapter.onet.download.DownloadConfig;
import org.skillgap.adapter.onet.download.OfficialReleases;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.release.ReleaseNumber;

/**
 * How official releases are got.
 *
 * @param folder where they are kept; {@link #NO_FOLDER} if the user has no home folder and none is set
 * @param download how they are downloaded
 * @param usual the one for an empty store
 * @param isOffline whether nothing is to be downloaded
 */
public record Releases(Path folder, DownloadConfig download, ReleaseNumber usual, boolean isOffline) {

    /** Stands for a folder that there is not. */
    public static final Path NO_FOLDER = Path.of("");

    /** Refuses a missing part. */
    public Releases {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(download, "download");
        Objects.requireNonNull(usual, "usual");
    }

    /**
     * Returns the official releases, those that are kept and those that can be downloaded.
     *
     * @throws InvalidInput if there is no folder to keep them in
     */
    public OfficialReleases official() {
        if (folder.equals(NO_FOLDER)) {
            throw new InvalidInput("This user has no home folder to keep releases in. Set SKILLGAP_HOME to a folder.");
        }
        return new OfficialReleases(folder, download);
    }
}
