package org.skillgap.adapter.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.skillgap.adapter.persistence.StoreConfig.Address;
import org.skillgap.adapter.persistence.StoreConfig.SslMode;
import org.skillgap.application.port.DatabaseServer;
import org.skillgap.application.port.Secret;

/** Where tests keep a store on a server, and what an administrator does to it. */
final class TestStore {

    private TestStore() {}

    /** Returns a database that does not exist yet. */
    static StoreConfig.Mysql on(DatabaseServer server) {
        return on(server.port(), DatabaseServer.newDatabase());
    }

    static StoreConfig.Mysql on(int port, String database) {
        return StoreConfig.mysql(
                new Address("127.0.0.1", port, database),
                DatabaseServer.USER,
                new Secret(DatabaseServer.PASSWORD),
                SslMode.PREFERRED);
    }

    /** Returns the same database as another user sees it. */
    static StoreConfig.Mysql as(StoreConfig.Mysql config, String user, String password) {
        return StoreConfig.mysql(config.address(), user, new Secret(password), SslMode.PREFERRED);
    }

    /** Runs statements as the user that may do everything. */
    static void administer(DatabaseServer server, String... statements) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Returns the first column of a query's rows. */
    static List<String> ask(DatabaseServer server, String query) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Cuts every connection to a database. */
    static void cutConnections(DatabaseServer server, String database) throws SQLException {
        String query = "select id from information_schema.processlist where db = '" + database + "'";
        for (String id : ask(server, query)) {
            administer(server, "kill " + id);
        }
    }

    private static Connection connect(DatabaseServer server) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + server.port() + "/", DatabaseServer.USER, DatabaseServer.PASSWORD);
    }
}
