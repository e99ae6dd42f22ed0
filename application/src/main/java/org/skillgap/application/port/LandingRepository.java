package org.skillgap.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.landing.CheckedRows;
import org.skillgap.application.landing.LandedRows;
import org.skillgap.application.landing.MergeCounts;
import org.skillgap.application.landing.ServiceRow;

/**
 * Keeps what the O*NET Web Services sent, first as it came and then, in a second step, as ratings. A subject is an
 * occupation's code or {@link ServiceRow#REFERENCE}; it is pending from its landing until its rows have been stored. Each call
 * is one transaction and queues with loads. Safe for concurrent use.
 */
public interface LandingRepository {

    /**
     * Keeps the rows of a subject as they came, in the place of those before. Rows that came before and are the same, each in
     * its place, only get the new time.
     *
     * @param rows all that the service has on the subject, and of no other one; empty if it has nothing
     * @param fetchedAt when they came; kept to the microsecond
     * @return whether they differ from those before, so that the subject is pending now
     * @throws IllegalArgumentException if a row is about another subject
     * @throws StoreUnavailable if the store cannot be written, or a load is under way for too long
     */
    boolean land(String subject, List<ServiceRow> rows, Instant fetchedAt);

    /**
     * Returns the subjects whose rows have not been stored since they changed, or some of whose rows were rejected before the
     * release that is held now: the reference first, then in the order of codes.
     *
     * @throws StoreUnavailable if the store cannot be read
     */
    List<String> pending();

    /**
     * Returns the rows of a subject; empty if it was never landed.
     *
     * @throws StoreUnavailable if the store cannot be read
     */
    Optional<LandedRows> findRows(String subject);

    /**
     * Stores what the rows of a subject come to, and ends its being pending. What a release says about an occupation, element
     * or scale stays; what no release says is added, and follows the service from then on (elements and scales those of the
     * reference only). Ratings of other sources are not touched, and rows that do not differ keep the time at which they came.
     *
     * @return what changed; empty, and nothing changed, if the subject's rows have changed since they were read
     * @throws StoreUnavailable if the store cannot be written, or a load is under way for too long
     */
    Optional<MergeCounts> store(CheckedRows rows);

    /**
     * Returns the subjects that were last fetched before an instant, longest ago first, then in the order of codes.
     *
     * @throws StoreUnavailable if the store cannot be read
     */
    List<String> fetchedBefore(Instant instant);
}
