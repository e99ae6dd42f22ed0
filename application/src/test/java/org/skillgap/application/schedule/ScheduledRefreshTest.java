package org.skillgap.application.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.skillgap.application.landing.PlainRows.rated;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.fetch.FetchChosen;
import org.skillgap.application.fetch.FetchParts;
import org.skillgap.application.fetch.FetchReport;
import org.skillgap.application.fetch.NormaliseLanding;
import org.skillgap.application.fetch.RefreshFetched;
import org.skillgap.application.landing.ScriptedService;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.port.BackgroundTurn;
import org.skillgap.application.port.BackgroundTurns.Span;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.OccupationCode;

/** Instances that share a store, each with a clock that tests turn; every day, what is older than a day is refreshed. */
class ScheduledRefreshTest {

    private static final OccupationCode CODE = SyntheticRelease.code(1);
    private static final Instant START = Instant.parse("2026-06-01T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final ScriptedService service = new ScriptedService();
    private final InMemoryOccupationRepository store = new InMemoryOccupationRepository(Clock.systemUTC());
    private final TurnedClock clock = new TurnedClock();
    private final ScheduledRefresh one = instance("one");
    private final ScheduledRefresh other = instance("other");

    private static final class TurnedClock extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void fetchOneOccupation() {
        service.has(CODE, rated(CODE, "Gardeners", 2, 1));
        new FetchChosen(parts()).of(List.of(CODE), LoadProgress.SILENT);
        service.asked();
        clock.now = START.plus(Duration.ofDays(2));
    }

    @Test
    void state_isKnownFromTheBeginning() {
        assertThat(one.state()).isEqualTo(new RefreshState(BackgroundTurn.NONE, START.plusSeconds(30)));
    }

    @Test
    void look_refreshesWhatIsOld() {
        Instant now = clock.now;
        Optional<FetchReport> report = look(one);

        assertThat(service.asked()).containsExactly("reference", CODE.value());
        assertThat(report)
                .hasValueSatisfying(done -> assertThat(done.unchanged()).isOne());
        assertThat(one.state().turn().succeededAt()).isEqualTo(now);
        assertThat(one.state().turn().outcome()).startsWith("1 asked for, 1 fetched, 0 changed, 0 rows stored");
        assertThat(one.state().nextAbout()).isEqualTo(now.plus(DAY));
    }

    @Test
    void look_isDoneOnceForAllInstances() {
        look(one);
        service.asked();
        Instant succeeded = clock.now;
        clock.now = clock.now.plus(Duration.ofMinutes(5));

        assertThat(look(other)).isEmpty();

        assertThat(service.asked()).isEmpty();
        assertThat(other.state().turn().holder()).isEqualTo("one");
        assertThat(other.state().nextAbout()).isEqualTo(succeeded.plus(DAY));
    }

    @Test
    void look_isSpreadByATenth() {
        Instant now = clock.now;
        one.look(-1, LoadProgress.SILENT);
        assertThat(one.state().nextAbout()).isEqualTo(now.plus(Duration.ofMinutes(1296)));

        clock.now = one.state().nextAbout();
        assertThat(one.look(1, LoadProgress.SILENT))
                .as("early is not too early")
                .isPresent();
        assertThat(one.state().nextAbout()).isEqualTo(clock.now.plus(Duration.ofMinutes(1584)));
    }

    @Test
    void look_leavesATurnThatIsHeldAlone() {
        Instant now = clock.now;
        store.take(ScheduledRefresh.TURN, "killed", new Span(now, now.plus(ScheduledRefresh.HELD), now));

        assertThat(look(one)).isEmpty();
        assertThat(one.state().nextAbout()).isBetween(now.plus(Duration.ofHours(1)), now.plus(Duration.ofMinutes(72)));

        clock.now = one.state().nextAbout();
        assertThat(look(one)).isPresent();
        assertThat(one.state().turn().holder()).isEqualTo("one");
    }

    @Test
    void look_saysWhatFailedAndLetsOthersTry() {
        service.failsAfter(0);
        assertThatThrownBy(() -> look(one)).isInstanceOf(UpstreamUnavailable.class);

        BackgroundTurn turn = one.state().turn();
        assertThat(turn.outcome()).isEqualTo("O*NET is away.");
        assertThat(turn.succeededAt()).isEqualTo(Instant.EPOCH);
        assertThat(turn.isHeldAt(clock.now)).isFalse();
        assertThat(one.state().nextAbout()).isEqualTo(clock.now.plus(DAY));
        assertThat(look(other)).isPresent();
    }

    @Test
    void look_givesTheTurnBackWhenItIsStopped() {
        LoadProgress stopping = new LoadProgress() {
            @Override
            public void started(String step, long total) {}

            @Override
            public void advanced(long done) {
                throw new CancellationException();
            }

            @Override
            public void finished() {}
        };

        assertThatThrownBy(() -> one.look(0, stopping)).isInstanceOf(CancellationException.class);
        assertThat(one.state().turn().outcome()).isEqualTo("Stopped with the server.");
        assertThat(look(other)).isPresent();
    }

    private static Optional<FetchReport> look(ScheduledRefresh refresh) {
        return refresh.look(0, LoadProgress.SILENT);
    }

    private ScheduledRefresh instance(String name) {
        RefreshPlan plan = new RefreshPlan(name, DAY, DAY);
        return new ScheduledRefresh(new RefreshFetched(parts()), store, plan, Duration.ofSeconds(30), clock);
    }

    private FetchParts parts() {
        return new FetchParts(
                service, store, new NormaliseLanding(store, store, service), new CurrentCatalog(store, clock), clock);
    }
}
