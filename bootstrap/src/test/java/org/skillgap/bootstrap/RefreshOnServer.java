package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.skillgap.adapter.onet.service.OnetServer;
import org.skillgap.adapter.onet.service.OnetServer.Layout;
import org.skillgap.adapter.onet.service.OnetServer.Version;
import org.skillgap.adapter.web.WebConfig;
import org.skillgap.application.fetch.FetchChosen;
import org.skillgap.application.flight.FlightLimits;
import org.skillgap.application.port.BackgroundTurn;
import org.skillgap.application.port.DatabaseServer;
import org.skillgap.application.port.OnDatabaseServer;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.Storage;
import org.skillgap.bootstrap.config.WebServices;

/** Two instances on one database server refresh what was fetched: one of them does, and both know. */
@Timeout(120)
abstract class RefreshOnServer extends OnDatabaseServer {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Both look for the first time within a tenth of it. */
    private static final Duration EVERY = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();

    RefreshOnServer(DatabaseServer.Product product) {
        super(product);
    }

    @Test
    void refresh_isDoneByOneOfTwoInstances() throws Exception {
        Storage storage = TestApplication.storage(server());
        try (OnetServer onet = OnetServer.start(SyntheticRelease.of("small", 5, 3, 0), Version.V2, Layout.UP_TO_30_2)) {
            fetchLongAgo(storage, onet);
            long before = onet.count("occupation_data");
            try (Application one = open(storage, onet, Clock.systemUTC());
                    Application other = open(storage, onet, Clock.systemUTC())) {
                one.read();
                other.read();
                long revision = one.current().get().revision();
                Instant start = Instant.now();
                int port = one.serve();
                int otherPort = other.serve();

                await(() -> hasLooked(port, start) && hasLooked(otherPort, start));
                await(() -> !one.lastRefresh().outcome().isEmpty());

                BackgroundTurn turn = one.lastRefresh();
                assertThat(turn.outcome()).startsWith("2 asked for, 2 fetched, 0 changed, 0 rows stored");
                assertThat(turn.succeededAt()).isAfter(start);
                assertThat(turn.isHeldAt(Instant.now())).isFalse();
                assertThat(onet.count("occupation_data") - before)
                        .as("two occupations, once")
                        .isEqualTo(2);
                await(() -> List.of(port, otherPort).stream()
                        .anyMatch(any -> refresh(any).path("outcome").asText().equals(turn.outcome())));
                one.current().refresh();
                assertThat(one.current().get().revision()).isEqualTo(revision);
            }
        }
    }

    private static void fetchLongAgo(Storage storage, OnetServer onet) {
        Clock longAgo = Clock.offset(Clock.systemUTC(), Duration.ofDays(-100));
        try (Application application = open(storage, onet, longAgo)) {
            new FetchChosen(application.fetching())
                    .of(List.of(SyntheticRelease.code(0), SyntheticRelease.code(1)), LoadProgress.SILENT);
        }
    }

    /** The first look comes within six seconds, the one after that in a minute or later. */
    private boolean hasLooked(int port, Instant start) {
        Instant next = Instant.parse(refresh(port).get("next_about").asText());
        return next.isAfter(start.plusSeconds(30));
    }

    private JsonNode refresh(int port) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                    .build();
            String body = http.send(request, BodyHandlers.ofString()).body();
            return new ObjectMapper().readTree(body).get("refresh");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.call()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        }
    }

    private static Application open(Storage storage, OnetServer onet, Clock clock) {
        WebServices services = new WebServices.Configured(onet.config(), FlightLimits.USUAL).refreshedEvery(EVERY);
        Settings settings = new Settings(storage, WebConfig.on("127.0.0.1", 0), TestApplication.OFFLINE, services);
        return Application.open(settings, clock);
    }
}
