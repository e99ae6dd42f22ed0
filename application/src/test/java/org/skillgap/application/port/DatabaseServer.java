package org.skillgap.application.port;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A database server of a test's own: its program is started on an empty data folder and a free port of 127.0.0.1, and it can
 * be stopped, killed and suspended. Its user is {@link #USER} with password {@link #PASSWORD} and may do everything.
 */
public final class DatabaseServer implements AutoCloseable {

    /** The user that may do everything. */
    public static final String USER = "app";

    /** The user's password. */
    public static final String PASSWORD = "app password";

    private static final int SECONDS_TO_START = 60;
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Set<Product> TOLD = ConcurrentHashMap.newKeySet();

    private final Product product;
    private final Path folder;
    private final List<String> options;
    private final int port;
    private Process process;

    /** Which server. */
    public enum Product {
        /** Oracle's MySQL; its program is named by the environment's TEST_MYSQLD. */
        MYSQL("TEST_MYSQLD", "/usr/sbin/mysqld"),
        /** MariaDB; its program is Debian's unless the environment's TEST_MARIADBD names another. */
        MARIADB("TEST_MARIADBD", "/usr/sbin/mariadbd");

        private final String variable;
        private final String usualPlace;

        Product(String variable, String usualPlace) {
            this.variable = variable;
            this.usualPlace = usualPlace;
        }

        /**
         * Returns the server's program. Where it is missing the calling test is skipped, and fails if the environment says
         * {@code CI=true} and does not name "none" as the program.
         */
        private Path program() {
            String named = System.getenv().getOrDefault(variable, usualPlace);
            // Debian calls MariaDB's program by MySQL's name too.
            Path program = Path.of(named);
            boolean isOther = this == MYSQL && program.toString().equals(usualPlace) && isMariaDb();
            if (Files.isExecutable(program) && !isOther) {
                return program;
            }
            String missing = "missing: a " + this + " server; " + variable + " names its program (see CONTRIBUTING.md)";
            if ("true".equals(System.getenv("CI")) && !named.equals("none")) {
                return fail(missing + "; it is required where CI=true");
            }
            if (TOLD.add(this)) {
                System.err.println("SKIPPED, " + missing);
            }
            return abort(missing);
        }

        private static boolean isMariaDb() {
            return Files.exists(Path.of(MARIADB.usualPlace));
        }

        private List<String> initialise(Path program, Path data) {
            return this == MYSQL
                    ? List.of(program.toString(), "--initialize-insecure", "--datadir=" + data)
                    : List.of(
                            "mariadb-install-db",
                            "--no-defaults",
                            "--auth-root-authentication-method=normal",
                            "--skip-test-db",
                            "--datadir=" + data);
        }
    }

    private DatabaseServer(Product product, Path folder, List<String> options) throws IOException {
        this.product = product;
        this.folder = folder;
        this.options = options;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    /**
     * Starts a server. The calling test is skipped where its program is missing.
     *
     * @param folder an empty one, for its data
     * @param options of its command line, beyond the usual ones
     */
    public static DatabaseServer start(Product product, Path folder, String... options)
            throws IOException, InterruptedException {
        DatabaseServer server = new DatabaseServer(product, folder, List.of(options));
        List<String> initialise = new ArrayList<>(product.initialise(product.program(), server.data()));
        initialise.add("--user=" + System.getProperty("user.name"));
        Process first = server.run(initialise);
        if (first.waitFor() != 0) {
            throw new IOException(Files.readString(server.log()));
        }
        Files.writeString(
                folder.resolve("users.sql"),
                "create user if not exists '" + USER + "'@'%' identified by '" + PASSWORD + "';\n"
                        + "grant all on *.* to '" + USER + "'@'%' with grant option;\n");
        server.start();
        return server;
    }

    /** Starts the server on the data that it has. */
    public void start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(product.program().toString()));
        if (product == Product.MARIADB) {
            command.add("--no-defaults");
        }
        command.addAll(List.of(
                "--user=" + System.getProperty("user.name"),
                "--datadir=" + data(),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("pid"),
                "--skip-name-resolve",
                "--sync-binlog=0",
                "--innodb-flush-log-at-trx-commit=2",
                "--init-file=" + folder.resolve("users.sql")));
        command.addAll(options);
        process = run(command);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!accepts()) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new IOException(product + " did not start: " + Files.readString(log()));
            }
        }
    }

    private Process run(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    /** Returns which server it is. */
    public Product product() {
        return product;
    }

    /** Returns the port of 127.0.0.1 that it listens on. */
    public int port() {
        return port;
    }

    /** Returns the name of a database that does not exist yet. */
    public static String newDatabase() {
        return "test_" + DATABASES.incrementAndGet();
    }

    /** Has it end in order, and waits until it has. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Suspends it: it keeps its connections and answers nothing. */
    public void suspend() throws IOException, InterruptedException {
        signal("-STOP");
        while (!isSuspended()) {
            Thread.onSpinWait();
        }
    }

    /** The signal reaches one thread after the other; state T of each is as documented in proc(5). */
    private boolean isSuspended() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            for (Path thread : threads.toList()) {
                if (!Files.readString(thread.resolve("stat")).contains(") T ")) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Lets it go on after {@link #suspend}. */
    public void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        kill();
    }
}
