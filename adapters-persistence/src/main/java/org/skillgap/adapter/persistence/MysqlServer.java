package org.skillgap.adapter.persistence;

import com.mysql.cj.exceptions.MysqlErrorNumbers;
import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/** A database on a MySQL or MariaDB server, through MySQL's driver. */
final class MysqlServer {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    /** A connection that is found broken is made anew within this time. */
    private static final Duration POOL_TIMEOUT = Duration.ofSeconds(2);

    /** A server that hangs when the store is opened is not waited for any longer. */
    private static final Duration FIRST_ANSWER_TIMEOUT = Duration.ofSeconds(5);

    /** For a migration on a slow server; every transaction of a {@link Store} sets its own. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(90);

    private static final Duration LONGEST_USE = Duration.ofMinutes(25);
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(2);

    /** Case is ignored and letters beyond ASCII are kept; known to MySQL and MariaDB alike. */
    private static final String CHARACTERS = " character set utf8mb4 collate utf8mb4_unicode_ci";

    private MysqlServer() {}

    /**
     * Creates the database if it is missing, and returns how to connect to it.
     *
     * @throws SQLException if the server cannot be reached or refuses, or the database cannot hold all letters
     */
    static HikariConfig connection(StoreConfig.Mysql config) throws SQLException {
        String server = "jdbc:mysql://" + config.address().server() + "/";
        String database = config.address().database();
        createIfMissing(server, database, properties(config, FIRST_ANSWER_TIMEOUT));
        HikariConfig connection = new HikariConfig();
        connection.setJdbcUrl(server + database);
        connection.setDataSourceProperties(properties(config, ANSWER_TIMEOUT));
        connection.setConnectionTimeout(POOL_TIMEOUT.toMillis());
        // With an idle one to keep, the pool tries a server that is away every five seconds; without, when asked.
        connection.setMinimumIdle(0);
        connection.setIdleTimeout(LONGEST_IDLE.toMillis());
        connection.setMaxLifetime(LONGEST_USE.toMillis());
        return connection;
    }

    private static Properties properties(StoreConfig.Mysql config, Duration answerTimeout) {
        long lockSeconds = Math.max(1, config.writeWait().toSeconds());
        Properties properties = new Properties();
        properties.setProperty("user", config.user());
        properties.setProperty("password", config.password().reveal());
        properties.setProperty("sslMode", config.sslMode().name());
        // An unencrypted login to MySQL 8 needs the server's key; whoever disables encryption has accepted that.
        properties.setProperty(
                "allowPublicKeyRetrieval", String.valueOf(config.sslMode() == StoreConfig.SslMode.DISABLED));
        properties.setProperty("connectTimeout", String.valueOf(CONNECT_TIMEOUT.toMillis()));
        properties.setProperty("socketTimeout", String.valueOf(answerTimeout.toMillis()));
        properties.setProperty("rewriteBatchedStatements", "true");
        // Both locks: that of rows, and that of a table which somebody alters.
        properties.setProperty(
                "sessionVariables", "innodb_lock_wait_timeout=" + lockSeconds + ",lock_wait_timeout=" + lockSeconds);
        return properties;
    }

    private static void createIfMissing(String server, String database, Properties properties) throws SQLException {
        try (Connection connection = connect(server + database, properties)) {
            acceptAllLetters(connection, database);
        } catch (SQLException e) {
            if (e.getErrorCode() != MysqlErrorNumbers.ER_BAD_DB_ERROR) {
                throw e;
            }
            try (Connection connection = connect(server, properties)) {
                execute(connection, "create database if not exists `" + database + "`" + CHARACTERS);
            }
        }
    }

    private static Connection connect(String address, Properties properties) throws SQLException {
        return DriverManager.getConnection(address, properties);
    }

    /** A database that somebody else created may take Latin letters only; while it has no tables that can be mended. */
    private static void acceptAllLetters(Connection connection, String database) throws SQLException {
        if (single(connection, "select @@character_set_database").equals("utf8mb4")) {
            return;
        }
        String tables = "select count(*) from information_schema.tables where table_schema = database()";
        if (!single(connection, tables).equals("0")) {
            throw new SQLException("its character set is not utf8mb4, so it cannot hold all letters;"
                    + " name another database, or convert this one and its tables to utf8mb4");
        }
        execute(connection, "alter database `" + database + "`" + CHARACTERS);
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
