package org.skillgap.application.port;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.landing.ServiceReading;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * The O*NET Web Services: what the store lacks can be asked for here. What comes is kept as it came; reading it is a step of
 * its own, which calls nobody. Every call is bounded in time. Safe for concurrent use.
 */
public interface OnetService {

    /**
     * Returns the row of an occupation and its ratings in every domain that the service has, each table whole and in the order
     * of its pages; empty if O*NET does not know the code. An occupation that O*NET knows and has not rated comes as its own
     * row alone.
     *
     * @throws UpstreamUnavailable if the service cannot be asked, or its answer cannot be believed
     */
    List<ServiceRow> fetchOccupation(OccupationCode code);

    /**
     * Returns the rows of all scales and elements.
     *
     * @throws UpstreamUnavailable if the service cannot be asked, or its answer cannot be believed
     */
    List<ServiceRow> fetchReference();

    /**
     * Returns the rows of all occupations, without ratings, in the order of their codes.
     *
     * @throws UpstreamUnavailable if the service cannot be asked, or its answer cannot be believed
     */
    List<ServiceRow> fetchOccupations();

    /**
     * Reads the rating tables whole, which for many occupations takes far fewer calls than one by one.
     *
     * @param wanted the occupations whose rows are handed on
     * @param rows gets the rows of one wanted occupation at a time, those of all tables together; an occupation without
     *     ratings is left out
     * @param progress is told how many rows have been read
     * @throws UpstreamUnavailable if the service cannot be asked, or its answer cannot be believed; rows that were handed on
     *     stay handed on
     */
    void fetchRatings(Set<OccupationCode> wanted, Consumer<List<ServiceRow>> rows, LoadProgress progress);

    /**
     * Reads rows; never calls anybody, and gives the same for the same rows.
     *
     * @param rows rows of one subject, in any order of tables
     */
    ServiceReading read(List<ServiceRow> rows);
}
