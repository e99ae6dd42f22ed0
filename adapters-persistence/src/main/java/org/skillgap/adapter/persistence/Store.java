package org.skillgap.adapter.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** An open database: a small pool of connections to it, and transactions on them. Safe for concurrent use. */
final class Store implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration CHECK_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration WORK_TIMEOUT = Duration.ofSeconds(90);

    static {
        // Look at every connection before it is used: all break at once when the process that serves an H2 file ends.
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private final HikariDataSource pool;
    private final SQLDialect dialect;
    private final String version;

    /** What is done in a transaction. */
    interface Work<T> {
        /** Does it. */
        T in(DSLContext context) throws SQLException;
    }

    private Store(HikariDataSource pool, SQLDialect dialect, String version) {
        this.pool = pool;
        this.dialect = dialect;
        this.version = version;
    }

    /**
     * Connects, and brings the tables up to date.
     *
     * @param connection the address; pool and time-outs are set here
     */
    static Store open(HikariConfig connection) throws SQLException {
        connection.setPoolName("store");
        connection.setMaximumPoolSize(CONNECTIONS);
        connection.setConnectionTimeout(CONNECT_TIMEOUT.toMillis());
        connection.setValidationTimeout(CHECK_TIMEOUT.toMillis());
        connection.setAutoCommit(false);
        return Reconnect.trying(() -> openOnce(connection));
    }

    private static Store openOnce(HikariConfig connection) throws SQLException {
        HikariDataSource pool = new HikariDataSource(connection);
        boolean opened = false;
        try (Connection first = pool.getConnection()) {
            SQLDialect dialect = Dialects.of(first.getMetaData());
            String version = first.getMetaData().getDatabaseProductName() + " "
                    + first.getMetaData().getDatabaseProductVersion();
            migrate(pool);
            opened = true;
            return new Store(pool, dialect, version);
        } finally {
            if (!opened) {
                pool.close();
            }
        }
    }

    private static void migrate(HikariDataSource pool) {
        Flyway.configure(Store.class.getClassLoader()).dataSource(pool).load().migrate();
    }

    /** Returns the server's name and version. */
    String version() {
        return version;
    }

    /** Reads one small thing; a statement that takes longer than two seconds is given up. */
    <T> T check(Work<T> work) throws SQLException {
        return transaction(Connection.TRANSACTION_READ_COMMITTED, CHECK_TIMEOUT, work);
    }

    /** Reads in a transaction whose statements all see the same state of the database. */
    <T> T read(Work<T> work) throws SQLException {
        return transaction(Dialects.snapshotIsolation(dialect), WORK_TIMEOUT, work);
    }

    /** Writes in a transaction: all of it, or nothing if an exception ends it. */
    <T> T write(Work<T> work) throws SQLException {
        return transaction(Connection.TRANSACTION_READ_COMMITTED, WORK_TIMEOUT, work);
    }

    /**
     * The pool rolls a connection back that is closed without commit, and resets its isolation. A transaction whose
     * connection is lost can be done again: it wrote nothing, or it wrote a release that is then found to be there.
     */
    private <T> T transaction(int isolation, Duration statementTimeout, Work<T> work) throws SQLException {
        // H2 keeps a statement's time-out for the whole connection, so every transaction sets its own.
        Settings settings = new Settings().withQueryTimeout((int) statementTimeout.toSeconds());
        return Reconnect.trying(() -> {
            try (Connection connection = pool.getConnection()) {
                connection.setTransactionIsolation(isolation);
                T result = work.in(DSL.using(connection, dialect, settings));
                connection.commit();
                return result;
            }
        });
    }

    @Override
    public void close() {
        pool.close();
    }
}
