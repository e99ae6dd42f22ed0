package org.skillgap.application.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.skillgap.application.landing.PlainRows.rated;
import static org.skillgap.application.port.LandingRepositoryContract.FETCHED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.StillComputing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;
import org.skillgap.application.flight.FlightLimits;
import org.skillgap.application.landing.PlainService;
import org.skillgap.application.landing.ServiceReading;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.port.OnetService;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;

class OccupationFlightsTest {

    private static final OccupationCode OTHER = new OccupationCode("98-0001.00");
    private static final OccupationCode PRESENT = SyntheticRelease.code(0);
    private static final FlightLimits LIMITS =
            new FlightLimits(3, Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofSeconds(15));

    private final HandClock clock = new HandClock();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final ScriptedService service = new ScriptedService();
    private final InMemoryOccupationRepository store = new InMemoryOccupationRepository(clock);
    private final CurrentCatalog current = new CurrentCatalog(store, clock);
    private final FetchOccupation fetchOccupation = new FetchOccupation(
            new FetchParts(service, store, new NormaliseLanding(store, store, service), current, clock));
    private final OccupationFlights flights = new OccupationFlights(fetchOccupation, LIMITS, background::add, clock);

    OccupationFlightsTest() {
        store.replaceRelease(SyntheticRelease.of("held", 4, 3, 0), LoadProgress.SILENT);
        current.refresh();
    }

    @Test
    void fetch_fliesOnceHoweverManyWait() {
        service.rows = () -> rated(FETCHED, "Software Developers", 3, 4.5);
        List<CompletableFuture<Void>> waiting =
                IntStream.range(0, 100).mapToObj(i -> wait(FETCHED)).toList();
        assertThat(waiting).noneMatch(CompletableFuture::isDone);

        runBackground();

        assertThat(service.asked).containsExactly(FETCHED);
        assertThat(waiting).allMatch(one -> one.isDone() && !one.isCompletedExceptionally());
        assertThat(current.get().findProfile(FETCHED, ElementDomain.SKILLS)).isPresent();
    }

    @Test
    void fetch_survivesACallerWhoGoes() {
        CompletableFuture<Void> gone = wait(OTHER);
        CompletableFuture<Void> stays = wait(OTHER);
        gone.cancel(true);

        runBackground();

        assertThat(stays).isCompleted();
    }

    @Test
    void fetch_remembersForAnHourThatThereIsNothing() {
        wait(OTHER);
        runBackground();
        assertThat(flights.fetch(OTHER)).isEmpty();

        clock.advance(LIMITS.remember().minusNanos(1));
        assertThat(flights.fetch(OTHER)).isEmpty();
        clock.advance(Duration.ofNanos(1));
        wait(OTHER);
        runBackground();

        assertThat(service.asked).containsExactly(OTHER, OTHER);
    }

