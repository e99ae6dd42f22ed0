package org.skillgap.adapter.persistence;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.application.port.DatabaseServer;
import org.skillgap.application.port.OccupationRepository;
import org.skillgap.application.port.OccupationRepositoryContract;

/** The contract on a server of its own; each test has a database that did not exist before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerStoreContract implements OccupationRepositoryContract {

    private final DatabaseServer.Product product;
    private DatabaseServer server;
    private JooqOccupationRepository repository;

    ServerStoreContract(DatabaseServer.Product product) {
        this.product = product;
    }

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = DatabaseServer.start(product, folder);
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Override
    public OccupationRepository emptyRepository() {
        repository = JooqOccupationRepository.open(TestStore.on(server), Clock.systemUTC());
        return repository;
    }

    @AfterEach
    void close() {
        repository.close();
    }
}
