package org.skillgap.adapter.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.assessment.Calibration;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.Purpose;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.StoreState;
import org.skillgap.application.error.StoreUnavailable;
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
import org.skillgap.domain.occupation.OccupationCode;

/**
 * Keeps a release, what the Web Services brought and what language models said in a relational database. Several processes can have the same one open;
 * what one of them changes the others see at once. What changes is written by difference: rows that stay as they are, are not touched.
 */
public final class JooqOccupationRepository
        implements OccupationRepository,
                LandingRepository,
                ReleaseHistory,
                BackgroundTurns,
                AssessmentRepository,
                ModelLedger,
                AutoCloseable {

    private final Store store;
    private final StoreFailures failures;
    private final Clock clock;
    private final String description;

    private JooqOccupationRepository(Store store, StoreFailures failures, Clock clock, String description) {
        this.store = store;
        this.failures = failures;
        this.clock = clock;
        this.description = description;
    }

    /**
     * Opens a store, creates it if there is none, and brings its tables up to date.
     *
     * @param config where it is
     * @param clock says when a release was loaded
     * @throws StoreUnavailable if it cannot be created or opened
     */
    public static JooqOccupationRepository open(StoreConfig config, Clock clock) {
        return config instanceof StoreConfig.Mysql server
                ? open(server, clock)
                : open((StoreConfig.Embedded) config, clock);
    }

    private static JooqOccupationRepository open(StoreConfig.Embedded config, Clock clock) {
        StoreFailures failures = new StoreFailures("The store in " + config.folder());
        Store store = failures.explain(() -> {
            NewStore.makeIfMissing(config);
            return Store.open(EmbeddedH2.connection(config));
        });
        return new JooqOccupationRepository(
                store, failures, clock, "embedded " + store.version() + " in " + config.folder());
    }

    private static JooqOccupationRepository open(StoreConfig.Mysql config, Clock clock) {
        String place = config.address().database() + " on " + config.address().server();
        StoreFailures failures = new StoreFailures("The database " + place);
        Store store = failures.explain(() -> Store.open(MysqlServer.connection(config)));
        return new JooqOccupationRepository(store, failures, clock, store.version() + ", database " + place);
    }

    /** Returns what the store is and where, on one line, for the log. */
    public String description() {
        return description;
    }

    /**
     * Has the pool of connections measured from now on, as {@code hikaricp.*}.
     *
     * @param meters where; it must not be called twice
     */
    public void measureConnections(MeterRegistry meters) {
        store.measure(meters);
    }

    @Override
    public Replacement replaceRelease(Release release, LoadProgress progress) {
        return write(writer -> writer.replaceBy(release, now()), progress);
    }

    @Override
    public Replacement fillIfEmpty(Release release) {
        return write(writer -> writer.fillBy(release, now()), LoadProgress.SILENT);
    }

    @Override
    public Replacement replaceIfHeld(ReleaseInfo held, Release release) {
        return write(writer -> writer.replaceIfHeld(held, release, now()), LoadProgress.SILENT);
    }

    private Replacement write(Function<ReleaseWriter, Replacement> writing, LoadProgress progress) {
        return failures.explain(() -> store.write(context -> writing.apply(new ReleaseWriter(context, progress))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Catalog readCatalog() {
        return failures.explain(() -> store.read(context -> new CatalogReader(context).catalog()));
    }

    @Override
    public List<ReleaseInfo> releases() {
        return failures.explain(() -> store.read(CatalogReader::releases));
    }

    @Override
    public long revision() {
        return failures.explain(() -> store.check(RevisionRow::read));
    }

    @Override
    public StoreState state() {
        return failures.explain(() -> store.check(RevisionRow::state));
    }

    @Override
    public boolean land(String subject, List<ServiceRow> rows, Instant fetchedAt) {
        Instant at = fetchedAt.truncatedTo(ChronoUnit.MICROS);
        return failures.explain(() -> store.write(context -> new LandingTables(context).land(subject, rows, at)));
    }

    @Override
    public List<String> pending() {
        return failures.explain(() -> store.read(context -> new LandingTables(context).pending()));
    }

    @Override
    public Optional<LandedRows> findRows(String subject) {
        return failures.explain(() -> store.read(context -> new LandingTables(context).find(subject)));
    }

    @Override
    public Optional<MergeCounts> store(CheckedRows rows) {
        return failures.explain(() -> store.write(context -> new ServiceWriter(context).merge(rows, now())));
    }

    @Override
    public List<String> fetchedBefore(Instant instant) {
        return failures.explain(() -> store.read(context -> new LandingTables(context).fetchedBefore(instant)));
    }

    @Override
    public boolean take(String name, String holder, Span span) {
        return failures.explain(() -> store.write(context -> new TurnRows(context).take(name, holder, span)));
    }

    @Override
    public void end(String name, String holder, Outcome outcome) {
        failures.explain(() -> store.write(context -> {
            new TurnRows(context).end(name, holder, outcome);
            return outcome;
        }));
    }

    @Override
    public Optional<BackgroundTurn> find(String name) {
        return failures.explain(() -> store.check(context -> new TurnRows(context).find(name)));
    }

    @Override
    public boolean store(AssessedOccupation assessed) {
        return failures.explain(() -> store.write(context -> new AssessmentTables(context).put(assessed)));
    }

    @Override
    public void store(Calibration calibration) {
        failures.explain(() -> store.write(context -> {
            new AssessmentTables(context).put(calibration);
            return calibration;
        }));
    }

    @Override
    public List<String> tasks(OccupationCode occupation, int most) {
        return failures.explain(() -> store.read(context -> new AssessmentTables(context).tasks(occupation, most)));
    }

    @Override
    public long open(LedgerEntry.Asked asked) {
        return failures.explain(() -> store.write(context -> new LedgerTable(context).open(asked)));
    }

    @Override
    public void close(long id, LedgerEntry.Outcome outcome) {
        AtomicBoolean wasTried = new AtomicBoolean();
        failures.explain(() -> store.write(context -> {
            new LedgerTable(context).close(id, outcome, wasTried.getAndSet(true));
            return outcome;
        }));
    }

    @Override
    public List<LedgerEntry> answered(Purpose purpose, String subject, ModelIdentity model) {
        return failures.explain(
                () -> store.read(context -> new LedgerTable(context).answered(purpose, subject, model)));
    }

    @Override
    public BigDecimal spentSince(Instant since, String callerPrefix) {
        return failures.explain(() -> store.read(context -> new LedgerTable(context).spentSince(since, callerPrefix)));
    }

    @Override
    public List<LedgerEntry> newest(int most) {
        return failures.explain(() -> store.read(context -> new LedgerTable(context).newest(most)));
    }

    /** Returns the number of connections that are in use now; 0 while nothing is read or written. */
    int connectionsInUse() {
        return store.connectionsInUse();
    }

    /** Closes the connections; a call under way fails. */
    @Override
    public void close() {
        store.close();
    }
}
