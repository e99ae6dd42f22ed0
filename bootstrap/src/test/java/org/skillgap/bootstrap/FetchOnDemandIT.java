package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillgap.bootstrap.OnetTwin.DEVELOPERS;
import static org.skillgap.bootstrap.OnetTwin.LIMITS;
import static org.skillgap.bootstrap.OnetTwin.PRESENT;
import static org.skillgap.bootstrap.OnetTwin.SCIENTISTS;
import static org.skillgap.bootstrap.OnetTwin.UNKNOWN;
import static org.skillgap.bootstrap.OnetTwin.twin;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.adapter.onet.service.Faults;
import org.skillgap.adapter.onet.service.HttpOnetService;
import org.skillgap.adapter.onet.service.OnetServer;
import org.skillgap.adapter.onet.service.OnetServer.Fault;
import org.skillgap.adapter.onet.service.OnetServer.Layout;
import org.skillgap.adapter.onet.service.OnetServer.Version;
import org.skillgap.adapter.onet.service.OnetServiceConfig.Pace;
import org.skillgap.adapter.persistence.JooqOccupationRepository;
import org.skillgap.adapter.persistence.StoreConfig;
import org.skillgap.application.flight.FlightLimits;
import org.skillgap.bootstrap.config.Storage;
import org.skillgap.domain.occupation.OccupationCode;
import org.slf4j.LoggerFactory;

/** What is missing is fetched while callers wait, over real HTTP on both sides. */
@Timeout(120)
class FetchOnDemandIT {

    private static final int MOST_SERVER_THREADS = 200;

    private static final String[] SECRETS = {
        OnetServer.KEY,
        OnetServer.USER,
        OnetServer.PASSWORD,
        Base64.getEncoder()
                .encodeToString((OnetServer.USER + ":" + OnetServer.PASSWORD).getBytes(StandardCharsets.UTF_8))
    };

    @TempDir
    Path home;

    static Stream<Arguments> services() {
        return Arrays.stream(Version.values())
                .flatMap(version -> Arrays.stream(Layout.values())
                        .flatMap(layout -> Stream.of(true, false).map(isH2 -> Arguments.of(version, layout, isH2))));
    }

    @ParameterizedTest
    @MethodSource("services")
    void missingOccupation_isFetchedOnceForAHundredCallers(Version version, Layout layout, boolean isH2)
            throws Exception {
        Storage storage = isH2 ? TestApplication.h2Storage(home) : new Storage.Memory();
        try (OnetTwin skillgap = OnetTwin.serve(version, layout, storage, LIMITS)) {
            assertFetchedOnce(skillgap, layout);
        }
    }

