package org.skillgap.application.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.landing.CheckedRows;
import org.skillgap.application.landing.LandedRows;
import org.skillgap.application.landing.MergeCounts;
import org.skillgap.application.landing.ServiceReading;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.application.port.LandingRepository;
import org.skillgap.application.port.OccupationRepository;
import org.skillgap.application.port.OnetService;
import org.skillgap.application.release.LoadProgress;

/**
 * Checks the rows that the Web Services sent, and stores what they say. Asks nobody outside: what was landed is enough, and
 * stays, so that this can be repeated at any time.
 */
public final class NormaliseLanding {

    private final LandingRepository landing;
    private final OccupationRepository occupations;
    private final OnetService service;

    /**
     * @param landing has the rows, and takes what they come to
     * @param occupations what they are checked against; the same store
     * @param service reads the rows
     */
    public NormaliseLanding(LandingRepository landing, OccupationRepository occupations, OnetService service) {
        this.landing = landing;
        this.occupations = occupations;
        this.service = service;
    }

    /**
     * Stores the rows of all pending subjects, each subject in one transaction. A domain of an occupation with a row that is
     * wrong or missing is not stored at all, because a hole would count as level 0; what was stored before stays. Without
     * pending subjects nothing is read or changed.
     *
     * @param progress is told how many subjects are done
     * @throws StoreUnavailable if the store cannot be read or written; subjects that are done stay done, the others pending
     */
    public NormaliseReport ofAllPending(LoadProgress progress) {
        List<String> pending = landing.pending();
        List<SubjectReport> reports = new ArrayList<>();
        progress.started("Checking and storing fetched rows", pending.size());
        if (pending.contains(ServiceRow.REFERENCE)) {
            Yardstick yardstick = Yardstick.of(occupations.readCatalog());
            normalise(ServiceRow.REFERENCE, yardstick).ifPresent(reports::add);
            progress.advanced(1);
        }
        List<String> codes = pending.stream()
                .filter(subject -> !subject.equals(ServiceRow.REFERENCE))
                .toList();
        if (!codes.isEmpty()) {
            Yardstick yardstick = yardstickFor(codes);
            long done = pending.size() - codes.size();
            for (String code : codes) {
                normalise(code, yardstick).ifPresent(reports::add);
                progress.advanced(++done);
            }
        }
        progress.finished();
        return new NormaliseReport(reports);
    }

    /** Where the store has no ratings of a domain yet, the occupations that came are measured by each other. */
    private Yardstick yardstickFor(List<String> codes) {
        Yardstick yardstick = Yardstick.of(occupations.readCatalog());
        if (yardstick.isComplete()) {
            return yardstick;
        }
        for (String code : codes) {
            landing.findRows(code).map(LandedRows::rows).map(service::read).ifPresent(yardstick::addUnlessKnown);
        }
        return yardstick;
    }

    private Optional<SubjectReport> normalise(String subject, Yardstick yardstick) {
        LandedRows landed = landing.findRows(subject).orElseThrow();
        ServiceReading reading = service.read(landed.rows());
        SubjectProblems problems = new SubjectProblems(reading.problems());
        CheckedRows checked = landed.isReference()
                ? new ReferenceCheck(yardstick, problems).check(landed, reading)
                : new OccupationCheck(yardstick, problems).check(landed, reading);
        Optional<MergeCounts> counts = landing.store(checked);
        return counts.map(changed -> problems.report(subject, changed, checked.rejected()));
    }
}
