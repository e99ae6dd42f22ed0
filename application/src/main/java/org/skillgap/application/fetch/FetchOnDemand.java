package org.skillgap.application.fetch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.LevelChoice;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.StillComputing;
import org.skillgap.application.flight.FlightLimits;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;

/**
 * Brings what an answer lacks from the O*NET Web Services, once, before it is looked for. Where no service is configured, and
 * for what was fetched lately, there is nothing to wait for. Safe for concurrent use.
 */
public final class FetchOnDemand {

    private final CurrentCatalog current;
    private final Optional<OccupationFlights> flights;

    private FetchOnDemand(CurrentCatalog current, Optional<OccupationFlights> flights) {
        this.current = current;
        this.flights = flights;
    }

    /** Returns the one that never fetches, where no service is configured. */
    public static FetchOnDemand never(CurrentCatalog current) {
        return new FetchOnDemand(current, Optional.empty());
    }

    /**
     * Returns the one that fetches what is missing.
     *
     * @param current tells what is missing
     * @param fetchOccupation fetches it
     * @param background runs the fetches; a few threads are plenty, because the service is asked four times a second at most
     * @param clock tells when to forget
     */
    public static FetchOnDemand with(
            CurrentCatalog current,
            FetchOccupation fetchOccupation,
            FlightLimits limits,
            Executor background,
            Clock clock) {
        return new FetchOnDemand(
                current, Optional.of(new OccupationFlights(fetchOccupation, limits, background, clock)));
    }

    /**
     * Returns what to wait for before occupations are compared in a domain; empty if all of them are rated in it, or nothing more
     * can be had. What is returned ends when it has all been tried, fails with an expected failure if the service or
     * the store cannot be used, and with {@link StillComputing} when the caller has waited long enough: the fetch then goes on.
     */
    public Optional<CompletableFuture<Void>> ratings(ElementDomain domain, OccupationCode... codes) {
        if (flights.isEmpty()) {
            return Optional.empty();
        }
        Catalog catalog = current.get();
        for (OccupationCode code : codes) {
            if (catalog.findProfile(code, domain).isEmpty()) {
                return bring(Stream.of(codes)
                        .filter(one -> catalog.findProfile(one, domain).isEmpty()));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the same where other than surveyed levels may count: what a language model has assessed is not missing then, so that
     * nobody waits for O*NET.
     */
    public Optional<CompletableFuture<Void>> ratings(
            ElementDomain domain, LevelChoice choice, OccupationCode... codes) {
        if (flights.isEmpty() || choice == LevelChoice.ONET) {
            return ratings(domain, codes);
        }
        Catalog catalog = current.get();
        return ratings(
                domain,
                Stream.of(codes)
                        .filter(code -> catalog.findAssessed(code).isEmpty())
                        .toArray(OccupationCode[]::new));
    }

    /** Returns the same as {@link #ratings} before an occupation is shown; empty if it is known, rated or not. */
    public Optional<CompletableFuture<Void>> occupation(OccupationCode code) {
        if (flights.isEmpty() || current.get().findOccupation(code).isPresent()) {
            return Optional.empty();
        }
        return bring(Stream.of(code));
    }

    private Optional<CompletableFuture<Void>> bring(Stream<OccupationCode> missing) {
        OccupationFlights found = flights.orElseThrow();
        List<CompletableFuture<Void>> waits =
                missing.distinct().map(found::fetch).flatMap(Optional::stream).toList();
        return waits.isEmpty() ? Optional.empty() : Optional.of(found.all(waits.stream()));
    }
}
