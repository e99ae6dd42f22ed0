package org.skillgap.bootstrap.config;

import java.util.Objects;
import org.skillgap.adapter.persistence.StoreConfig;

/** Where the data is kept. */
public sealed interface Storage {

    /** This process alone; gone when it ends. */
    record Memory() implements Storage {}

    /**
     * A database.
     *
     * @param config which one
     */
    record Database(StoreConfig config) implements Storage {

        /** Refuses a missing part. */
        public Database {
            Objects.requireNonNull(config, "config");
        }
    }
}
