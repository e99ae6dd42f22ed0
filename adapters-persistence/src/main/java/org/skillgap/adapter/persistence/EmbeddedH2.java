package org.skillgap.adapter.persistence;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * The embedded database: one H2 file, in MySQL mode. The first process that opens it also serves it to the others, on
 * the loopback interface only.
 */
final class EmbeddedH2 {

    private static final System.Logger LOG = System.getLogger(EmbeddedH2.class.getName());
    private static final String NAME = "skillgap";
    private static final String USER = "sa";
    private static final String PASSWORD = "";

    /** A full release takes 14 MB; the rest is room that loads have left behind. */
    private static final long LARGE_FILE = 128_000_000;

    /**
     * WRITE_DELAY=0: what was committed is in the file, not up to half a second later. LAZY_QUERY_EXECUTION=1: a large
     * result is handed out as it is read, and not collected in memory or a temporary file first. Time-outs are in
     * milliseconds; that of the network is for a process that serves the file and hangs.
     */
    private static final String SETTINGS = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";IGNORECASE=TRUE;TRACE_LEVEL_FILE=0;WRITE_DELAY=0;LAZY_QUERY_EXECUTION=1"
            + ";NETWORK_TIMEOUT=";

    /** A process that serves the file and does not answer for so long beyond a wait for another load hangs. */
    private static final Duration NETWORK_SLACK = Duration.ofSeconds(15);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private static final String SHARED = ";AUTO_SERVER=TRUE";

    static {
        // H2 reads this once, when its classes are loaded; without it the server listens on every interface.
        System.setProperty("h2.bindAddress", "127.0.0.1");
    }

    private EmbeddedH2() {}

    /** Returns the address of an empty database that is gone with its last connection. */
    static String inMemory() {
        return "jdbc:h2:mem:"; // no constant, which would be copied to where it is used, and this class not loaded
        // before H2
    }

    /**
     * Creates the folder if it is missing, shrinks a file that has grown large, and returns how to connect to the database.
     *
     * @throws IOException if the folder cannot be created or written, or H2 cannot use its name
     */
    static HikariConfig connection(StoreConfig.Embedded config) throws IOException {
        Path folder = config.folder();
        if (folder.toString().contains(";")) {
            throw new IOException("the folder's name contains ';', which H2 cannot open; choose another folder");
        }
        makeFolder(folder);
        Path file = file(folder);
        if (Files.exists(file)) {
            refuseUnlessWritable(file);
        }
        String address = "jdbc:h2:file:" + folder.resolve(NAME) + SETTINGS
                + config.writeWait().plus(NETWORK_SLACK).toMillis();
        if (Files.exists(file) && Files.size(file) > LARGE_FILE) {
            shrinkUnlessInUse(address);
        }
        HikariConfig connection = new HikariConfig();
        connection.setJdbcUrl(
                address + SHARED + ";LOCK_TIMEOUT=" + config.writeWait().toMillis());
        connection.setUsername(USER);
        connection.setPassword(PASSWORD);
        connection.setConnectionTimeout(CONNECT_TIMEOUT.toMillis());
        // The database closes with its last connection and would have to be opened again: keep the connections.
        connection.setMaxLifetime(0);
        return connection;
    }

    /** Returns the file of the database in a folder. */
    static Path file(Path folder) {
        return folder.resolve(NAME + ".mv.db");
    }

    /** Creates the folder if it is missing, and lets nobody else into it. */
    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        refuseUnlessWritable(folder);
        closeToOthers(folder);
    }

    /**
     * Lets nobody but this user into the folder. Whoever can read H2's lock file can connect to the process that serves the
     * database, and have it run what he likes.
     */
    private static void closeToOthers(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** H2 would open what it cannot write, and fail much later. */
    private static void refuseUnlessWritable(Path path) throws AccessDeniedException {
        if (!Files.isWritable(path)) {
            throw new AccessDeniedException(path.toString());
        }
    }

    /**
     * Rewrites the file without the room that loads have left behind, which takes a second or two. It is opened for this
     * process alone: H2 refuses that while another process uses the file, and the other way round, so nobody is cut off.
     * Whatever else is wrong, opening the database says right afterwards.
     */
    private static void shrinkUnlessInUse(String address) {
        try (Connection alone = DriverManager.getConnection(address, USER, PASSWORD);
                Statement statement = alone.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "The store was not shrunk", e);
        }
    }
}
