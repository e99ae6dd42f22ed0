package org.skillgap.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All rows of a loaded store, to be written again by plain JDBC: what a load costs at least.
 *
 * @param tables rows by table, parents before children
 */
record StoredRows(Map<String, List<Object[]>> tables) {

    private static final int BATCH_ROWS = 1_000;
    private static final List<String> TABLES = List.of(
            "scale",
            "element",
            "occupation",
            "occupation_skill",
            "level_anchor",
            "job_zone",
            "related_occupation",
            "alternate_title",
            "onet_release");

    static StoredRows read(Connection connection) throws SQLException {
        Map<String, List<Object[]>> tables = new LinkedHashMap<>();
        for (String table : TABLES) {
            tables.put(table, rows(connection, table));
        }
        return new StoredRows(tables);
    }

    /** Writes every row, in batches of a thousand, in one transaction. */
    void write(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (Map.Entry<String, List<Object[]>> table : tables.entrySet()) {
            insert(connection, table.getKey(), table.getValue());
        }
        connection.commit();
    }

    int count() {
        return tables.values().stream().mapToInt(List::size).sum();
    }

    private static List<Object[]> rows(Connection connection, String table) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void insert(Connection connection, String table, List<Object[]> rows) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
            int waiting = 0;
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
                if (++waiting == BATCH_ROWS) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            statement.executeBatch();
        }
    }
}
