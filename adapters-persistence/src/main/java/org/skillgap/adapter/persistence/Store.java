package org.skillgap.adapter.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** An open database: a small pool of connections to it, and transactions on them. Safe for concurrent use. */
final class Store implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final Duration CHECK_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration WORK_TIMEOUT = Duration.ofSeconds(90);

    static {
        // Look at every connection before it is used: all break at once when the process that serves the database ends.
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

    /** What is done with the tables before they are used. */
    interface Preparation {
        /** Does it. */
        void prepare(Schema schema) throws SQLException;
    }

    private Store(HikariDataSource pool, SQLDialect dialect, String version) {
        this.pool = pool;
        this.dialect = dialect;
        this.version = version;
    }

    /**
     * Connects, and brings the tables up to date.
     *
     * @param connection the address, and how long a connection may take; the rest is set here
     * @throws SQLException if it cannot be opened, or a newer program has changed its tables
     */
    static Store open(HikariConfig connection) throws SQLException {
        return open(connection, Schema::bringUpToDate);
    }

    /**
     * Connects, and prepares the tables in some other way.
     *
     * @param tables does it; what it throws ends the attempt
     */
    static Store open(HikariConfig connection, Preparation tables) throws SQLException {
        connection.setPoolName("store");
        connection.setMaximumPoolSize(CONNECTIONS);
        connection.setValidationTimeout(CHECK_TIMEOUT.toMillis());
        connection.setAutoCommit(false);
        return Reconnect.trying(() -> openOnce(connection, tables));
    }

    private static Store openOnce(HikariConfig connection, Preparation tables) throws SQLException {
        HikariDataSource pool = new HikariDataSource(connection);
        boolean opened = false;
        try (Connection first = pool.getConnection()) {
            SQLDialect dialect = Dialects.of(first.getMetaData());
            String version = first.getMetaData().getDatabaseProductName() + " "
                    + first.getMetaData().getDatabaseProductVersion();
            tables.prepare(Schema.of(pool));
            opened = true;
            return new Store(pool, dialect, version);
        } finally {
            if (!opened) {
                pool.close();
            }
        }
    }

    /** Returns the server's name and version. */
    String version() {
        return version;
    }

    /** Returns the number of connections that are in use now; 0 while nothing is read or written. */
    int connectionsInUse() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** Has the pool measure its connections from now on. */
    void measure(MeterRegistry meters) {
        pool.setMetricRegistry(meters);
    }

    /**
     * Reads one small thing; a statement that takes longer than two seconds is given up. A server that is away is not
     * waited for: whoever checks it checks it again soon.
     */
    <T> T check(Work<T> work) throws SQLException {
        return dialect == SQLDialect.H2
                ? transaction(Connection.TRANSACTION_READ_COMMITTED, CHECK_TIMEOUT, work)
                : attempt(Connection.TRANSACTION_READ_COMMITTED, CHECK_TIMEOUT, work);
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
     * connection is lost can be done again: it wrote nothing, or what it wrote is then found to be there.
     */
    private <T> T transaction(int isolation, Duration statementTimeout, Work<T> work) throws SQLException {
        return Reconnect.trying(() -> attempt(isolation, statementTimeout, work));
    }

    private <T> T attempt(int isolation, Duration statementTimeout, Work<T> work) throws SQLException {
        Settings settings = new Settings();
        try (Connection connection = pool.getConnection()) {
            if (dialect == SQLDialect.H2) {
                // H2 keeps a statement's time-out for the whole connection, so every transaction sets its own.
                settings.withQueryTimeout((int) statementTimeout.toSeconds());
            } else {
                // A statement's time-out is kept by asking the server, and a server that hangs does not listen.
                connection.setNetworkTimeout(Runnable::run, (int) statementTimeout.toMillis());
            }
            connection.setTransactionIsolation(isolation);
            T result = work.in(DSL.using(connection, dialect, settings));
            connection.commit();
            return result;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
