package org.skillgap.application.memory;

import java.time.Clock;
import org.skillgap.application.port.OccupationRepository;
import org.skillgap.application.port.OccupationRepositoryContract;

class InMemoryOccupationRepositoryTest implements OccupationRepositoryContract {

    @Override
    public OccupationRepository emptyRepository() {
        return new InMemoryOccupationRepository(Clock.systemUTC());
    }
}
