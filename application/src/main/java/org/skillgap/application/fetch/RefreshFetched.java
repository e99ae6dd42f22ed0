package org.skillgap.application.fetch;

import java.time.Duration;
import java.util.List;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * Asks the O*NET Web Services again for what was fetched from them long ago. Few occupations are asked for one by one; for
 * many the tables are read whole. Safe for concurrent use.
 */
public final class RefreshFetched {

    /** What is older than this is fetched again unless told otherwise: O*NET changes ratings about once a quarter. */
    public static final Duration USUAL_AGE = Duration.ofDays(90);

    private final FetchParts parts;

    /**
     * @param parts what it works with
     */
    public RefreshFetched(FetchParts parts) {
        this.parts = parts;
    }

    /**
     * Fetches again what was last fetched longer ago than this, and stores it with what was pending before. What O*NET does not
     * have any more stays as it is stored, and is asked for the next time again; what has not changed changes nothing.
     *
     * @param age how long ago; zero for all that was ever fetched
     * @param progress is told how far it has come
     * @throws UpstreamUnavailable if the service cannot be asked, or its answer cannot be believed; what came before that is
     *     kept, and is stored by the next fetch
     * @throws StoreUnavailable if the store cannot be used; rows that were landed are stored by the next fetch
     */
    public FetchReport olderThan(Duration age, LoadProgress progress) {
        List<String> old = parts.landing().fetchedBefore(parts.clock().instant().minus(age));
        FetchRun run = FetchRun.begin(parts);
        if (old.contains(ServiceRow.REFERENCE)) {
            run.reference();
        }
        List<OccupationCode> codes = old.stream()
                .filter(subject -> !subject.equals(ServiceRow.REFERENCE))
                .map(OccupationCode::new)
                .sorted()
                .toList();
        run.occupations(codes, parts.service()::fetchOccupations, progress);
        return run.end(progress);
    }
}
