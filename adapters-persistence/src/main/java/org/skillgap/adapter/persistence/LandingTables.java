package org.skillgap.adapter.persistence;

import static org.skillgap.adapter.persistence.schema.tables.OnetApiFetch.ONET_API_FETCH;
import static org.skillgap.adapter.persistence.schema.tables.OnetApiLanding.ONET_API_LANDING;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.skillgap.adapter.persistence.schema.tables.records.OnetApiFetchRecord;
import org.skillgap.adapter.persistence.schema.tables.records.OnetApiLandingRecord;
import org.skillgap.application.landing.CheckedRows;
import org.skillgap.application.landing.LandedRows;
import org.skillgap.application.landing.ServiceRow;

/** The rows of the Web Services as they came. Lives as long as one transaction. */
final class LandingTables {

    private static final Comparator<String> REFERENCE_FIRST = Comparator.comparing(
                    (String subject) -> !subject.equals(ServiceRow.REFERENCE))
            .thenComparing(Comparator.naturalOrder());

    private final DSLContext store;

    LandingTables(DSLContext store) {
        this.store = store;
    }

    /** Keeps the rows of a subject in the place of those before, and tells whether they differ from those. */
    boolean land(String subject, List<ServiceRow> rows, Instant fetchedAt) {
        ServiceRow.refuseOthers(subject, rows);
        RevisionRow.lock(store);
        List<OnetApiLandingRecord> records = records(subject, rows, fetchedAt);
        Optional<Integer> version = version(subject);
        if (version.isPresent() && places(subject).equals(places(records))) {
            touch(subject, fetchedAt);
            return false;
        }
        store.deleteFrom(ONET_API_LANDING).where(ofSubject(subject)).execute();
        if (version.isPresent()) {
            becomePending(subject, version.get() + 1, fetchedAt);
        } else {
            store.insertInto(ONET_API_FETCH)
                    .set(ONET_API_FETCH.SUBJECT, subject)
                    .set(ONET_API_FETCH.CONTENT_VERSION, 1)
                    .set(ONET_API_FETCH.FETCHED_AT, Timestamps.literal(fetchedAt))
                    .set(ONET_API_FETCH.REJECTED_ROWS, 0)
                    .execute();
        }
        RowBatch.insert(store, ONET_API_LANDING, records);
        return true;
    }

    private Optional<Integer> version(String subject) {
        return store.select(ONET_API_FETCH.CONTENT_VERSION)
                .from(ONET_API_FETCH)
                .where(ONET_API_FETCH.SUBJECT.eq(subject))
                .fetchOptional(ONET_API_FETCH.CONTENT_VERSION);
    }

    private static List<OnetApiLandingRecord> records(String subject, List<ServiceRow> rows, Instant fetchedAt) {
        Map<String, Integer> places = new HashMap<>();
        return rows.stream()
                .map(row -> new OnetApiLandingRecord(
                        subject,
                        row.table(),
                        places.merge(row.table(), 1, Integer::sum),
                        row.json(),
                        sha256(row.json()),
                        Timestamps.of(fetchedAt)))
                .toList();
    }

    private Map<String, String> places(String subject) {
        Map<String, String> places = new HashMap<>();
        store.select(ONET_API_LANDING.TABLE_ID, ONET_API_LANDING.ROW_ORDER, ONET_API_LANDING.SHA256)
                .from(ONET_API_LANDING)
                .where(ofSubject(subject))
                .forEach(row -> places.put(row.value1() + ' ' + row.value2(), row.value3()));
        return places;
    }

    private static Map<String, String> places(List<OnetApiLandingRecord> records) {
        Map<String, String> places = new HashMap<>();
        records.forEach(row -> places.put(row.getTableId() + ' ' + row.getRowOrder(), row.getSha256()));
        return places;
    }

