package org.skillgap.application.landing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The rows of one subject as they lie in the store.
 *
 * @param subject an occupation's code, or {@link ServiceRow#REFERENCE}
 * @param version how often the subject's rows have changed, from 1: whoever read this version must not answer for a later one
 * @param fetchedAt when they were last fetched, to the microsecond
 * @param rows table by table in the order of the tables' ids, those of one table in the order in which they came; empty if
 *     the service had none
 */
public record LandedRows(String subject, int version, Instant fetchedAt, List<ServiceRow> rows) {

    /**
     * Copies the list and refuses missing parts.
     *
     * @throws IllegalArgumentException if a row is not about the subject
     */
    public LandedRows {
        ServiceRow.refuseOthers(subject, rows);
        Objects.requireNonNull(fetchedAt, "fetchedAt");
        rows = List.copyOf(rows);
    }

    /** Tells whether these are scales and elements, and not an occupation. */
    public boolean isReference() {
        return subject.equals(ServiceRow.REFERENCE);
    }
}
