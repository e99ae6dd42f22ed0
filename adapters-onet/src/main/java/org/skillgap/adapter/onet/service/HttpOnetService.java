package org.skillgap.adapter.onet.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.landing.ServiceReading;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.application.port.OnetService;
import org.skillgap.application.port.UpstreamWatch;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * The O*NET Web Services over HTTP. All threads share one pace. An answer is believed when its rows are those that were asked
 * for, add up, and can be read; otherwise the whole call fails and hands on nothing of it.
 *
 * @see <a href="https://services.onetcenter.org/reference/database/rows">O*NET Web Services, Data rows</a>
 */
public final class HttpOnetService implements OnetService, AutoCloseable {

    private static final Duration TABLES_KEPT = Duration.ofHours(6);

    /** An occupation has some 70 rows in a table; many more means that the filter was ignored. */
    private static final int MOST_ROWS_OF_ONE = 2000;

    /** No table of scales, elements or occupations has a fifth of it. */
    private static final int MOST_ROWS = 20_000;

    /** No table of ratings has a fifth of it. */
    private static final int MOST_RATINGS = 1_000_000;

    private final OnetServiceConfig config;
    private final Clock clock;
    private final Waits waits;
    private final Transport transport;
    private final Requests requests;
    private final Addresses addresses;
    private final AtomicReference<KnownTables> knownTables = new AtomicReference<>(KnownTables.NONE);
    private final AtomicBoolean isFilterProven = new AtomicBoolean();

    /** The ids of the service's tables, and until when they are good. */
    private record KnownTables(Set<String> ids, Instant end) {
        static final KnownTables NONE = new KnownTables(Set.of(), Instant.MIN);
    }

    /**
     * @param clock tells when a day ends and a list of tables grows old
     */
    public HttpOnetService(OnetServiceConfig config, Clock clock) {
        this(config, clock, UpstreamWatch.NOBODY);
    }

    /**
     * @param clock tells when a day ends and a list of tables grows old
     * @param watch is told of each request
     */
    public HttpOnetService(OnetServiceConfig config, Clock clock, UpstreamWatch watch) {
        this(config, clock, Waits.REAL, watch);
    }

    HttpOnetService(OnetServiceConfig config, Clock clock, Waits waits) {
        this(config, clock, waits, UpstreamWatch.NOBODY);
    }

    HttpOnetService(OnetServiceConfig config, Clock clock, Waits waits, UpstreamWatch watch) {
        this.config = config;
        this.clock = clock;
        this.waits = waits;
        transport = new Transport(config);
        requests = new Requests(config, transport, new Watched(watch), clock, waits);
        addresses = new Addresses(config);
    }

    /**
     * {@inheritDoc}
     *
     * <p>It takes one request for each table of ratings, and one more; from time to time up to three more.
     */
    @Override
    public List<ServiceRow> fetchOccupation(OccupationCode code) {
        Deadline deadline = Deadline.in(config.times().operation(), waits);
        List<String> ratings = Tables.ratings(tables(deadline));
        List<ServiceRow> rows = new ArrayList<>(rowsOf(code, Tables.OCCUPATIONS, deadline));
        if (rows.isEmpty()) {
            proveFilter(deadline);
            return List.of();
        }
        Belief.check(rows);
        isFilterProven.set(true);
        for (String table : ratings) {
            rows.addAll(rowsOf(code, table, deadline));
        }
        Belief.check(rows);
        return List.copyOf(rows);
    }

    @Override
    public List<ServiceRow> fetchReference() {
        Deadline deadline = Deadline.in(config.times().operation(), waits);
        List<ServiceRow> rows = new ArrayList<>();
        for (String table : List.of(Tables.SCALES, Tables.ELEMENTS)) {
            for (String row : wholeTable(table, deadline)) {
                rows.add(new ServiceRow(ServiceRow.REFERENCE, table, row));
            }
        }
        Belief.check(rows);
        return List.copyOf(rows);
    }

