package org.skillgap.application.fetch;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.skillgap.application.flight.FlightLimits;
import org.skillgap.application.flight.Flights;
import org.skillgap.domain.occupation.OccupationCode;

/** Fetches from the O*NET Web Services that are under way, by the code of the occupation. */
final class OccupationFlights {

    private static final System.Logger LOG = System.getLogger(OccupationFlights.class.getName());
    private static final Flights.Words WORDS = new Flights.Words(
            "Too many occupations are being fetched from O*NET just now; ask again in a few seconds.",
            "The occupation is being fetched from O*NET; ask again in a few seconds.",
            "Not fetched from O*NET code");

    private final FetchOccupation fetchOccupation;
    private final Flights<OccupationCode> flights;

    OccupationFlights(FetchOccupation fetchOccupation, FlightLimits limits, Executor background, Clock clock) {
        this.fetchOccupation = fetchOccupation;
        this.flights = new Flights<>(WORDS, limits, background, clock);
    }

    /** Returns what ends when a code has been fetched, see {@link Flights#fly}; empty if all that O*NET has on it was fetched lately. */
    Optional<CompletableFuture<Void>> fetch(OccupationCode code) {
        return flights.fly(code, () -> log(code, fetchOccupation.of(code)));
    }

    /** Returns what ends when all flights have ended, see {@link Flights#all}. */
    CompletableFuture<Void> all(Stream<CompletableFuture<Void>> waits) {
        return flights.all(waits);
    }

    private static void log(OccupationCode code, NormaliseReport report) {
        String stored = Integer.toString(report.counts().stored());
        String rejected = Long.toString(report.rejected());
        LOG.log(Level.INFO, "Fetched from O*NET code={0} stored={1} rejected={2}", code, stored, rejected);
    }
}
