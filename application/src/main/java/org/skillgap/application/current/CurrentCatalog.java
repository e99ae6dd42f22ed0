package org.skillgap.application.current;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.StoreState;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.port.OccupationRepository;

/**
 * Holds the catalog that answers are computed from, and reads it anew when the store has moved on. If the store goes away
 * the last catalog stays. Safe for concurrent use: readers never wait, refreshing is done by one thread at a time.
 */
public final class CurrentCatalog {

    private static final Duration SLOW_CHECK = Duration.ofMillis(400);

    private final OccupationRepository repository;
    private final Clock clock;
    private volatile Catalog catalog;
    private volatile Instant agreedAt = Instant.EPOCH;
    private volatile Instant askedAt = Instant.EPOCH;
    private volatile Asking asking = Asking.ANSWERED;

    private enum Asking {
        ANSWERED,
        UNDER_WAY,
        FAILED
    }

    /**
     * A catalog's freshness.
     *
     * @param isStoreUp whether the store answered when it was last asked
     * @param age the time since the catalog was last known to equal the store
     */
    public record Freshness(boolean isStoreUp, Duration age) {}

    /**
     * @param repository where catalogs are read
     * @param clock tells the age of the catalog
     */
    public CurrentCatalog(OccupationRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Returns the catalog to answer from.
     *
     * @throws StoreUnavailable if none could be read yet
     */
    public Catalog get() {
        Catalog current = catalog;
        if (current == null) {
            throw new StoreUnavailable("The data is not loaded yet; try again in a few seconds.", null);
        }
        return current;
    }

    /**
     * Reads the store's state, and the whole catalog if it differs from the current one.
     *
     * @return whether there is a new catalog
     * @throws StoreUnavailable if the store cannot be read; the catalog stays as it was
     */
    public synchronized boolean refresh() {
        askedAt = clock.instant();
        asking = Asking.UNDER_WAY;
        Asking outcome = Asking.FAILED;
        try {
            StoreState state = repository.state();
            asking = Asking.ANSWERED; // reading a catalog may take long, and says nothing against the store
            boolean isNew = catalog == null || !catalog.state().equals(state);
            if (isNew) {
                catalog = repository.readCatalog();
            }
            agreedAt = askedAt;
            outcome = Asking.ANSWERED;
            return isNew;
        } finally {
            asking = outcome;
        }
    }

    /**
     * Returns how fresh the catalog is; empty if there is none yet. Never waits for the store: a look at it that has been
     * under way for 400 milliseconds counts as no answer.
     */
    public Optional<Freshness> freshness() {
        if (catalog == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Optional.of(new Freshness(isStoreUp(now), Duration.between(agreedAt, now)));
    }

    private boolean isStoreUp(Instant now) {
        return switch (asking) {
            case ANSWERED -> true;
            case FAILED -> false;
            case UNDER_WAY -> Duration.between(askedAt, now).compareTo(SLOW_CHECK) < 0;
        };
    }
}
