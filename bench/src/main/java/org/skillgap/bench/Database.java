package org.skillgap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.skillgap.bootstrap.config.Surroundings;

/**
 * A database to measure on, as the program finds it (through the environment) and as plain JDBC does.
 *
 * @param kind H2, or a server that the variables MYSQL_HOST, MYSQL_PORT, MYSQL_USER and MYSQL_PASSWORD name
 * @param place the program's home folder; for a server its last part is the name of the schema
 */
record Database(Kind kind, Path place) {

    /** The program's settings of its embedded store, as far as they bear on speed and meaning. */
    private static final String H2 = "jdbc:h2:file:%s/store/skillgap;MODE=MySQL;DATABASE_TO_LOWER=TRUE"
            + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE;WRITE_DELAY=0;LAZY_QUERY_EXECUTION=1";

    private static final String MYSQL =
            "jdbc:mysql://%s:%s/%s?allowPublicKeyRetrieval=true&sslMode=DISABLED&rewriteBatchedStatements=%b";

    /** What a database is; the second kind of server connection sends many rows as one statement. */
    enum Kind {
        H2,
        MYSQL,
        MYSQL_REWRITE
    }

    static Database of(String kind, String place) {
        return new Database(Kind.valueOf(kind), Path.of(place).toAbsolutePath().normalize());
    }

    /** Returns the environment with which the program uses this database. */
    Surroundings surroundings() {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.put("SKILLGAP_HOME", place.toString());
        if (kind == Kind.H2) {
            variables.keySet().removeIf(name -> name.startsWith("MYSQL_"));
        } else {
            variables.put("MYSQL_DATABASE", schema());
            variables.putIfAbsent("MYSQL_SSL_MODE", "DISABLED");
        }
        return new Surroundings(variables, System.getProperty("os.name"), System.getProperty("user.home"));
    }

    /** Throws the database away, if there is one, and leaves an empty place. */
    void empty() throws IOException, SQLException {
        if (kind == Kind.H2) {
            deleteFolder();
            return;
        }
        try (Connection connection = DriverManager.getConnection(url(""), user(), password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + schema());
            statement.execute("CREATE DATABASE " + schema() + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        }
    }

    /** Makes the program's tables in an empty place, from its own migrations. */
    void createTables() throws IOException {
        Files.createDirectories(place.resolve("store"));
        Flyway.configure().dataSource(url(schema()), user(), password()).load().migrate();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(schema()), user(), password());
    }

    String url() {
        return url(schema());
    }

    String user() {
        return kind == Kind.H2 ? "sa" : System.getenv("MYSQL_USER");
    }

    String password() {
        return kind == Kind.H2 ? "" : System.getenv("MYSQL_PASSWORD");
    }

    private String url(String schema) {
        return kind == Kind.H2
                ? H2.formatted(place)
                : MYSQL.formatted(
                        System.getenv("MYSQL_HOST"), System.getenv("MYSQL_PORT"), schema, kind == Kind.MYSQL_REWRITE);
    }

    private String schema() {
        return place.getFileName().toString();
    }

    private void deleteFolder() throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
