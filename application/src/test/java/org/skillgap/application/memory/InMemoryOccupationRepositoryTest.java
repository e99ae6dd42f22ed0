package org.skillgap.application.memory;

import java.time.Clock;
import org.skillgap.application.fetch.NormaliseLandingContract;
import org.skillgap.application.port.AssessmentRepositoryContract;
import org.skillgap.application.port.BackgroundTurnsContract;
import org.skillgap.application.port.LandingRepositoryContract;
import org.skillgap.application.port.ModelLedgerContract;
import org.skillgap.application.port.OccupationRepository;
import org.skillgap.application.port.OccupationRepositoryContract;

class InMemoryOccupationRepositoryTest
        implements OccupationRepositoryContract,
                LandingRepositoryContract,
                NormaliseLandingContract,
                BackgroundTurnsContract,
                AssessmentRepositoryContract,
                ModelLedgerContract {

    @Override
    public OccupationRepository emptyRepository() {
        return new InMemoryOccupationRepository(Clock.systemUTC());
    }
}
