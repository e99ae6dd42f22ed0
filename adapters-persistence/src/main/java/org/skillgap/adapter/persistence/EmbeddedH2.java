package org.skillgap.adapter.persistence;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The embedded database: one H2 file, in MySQL mode. The first process that opens it also serves it to the others, on
 * the loopback interface only.
 */
final class EmbeddedH2 {

    private static final String NAME = "skillgap";

    /**
     * WRITE_DELAY=0: what was committed is in the file, not up to half a second later. LAZY_QUERY_EXECUTION=1: a large
     * result is handed out as it is read, and not collected in memory or a temporary file first. Time-outs are in
     * milliseconds; that of the network is for a process that serves the file and hangs.
     */
    private static final String SETTINGS = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";IGNORECASE=TRUE;AUTO_SERVER=TRUE;TRACE_LEVEL_FILE=0;WRITE_DELAY=0;LAZY_QUERY_EXECUTION=1"
            + ";NETWORK_TIMEOUT=120000;LOCK_TIMEOUT=";

    private EmbeddedH2() {}

    /**
     * Creates the folder if it is missing and returns how to connect to the database in it.
     *
     * @throws IOException if the folder cannot be created or written, or H2 cannot use its name
     */
    static HikariConfig connection(StoreConfig config) throws IOException {
        Path folder = config.folder();
        if (folder.toString().contains(";")) {
            throw new IOException("the folder's name contains ';', which H2 cannot open; choose another folder");
        }
        Files.createDirectories(folder);
        refuseUnlessWritable(folder);
        Path file = folder.resolve(NAME + ".mv.db");
        if (Files.exists(file)) {
            refuseUnlessWritable(file);
        }
        // H2 reads this once, when its classes are loaded; without it the server listens on every interface.
        System.setProperty("h2.bindAddress", "127.0.0.1");
        HikariConfig connection = new HikariConfig();
        connection.setJdbcUrl("jdbc:h2:file:" + folder.resolve(NAME) + SETTINGS
                + config.writeWait().toMillis());
        connection.setUsername("sa");
        connection.setPassword("");
        // The database closes with its last connection and would have to be opened again: keep the connections.
        connection.setMaxLifetime(0);
        return connection;
    }

    /** H2 would open what it cannot write, and fail much later. */
    private static void refuseUnlessWritable(Path path) throws AccessDeniedException {
        if (!Files.isWritable(path)) {
            throw new AccessDeniedException(path.toString());
        }
    }
}
