package org.skillgap.adapter.onet.download;

import java.nio.file.Path;
import java.util.List;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.port.OnetSource;
import org.skillgap.application.release.CachedRelease;
import org.skillgap.application.release.ReleaseNumber;

/**
 * The official O*NET releases by their number: downloaded once, checked, and kept in a folder. Nothing is read or asked before
 * a source is read. Safe for concurrent use, in several processes too.
 *
 * @see <a href="https://www.onetcenter.org/db_releases.html">O*NET releases</a>
 */
public final class OfficialReleases {

    private final ReleaseFolder folder;
    private final DownloadConfig config;

    /**
     * @param folder where downloaded releases are kept; made when something is downloaded, and open to this user alone
     * @param config how they are downloaded
     */
    public OfficialReleases(Path folder, DownloadConfig config) {
        this.folder = new ReleaseFolder(folder);
        this.config = config;
    }

    /** Returns a release that is kept, or else downloaded from the usual address. */
    public OnetSource release(ReleaseNumber number) {
        return new ReleaseDownload(folder, config, number, config.base().zipOf(number), false);
    }

    /** Returns a release that is kept, or else downloaded from a certain address. */
    public OnetSource release(ReleaseNumber number, WebAddress address) {
        return new ReleaseDownload(folder, config, number, address, false);
    }

    /** Returns a release that is downloaded from the usual address even if it is kept. */
    public OnetSource anew(ReleaseNumber number) {
        return new ReleaseDownload(folder, config, number, config.base().zipOf(number), true);
    }

    /** Returns a release that is downloaded from a certain address even if it is kept. */
    public OnetSource anew(ReleaseNumber number, WebAddress address) {
        return new ReleaseDownload(folder, config, number, address, true);
    }

    /**
     * Returns a release that is kept.
     *
     * @throws InvalidInput if it is not; the message says how to get it
     */
    public OnetSource kept(ReleaseNumber number) {
        KeptRelease kept = new KeptRelease(folder, number);
        kept.place();
        return kept;
    }

    /**
     * Returns all releases that are kept, the newest number first, as an unmodifiable list.
     *
     * @throws StoreUnavailable if the folder cannot be read
     */
    public List<CachedRelease> list() {
        return folder.list();
    }
}
