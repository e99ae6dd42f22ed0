package org.skillgap.application.schedule;

import java.time.Duration;
import java.util.Objects;

/**
 * How often what was fetched is looked through.
 *
 * @param holder this instance's name among those that share the store, no other's, 1 to 100 characters
 * @param every the time between two refreshes of all instances together, at least a second; it may be a tenth more or less
 * @param age what was fetched longer ago than this is fetched again
 */
public record RefreshPlan(String holder, Duration every, Duration age) {

    /**
     * Refuses what cannot be done.
     *
     * @throws IllegalArgumentException if the time between two refreshes is below a second, or the age below zero
     */
    public RefreshPlan {
        Objects.requireNonNull(holder, "holder");
        if (every.compareTo(Duration.ofSeconds(1)) < 0 || age.isNegative()) {
            throw new IllegalArgumentException("refresh every " + every + " what is older than " + age);
        }
    }
}
