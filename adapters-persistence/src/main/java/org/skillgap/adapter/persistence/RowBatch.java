package org.skillgap.adapter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;

/**
 * One statement for many rows, sent a thousand rows at a time. jOOQ writes the SQL and JDBC binds the values: for a
 * whole release jOOQ's own binding would take half as long again.
 */
final class RowBatch {

    private static final int ROWS = 1_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

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

    /** Inserts rows of one table. */
    static <R extends TableRecord<R>> void insert(DSLContext store, Table<R> table, List<R> rows) {
        RowBatch batch = new RowBatch(store, insert(store, table));
        rows.forEach(row -> batch.add(row.intoArray()));
        batch.flush();
    }

    /** Returns the statement that inserts a row, its parameters in the order of the table's columns. */
    static Query insert(DSLContext store, Table<?> table) {
        return store.insertInto(table)
                .columns(table.fields())
                .values(Stream.of(table.fields()).map(DSL::param).toList());
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

    /** A time goes as text: MySQL's driver cuts a parameter's fraction of a second off for MariaDB. */
    private static Object sent(Object value) {
        return value instanceof LocalDateTime time ? TIME.format(time) : value;
    }

    private void send(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(store.settings().getQueryTimeout());
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, sent(row[i]));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
