package org.skillgap.application.fetch;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.application.port.LandingRepository;
import org.skillgap.application.port.OnetService;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.occupation.OccupationCode;

/** Asks the O*NET Web Services for one occupation, keeps what comes, and has it checked, stored and served. */
public final class FetchOccupation {

    private final OnetService service;
    private final LandingRepository landing;
    private final NormaliseLanding normaliseLanding;
    private final CurrentCatalog current;
    private final Clock clock;

    /**
     * @param service is asked
     * @param landing keeps the rows as they come
     * @param normaliseLanding checks and stores them
     * @param current serves them afterwards
     * @param clock says when they came
     */
    public FetchOccupation(
            OnetService service,
            LandingRepository landing,
            NormaliseLanding normaliseLanding,
            CurrentCatalog current,
            Clock clock) {
        this.service = service;
        this.landing = landing;
        this.normaliseLanding = normaliseLanding;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Fetches an occupation. When this returns, answers have what came. What was pending from a fetch before, such as one that
     * was killed, is stored with it.
     *
     * @return what was stored; without any subject if O*NET does not know the code, or says what it said before
     * @throws UpstreamUnavailable if the service cannot be asked, or its answer cannot be believed; nothing is changed
     * @throws StoreUnavailable if the store cannot be used; rows that were landed are stored by the next fetch
     */
    public NormaliseReport of(OccupationCode code) {
        List<ServiceRow> rows = service.fetchOccupation(code);
        if (!rows.isEmpty()) {
            landing.land(code.value(), rows, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        NormaliseReport report = normaliseLanding.ofAllPending(LoadProgress.SILENT);
        current.refresh();
        return report;
    }
}
