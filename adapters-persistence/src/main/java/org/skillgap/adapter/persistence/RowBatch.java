package org.skillgap.adapter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;

/**
 * One statement for many rows, sent a thousand rows at a time. jOOQ writes the SQL and JDBC binds the values: for a
 * whole release jOOQ's own binding would take half as long again.
 */
final class RowBatch {

    private static final int ROWS = 1_000;

    private final DSLContext store;
    private final String sql;
    private final List<Object[]> rows = new ArrayList<>(ROWS);

    /**
     * @param statement its parameters are the values of a row, in their order
     */
    RowBatch(DSLContext store, Query statement) {
        this.store = store;
        sql = statement.getSQL();
    }

    /** Adds a row, and sends what has gathered if that is enough. */
    void add(Object[] row) {
        rows.add(row);
        if (rows.size() == ROWS) {
            flush();
        }
    }

    /** Sends what has gathered. */
    void flush() {
        if (!rows.isEmpty()) {
            store.connection(this::send);
            rows.clear();
        }
    }

    private void send(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(store.settings().getQueryTimeout());
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
