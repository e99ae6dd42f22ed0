package org.skillgap.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.application.port.OnetSource;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.bootstrap.Application;
import org.skillgap.bootstrap.config.SettingsLoader;

/**
 * Loads a release into an empty database again and again, as the program does it or as plain JDBC batches. Prints one line
 * "name, tab, milliseconds" for each step; the first round of a process is named apart, because a load is usually the first
 * thing that a process does.
 */
public final class LoadBench {

    private LoadBench() {}

    /**
     * Runs {@code program KIND PLACE ROUNDS RELEASE STARTER_SET}: loads the release, replaces it by the starter set and that
     * by the release; or {@code floor KIND PLACE ROUNDS SOURCE}: writes the rows of the embedded store in folder SOURCE.
     *
     * @param args as above; KIND is one of {@link Database.Kind}
     * @throws Exception if anything fails
     */
    public static void main(String[] args) throws Exception {
        Database database = Database.of(args[1], args[2]);
        int rounds = Integer.parseInt(args[3]);
        boolean isFloor = args[0].equals("floor");
        StoredRows rows = isFloor ? read(Database.of("H2", args[4])) : null;
        for (int round = 0; round < rounds; round++) {
            String when = round == 0 ? "first" : "later";
            database.empty();
            if (isFloor) {
                floor(database, rows, when);
            } else {
                program(database, Path.of(args[4]), Path.of(args[5]), when);
            }
        }
    }

    private static StoredRows read(Database source) throws Exception {
        try (Connection connection = source.connect()) {
            return StoredRows.read(connection);
        }
    }

    private static void floor(Database database, StoredRows rows, String when) throws Exception {
        database.createTables();
        try (Connection connection = database.connect()) {
            long start = System.nanoTime();
            rows.write(connection);
            print(database, "floor: " + rows.count() + " rows", when, start);
        }
    }

    private static void program(Database database, Path full, Path starterSet, String when) {
        SettingsLoader settings = new SettingsLoader(database.surroundings(), Map.of());
        try (Application application = Application.open(settings.load(), Clock.systemUTC())) {
            load(application, full, database, "load", when);
            load(application, starterSet, database, "full to starter", when);
            load(application, full, database, "starter to full", when);
        }
    }

    private static void load(Application application, Path path, Database database, String what, String when) {
        long start = System.nanoTime();
        application.load(timed(TextRelease.at(path), database, what, when), LoadProgress.SILENT);
        print(database, what + ": whole", when, start);
    }

    /** Tells reading from storing: the store's work begins when the source has been read, and is timed by the whole. */
    private static OnetSource timed(OnetSource source, Database database, String what, String when) {
        return progress -> {
            long start = System.nanoTime();
            Release release = source.readRelease(progress);
            print(database, what + ": read", when, start);
            return release;
        };
    }

    private static void print(Database database, String what, String when, long start) {
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        System.out.println(database.kind() + ", " + when + ", " + what + "\t" + milliseconds);
    }
}
