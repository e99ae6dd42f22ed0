package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.adapter.persistence.StoreConfig;
import org.skillgap.application.port.DatabaseServer;
import org.skillgap.application.port.OnDatabaseServer;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.bootstrap.config.Storage;

/**
 * The runbook for a database on a server, with the command lines of docs/operations.md: a dump while the program serves and
 * another one loads, and what is restored from it. The tools are MariaDB's, also for MySQL, where MySQL's own cannot be had.
 */
@Timeout(300)
abstract class ServerDump extends OnDatabaseServer {

    private static final String QUESTION = "/skill-gap-by-lvl?from=11-0000.00&to=11-0001.00&rows=all";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    ServerDump(DatabaseServer.Product product) {
        super(product);
    }

    @Test
    void dump_isOfOneMomentWhileTheProgramServesAndAnotherOneLoads() throws Exception {
        Path one = SyntheticFiles.write(folder.resolve("one"), "Release one", 200, 2);
        Path two = SyntheticFiles.write(folder.resolve("two"), "Release two", 300, 4);
        Storage storage = TestApplication.storage(server());
        try (Application application = serving(storage, one)) {
            int port = application.serve();
            Set<String> known = new HashSet<>(Set.of(ask(port)));
            List<String> restored = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Path next = i % 2 == 0 ? two : one;
                CompletableFuture<Void> load = CompletableFuture.runAsync(() -> load(storage, next));
                Path dump = dump(database(storage), i);
                ask(port);
                load.join();
                application.current().refresh();
                known.add(ask(port));

                Storage empty = TestApplication.storage(server());
                restore(dump, database(empty));
                restored.add(askOnce(empty));
            }
            assertThat(known).containsAll(restored);
        }
    }

    @Test
    void restoredDump_hasEveryRowAndTellsItsStatesFromThoseThatWereLost() throws Exception {
        Path one = SyntheticFiles.write(folder.resolve("one"), "Release one", 40, 2);
        Path two = SyntheticFiles.write(folder.resolve("two"), "Release two", 50, 4);
        Path three = SyntheticFiles.write(folder.resolve("three"), "Release two", 50, 6);
        Storage storage = TestApplication.storage(server());
        String database = database(storage);
        try (Application application = serving(storage, one)) {
            int port = application.serve();
            String first = ask(port);
            Path dump = dump(database, 9);
            TreeMap<String, List<String>> rows = rows(database);
            load(storage, two);
            application.current().refresh();
            String lost = ask(port);

            execute("drop database " + database);
            assertThat(ask(port)).as("answers go on without the database").isEqualTo(lost);
            restore(dump, database);

            assertThat(rows(database)).isEqualTo(rows);
            application.current().refresh();
            assertThat(ask(port)).as("also the entity tag").isEqualTo(first);
            load(storage, three);
            application.current().refresh();
            assertThat(tag(ask(port))).isNotIn(tag(first), tag(lost));
        }
    }

    private static Application serving(Storage storage, Path release) {
        Application application = TestApplication.open(storage);
        application.load(TextRelease.at(release), LoadProgress.SILENT);
        application.read();
        return application;
    }

    private static void load(Storage storage, Path release) {
        try (Application loader = TestApplication.open(storage)) {
            loader.load(TextRelease.at(release), LoadProgress.SILENT);
        }
    }

    private String askOnce(Storage storage) throws Exception {
        try (Application application = TestApplication.open(storage)) {
            application.read();
            return ask(application.serve());
        }
    }

    /** Returns the entity tag and the answer, one per line. */
    private String ask(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + QUESTION))
                .timeout(Duration.ofSeconds(20))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.headers().firstValue("ETag").orElseThrow() + "\n" + response.body();
    }

    private static String tag(String answer) {
        return answer.lines().findFirst().orElseThrow();
    }

    private static String database(Storage storage) {
        return ((StoreConfig.Mysql) ((Storage.Database) storage).config())
                .address()
                .database();
    }

    private Path dump(String database, int number) throws Exception {
        Path dump = folder.resolve("dump-" + number + ".sql");
        run(
                "mariadb-dump",
                folder.resolve("nothing"),
                "--single-transaction",
                "--no-tablespaces",
                "--default-character-set=utf8mb4",
                "--result-file=" + dump,
                database);
        return dump;
    }

    private void restore(Path dump, String database) throws Exception {
        execute("create database " + database + " character set utf8mb4 collate utf8mb4_unicode_ci");
        run("mariadb", dump, "--default-character-set=utf8mb4", database);
    }

    /** The password goes through the environment: a command line can be read by everybody on the machine. */
    private void run(String tool, Path input, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                found(tool).toString(),
                "--host=127.0.0.1",
                "--port=" + server().port(),
                "--user=" + DatabaseServer.USER));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("MYSQL_PWD", DatabaseServer.PASSWORD);
        if (Files.exists(input)) {
            builder.redirectInput(input.toFile());
        }
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Path found(String tool) {
        Path place = Path.of("/usr/bin", tool);
        if (Files.isExecutable(place)) {
            return place;
        }
        String missing = "missing: " + place + " (Debian's package mariadb-client)";
        if ("true".equals(System.getenv("CI"))) {
            return fail(missing + "; it is required where CI=true");
        }
        System.err.println("SKIPPED, " + missing);
        return abort(missing);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + server().port() + "/" + database,
                DatabaseServer.USER,
                DatabaseServer.PASSWORD);
    }

    /** Returns all rows of all tables by table, each as one text. */
    private TreeMap<String, List<String>> rows(String database) throws SQLException {
        TreeMap<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = connect(database);
                ResultSet names = connection.getMetaData().getTables(database, null, "%", new String[] {"TABLE"});
                Statement statement = connection.createStatement()) {
            while (names.next()) {
                String table = names.getString("TABLE_NAME");
                List<String> rows = new ArrayList<>();
                try (ResultSet result = statement.executeQuery("select * from " + table)) {
                    while (result.next()) {
                        StringBuilder row = new StringBuilder();
                        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                            row.append(result.getString(i)).append('|');
                        }
                        rows.add(row.toString());
                    }
                }
                rows.sort(null);
                tables.put(table, rows);
            }
        }
        return tables;
    }
}
