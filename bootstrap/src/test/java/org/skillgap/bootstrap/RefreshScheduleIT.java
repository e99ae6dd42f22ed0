package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.skillgap.adapter.onet.service.Faults;
import org.skillgap.adapter.onet.service.HttpOnetService;
import org.skillgap.adapter.onet.service.OnetServer;
import org.skillgap.adapter.onet.service.OnetServer.Layout;
import org.skillgap.adapter.onet.service.OnetServer.Version;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.fetch.FetchChosen;
import org.skillgap.application.fetch.FetchParts;
import org.skillgap.application.fetch.NormaliseLanding;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.port.BackgroundTurn;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.application.schedule.ScheduledRefresh;
import org.slf4j.LoggerFactory;

/** The thread that refreshes, on a store in memory and a server with faults. */
@Timeout(60)
class RefreshScheduleIT {

    private static final Duration OFTEN = Duration.ofSeconds(1);

    private final InMemoryOccupationRepository store = new InMemoryOccupationRepository(Clock.systemUTC());
    private final OnetServer server =
            OnetServer.start(SyntheticRelease.of("small", 5, 3, 0), Version.V2, Layout.UP_TO_30_2);
    private final HttpOnetService service = new HttpOnetService(server.config(), Clock.systemUTC());
    private final Logger logger = (Logger) LoggerFactory.getLogger(RefreshSchedule.class);
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getLevel() + " " + event.getFormattedMessage());
        }
    };

    @BeforeEach
    void fetchLongAgo() {
        appender.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(appender);
        Clock longAgo = Clock.offset(Clock.systemUTC(), Duration.ofDays(-100));
        new FetchChosen(parts(longAgo)).of(List.of(SyntheticRelease.code(0)), LoadProgress.SILENT);
    }

    @AfterEach
    void close() throws Exception {
        logger.detachAppender(appender);
        logger.setLevel(null);
        service.close();
        server.close();
    }

    @Test
    void failure_isOneLineAndTheNextTimeTriesAgain() throws Exception {
        server.always("", Faults.status(403));
        try (RefreshSchedule schedule = schedule(OFTEN)) {
            schedule.start();

            assertThat(lines.poll(20, TimeUnit.SECONDS))
                    .startsWith("WARN What was fetched was not refreshed next=")
                    .doesNotContain(OnetServer.KEY, "\n");
            assertThat(turn().outcome()).isNotEmpty().doesNotContain(OnetServer.KEY);
            server.heal();
            String line = lines.poll(20, TimeUnit.SECONDS);
            while (line.startsWith("WARN")) {
                line = lines.poll(20, TimeUnit.SECONDS);
            }
            assertThat(line)
                    .isEqualTo("INFO Refreshed what was fetched asked=1 fetched=1 changed=0 rejected=0 vanished=0");
        }
    }

    @Test
    void close_leavesNothingBehind() throws Exception {
        long start = System.nanoTime();
        RefreshSchedule schedule = schedule(Duration.ofDays(1));
        schedule.start();
        schedule.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(store.find(ScheduledRefresh.TURN)).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("refresh"));
    }

    @Test
    void close_givesTheTurnBack() throws Exception {
        server.always("occupation_data", Faults.status(503));
        RefreshSchedule schedule = schedule(OFTEN);
        schedule.start();
        while (store.find(ScheduledRefresh.TURN).isEmpty()) {
            Thread.onSpinWait();
        }
        schedule.close();

        assertThat(turn().heldUntil()).isEqualTo(Instant.EPOCH);
        assertThat(turn().outcome()).isNotEmpty();
    }

    @Test
    void close_doesNotWaitForAServiceThatHangs() throws Exception {
        server.always("occupation_data", Faults.silence());
        long before = server.count("occupation_data");
        RefreshSchedule schedule = schedule(OFTEN);
        schedule.start();
        while (server.count("occupation_data") == before) {
            Thread.onSpinWait();
        }
        long start = System.nanoTime();
        schedule.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(turn().heldUntil()).isEqualTo(Instant.EPOCH);
    }

    private BackgroundTurn turn() {
        return store.find(ScheduledRefresh.TURN).orElseThrow();
    }

    private RefreshSchedule schedule(Duration every) {
        return new RefreshSchedule(parts(Clock.systemUTC()), service::close, store, every, Clock.systemUTC());
    }

    private FetchParts parts(Clock clock) {
        return new FetchParts(
                service, store, new NormaliseLanding(store, store, service), new CurrentCatalog(store, clock), clock);
    }
}