    @Override
    public List<ServiceRow> fetchOccupations() {
        Deadline deadline = Deadline.in(config.times().operation(), waits);
        List<ServiceRow> rows = new ArrayList<>();
        for (String row : wholeTable(Tables.OCCUPATIONS, deadline)) {
            rows.add(ServiceRow.of(RatingMerge.codeOf(row), Tables.OCCUPATIONS, row));
        }
        rows.sort(Comparator.comparing(ServiceRow::subject));
        Belief.check(rows);
        return List.copyOf(rows);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The tables must be in the order of their occupations' codes, as O*NET publishes them; then one page of each table and
     * the rows of one occupation are held at a time, some 10 MB.
     */
    @Override
    public void fetchRatings(Set<OccupationCode> wanted, Consumer<List<ServiceRow>> rows, LoadProgress progress) {
        if (wanted.isEmpty()) {
            return;
        }
        Deadline deadline = Deadline.in(config.times().wholeTables(), waits);
        RatingMerge merge = new RatingMerge(Tables.ratings(tables(deadline)).stream()
                .map(id -> new RatingMerge.Table(id, pages(id, Optional.empty(), MOST_RATINGS, deadline)))
                .toList());
        progress.started("Reading the O*NET Web Services", merge.total());
        for (List<ServiceRow> next = merge.next(); !next.isEmpty(); next = merge.next()) {
            if (wanted.contains(new OccupationCode(next.get(0).subject()))) {
                Belief.check(next);
                rows.accept(List.copyOf(next));
            }
            progress.advanced(merge.fetched());
        }
        progress.finished();
    }

    @Override
    public ServiceReading read(List<ServiceRow> rows) {
        return RowReading.of(rows);
    }

    private Set<String> tables(Deadline deadline) {
        KnownTables known = knownTables.get();
        if (clock.instant().isBefore(known.end())) {
            return known.ids();
        }
        String list = requests.get(addresses.tables(), deadline)
                .orElseThrow(() -> Failures.refusedRequest("no list of tables"));
        Set<String> ids = Json.tableIds(list);
        knownTables.set(new KnownTables(ids, clock.instant().plus(TABLES_KEPT)));
        return ids;
    }

    private List<ServiceRow> rowsOf(OccupationCode code, String table, Deadline deadline) {
        return all(pages(table, Optional.of(code), MOST_ROWS_OF_ONE, deadline)).stream()
                .map(row -> ServiceRow.of(code, table, row))
                .toList();
    }

    private List<String> wholeTable(String table, Deadline deadline) {
        List<String> rows = all(pages(table, Optional.empty(), MOST_ROWS, deadline));
        if (rows.isEmpty()) {
            throw Failures.refusedRequest("no rows in " + table);
        }
        return rows;
    }

    private TablePages pages(String table, Optional<OccupationCode> code, int mostRows, Deadline deadline) {
        int count = config.size().pageRows();
        return new TablePages(requests, addresses, addresses.rows(table, code, count), mostRows, deadline);
    }

    private List<String> all(TablePages pages) {
        List<String> rows = new ArrayList<>();
        try {
            while (pages.next()) {
                rows.addAll(pages.rows());
            }
        } catch (UpstreamUnavailable e) {
            forgetTablesIfTheyMayBeWrong(e);
            throw e;
        }
        return rows;
    }

    private void forgetTablesIfTheyMayBeWrong(UpstreamUnavailable failure) {
        if (failure.reason() == UpstreamUnavailable.Reason.REFUSED_REQUEST) {
            knownTables.set(KnownTables.NONE);
        }
    }

    /**
     * Makes sure that the service filters, once: "no data" and "wrongly called" have the same status, so that without this a
     * filter that it does not understand would make every occupation unknown.
     */
    private void proveFilter(Deadline deadline) {
        if (isFilterProven.get()) {
            return;
        }
        TablePages first = new TablePages(
                requests, addresses, addresses.rows(Tables.OCCUPATIONS, Optional.empty(), 1), MOST_ROWS, deadline);
        if (!first.next()) {
            throw Failures.refusedRequest("no rows in " + Tables.OCCUPATIONS);
        }
        OccupationCode known = RatingMerge.codeOf(first.rows().get(0));
        List<ServiceRow> rows = rowsOf(known, Tables.OCCUPATIONS, deadline);
        if (rows.isEmpty()) {
            throw Failures.refusedRequest("no filtering of rows");
        }
        Belief.check(rows);
        isFilterProven.set(true);
    }

    /** Lets go of threads and connections; nothing must be asked any more. */
    @Override
    public void close() {
        transport.close();
    }
}
