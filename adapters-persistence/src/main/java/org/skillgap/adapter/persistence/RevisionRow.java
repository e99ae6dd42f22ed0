package org.skillgap.adapter.persistence;

import static org.skillgap.adapter.persistence.schema.tables.StoreRevision.STORE_REVISION;

import org.jooq.DSLContext;

/** The one row that counts the changes of the store. Whoever holds its lock is the only one that writes. */
final class RevisionRow {

    private RevisionRow() {}

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
        store.update(STORE_REVISION).set(STORE_REVISION.REVISION, revision).execute();
    }
}
