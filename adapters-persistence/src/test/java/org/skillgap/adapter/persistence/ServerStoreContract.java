package org.skillgap.adapter.persistence;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.skillgap.application.fetch.NormaliseLandingContract;
import org.skillgap.application.port.AssessmentRepositoryContract;
import org.skillgap.application.port.BackgroundTurnsContract;
import org.skillgap.application.port.DatabaseServer;
import org.skillgap.application.port.LandingRepositoryContract;
import org.skillgap.application.port.ModelLedgerContract;
import org.skillgap.application.port.OccupationRepository;
import org.skillgap.application.port.OccupationRepositoryContract;
import org.skillgap.application.port.OnDatabaseServer;

/** The contract on a server of its own; each test has a database that did not exist before. */
abstract class ServerStoreContract extends OnDatabaseServer
        implements OccupationRepositoryContract,
                LandingRepositoryContract,
                NormaliseLandingContract,
                BackgroundTurnsContract,
                AssessmentRepositoryContract,
                ModelLedgerContract {

    private JooqOccupationRepository repository;

    ServerStoreContract(DatabaseServer.Product product) {
        super(product);
    }

    @Override
    public OccupationRepository emptyRepository() {
        repository = JooqOccupationRepository.open(TestStore.on(server()), Clock.systemUTC());
        return repository;
    }

    @AfterEach
    void close() {
        repository.close();
    }
}