    static void assertFetchedOnce(OnetTwin skillgap, Layout layout) throws Exception {
        String tagBefore = skillgap.get(PRESENT).headers().firstValue("ETag").orElseThrow();

        List<HttpResponse<String>> answers = all(IntStream.range(0, 100)
                .mapToObj(i -> skillgap.ask("/skill-gap-by-lvl?from=11-1011.00&to=" + twin(0) + "&evidence=true"))
                .toList());

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.get(0).body());
        assertThat(answers.get(0).body())
                .contains("\"level_source\":[\"onet_api\"],\"fetched_at\":\"20", "\"level_source\":[\"onet_file\"]}");
        int ratingTables = layout == Layout.FROM_30_3 ? 3 : 2;
        assertThat(skillgap.onet().seen())
                .as("the list of tables, the occupation, its ratings")
                .hasSize(2 + ratingTables);
        assertThat(answers.get(0).headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tagBefore);
        assertThat(skillgap.get("/occupations/" + twin(0) + "/skills").body())
                .contains("\"fetched_at\":\"20", "\"source\":\"onet_api\"");
        assertThat(skillgap.onet().seen()).hasSize(2 + ratingTables);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/skill-gap?from=11-1011.00&to=CODE",
                "/skill-gap?from=CODE&to=11-1011.00",
                "/skill-gap-by-lvl?from=CODE&to=11-1011.00&domain=knowledge",
                "/occupations/CODE",
                "/occupations/CODE/skills",
                "/occupations/CODE/related"
            })
    void everyRoute_waitsAndAnswersLikeAnyOther(String path) throws Exception {
        try (OnetTwin skillgap = OnetTwin.serve(new Storage.Memory())) {
            HttpResponse<String> fetched = skillgap.get(path.replace("CODE", twin(1)), "X-Request-Id", "my-id");

            assertThat(fetched.statusCode()).as(fetched.body()).isEqualTo(200);
            assertThat(fetched.headers().firstValue("X-Request-Id")).contains("my-id");
            assertThat(fetched.headers().firstValue("Cache-Control")).contains("no-cache");
            HttpResponse<String> known = skillgap.get(
                    path.replace("CODE", twin(1)),
                    "If-None-Match",
                    fetched.headers().firstValue("ETag").orElseThrow());
            assertThat(known.statusCode()).isEqualTo(304);
            HttpResponse<String> head =
                    skillgap.send("HEAD", path.replace("CODE", twin(2))).get();
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            HttpResponse<String> any = skillgap.get(path.replace("CODE", twin(3)), "If-None-Match", "*");
            assertThat(any.statusCode()).isEqualTo(304);
        }
    }

    @Test
    void ownProfileAndCareerPath_waitToo() throws Exception {
        try (OnetTwin skillgap = OnetTwin.serve(new Storage.Memory())) {
            HttpResponse<String> own =
                    skillgap.send("POST", "/skill-gap?to=" + twin(4)).get();
            assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
            assertThat(own.headers().firstValue("Cache-Control")).contains("no-store");

            String path = "/career-path?from=11-1011.00&to=" + twin(5);
            HttpResponse<String> route = skillgap.get(path);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (route.statusCode() == 503 && System.nanoTime() < end) {
                assertThat(route.body()).contains("\"still_computing\"");
                route = skillgap.get(path);
            }
            assertThat(route.statusCode()).as(route.body()).isEqualTo(200);

            // No language model is configured; that the occupation is there now is what counts.
            assertThat(skillgap.get("/skill-gap-llm?from=11-1011.00&to=" + twin(6))
                            .body())
                    .contains("language model");
            assertThat(skillgap.get("/occupations/" + twin(6)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void unratedOccupation_isShownAtOnceAndRatedWhenComparedOnly() throws Exception {
        try (OnetTwin skillgap = OnetTwin.serve(new Storage.Memory())) {
            assertThat(skillgap.get("/occupations/" + SCIENTISTS).body()).contains("\"rated\":false");
            assertThat(skillgap.get("/occupations/" + SCIENTISTS + "/related").statusCode())
                    .isEqualTo(200);
            assertThat(skillgap.onet().seen()).isEmpty();

            assertThat(skillgap.get("/skill-gap?from=" + SCIENTISTS + "&to=" + DEVELOPERS)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(skillgap.get("/occupations/" + SCIENTISTS).body()).contains("\"rated\":true");
        }
    }

    @Test
    void unknownOccupation_isAskedForOnceAndStays404() throws Exception {
        try (OnetTwin skillgap = OnetTwin.serve(new Storage.Memory())) {
            HttpResponse<String> first = skillgap.get("/skill-gap?from=" + UNKNOWN + "&to=" + DEVELOPERS);
            long asked = skillgap.onet().count("occupation_data");
            HttpResponse<String> second = skillgap.get("/skill-gap?from=" + UNKNOWN + "&to=" + DEVELOPERS);

            assertThat(first.statusCode()).isEqualTo(404);
            assertThat(first.body()).contains("Error: Occupation code 99-9999.00 not found.", "\"skill_gaps\":[]");
            assertThat(second.statusCode()).isEqualTo(404);
            assertThat(skillgap.onet().count("occupation_data")).isEqualTo(asked);
        }
    }

    @Test
    void hangingService_harmsNobodyWhoAsksForWhatIsPresent() throws Exception {
        FlightLimits patient =
                new FlightLimits(32, Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofSeconds(15));
        try (OnetTwin skillgap = OnetTwin.serve(Version.V2, Layout.FROM_30_3, new Storage.Memory(), patient)) {
            String expected = skillgap.get(PRESENT).body();
            for (int i = 0; i < 500; i++) {
                assertThat(skillgap.get(PRESENT).body()).isEqualTo(expected);
            }
            skillgap.onet().always("", Faults.silence());
            List<CompletableFuture<HttpResponse<String>>> waiting = IntStream.range(0, 2 * MOST_SERVER_THREADS)
                    .mapToObj(i -> skillgap.ask("/occupations/" + twin(0)))
                    .toList();

            List<Long> nanos = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                long start = System.nanoTime();
                assertThat(skillgap.get(PRESENT).body()).isEqualTo(expected);
                nanos.add(System.nanoTime() - start);
            }
            assertThat(waiting).as("all this while").noneMatch(CompletableFuture::isDone);
            nanos.sort(null);

            List<HttpResponse<String>> answers = all(waiting);
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(503);
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.headers().firstValue("Retry-After"))
                            .isPresent());
            assertThat(answers.get(0).body()).contains("\"still_computing\"", "being fetched from O*NET");
            assertThat(TimeUnit.NANOSECONDS.toMillis(nanos.get(494))).as("p99").isLessThan(50);
        }
    }

    @Test
    void unknownCodesInAFlood_leavePresentOccupationsAnswered() throws Exception {
        OnetServer onet = OnetTwin.onet(Version.V2, Layout.FROM_30_3);
        Pace usual = new Pace(4, 20_000, 6, Duration.ofMillis(500));
        FlightLimits patient = new FlightLimits(32, Duration.ofSeconds(6), Duration.ofHours(1), Duration.ofSeconds(15));
        try (OnetTwin skillgap = OnetTwin.serve(onet, onet.config().with(usual), patient)) {
            String expected = skillgap.get(PRESENT).body();
            List<CompletableFuture<HttpResponse<String>>> flood = IntStream.range(0, 500)
                    .mapToObj(i -> skillgap.ask("/occupations/98-%04d.00".formatted(i)))
                    .toList();
            for (int i = 0; i < 100; i++) {
                assertThat(skillgap.get(PRESENT).body()).isEqualTo(expected);
            }

            List<HttpResponse<String>> answers = all(flood);

            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(404, 503);
            assertThat(answers)
                    .filteredOn(answer -> answer.body().contains("Too many occupations are being fetched"))
                    .as("refused at once")
                    .hasSizeGreaterThan(400)
                    .allSatisfy(answer -> assertThat(answer.headers().firstValue("Retry-After"))
                            .contains("6"));
            assertThat(onet.seen()).as("four a second for some six seconds").hasSizeLessThan(60);
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("forbidden", Faults.status(403)),
                Arguments.of("broken", Faults.status(500)),
                Arguments.of("too fast", Faults.status(429, "Retry-After", "3600")),
                Arguments.of("sign-in page", Faults.reply(200, "text/html", "<html/>")),
                Arguments.of("cut off", Faults.brokenBody()),
                Arguments.of("no JSON", Faults.reply(200, "application/json", "{\"row\":[")),
                Arguments.of("gone", Faults.status(404)),
                Arguments.of("packed", Faults.gzipBomb()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void failingService_isA503AndTheStoreStaysAsItWas(String name, Fault fault) throws Exception {
        try (OnetTwin skillgap = OnetTwin.serve(new Storage.Memory())) {
            HttpResponse<String> before = skillgap.get(PRESENT);
            skillgap.onet().always("", fault);

            HttpResponse<String> missing = skillgap.get("/skill-gap?from=11-1011.00&to=" + twin(0));
            long asked = skillgap.onet().seen().size();
            HttpResponse<String> again = skillgap.get("/skill-gap?from=11-1011.00&to=" + twin(0));

            for (HttpResponse<String> answer : List.of(missing, again)) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.body()).contains("\"upstream_unavailable\"", "\"skill_gaps\":[]");
                assertThat(answer.headers().firstValue("Retry-After").map(Integer::parseInt))
                        .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 3600));
                assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
            }
            assertThat(skillgap.onet().seen()).as("not asked again at once").hasSize((int) asked);
            HttpResponse<String> after = skillgap.get(PRESENT);
            assertThat(after.body()).isEqualTo(before.body());
            assertThat(after.headers().firstValue("ETag"))
                    .isEqualTo(before.headers().firstValue("ETag"));
        }
    }

    @Test
    void rowsOfAKilledFetch_areStoredByTheNext() throws Exception {
        StoreConfig store = StoreConfig.embedded(home.resolve("store"));
        try (OnetTwin first = OnetTwin.serve(new Storage.Database(store))) {
            assertThat(first.get("/occupations/" + UNKNOWN).statusCode()).isEqualTo(404);
        }
        try (OnetServer onet = OnetTwin.onet(Version.V2, Layout.FROM_30_3);
                HttpOnetService service = new HttpOnetService(onet.config(), Clock.systemUTC());
                JooqOccupationRepository killed = JooqOccupationRepository.open(store, Clock.systemUTC())) {
            for (String code : List.of(twin(0), twin(1))) {
                killed.land(code, service.fetchOccupation(new OccupationCode(code)), Instant.now());
            }
        }

        try (OnetTwin next = OnetTwin.serve(new Storage.Database(store))) {
            assertThat(next.get("/skill-gap?from=11-1011.00&to=" + twin(0)).statusCode())
                    .isEqualTo(200);
            long asked = next.onet().seen().size();
            assertThat(next.get("/skill-gap?from=11-1011.00&to=" + twin(1)).statusCode())
                    .isEqualTo(200);
            assertThat(next.onet().seen()).hasSize((int) asked);
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void credentials_areInNoLineOfTheLog(Version version) throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        root.addAppender(logged);
        Level level = root.getLevel();
        root.setLevel(Level.INFO);
        try (OnetTwin skillgap = OnetTwin.serve(version, Layout.FROM_30_3, new Storage.Memory(), LIMITS)) {
            skillgap.get("/occupations/" + twin(0));
            skillgap.onet().always("", Faults.status(403));
            HttpResponse<String> refused = skillgap.get("/occupations/" + twin(1));

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).doesNotContain(SECRETS);
            assertThat(logged.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .anyMatch(line -> line.contains("Fetched from O*NET code=" + twin(0)))
                    .anyMatch(line -> line.contains("Not fetched from O*NET code=" + twin(1)))
                    .allSatisfy(line -> assertThat(line).doesNotContain(SECRETS));
        } finally {
            root.setLevel(level);
            root.detachAppender(logged);
        }
    }

    @ParameterizedTest
    @CsvSource({"/occupations/99-9999.00, 404", "/occupations/15-2051.00/skills, 422"})
    void withoutCredentials_nothingIsCalled(String path, int status) throws Exception {
        try (OnetServer onet = OnetTwin.onet(Version.V2, Layout.FROM_30_3);
                Application application = TestApplication.memory()) {
            application.read();
            int port = application.serve();

            assertThat(status(port, path)).isEqualTo(status);
            assertThat(onet.seen()).isEmpty();
            assertThat(application.fetchOccupation()).isEmpty();
        }
    }

    private static int status(int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    static <T> List<T> all(List<CompletableFuture<T>> futures) {
        return futures.stream().map(CompletableFuture::join).toList();
    }
}