    private void touch(String subject, Instant fetchedAt) {
        store.update(ONET_API_LANDING)
                .set(ONET_API_LANDING.FETCHED_AT, Timestamps.literal(fetchedAt))
                .where(ofSubject(subject))
                .execute();
        store.update(ONET_API_FETCH)
                .set(ONET_API_FETCH.FETCHED_AT, Timestamps.literal(fetchedAt))
                .where(ONET_API_FETCH.SUBJECT.eq(subject))
                .execute();
    }

    private void becomePending(String subject, int version, Instant fetchedAt) {
        store.update(ONET_API_FETCH)
                .set(ONET_API_FETCH.CONTENT_VERSION, version)
                .set(ONET_API_FETCH.FETCHED_AT, Timestamps.literal(fetchedAt))
                .setNull(ONET_API_FETCH.NORMALISED_AT)
                .set(ONET_API_FETCH.REJECTED_ROWS, 0)
                .where(ONET_API_FETCH.SUBJECT.eq(subject))
                .execute();
    }

    /** Returns the subjects that wait to be merged, the reference first, then in the order of codes. */
    List<String> pending() {
        return store
                .select(ONET_API_FETCH.SUBJECT)
                .from(ONET_API_FETCH)
                .where(ONET_API_FETCH.NORMALISED_AT.isNull())
                .fetch(ONET_API_FETCH.SUBJECT)
                .stream()
                .sorted(REFERENCE_FIRST)
                .toList();
    }

    /** Returns the rows of a subject, in the order of table ids and of their places. */
    Optional<LandedRows> find(String subject) {
        Comparator<OnetApiLandingRecord> inOrder =
                Comparator.comparing(OnetApiLandingRecord::getTableId).thenComparing(OnetApiLandingRecord::getRowOrder);
        return store.selectFrom(ONET_API_FETCH)
                .where(ONET_API_FETCH.SUBJECT.eq(subject))
                .fetchOptional()
                .map(fetch -> landed(
                        fetch,
                        store.selectFrom(ONET_API_LANDING).where(ofSubject(subject)).fetch().stream()
                                .sorted(inOrder)
                                .map(row -> new ServiceRow(subject, row.getTableId(), row.getBody()))
                                .toList()));
    }

    private static LandedRows landed(OnetApiFetchRecord fetch, List<ServiceRow> rows) {
        return new LandedRows(
                fetch.getSubject(), fetch.getContentVersion(), Timestamps.instant(fetch.getFetchedAt()), rows);
    }

    /** Tells whether the rows of a subject are still those that were checked. */
    boolean isCurrent(CheckedRows rows) {
        return version(rows.landed().subject())
                .filter(held -> held == rows.landed().version())
                .isPresent();
    }

    /** Ends the subject's being pending. */
    void normalised(CheckedRows rows, Instant now) {
        store.update(ONET_API_FETCH)
                .set(ONET_API_FETCH.NORMALISED_AT, Timestamps.literal(now))
                .set(ONET_API_FETCH.REJECTED_ROWS, rows.rejected())
                .where(ONET_API_FETCH.SUBJECT.eq(rows.landed().subject()))
                .execute();
    }

    /** Has subjects with rejected rows checked again, because there is another release to hold them against. */
    void retryRejected() {
        store.update(ONET_API_FETCH)
                .setNull(ONET_API_FETCH.NORMALISED_AT)
                .where(ONET_API_FETCH.REJECTED_ROWS.gt(0))
                .execute();
    }

    /** Returns the subjects that were fetched before an instant, longest ago first, then in the order of codes. */
    List<String> fetchedBefore(Instant instant) {
        return store
                .selectFrom(ONET_API_FETCH)
                .where(ONET_API_FETCH.FETCHED_AT.lt(Timestamps.literal(instant)))
                .fetch()
                .stream()
                .sorted(Comparator.comparing(OnetApiFetchRecord::getFetchedAt)
                        .thenComparing(OnetApiFetchRecord::getSubject))
                .map(OnetApiFetchRecord::getSubject)
                .toList();
    }

    private static Condition ofSubject(String subject) {
        return ONET_API_LANDING.SUBJECT.eq(subject);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
