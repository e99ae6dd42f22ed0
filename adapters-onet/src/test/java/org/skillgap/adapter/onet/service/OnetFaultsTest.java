package org.skillgap.adapter.onet.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.adapter.onet.service.OnetServer.Fault;
import org.skillgap.adapter.onet.service.OnetServer.Layout;
import org.skillgap.adapter.onet.service.OnetServer.Version;
import org.skillgap.adapter.onet.service.OnetServiceConfig.Pace;
import org.skillgap.adapter.onet.service.OnetServiceConfig.Size;
import org.skillgap.adapter.onet.service.OnetServiceConfig.Times;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;
import org.skillgap.application.port.Secret;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.occupation.OccupationCode;
import org.slf4j.LoggerFactory;

/**
 * What goes wrong on the other side: each fault ends as the right failure after the right number of attempts, brings nothing,
 * tells no credential, and is over as soon as the other side is well again.
 */
class OnetFaultsTest {

    private static final int ATTEMPTS = 3;

    private final OnetServer server = OnetServer.start(StarterRelease.RELEASE, Version.V2, Layout.UP_TO_30_2);
    private final ManualTime time = new ManualTime();
    private final HttpOnetService service = new HttpOnetService(config(server), time, time);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Requests.class.getPackageName());

    private static OnetServiceConfig config(OnetServer server) {
        Duration oneMinute = Duration.ofMinutes(1);
        return server.config()
                .with(new Times(oneMinute, Duration.ofSeconds(20), oneMinute, oneMinute))
                .with(new Pace(1000, 1_000_000, ATTEMPTS, Duration.ofMillis(10)))
                .with(new Size(20, 64 << 10));
    }

    @BeforeEach
    void watchTheLog() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() throws Exception {
        logger.detachAppender(log);
        service.close();
        server.close();
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .allSatisfy(OnetFaultsTest::assertTellsNothing);
    }

    private static void assertTellsNothing(String text) {
        assertThat(text)
                .doesNotContain(OnetServer.KEY)
                .doesNotContain(OnetServer.PASSWORD)
                .doesNotContain(Base64.getEncoder()
                        .encodeToString((OnetServer.USER + ":" + OnetServer.PASSWORD).getBytes(StandardCharsets.UTF_8)))
                .doesNotContain("127.0.0.1")
                .doesNotContain("onetsoc_code.eq");
    }

    private static UpstreamUnavailable failure(HttpOnetService service) {
        UpstreamUnavailable failure = catchThrowableOfType(
                UpstreamUnavailable.class, () -> service.fetchOccupation(StarterRelease.DEVELOPERS));
        assertThat(failure).isNotNull();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertTellsNothing(String.valueOf(cause.getMessage()));
        }
        return failure;
    }

    /** Returns a service that gives an exchange up after a moment. */
    private HttpOnetService impatient(Size size) {
        Duration oneMinute = Duration.ofMinutes(1);
        OnetServiceConfig config = config(server)
                .with(new Times(oneMinute, Duration.ofMillis(300), oneMinute, oneMinute))
                .with(size);
        return new HttpOnetService(config, time, time);
    }

    private void assertWell() {
        server.heal();
        assertThat(service.fetchOccupation(StarterRelease.DEVELOPERS)).hasSize(137);
    }

    /** Name, fault, reason, attempts. */
    static Stream<Arguments> faults() {
        CountDownLatch nobody = new CountDownLatch(1);
        String json = "application/json";
        return Stream.of(
                arguments("body ends early", Faults.brokenBody(), Reason.DOWN, ATTEMPTS),
                arguments("500", Faults.status(500), Reason.DOWN, ATTEMPTS),
                arguments("503", Faults.status(503), Reason.DOWN, ATTEMPTS),
                arguments("408", Faults.status(408), Reason.DOWN, ATTEMPTS),
                arguments("429", Faults.status(429), Reason.TOO_MANY_REQUESTS, ATTEMPTS),
                arguments("401", Faults.status(401), Reason.REFUSED_CREDENTIALS, 1),
                arguments("403 with HTML", Faults.status(403), Reason.REFUSED_CREDENTIALS, 1),
                arguments("404", Faults.status(404), Reason.REFUSED_REQUEST, 1),
                arguments("400", Faults.status(400), Reason.REFUSED_REQUEST, 1),
                arguments("redirect", Faults.status(302, "Location", "http://localhost:9/"), Reason.REFUSED_REQUEST, 1),
                arguments("204", Faults.status(204, "X-Some", "thing"), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments("422 with HTML", Faults.status(422), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments("422 with other JSON", Faults.reply(422, json, "{}"), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments("HTML", Faults.status(200), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments("HTML as JSON", Faults.reply(200, json, "<html></html>"), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments("JSON as HTML", edited("text/html", ""), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments("nothing", Faults.reply(200, json, ""), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments(
                        "cut-off JSON",
                        Faults.edited(body -> body.substring(0, body.length() / 2)),
                        Reason.UNBELIEVABLE_ANSWER,
                        1),
                arguments("JSON and more", edited(json, "{}"), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments("array", Faults.reply(200, json, "[]"), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments("other JSON", Faults.reply(200, json, "{\"ok\":true}"), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments(
                        "texts for numbers", replaced("\"start\":1", "\"start\":\"1\""), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments(
                        "key twice", replaced("\"start\":1", "\"start\":1,\"start\":1"), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments("row that is none", replaced("\"row\":[", "\"row\":[7,"), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments(
                        "long row",
                        replaced("\"n\" :", "\"m\" : \"" + "x".repeat(20_000) + "\", \"n\" :"),
                        Reason.UNBELIEVABLE_ANSWER,
                        1),
                arguments("deep JSON", Faults.reply(200, json, "[".repeat(20_000)), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments("not UTF-8", latin1(), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments(
                        "next link loops",
                        replaced("start=21&end=40", "start=1&end=20"),
                        Reason.UNBELIEVABLE_ANSWER,
                        2),
                arguments(
                        "next link stays",
                        replaced("start=41&end=60", "start=21&end=40"),
                        Reason.UNBELIEVABLE_ANSWER,
                        3),
                arguments(
                        "next link to another host", replaced("127.0.0.1", "localhost"), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments(
                        "next link with a user",
                        replaced("//127.0.0.1", "//me@127.0.0.1"),
                        Reason.UNBELIEVABLE_ANSWER,
                        1),
                arguments(
                        "next link to another table",
                        replaced("rows/knowledge?", "rows/skills?"),
                        Reason.UNBELIEVABLE_ANSWER,
                        1),
                arguments(
                        "next link that is none",
                        replaced("\"next\":\"http:", "\"next\":\"ht tp:"),
                        Reason.UNBELIEVABLE_ANSWER,
                        1),
                arguments("no next link", replaced("\"next\":", "\"other\":"), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments("total too large", replaced("\"total\":66", "\"total\":67"), Reason.UNBELIEVABLE_ANSWER, 4),
                arguments("total too small", replaced("\"total\":66", "\"total\":65"), Reason.UNBELIEVABLE_ANSWER, 4),
                arguments(
                        "total far too large",
                        replaced("\"total\":66", "\"total\":2001"),
                        Reason.UNBELIEVABLE_ANSWER,
                        1),
                arguments(
                        "total that changes",
                        replaced("\"end\":40,\"total\":66", "\"end\":40,\"total\":65"),
                        Reason.UNBELIEVABLE_ANSWER,
                        2),
                arguments("end that is wrong", replaced("\"end\":20", "\"end\":19"), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments("endless body", Faults.endlessBody(200, nobody), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments("endless body of an error", Faults.endlessBody(500, nobody), Reason.DOWN, ATTEMPTS),
                arguments("gzip bomb", Faults.gzipBomb(), Reason.UNBELIEVABLE_ANSWER, 1),
                arguments(
                        "another occupation",
                        replaced("\"15-1252.00\"", "\"15-1251.00\""),
                        Reason.UNBELIEVABLE_ANSWER,
                        4),
                arguments(
                        "unknown scale",
                        replaced("\"scale_id\" : \"IM\"", "\"scale_id\" : \"CX\""),
                        Reason.UNBELIEVABLE_ANSWER,
                        4),
                arguments(
                        "value off its scale",
                        replaced("\"data_value\" : ", "\"data_value\" : 1"),
                        Reason.UNBELIEVABLE_ANSWER,
                        4),
                arguments(
                        "row twice",
                        replaced("\"scale_id\" : \"LV\"", "\"scale_id\" : \"IM\""),
                        Reason.UNBELIEVABLE_ANSWER,
                        4),
                arguments("importance alone", importanceAlone(), Reason.UNBELIEVABLE_ANSWER, 1));
    }

    private static Fault replaced(String text, String replacement) {
        return Faults.edited(body -> body.replace(text, replacement));
    }

    private static Fault edited(String type, String end) {
        return (exchange, right) -> new OnetServer.Reply(200, type, right.body() + end).send(exchange);
    }

    private static Fault latin1() {
        return (exchange, right) -> {
            byte[] body = right.body().replace("Management", "M\u00e9nagement").getBytes(StandardCharsets.ISO_8859_1);
            exchange.getResponseHeaders().set("Content-Type", right.type());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    private static Fault importanceAlone() {
        return (exchange, right) -> {
            String row = right.body()
                    .substring(
                            right.body().indexOf("{ \"onetsoc_code\""),
                            right.body().indexOf(" },") + 2);
            String body = "{\"start\":1,\"end\":1,\"total\":1,\"row\":[" + row + "]}";
            new OnetServer.Reply(200, right.type(), body).send(exchange);
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void fetchOccupation_survives(String name, Fault fault, Reason reason, int attempts) {
        server.always("knowledge", fault);

        assertThat(failure(service).reason()).isEqualTo(reason);
        assertThat(server.count("knowledge")).isEqualTo(attempts);
        assertWell();
    }

    /** In place of 30 seconds of silence. */
    static Stream<Fault> silences() {
        return Stream.of(Faults.silence(), Faults.silenceInTheBody());
    }

    @ParameterizedTest
    @MethodSource("silences")
    void fetchOccupation_survivesSilence(Fault silence) throws Exception {
        server.always("database", silence);
        try (HttpOnetService impatient = impatient(Size.DEFAULT)) {
            assertThat(failure(impatient)).hasMessageContaining("no answer in time");
        }
        assertThat(server.count("")).isEqualTo(ATTEMPTS);
        assertWell();
    }

    /** The faults that a whole table can have: on its first page, or in every row. */
    static Stream<Arguments> faultsOfWholeTables() {
        Set<String> others = Set.of("another occupation", "importance alone", "next link stays", "next link loops");
        return faults().filter(fault -> !others.contains(fault.get()[0])
                && !String.valueOf(fault.get()[0]).startsWith("total"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfWholeTables")
    void fetchRatings_handsOnNothing(String name, Fault fault, Reason reason, int attempts) {
        server.always("knowledge", fault);

        UpstreamUnavailable failure = catchThrowableOfType(
                UpstreamUnavailable.class,
                () -> service.fetchRatings(
                        Set.of(new OccupationCode("11-1011.00")),
                        rows -> assertThat(rows).isEmpty(),
                        LoadProgress.SILENT));

        assertThat(failure.reason()).isEqualTo(reason);
    }

    @Test
    void fetchOccupation_endsWhenNobodyListens() throws Exception {
        server.close();

        assertThat(failure(service).reason()).isEqualTo(Reason.DOWN);
        assertThat(log.list).hasSize(ATTEMPTS - 1);
    }

    @Test
    void fetchOccupation_survivesAReset() throws Exception {
        try (RawServer reset = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 1000\r\n\r\n[{\"table_id\":");
                HttpOnetService other = new HttpOnetService(config(server).at(reset.uri()), time, time)) {
            assertThat(failure(other).reason()).isEqualTo(Reason.DOWN);
            assertThat(reset.requests()).isEqualTo(ATTEMPTS);
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void fetchOccupation_tellsWrongCredentials(Version version) throws Exception {
        OnetServiceConfig.Login wrong = version == Version.V2
                ? new OnetServiceConfig.V2(new Secret("wrong"))
                : new OnetServiceConfig.V1_9("wrong", new Secret("wrong"));
        try (OnetServer other = OnetServer.start(StarterRelease.RELEASE, version, Layout.FROM_30_3);
                HttpOnetService refused =
                        new HttpOnetService(OnetServiceConfig.of(wrong).at(other.uri()), time, time)) {
            assertThat(failure(refused).reason()).isEqualTo(Reason.REFUSED_CREDENTIALS);
            assertThat(other.count("")).isEqualTo(1);
        }
    }

    @Test
    void fetchOccupation_triesAgainUntilItWorks() throws Exception {
        OnetServiceConfig usual =
                config(server).with(new Pace(1000, 1000, Pace.DEFAULT.attempts(), Duration.ofMillis(10)));
        Fault broken = Faults.status(500);
        server.next(broken, broken, broken, broken, broken);
        try (HttpOnetService patient = new HttpOnetService(usual, time, time)) {
            assertThat(patient.fetchOccupation(StarterRelease.DEVELOPERS)).hasSize(137);
        }
        // Twenty rows a page.
        assertThat(server.count("")).isEqualTo(5 + 1 + 1 + 4 + 4);
    }

    @Test
    void fetchOccupation_waitsAsLongAsTheServiceSays() {
        server.next(
                Faults.status(429, "Retry-After", "3"),
                Faults.status(
                        503,
                        "Retry-After",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                time.instant().plusSeconds(13).atOffset(ZoneOffset.UTC))),
                Faults.status(429));

        assertWellAfterAll();
        assertThat(time.waits().stream().mapToLong(Duration::toSeconds).filter(seconds -> seconds > 0))
                .containsExactly(3L, 10L);
    }

    private void assertWellAfterAll() {
        UpstreamUnavailable last = failure(service);
        assertThat(last.reason()).isEqualTo(Reason.TOO_MANY_REQUESTS);
        assertThat(last.retryAfter()).isEmpty();
        assertThat(service.fetchOccupation(StarterRelease.DEVELOPERS)).hasSize(137);
    }

    @Test
    void fetchOccupation_doesNotWaitLongerThanItMay() {
        server.next(Faults.status(429, "Retry-After", "100"));

        UpstreamUnavailable first = failure(service);
        assertThat(first.reason()).isEqualTo(Reason.TOO_MANY_REQUESTS);
        assertThat(first.retryAfter()).contains(Duration.ofSeconds(100));
        time.pass(Duration.ofSeconds(30));
        // The pause is everybody's, and nobody asks during it.
        assertThat(failure(service).retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(69), Duration.ofSeconds(70)));
        assertThat(server.count("")).isEqualTo(1);
        time.pass(Duration.ofSeconds(70));
        assertWell();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "Sat, 21 Nov 2020 00:00:00 GMT", "99999999999999999999"})
    void fetchOccupation_ignoresARetryAfterThatSaysNothing(String value) {
        server.next(Faults.status(429, "Retry-After", value));

        assertThat(service.fetchOccupation(StarterRelease.DEVELOPERS)).hasSize(137);
        assertThat(time.waits()).allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(1)));
    }

    @Test
    void fetchOccupation_endsAtItsDeadline() throws Exception {
        Duration shortTime = Duration.ofMillis(400);
        OnetServiceConfig hasty = server.config()
                .with(new Times(shortTime, Duration.ofMillis(150), shortTime, shortTime))
                .with(new Pace(1000, 1000, 20, Duration.ofMillis(10)));
        server.always("", Faults.silence());
        try (HttpOnetService other = new HttpOnetService(hasty, time, Waits.REAL)) {
            long start = System.nanoTime();
            assertThat(failure(other).reason()).isIn(Reason.DOWN, Reason.TOO_MANY_REQUESTS);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1500));
        }
        assertThat(server.count("")).isBetween(2L, 4L);
    }

    @Test
    void fetchOccupation_endsWhenItsThreadIsInterrupted() {
        server.always("", Faults.silence());
        Thread.currentThread().interrupt();

        assertThat(failure(service).reason()).isEqualTo(Reason.DOWN);
        assertThat(Thread.interrupted()).isTrue();
        assertWell();
    }

    @Test
    void fetchOccupation_refusesAnIgnoredFilter() {
        server.ignoreFilters();

        assertThat(failure(service)).hasMessageContaining("another occupation");
    }

    @Test
    void fetchOccupation_doesNotCallAnOccupationUnknownIfTheFilterIsNotUnderstood() {
        server.filterBy("filter1");

        assertThat(failure(service).reason()).isEqualTo(Reason.REFUSED_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"table_id\":\"skills\"", "\"table_id\""})
    void fetchOccupation_refusesAListOfTablesWithoutSkills(String text) {
        server.next(replaced(text, text.replace("table_id", "id").replace("skills", "essential_skills")));

        assertThat(failure(service).reason()).isEqualTo(Reason.UNBELIEVABLE_ANSWER);
        assertWell();
    }

    @Test
    void fetchOccupation_sendsNothingToAnotherHost() throws Exception {
        try (OnetServer other = OnetServer.start(StarterRelease.RELEASE, Version.V2, Layout.UP_TO_30_2)) {
            String here = address(server.uri());
            String there = address(other.uri());
            server.always("skills", replaced(here, there));
            server.always("knowledge", Faults.status(307, "Location", other.uri() + "database/rows/knowledge"));

            assertThat(failure(service).reason()).isEqualTo(Reason.UNBELIEVABLE_ANSWER);
            server.always("skills", (exchange, right) -> right.send(exchange));
            assertThat(failure(service).reason()).isEqualTo(Reason.REFUSED_REQUEST);
            assertThat(other.count("")).isZero();
        }
    }

    private static String address(URI uri) {
        return uri.getHost() + ":" + uri.getPort();
    }

    @Test
    void fetchOccupation_closesTheConnectionOfWhatIsTooLong() throws Exception {
        CountDownLatch clientHasLeft = new CountDownLatch(1);
        server.next(Faults.endlessBody(200, clientHasLeft));

        assertThat(failure(service)).hasMessageContaining("longer than");
        assertThat(clientHasLeft.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void fetchOccupation_closesTheConnectionOfWhatIsTooSlow() throws Exception {
        CountDownLatch clientHasLeft = new CountDownLatch(1);
        Fault slow = (exchange, right) -> {
            exchange.getResponseHeaders().set("Content-Type", right.type());
            exchange.sendResponseHeaders(200, 0);
            try {
                while (!clientHasLeft.await(5, TimeUnit.MILLISECONDS)) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                }
            } catch (java.io.IOException e) {
                clientHasLeft.countDown();
            }
        };
        server.next(slow);
        try (HttpOnetService other = impatient(new Size(20, 256 << 20))) {
            assertThat(other.fetchOccupation(StarterRelease.DEVELOPERS)).hasSize(137);
            assertThat(clientHasLeft.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
