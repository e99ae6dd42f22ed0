package org.skillgap.application.fetch;

import java.util.List;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;

/**
 * Brings from the O*NET Web Services whatever the store lacks, up to everything. Few occupations are asked for one by one; for
 * many the tables are read whole. Safe for concurrent use.
 */
public final class FetchMissing {

    private final FetchParts parts;

    /**
     * @param parts what it works with
     */
    public FetchMissing(FetchParts parts) {
        this.parts = parts;
    }

    /**
     * Fetches every occupation that the store does not know, or has no skills of, or nothing of another domain that others are
     * rated in. Where nothing was ever loaded or fetched whole, scales and elements come along. Whether O*NET has rated an
     * occupation meanwhile is learned by asking for it again.
     *
     * @param progress is told how far it has come
     * @throws UpstreamUnavailable if the service cannot be asked, or its answer cannot be believed; what came before that is
     *     kept, and is stored by the next fetch
     * @throws StoreUnavailable if the store cannot be used; rows that were landed are stored by the next fetch
     */
    public FetchReport everything(LoadProgress progress) {
        FetchRun run = FetchRun.begin(parts);
        List<ServiceRow> ownRows = parts.service().fetchOccupations();
        Catalog catalog = parts.current().get();
        List<OccupationCode> missing = ownRows.stream()
                .map(row -> new OccupationCode(row.subject()))
                .filter(code -> isMissing(catalog, code))
                .distinct()
                .toList();
        run.occupations(missing, () -> ownRows, progress);
        return run.end(progress);
    }

    private static boolean isMissing(Catalog catalog, OccupationCode code) {
        return ElementDomain.RATED.stream()
                .filter(domain -> domain == ElementDomain.SKILLS || catalog.hasRatingsOf(domain))
                .anyMatch(domain -> catalog.findProfile(code, domain).isEmpty());
    }
}
