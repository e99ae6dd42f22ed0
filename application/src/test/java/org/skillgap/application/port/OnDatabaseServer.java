package org.skillgap.application.port;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests with one database server for them all: it is started before the first of them and ends after the last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OnDatabaseServer {

    private final DatabaseServer.Product product;
    private DatabaseServer server;

    /**
     * @param product which server
     */
    protected OnDatabaseServer(DatabaseServer.Product product) {
        this.product = product;
    }

    @BeforeAll
    protected final void startServer(@TempDir Path folder) throws Exception {
        server = DatabaseServer.start(product, folder);
    }

    @AfterAll
    protected final void endServer() {
        if (server != null) {
            server.close();
        }
    }

    /** Returns the server; running, unless a test has stopped it. */
    protected final DatabaseServer server() {
        return server;
    }
}