    @Test
    void fetch_refusesAtOnceWhenTooManyAreUnderWay() {
        for (int i = 0; i < LIMITS.most(); i++) {
            wait(new OccupationCode("97-000" + i + ".00"));
        }

        UpstreamUnavailable refused = failure(wait(OTHER));

        assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_REQUESTS);
        assertThat(refused.retryAfter()).contains(LIMITS.patience());
        assertThat(wait(new OccupationCode("97-0000.00"))).as("one that flies").isNotDone();
        runBackground();
        assertThat(wait(OTHER)).isNotDone();
    }

    @Test
    void failure_countsForAllCodesUntilItIsOver() {
        service.rows = () -> {
            throw down(Duration.ofSeconds(40));
        };
        CompletableFuture<Void> first = wait(FETCHED);
        CompletableFuture<Void> queued = wait(OTHER);
        runBackground();

        assertThat(this.<UpstreamUnavailable>failure(first).retryAfter()).contains(Duration.ofSeconds(40));
        assertThat(this.<UpstreamUnavailable>failure(queued).reason()).isEqualTo(Reason.DOWN);
        assertThat(service.asked).as("who queued does not ask").containsExactly(FETCHED);
        clock.advance(Duration.ofSeconds(39));
        assertThat(this.<UpstreamUnavailable>failure(wait(OTHER)).retryAfter()).contains(Duration.ofSeconds(1));

        clock.advance(Duration.ofSeconds(1));
        service.rows = List::of;
        CompletableFuture<Void> later = wait(OTHER);
        runBackground();
        assertThat(later).isCompleted();
    }

    @Test
    void failure_thatSaysNoTimeCountsForAShortOne() {
        service.rows = () -> {
            throw down(Duration.ZERO);
        };
        CompletableFuture<Void> first = wait(FETCHED);
        runBackground();

        assertThat(this.<UpstreamUnavailable>failure(first).retryAfter()).contains(LIMITS.rememberFailure());
        clock.advance(LIMITS.rememberFailure());
        assertThat(wait(FETCHED)).isNotDone();
    }

    @Test
    void unbelievableAnswer_countsForItsCodeAlone() {
        service.rows = () -> {
            throw new UpstreamUnavailable(Reason.UNBELIEVABLE_ANSWER, "odd", Duration.ZERO, null);
        };
        CompletableFuture<Void> odd = wait(FETCHED);
        runBackground();
        service.rows = List::of;

        assertThat(odd).isCompletedExceptionally();
        assertThat(wait(FETCHED)).isCompletedExceptionally();
        assertThat(wait(OTHER)).isNotDone();
    }

    @Test
    void storeThatIsAway_endsFlightsForAll() {
        service.rows = () -> {
            throw new StoreUnavailable("away", null);
        };
        CompletableFuture<Void> first = wait(FETCHED);
        runBackground();

        assertThat(this.<StoreUnavailable>failure(first)).hasMessage("away");
        assertThat(this.<StoreUnavailable>failure(wait(OTHER))).hasMessage("away");
        assertThat(service.asked).containsExactly(FETCHED);
    }

    @Test
    void bug_endsTheFlightAndIsNotRepeatedAtOnce() {
        service.rows = () -> {
            throw new IllegalStateException("bug");
        };
        CompletableFuture<Void> first = wait(FETCHED);
        runBackground();

        assertThat(this.<IllegalStateException>failure(first)).hasMessage("bug");
        assertThat(wait(FETCHED)).isCompletedExceptionally();
        assertThat(wait(OTHER)).isNotDone();
        assertThat(service.asked).containsExactly(FETCHED);
    }

    @Test
    void refusedTask_leavesNoFlightBehind() {
        boolean[] isOpen = {false};
        OccupationFlights closed = new OccupationFlights(
                fetchOccupation,
                LIMITS,
                task -> {
                    if (!isOpen[0]) {
                        throw new RejectedExecutionException("closed");
                    }
                    task.run();
                },
                clock);

        assertThatThrownBy(() -> closed.fetch(OTHER)).isInstanceOf(RejectedExecutionException.class);
        isOpen[0] = true;
        assertThat(closed.fetch(OTHER))
                .hasValueSatisfying(flight -> assertThat(flight).isCompleted());
    }

    @Test
    void killedFetch_isHealedByTheNext() {
        store.land(FETCHED.value(), rated(FETCHED, "Software Developers", 3, 4.5), clock.instant());
        assertThat(current.get().findOccupation(FETCHED)).isEmpty();

        fetchOccupation.of(OTHER);

        assertThat(current.get().findProfile(FETCHED, ElementDomain.SKILLS)).isPresent();
        assertThat(store.pending()).isEmpty();
    }

    @Test
    void onDemand_waitsForWhatIsMissingAlone() {
        FetchOnDemand onDemand = FetchOnDemand.with(current, fetchOccupation, LIMITS, background::add, clock);

        assertThat(onDemand.occupation(PRESENT)).isEmpty();
        assertThat(onDemand.ratings(ElementDomain.SKILLS, PRESENT, PRESENT)).isEmpty();
        CompletableFuture<Void> both = onDemand.ratings(ElementDomain.SKILLS, PRESENT, FETCHED, OTHER, OTHER)
                .orElseThrow();
        assertThat(background).hasSize(2);
        background.remove().run();
        assertThat(both).isNotDone();
        runBackground();
        assertThat(both).isCompleted();
        assertThat(onDemand.occupation(OTHER)).as("nothing more to be had").isEmpty();
        assertThat(FetchOnDemand.never(current).occupation(FETCHED)).isEmpty();
    }

    @Test
    void onDemand_tellsAPatientCallerToComeBackWhileTheFetchGoesOn() {
        FlightLimits impatient = new FlightLimits(3, Duration.ofMillis(1), LIMITS.remember(), LIMITS.rememberFailure());
        FetchOnDemand onDemand = FetchOnDemand.with(current, fetchOccupation, impatient, background::add, clock);
        service.rows = () -> rated(FETCHED, "Software Developers", 3, 4.5);

        CompletableFuture<Void> wait = onDemand.occupation(FETCHED).orElseThrow();

        assertThatThrownBy(wait::join).cause().isInstanceOf(StillComputing.class);
        runBackground();
        assertThat(onDemand.occupation(FETCHED)).isEmpty();
        assertThat(current.get().findOccupation(FETCHED)).isPresent();
    }

    private CompletableFuture<Void> wait(OccupationCode code) {
        return flights.fetch(code).orElseThrow();
    }

    private void runBackground() {
        for (Runnable task = background.poll(); task != null; task = background.poll()) {
            task.run();
        }
    }

    private static UpstreamUnavailable down(Duration retryAfter) {
        return new UpstreamUnavailable(Reason.DOWN, "away", retryAfter, null);
    }

    @SuppressWarnings("unchecked")
    private <T extends Throwable> T failure(CompletableFuture<Void> flight) {
        assertThat(flight).isCompletedExceptionally();
        Optional<Throwable> failure =
                flight.handle((nothing, thrown) -> Optional.ofNullable(thrown)).join();
        Throwable thrown = failure.orElseThrow();
        return (T) (thrown instanceof CompletionException ? thrown.getCause() : thrown);
    }

    /** Knows what a test lets it know. */
    private static final class ScriptedService implements OnetService {

        private final PlainService reading = new PlainService();
        private final List<OccupationCode> asked = new ArrayList<>();
        private Supplier<List<ServiceRow>> rows = List::of;

        @Override
        public List<ServiceRow> fetchOccupation(OccupationCode code) {
            asked.add(code);
            List<ServiceRow> found = rows.get();
            return found.stream().allMatch(row -> row.subject().equals(code.value())) ? found : List.of();
        }

        @Override
        public List<ServiceRow> fetchReference() {
            return reading.fetchReference();
        }

        @Override
        public List<ServiceRow> fetchOccupations() {
            return reading.fetchOccupations();
        }

        @Override
        public void fetchRatings(Set<OccupationCode> wanted, Consumer<List<ServiceRow>> rows, LoadProgress progress) {
            reading.fetchRatings(wanted, rows, progress);
        }

        @Override
        public ServiceReading read(List<ServiceRow> rows) {
            return reading.read(rows);
        }
    }

    /** Goes on when a test says so. */
    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-11-21T12:00:00Z");

        private void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
