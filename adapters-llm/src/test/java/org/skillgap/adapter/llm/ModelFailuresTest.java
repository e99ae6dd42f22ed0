package org.skillgap.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillgap.adapter.llm.LlmConfig.Size;
import org.skillgap.adapter.llm.LlmConfig.Times;
import org.skillgap.adapter.llm.ModelServer.Fault;
import org.skillgap.adapter.llm.ModelServer.Speech;
import org.skillgap.application.assessment.ModelReply;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;
import org.slf4j.LoggerFactory;

/** No reply: each fault ends as the right failure after the right number of requests, and nobody is told the key. */
class ModelFailuresTest {

    private static final int ATTEMPTS = 5;

    private final Map<Speech, ModelServer> servers = new EnumMap<>(Speech.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger(Requests.class.getPackageName());

    @BeforeEach
    void watchTheLog() {
        log.start();
        root.addAppender(log);
        ours.addAppender(log);
        for (Speech speech : Speech.values()) {
            servers.put(speech, ModelServer.start(speech));
        }
    }

    @AfterEach
    void close() {
        servers.values().forEach(ModelServer::close);
        root.detachAppender(log);
        ours.detachAppender(log);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .allSatisfy(ModelFailuresTest::assertTellsNothing);
        assertThat(servers.values())
                .flatExtracting(ModelServer::seen)
                .allSatisfy(seen -> assertTellsNothing(seen.uri() + seen.body()));
    }

    private static void assertTellsNothing(String text) {
        assertThat(text).doesNotContain(ModelServer.KEY).doesNotContain("127.0.0.1");
    }

    private static UpstreamUnavailable failure(LlmConfig config) {
        try (LanguageModel model = LanguageModel.open(config)) {
            UpstreamUnavailable failure = catchThrowableOfType(
                    UpstreamUnavailable.class,
                    () -> model.scorer().ask(model.scorer().question(Tasks.assess())));
            assertThat(failure).isNotNull();
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                assertTellsNothing(String.valueOf(cause));
            }
            return failure;
        }
    }

