package org.skillgap.adapter.persistence;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the store is and how it is used.
 *
 * @param folder the folder of the embedded database; created if it is missing
 * @param writeWait how long a load waits for another one to end, one millisecond to one minute
 */
public record StoreConfig(Path folder, Duration writeWait) {

    /** How long a load waits for another one unless told otherwise: 30 seconds. */
    public static final Duration DEFAULT_WRITE_WAIT = Duration.ofSeconds(30);

    private static final Duration LONGEST_WRITE_WAIT = Duration.ofMinutes(1);

    /**
     * Makes the folder absolute.
     *
     * @throws IllegalArgumentException if {@code writeWait} is not one millisecond to one minute
     */
    public StoreConfig {
        folder = folder.toAbsolutePath().normalize();
        if (writeWait.toMillis() < 1 || writeWait.compareTo(LONGEST_WRITE_WAIT) > 0) {
            throw new IllegalArgumentException("a load waits 1 ms to 1 min for another one, not " + writeWait);
        }
    }

    /** Returns the configuration of an embedded database in a folder, with defaults for everything else. */
    public static StoreConfig embedded(Path folder) {
        return new StoreConfig(folder, DEFAULT_WRITE_WAIT);
    }
}
