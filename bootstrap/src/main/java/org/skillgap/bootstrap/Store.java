package org.skillgap.bootstrap;

import java.time.Clock;
import org.skillgap.adapter.persistence.JooqOccupationRepository;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.port.AssessmentRepository;
import org.skillgap.application.port.BackgroundTurns;
import org.skillgap.application.port.LandingRepository;
import org.skillgap.application.port.ModelLedger;
import org.skillgap.application.port.OccupationRepository;
import org.skillgap.application.port.ReleaseHistory;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.Storage;

/**
 * The store that the settings ask for.
 *
 * @param repository the store
 * @param history what it remembers
 * @param landing keeps what the O*NET Web Services send; the same store
 * @param turns tells who of those that share it does what; the same store
 * @param assessments keeps the levels that language models assessed; the same store
 * @param ledger keeps what language models were asked; the same store
 * @param description what it is and where, on one line
 * @param closing what closes it
 */
record Store(
        OccupationRepository repository,
        ReleaseHistory history,
        LandingRepository landing,
        BackgroundTurns turns,
        AssessmentRepository assessments,
        ModelLedger ledger,
        String description,
        Runnable closing) {

    static Store open(Settings settings, Clock clock) {
        if (settings.storage() instanceof Storage.Database database) {
            JooqOccupationRepository repository = JooqOccupationRepository.open(database.config(), clock);
            return new Store(
                    repository,
                    repository,
                    repository,
                    repository,
                    repository,
                    repository,
                    repository.description(),
                    repository::close);
        }
        InMemoryOccupationRepository repository = new InMemoryOccupationRepository(clock);
        return new Store(
                repository,
                repository,
                repository,
                repository,
                repository,
                repository,
                "the memory of this process",
                () -> {});
    }
}
