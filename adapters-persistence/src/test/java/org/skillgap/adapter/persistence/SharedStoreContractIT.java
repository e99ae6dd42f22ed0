package org.skillgap.adapter.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.application.fetch.NormaliseLandingContract;
import org.skillgap.application.port.AssessmentRepositoryContract;
import org.skillgap.application.port.BackgroundTurnsContract;
import org.skillgap.application.port.LandingRepositoryContract;
import org.skillgap.application.port.ModelLedgerContract;
import org.skillgap.application.port.OccupationRepository;
import org.skillgap.application.port.OccupationRepositoryContract;

/** The contract on an H2 file that another process has opened and serves to this one. */
class SharedStoreContractIT
        implements OccupationRepositoryContract,
                LandingRepositoryContract,
                NormaliseLandingContract,
                BackgroundTurnsContract,
                AssessmentRepositoryContract,
                ModelLedgerContract {

    private static OtherProcess other;

    @TempDir
    private Path folder;

    private JooqOccupationRepository repository;

    @BeforeAll
    static void start() throws IOException {
        other = new OtherProcess();
    }

    @AfterAll
    static void end() {
        other.close();
    }

    @Override
    public OccupationRepository emptyRepository() {
        other.tell("open", folder);
        repository = JooqOccupationRepository.open(StoreConfig.embedded(folder), Clock.systemUTC());
        return repository;
    }

    @AfterEach
    void close() {
        repository.close();
        other.tell("close");
    }
}
