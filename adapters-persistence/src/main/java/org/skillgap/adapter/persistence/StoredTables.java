package org.skillgap.adapter.persistence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.SQLDialect;
import org.skillgap.adapter.persistence.backup.BackupReader;
import org.skillgap.adapter.persistence.backup.BackupWriter;
import org.skillgap.adapter.persistence.backup.NotABackup;

/**
 * All rows of an embedded database, out of it and into it, as texts. Which tables there are is asked of the database itself, so
 * that one of an older program is copied as it is. Lives as long as one transaction.
 */
final class StoredTables {

    /** Flyway's own; who restores has it written anew. */
    private static final String HISTORY = "flyway_schema_history";

    private static final int BATCH_ROWS = 1_000;

    private final Connection database;

    StoredTables(Connection database) {
        this.database = database;
    }

    /** Returns the names of all tables; one that refers to another one comes after it. */
    List<String> parentsFirst() throws SQLException {
        List<String> left = new ArrayList<>(
                texts("select table_name from information_schema.tables where table_schema = current_schema()"
                        + " and table_type = 'BASE TABLE' and table_name <> '" + HISTORY + "' order by table_name"));
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            String next = nextOf(left);
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private String nextOf(List<String> left) throws SQLException {
        for (String table : left) {
            Set<String> parents = parents(table);
            parents.remove(table);
            if (Collections.disjoint(parents, left)) {
                return table;
            }
        }
        throw new IllegalStateException("tables refer to each other: " + left);
    }

    private Set<String> parents(String table) throws SQLException {
        Set<String> parents = new HashSet<>();
        try (ResultSet keys = database.getMetaData().getImportedKeys(null, database.getSchema(), table)) {
            while (keys.next()) {
                parents.add(keys.getString("PKTABLE_NAME"));
            }
        }
        return parents;
    }

    private List<String> texts(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** Writes all rows of all tables, and says that they are all. */
    void copyTo(BackupWriter backup) throws SQLException, IOException {
        for (String table : parentsFirst()) {
            copy(table, backup);
        }
        backup.end();
    }

    private void copy(String table, BackupWriter backup) throws SQLException, IOException {
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(Dialects.fetchSize(SQLDialect.H2));
            statement.setQueryTimeout(0); // H2 would keep that of whoever used the connection before
            try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(rows.getMetaData().getColumnName(i));
                }
                backup.table(table, columns);
                while (rows.next()) {
                    List<Optional<String>> row = new ArrayList<>(columns.size());
                    for (int i = 1; i <= columns.size(); i++) {
                        row.add(Optional.ofNullable(rows.getString(i)));
                    }
                    backup.row(row);
                }
            }
        }
    }

    /**
     * Fills the tables of a database that nobody has used yet. The database turns the texts into its own values, and checks each
     * rule of its tables.
     *
     * @throws NotABackup if the backup has other tables or columns, or is damaged
     */
    void fillFrom(BackupReader backup) throws SQLException, IOException {
        Set<String> left = new HashSet<>(parentsFirst());
        for (Optional<String> table = backup.nextTable(); table.isPresent(); table = backup.nextTable()) {
            if (!left.remove(table.get())) {
                throw NotABackup.damaged(null);
            }
            fillOrRefuse(table.get(), backup);
        }
        if (!left.isEmpty()) {
            throw NotABackup.damaged(null);
        }
    }

    private void fillOrRefuse(String table, BackupReader backup) throws SQLException, IOException {
        try {
            fill(table, backup);
        } catch (SQLException e) {
            boolean isOfValues = StoreFailures.causes(e).stream()
                    .anyMatch(cause -> cause instanceof SQLException sql && isWrongValue(sql));
            if (isOfValues) {
                throw NotABackup.damaged(e);
            }
            throw e;
        }
    }

    /** By the SQL standard's classes of states: 22 is a wrong value, 23 one that breaks a rule of the table. */
    private static boolean isWrongValue(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("22") || state.startsWith("23");
    }

    private void fill(String table, BackupReader backup) throws SQLException, IOException {
        List<String> columns = backup.columns();
        refuseOthers(table, columns);
        try (Statement statement = database.createStatement()) {
            statement.setQueryTimeout(0);
            statement.execute("delete from " + table); // what a migration has put into it
        }
        String insert = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (PreparedStatement statement = database.prepareStatement(insert)) {
            int waiting = 0;
            for (var row = backup.nextRow(); row.isPresent(); row = backup.nextRow()) {
                for (int i = 0; i < columns.size(); i++) {
                    statement.setString(i + 1, row.get().get(i).orElse(null));
                }
                statement.addBatch();
                if (++waiting == BATCH_ROWS) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }

    /** What stands in the file gets into a statement only if it is the name of a column. */
    private void refuseOthers(String table, List<String> columns) throws SQLException, NotABackup {
        List<String> known =
                texts("select column_name from information_schema.columns where table_schema = current_schema()"
                        + " and table_name = '" + table + "'");
        if (columns.size() != known.size() || !new HashSet<>(columns).equals(new HashSet<>(known))) {
            throw NotABackup.damaged(null);
        }
    }
}
