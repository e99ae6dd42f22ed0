package org.skillgap.bootstrap;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.Storage;

/** The same application that {@code main} starts, on a free port. */
final class TestApplication {

    private TestApplication() {}

    static Application memory() {
        return open(Storage.MEMORY, Path.of("").toAbsolutePath());
    }

    static Application h2(Path home) {
        return open(Storage.H2, home);
    }

    static Application open(Storage storage, Path home) {
        Settings settings = new Settings(home, storage, "127.0.0.1", 0, List.of(), List.of(), false);
        return Application.open(settings, Clock.systemUTC());
    }
}
