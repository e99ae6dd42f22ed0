package org.skillgap.application.memory;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.assessment.Calibration;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.Purpose;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.CatalogBuilder;
import org.skillgap.application.landing.CheckedRows;
import org.skillgap.application.landing.LandedRows;
import org.skillgap.application.landing.MergeCounts;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.application.port.AssessmentRepository;
import org.skillgap.application.port.BackgroundTurn;
import org.skillgap.application.port.BackgroundTurns;
import org.skillgap.application.port.LandingRepository;
import org.skillgap.application.port.ModelLedger;
import org.skillgap.application.port.OccupationRepository;
import org.skillgap.application.port.ReleaseHistory;
import org.skillgap.application.port.Replacement;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseInfo;
import org.skillgap.application.release.Task;
import org.skillgap.domain.occupation.OccupationCode;

/** Keeps a release, what the Web Services brought and what language models said in memory, for as long as the process runs. */
public final class InMemoryOccupationRepository
        implements OccupationRepository,
                LandingRepository,
                ReleaseHistory,
                BackgroundTurns,
                AssessmentRepository,
                ModelLedger {

    private static final Release NO_RELEASE =
            new Release("", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private final Clock clock;
    private final List<ReleaseInfo> releases = new ArrayList<>();
    private final Landing landing = new Landing();
    private final FetchedContent fetched = new FetchedContent();
    private final Turns turns = new Turns();
    private final AssessedContent assessed = new AssessedContent();
    private final Ledger ledger = new Ledger();
    private Release held = NO_RELEASE;
    private ReleaseInfo info = ReleaseInfo.NONE;
    private volatile long revision;
    /** Is made when somebody reads it, and not with each of the many changes of a large fetch. */
    private volatile Catalog catalog = Catalog.builder(0).build();

    /**
     * @param clock says when a release was loaded
     */
    public InMemoryOccupationRepository(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Replacement replaceRelease(Release release, LoadProgress progress) {
        ReleaseInfo before = info;
        if (release.sha256().equals(before.sha256())) {
            return new Replacement(before, before);
        }
        ReleaseInfo now = new ReleaseInfo(
                release.name(), release.sha256(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        int rows = release.ratings().size();
        progress.started("Storing ratings", rows);
        fetched.replace(held, release, assessed);
        landing.retryRejected();
        held = release;
        info = now;
        revision++;
        releases.add(0, now);
        progress.advanced(rows);
        progress.finished();
        return new Replacement(before, now);
    }

    @Override
    public synchronized Replacement fillIfEmpty(Release release) {
        ReleaseInfo before = info;
        return before.equals(ReleaseInfo.NONE)
                ? replaceRelease(release, LoadProgress.SILENT)
                : new Replacement(before, before);
    }

    @Override
    public synchronized Replacement replaceIfHeld(ReleaseInfo held, Release release) {
        ReleaseInfo before = info;
        return before.equals(held) ? replaceRelease(release, LoadProgress.SILENT) : new Replacement(before, before);
    }

    @Override
    public synchronized List<ReleaseInfo> releases() {
        return List.copyOf(releases);
    }

    @Override
    public Catalog readCatalog() {
        Catalog held = catalog;
        return held.revision() == revision ? held : makeCatalog();
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public synchronized boolean land(String subject, List<ServiceRow> rows, Instant fetchedAt) {
        return landing.land(subject, rows, fetchedAt.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public synchronized List<String> pending() {
        return landing.pending();
    }

    @Override
    public synchronized Optional<LandedRows> findRows(String subject) {
        return landing.find(subject);
    }

    @Override
    public synchronized Optional<MergeCounts> store(CheckedRows rows) {
        if (!landing.isCurrent(rows)) {
            return Optional.empty();
        }
        FetchedContent.Change change = fetched.put(rows);
        landing.normalised(rows);
        if (change.isVisible()) {
            revision++;
        }
        return Optional.of(change.counts());
    }

    @Override
    public synchronized List<String> fetchedBefore(Instant instant) {
        return landing.fetchedBefore(instant);
    }

    @Override
    public synchronized boolean take(String name, String holder, Span span) {
        return turns.take(name, holder, span);
    }

    @Override
    public synchronized void end(String name, String holder, Outcome outcome) {
        turns.end(name, holder, outcome);
    }

    @Override
    public synchronized Optional<BackgroundTurn> find(String name) {
        return turns.find(name);
    }

    @Override
    public synchronized boolean store(AssessedOccupation occupation) {
        if (!fetched.knows(occupation)) {
            return false;
        }
        assessed.put(occupation);
        revision++;
        return true;
    }

    @Override
    public synchronized void store(Calibration calibration) {
        assessed.put(calibration);
        revision++;
    }

    @Override
    public synchronized List<String> tasks(OccupationCode occupation, int most) {
        return Task.coreFirst(
                        held.tasks().stream().filter(task -> task.occupation().equals(occupation)))
                .stream()
                .limit(most)
                .map(Task::statement)
                .toList();
    }

    @Override
    public long open(LedgerEntry.Asked asked) {
        return ledger.open(asked);
    }

    @Override
    public void close(long id, LedgerEntry.Outcome outcome) {
        ledger.close(id, outcome);
    }

    @Override
    public List<LedgerEntry> answered(Purpose purpose, String subject, ModelIdentity model) {
        return ledger.answered(purpose, subject, model);
    }

    @Override
    public BigDecimal spentSince(Instant since, String callerPrefix) {
        return ledger.spentSince(since, callerPrefix);
    }

    @Override
    public List<LedgerEntry> newest(int most) {
        return ledger.newest(most);
    }

    private synchronized Catalog makeCatalog() {
        if (catalog.revision() == revision) {
            return catalog;
        }
        CatalogBuilder builder = Catalog.builder(revision).release(info);
        held.occupations().forEach(builder::occupation);
        held.elements().forEach(builder::element);
        held.jobZones().forEach(builder::jobZone);
        held.alternateTitles().forEach(builder::alternateTitle);
        held.levelAnchors().forEach(builder::levelAnchor);
        held.relatedOccupations().forEach(builder::relatedOccupation);
        held.ratings().forEach(builder::rating);
        fetched.addTo(builder);
        assessed.addTo(builder);
        catalog = builder.build();
        return catalog;
    }
}
