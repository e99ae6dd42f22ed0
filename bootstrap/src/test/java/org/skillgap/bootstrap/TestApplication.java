package org.skillgap.bootstrap;

import java.nio.file.Path;
import java.time.Clock;
import org.skillgap.adapter.onet.download.DownloadConfig;
import org.skillgap.adapter.onet.download.WebAddress;
import org.skillgap.adapter.persistence.StoreConfig;
import org.skillgap.adapter.web.WebConfig;
import org.skillgap.application.port.DatabaseServer;
import org.skillgap.application.port.Secret;
import org.skillgap.application.release.ReleaseNumber;
import org.skillgap.bootstrap.config.Releases;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.Storage;
import org.skillgap.bootstrap.config.WebServices;

/** The same application that {@code main} starts, on a free port. */
final class TestApplication {

    /** No test asks for an official release, unless that is what it tests. */
    static final Releases OFFLINE = new Releases(
            Releases.NO_FOLDER,
            DownloadConfig.from(WebAddress.parse("http://127.0.0.1:9/").orElseThrow()),
            new ReleaseNumber("30.3"),
            true);

    static final WebServices NOT_CONFIGURED = new WebServices.None();

    private TestApplication() {}

    static Application memory() {
        return open(new Storage.Memory());
    }

    static Application h2(Path home) {
        return open(h2Storage(home));
    }

    /** Returns a database that does not exist yet. */
    static Storage storage(DatabaseServer server) {
        return new Storage.Database(StoreConfig.mysql(
                new StoreConfig.Address("127.0.0.1", server.port(), DatabaseServer.newDatabase()),
                DatabaseServer.USER,
                new Secret(DatabaseServer.PASSWORD),
                StoreConfig.SslMode.PREFERRED));
    }

    static Storage h2Storage(Path home) {
        return new Storage.Database(StoreConfig.embedded(home.resolve("store")));
    }

    static Application open(Storage storage) {
        Settings settings = new Settings(storage, WebConfig.on("127.0.0.1", 0), OFFLINE, NOT_CONFIGURED);
        return Application.open(settings, Clock.systemUTC());
    }
}
