package org.skillgap.bootstrap;

import java.time.Clock;
import org.skillgap.adapter.persistence.JooqOccupationRepository;
import org.skillgap.adapter.persistence.StoreConfig;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.port.OccupationRepository;
import org.skillgap.bootstrap.config.Settings;

/**
 * The store that the settings ask for.
 *
 * @param repository the store
 * @param description what it is and where, on one line
 * @param closing what closes it
 */
record Store(OccupationRepository repository, String description, Runnable closing) {

    /** Below the home folder, because nobody else is let into it. */
    private static final String FOLDER = "store";

    static Store open(Settings settings, Clock clock) {
        return switch (settings.storage()) {
            case MEMORY -> new Store(new InMemoryOccupationRepository(clock), "the memory of this process", () -> {});
            case H2 -> {
                JooqOccupationRepository repository = JooqOccupationRepository.open(
                        StoreConfig.embedded(settings.home().resolve(FOLDER)), clock);
                yield new Store(repository, repository.description(), repository::close);
            }
        };
    }
}
