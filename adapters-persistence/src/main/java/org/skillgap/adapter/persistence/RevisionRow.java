package org.skillgap.adapter.persistence;

import static org.skillgap.adapter.persistence.schema.tables.StoreRevision.STORE_REVISION;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jooq.DSLContext;
import org.skillgap.application.catalog.StoreState;

/** The one row that counts the changes of the store. Whoever holds its lock is the only one that writes. */
final class RevisionRow {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RevisionRow() {}

    /** Returns the revision and its mark; {@link #lock} waits for nobody here. */
    static StoreState state(DSLContext store) {
        return store.select(STORE_REVISION.REVISION, STORE_REVISION.CHANGE_MARK)
                .from(STORE_REVISION)
                .fetchSingle(row -> new StoreState(row.value1(), row.value2()));
    }

    /** Returns the revision; {@link #lock} waits for nobody here. */
    static long read(DSLContext store) {
        return store.select(STORE_REVISION.REVISION).from(STORE_REVISION).fetchSingle(STORE_REVISION.REVISION);
    }

    /** Waits until no other transaction writes, keeps others from it until this one ends, and returns the revision. */
    static long lock(DSLContext store) {
        return store.select(STORE_REVISION.REVISION)
                .from(STORE_REVISION)
                .forUpdate()
                .fetchSingle(STORE_REVISION.REVISION);
    }

    /** Tells readers that there is something new. */
    static void moveTo(DSLContext store, long revision) {
        store.update(STORE_REVISION)
                .set(STORE_REVISION.REVISION, revision)
                .set(STORE_REVISION.CHANGE_MARK, HexFormat.of().toHexDigits(RANDOM.nextLong()))
                .execute();
    }
}
