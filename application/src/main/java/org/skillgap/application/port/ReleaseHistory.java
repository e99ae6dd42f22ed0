package org.skillgap.application.port;

import java.util.List;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.release.ReleaseInfo;

/** Remembers which releases a store has held. Safe for concurrent use. */
public interface ReleaseHistory {

    /**
     * Returns every release that was ever loaded, newest first: the first one is held now. One that was loaded again after
     * another is there twice. Unmodifiable, and empty while nothing was ever loaded.
     *
     * @throws StoreUnavailable if the store cannot be read
     */
    List<ReleaseInfo> releases();
}
