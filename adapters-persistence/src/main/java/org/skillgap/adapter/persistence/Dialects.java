package org.skillgap.adapter.persistence;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.Record;
import org.jooq.SQLDialect;

/** The SQL dialects that the store speaks, and what differs between them beyond SQL. */
final class Dialects {

    private static final int FETCH_ROWS = 1_000;

    private Dialects() {}

    /**
     * Returns the dialect of a server, from what it says about itself.
     *
     * @throws SQLException if it is a server that the store does not know
     */
    static SQLDialect of(DatabaseMetaData server) throws SQLException {
        return of(server.getDatabaseProductName(), server.getDatabaseProductVersion());
    }

    /** MariaDB calls itself MySQL through MySQL's driver; its version then reads {@code 10.11.6-MariaDB}. */
    static SQLDialect of(String product, String version) throws SQLException {
        String name = (product + " " + version).toLowerCase(Locale.ROOT);
        if (name.startsWith("h2")) {
            return SQLDialect.H2;
        }
        if (name.contains("mariadb")) {
            return SQLDialect.MARIADB;
        }
        if (name.startsWith("mysql")) {
            return SQLDialect.MYSQL;
        }
        throw new SQLException("the server is " + product + " " + version + "; known are H2, MySQL and MariaDB");
    }

    /**
     * Returns the JDBC isolation level under which all statements of a transaction see the state at its first one, and
     * block no writer. H2's REPEATABLE READ takes a snapshot of each table when it is first read, so two tables may
     * be of two states; its SERIALIZABLE takes one of all tables. MySQL's SERIALIZABLE locks what it reads.
     */
    static int snapshotIsolation(SQLDialect dialect) {
        return dialect == SQLDialect.H2 ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ;
    }

    /**
     * Inserts a row and returns the number that it was given. MariaDB's own way to say it, RETURNING, is refused by MySQL's
     * driver.
     */
    static <R extends Record> long insert(DSLContext store, InsertSetMoreStep<R> row, Field<Long> number) {
        if (store.dialect() == SQLDialect.MARIADB) {
            row.execute();
            return store.lastID().longValueExact();
        }
        return row.returningResult(number).fetchSingle().value1();
    }

    /**
     * Returns the JDBC fetch size with which a large result is handed out as it arrives. MySQL's driver collects the whole
     * result in memory first, unless it is asked for rows one by one in its own way.
     */
    static int fetchSize(SQLDialect dialect) {
        return dialect == SQLDialect.H2 ? FETCH_ROWS : Integer.MIN_VALUE;
    }
}
