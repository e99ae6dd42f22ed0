package org.skillgap.adapter.persistence;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.application.fetch.NormaliseLandingContract;
import org.skillgap.application.port.AssessmentRepositoryContract;
import org.skillgap.application.port.BackgroundTurnsContract;
import org.skillgap.application.port.LandingRepositoryContract;
import org.skillgap.application.port.ModelLedgerContract;
import org.skillgap.application.port.OccupationRepository;
import org.skillgap.application.port.OccupationRepositoryContract;

/** The contract on an H2 file that this process has opened. */
class EmbeddedStoreContractIT
        implements OccupationRepositoryContract,
                LandingRepositoryContract,
                NormaliseLandingContract,
                BackgroundTurnsContract,
                AssessmentRepositoryContract,
                ModelLedgerContract {

    @TempDir
    private Path folder;

    private JooqOccupationRepository repository;

    @Override
    public OccupationRepository emptyRepository() {
        repository = JooqOccupationRepository.open(StoreConfig.embedded(folder), Clock.systemUTC());
        return repository;
    }

    @AfterEach
    void close() {
        repository.close();
    }
}
