package org.skillgap.application.fetch;

import java.util.Collection;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.occupation.OccupationCode;

/** Brings occupations that somebody names from the O*NET Web Services. Safe for concurrent use. */
public final class FetchChosen {

    private final FetchParts parts;

    /**
     * @param parts what it works with
     */
    public FetchChosen(FetchParts parts) {
        this.parts = parts;
    }

    /**
     * Fetches occupations, whether the store has them or not. Where nothing was ever loaded or fetched whole, scales and
     * elements come along.
     *
     * @param codes which ones; one that is named twice is fetched once
     * @param progress is told how far it has come
     * @throws UpstreamUnavailable if the service cannot be asked, or its answer cannot be believed; what came before that is
     *     kept, and is stored by the next fetch
     * @throws StoreUnavailable if the store cannot be used; rows that were landed are stored by the next fetch
     */
    public FetchReport of(Collection<OccupationCode> codes, LoadProgress progress) {
        FetchRun run = FetchRun.begin(parts);
        run.occupations(codes.stream().distinct().toList(), parts.service()::fetchOccupations, progress);
        return run.end(progress);
    }
}
