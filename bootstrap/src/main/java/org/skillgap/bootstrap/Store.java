package org.skillgap.bootstrap;

import io.micrometer.core.instrument.MeterRegistry;
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
import org.skillgap.bootstrap.metrics.LateWatch;
import org.skillgap.bootstrap.metrics.WatchedLedger;

/**
 * The store that the settings ask for.
 *
 * @param repository the store
 * @param history what it remembers
 * @param landing keeps what the O*NET Web Services send; the same store
 * @param ledger keeps what was asked of language models; the same store
 * @param assessments keeps what they assessed; the same store
 * @param turns tells who of those that share it does what; the same store
 * @param description what it is and where, on one line
 * @param closing what closes it
 */
record Store(
        OccupationRepository repository,
        ReleaseHistory history,
        LandingRepository landing,
        ModelLedger ledger,
        AssessmentRepository assessments,
        BackgroundTurns turns,
        String description,
        Runnable closing) {

    static Store open(Settings settings, Clock clock) {
        if (settings.storage() instanceof Storage.Database database) {
            JooqOccupationRepository repository = JooqOccupationRepository.open(database.config(), clock);
            return of(repository, repository.description(), repository::close);
        }
        return of(new InMemoryOccupationRepository(clock), "the memory of this process", () -> {});
    }

    /** Returns the same store, whose ledger tells what replies have used and cost. */
    Store watchedBy(LateWatch watch) {
        return new Store(
                repository,
                history,
                landing,
                new WatchedLedger(ledger, watch),
                assessments,
                turns,
                description,
                closing);
    }

    /** Measures the connections of a database; the memory of this process has none. */
    void measure(MeterRegistry meters) {
        if (repository instanceof JooqOccupationRepository database) {
            database.measureConnections(meters);
        }
    }

    /** Either store is everything in one object. */
    private static <
                    T extends
                            OccupationRepository & ReleaseHistory & LandingRepository & ModelLedger
                                    & AssessmentRepository & BackgroundTurns>
            Store of(T store, String description, Runnable closing) {
        return new Store(store, store, store, store, store, store, description, closing);
    }
}
