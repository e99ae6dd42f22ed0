package org.skillgap.application.fetch;

import java.util.List;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.occupation.OccupationCode;

/** Asks the O*NET Web Services for one occupation, keeps what comes, and has it checked, stored and served. */
public final class FetchOccupation {

    private final FetchChosen fetchChosen;

    /**
     * @param parts what it works with
     */
    public FetchOccupation(FetchParts parts) {
        this.fetchChosen = new FetchChosen(parts);
    }

    /**
     * Fetches an occupation. When this returns, answers have what came. What was pending from a fetch before, such as one that
     * was killed, is stored with it.
     *
     * @return what was stored; without any subject if O*NET does not know the code, says what it said before, or has nothing
     *     more in a domain that it had before
     * @throws UpstreamUnavailable if the service cannot be asked, or its answer cannot be believed; nothing is changed
     * @throws StoreUnavailable if the store cannot be used; rows that were landed are stored by the next fetch
     */
    public NormaliseReport of(OccupationCode code) {
        return fetchChosen.of(List.of(code), LoadProgress.SILENT).normalised();
    }
}