    /** Name, fault, reason, requests, and a piece of the message that says what to do. */
    static Stream<Arguments> faults() {
        List<Arguments> all = List.of(
                arguments("wrong key 401", ModelFaults.wrongKey(401), Reason.REFUSED_CREDENTIALS, 1, "_API_KEY"),
                arguments("wrong key 403", ModelFaults.wrongKey(403), Reason.REFUSED_CREDENTIALS, 1, "_API_KEY"),
                arguments("403 with HTML", ModelFaults.status(403), Reason.REFUSED_CREDENTIALS, 1, "_API_KEY"),
                arguments("retired model", ModelFaults.retiredModel(), Reason.REFUSED_REQUEST, 1, "_MODEL"),
                arguments("404 with HTML", ModelFaults.status(404), Reason.REFUSED_REQUEST, 1, "_BASE_URL"),
                arguments("redirect", ModelFaults.status(302), Reason.REFUSED_REQUEST, 1, "_BASE_URL"),
                arguments("too large", ModelFaults.status(413), Reason.REFUSED_REQUEST, 1, "status 413"),
                arguments("204", ModelFaults.json(204, ""), Reason.REFUSED_REQUEST, 1, "status 204"),
                arguments("day's limit", ModelFaults.dailyLimit(), Reason.DAILY_LIMIT, 1, "tomorrow"),
                arguments("429", ModelFaults.status(429), Reason.TOO_MANY_REQUESTS, ATTEMPTS, "Try again later"),
                arguments("500", ModelFaults.status(500), Reason.DOWN, ATTEMPTS, "status 500"),
                arguments("503", ModelFaults.status(503), Reason.DOWN, ATTEMPTS, "status 503"),
                arguments("504", ModelFaults.status(504), Reason.DOWN, ATTEMPTS, "status 504"),
                arguments("HTML", ModelFaults.status(200), Reason.UNBELIEVABLE_ANSWER, 1, "_BASE_URL"),
                arguments("no JSON", ModelFaults.json(200, "{\"ok\":"), Reason.UNBELIEVABLE_ANSWER, 1, "_BASE_URL"),
                arguments(
                        "other JSON", ModelFaults.json(200, "{\"ok\":1}"), Reason.UNBELIEVABLE_ANSWER, 1, "_BASE_URL"),
                arguments("empty body", ModelFaults.json(200, ""), Reason.UNBELIEVABLE_ANSWER, 1, "_BASE_URL"),
                arguments("cut", ModelFaults.cutConnection(), Reason.ANSWER_LOST, 1, "may be charged"));
        return Stream.of(Speech.values())
                .flatMap(speech -> all.stream().map(fault -> {
                    Object[] parts = fault.get();
                    return arguments(speech, parts[0], parts[1], parts[2], parts[3], parts[4]);
                }));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void ask_failsAsItShould(Speech speech, String name, Fault fault, Reason reason, int requests, String way) {
        ModelServer server = servers.get(speech);
        server.always(fault);

        UpstreamUnavailable failure = failure(server.config());

        assertThat(failure.reason()).as(name).isEqualTo(reason);
        assertThat(failure).hasMessageContaining(way);
        assertThat(server.seen()).hasSize(requests);
    }

    @Test
    void ask_knowsGeminisStatusForAWrongKey() {
        ModelServer server = servers.get(Speech.GEMINI);

        UpstreamUnavailable failure = failure(server.config("key-that-is-wrong"));

        assertThat(failure)
                .hasMessage(
                        "Gemini refuses the configured key (status 400). Check GEMINI_API_KEY, and that the key may use the"
                                + " model.");
        assertThat(failure.reason()).isEqualTo(Reason.REFUSED_CREDENTIALS);
        assertThat(server.seen()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void ask_goesOnWhenTheModelIsBack(Speech speech) {
        ModelServer server = servers.get(speech);
        Fault unavailable = ModelFaults.status(503);
        server.next(unavailable, unavailable, unavailable);

        try (LanguageModel model = LanguageModel.open(server.config())) {
            ModelReply reply = model.scorer().ask(model.scorer().question(Tasks.assess()));

            assertThat(model.scorer().read(Tasks.assess(), reply).isRight()).isTrue();
        }
        assertThat(server.seen()).hasSize(4);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.startsWith("language model refused a question"))
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void ask_waitsAsLongAsItIsTold(Speech speech) {
        ModelServer server = servers.get(speech);
        server.next(ModelFaults.tooManyRequests("1s"));
        long begin = System.nanoTime();

        try (LanguageModel model = LanguageModel.open(server.config())) {
            model.scorer().ask(model.scorer().question(Tasks.assess()));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(1));
        assertThat(server.seen()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void ask_failsAtOnceWhenItWouldHaveToWaitTooLong(Speech speech) {
        ModelServer server = servers.get(speech);
        server.always(ModelFaults.tooManyRequests("38s"));

        UpstreamUnavailable failure = failure(server.config());

        assertThat(failure.reason()).isEqualTo(Reason.TOO_MANY_REQUESTS);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(38));
        assertThat(server.seen()).hasSize(1);
    }

    /** A request that is cut short by the deadline may be charged. */
    @ParameterizedTest
    @EnumSource
    void ask_sendsNoRequestThatTheDeadlineWouldCutShort(Speech speech) {
        ModelServer server = servers.get(speech);
        server.always(ModelFaults.tooManyRequests("2s"));

        UpstreamUnavailable failure = failure(server.config().with(Times.of(Duration.ofMillis(900))));

        assertThat(failure.reason()).isEqualTo(Reason.TOO_MANY_REQUESTS);
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    void ask_knowsWhenAnAccountIsEmpty() {
        ModelServer server = servers.get(Speech.OPENAI);
        server.always(ModelFaults.json(429, "{\"error\":{\"message\":\"no\",\"code\":\"insufficient_quota\"}}"));

        assertThat(failure(server.config()).reason()).isEqualTo(Reason.BUDGET_SPENT);
        assertThat(server.seen()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void ask_givesUpAModelThatSaysNothing(Speech speech) {
        givesUp(speech, ModelFaults.silence());
    }

    @ParameterizedTest
    @EnumSource
    void ask_givesUpAModelThatTrickles(Speech speech) {
        givesUp(speech, ModelFaults.trickle());
    }

    private void givesUp(Speech speech, Fault fault) {
        ModelServer server = servers.get(speech);
        server.always(fault);
        long begin = System.nanoTime();

        UpstreamUnavailable failure = failure(server.config().with(Times.of(Duration.ofMillis(500))));

        assertThat(failure.reason()).isEqualTo(Reason.ANSWER_LOST);
        assertThat(failure).hasMessageContaining("no whole answer in time");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(server.seen()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void ask_takesNoMoreThanItsLimit(Speech speech) {
        ModelServer server = servers.get(speech);
        AtomicInteger sent = new AtomicInteger();
        server.always(ModelFaults.fiftyMegabytes(sent::addAndGet));

        UpstreamUnavailable failure = failure(server.config().with(new Size(1000, 1 << 20)));

        assertThat(failure.reason()).isEqualTo(Reason.ANSWER_LOST);
        assertThat(failure).hasMessageContaining("longer than 1048576 bytes");
        // What the buffers of both sides hold comes on top; 50 MB is what there was.
        assertThat(sent.get()).isLessThan(25 << 20);
        assertThat(server.seen()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void ask_triesAnAddressAgainWhereNobodyListens(Speech speech) throws IOException {
        LlmConfig config = servers.get(speech).config();
        URI nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + free.getLocalPort() + "/v1/");
        }
        ModelService service = config.service() instanceof ModelService.Gemini gemini
                ? gemini.at(nobody)
                : new ModelService.OpenAi(nobody, ModelServer.MODEL, new ModelService.OpenAi.Anybody());
        LlmConfig unheard = LlmConfig.of(service).with(config.pace());

        UpstreamUnavailable failure = failure(unheard);

        assertThat(failure.reason()).isEqualTo(Reason.DOWN);
        assertThat(failure).hasMessageContaining("no connection");
        assertThat(log.list).hasSize(ATTEMPTS - 1);
    }

    @ParameterizedTest
    @EnumSource
    void ask_leavesOutTheSchemaThatAServerDoesNotTake(Speech speech) {
        ModelServer server = servers.get(speech);
        server.next(ModelFaults.invalidArgument("The specified schema has too many states for serving."));

        try (LanguageModel model = LanguageModel.open(server.config())) {
            ModelReply reply = model.scorer().ask(model.scorer().question(Tasks.assess()));

            assertThat(model.scorer().read(Tasks.assess(), reply).isRight()).isTrue();
        }
        assertThat(server.seen()).hasSize(2);
        String schema = speech == Speech.GEMINI ? "/generationConfig/responseSchema" : "/response_format";
        assertThat(Json.read(server.seen().get(0).body()).at(schema).isObject()).isTrue();
        assertThat(Json.read(server.seen().get(1).body()).at(schema).isMissingNode())
                .isTrue();
        assertThat(ModelServer.data(speech, server.seen().get(1).body()))
                .isEqualTo(ModelServer.data(speech, server.seen().get(0).body()));
    }

    @ParameterizedTest
    @EnumSource
    void ask_endsWhenNothingIsLeftToLeaveOut(Speech speech) {
        ModelServer server = servers.get(speech);
        server.always(ModelFaults.invalidArgument("Precondition check failed."));

        assertThat(failure(server.config()).reason()).isEqualTo(Reason.REFUSED_REQUEST);
        assertThat(server.seen()).hasSize(2);
    }

    @Test
    void ask_callsTheLimitByTheNameThatAServerWants() {
        ModelServer server = servers.get(Speech.OPENAI);
        server.next(ModelFaults.invalidArgument(
                "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."));

        try (LanguageModel model = LanguageModel.open(server.config())) {
            model.scorer().ask(model.scorer().question(Tasks.assess()));
        }

        String second = server.seen().get(1).body();
        assertThat(Json.read(second).path("max_completion_tokens").intValue()).isEqualTo(12_000);
        assertThat(Json.read(second).has("max_tokens")).isFalse();
        assertThat(Json.read(second).has("response_format")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void ask_isOverWhenTheModelIsClosed(Speech speech) throws Exception {
        ModelServer server = servers.get(speech);
        server.always(ModelFaults.silence());
        LanguageModel model = LanguageModel.open(server.config());
        Throwable[] failure = new Throwable[1];
        Thread asking = new Thread(() -> failure[0] = catchThrowableOfType(
                UpstreamUnavailable.class,
                () -> model.scorer().ask(model.scorer().question(Tasks.assess()))));
        asking.start();
        while (server.seen().isEmpty()) {
            Thread.onSpinWait();
        }

        model.close();

        asking.join(5_000);
        assertThat(failure[0]).hasMessageContaining("this program is about to end");
        assertThat(catchThrowableOfType(
                                UpstreamUnavailable.class,
                                () -> model.scorer().ask(model.scorer().question(Tasks.assess())))
                        .reason())
                .isEqualTo(Reason.DOWN);
        assertThat(server.seen()).hasSize(1);
    }
}
