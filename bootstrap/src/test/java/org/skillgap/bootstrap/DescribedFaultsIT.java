package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillgap.adapter.llm.LanguageModel;
import org.skillgap.adapter.llm.LlmConfig;
import org.skillgap.adapter.llm.ModelFaults;
import org.skillgap.adapter.llm.ModelServer;
import org.skillgap.adapter.llm.ModelServer.Fault;
import org.skillgap.adapter.llm.ModelServer.Speech;
import org.skillgap.adapter.web.WebConfig;
import org.skillgap.adapter.web.WebServer;
import org.skillgap.application.assess.AssessProficiency;
import org.skillgap.application.assess.PaidDialogue;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.LedgerEntry.Asked;
import org.skillgap.application.assessment.LedgerEntry.Outcome;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.Purpose;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.fetch.FetchOnDemand;
import org.skillgap.application.flight.FlightLimits;
import org.skillgap.application.gap.FindSkillGap;
import org.skillgap.application.gap.FindTestedGap;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.occupation.FindOccupations;
import org.skillgap.application.path.CurrentDifficulties;
import org.skillgap.application.path.FindCareerPath;
import org.skillgap.application.port.ModelLedger;
import org.skillgap.application.quality.CurrentQuality;
import org.skillgap.application.related.FindRelatedOccupations;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.bootstrap.config.ModelAccess;

/** What goes wrong with a language model while somebody waits: over real HTTP on both sides, on the starter set. */
class DescribedFaultsIT {

    private static final String PAIR = "?from=11-1011.00&to=11-3013.00";
    private static final String WORDS = "/skill-gap-llm" + PAIR + "&levels=onet";
    private static final String LEVELS = "/skill-gap-llm" + PAIR;
    private static final int RATED = 200;
    private static final int UNAVAILABLE = 503;
    private static final Clock CLOCK = Clock.systemUTC();
    private static final FlightLimits LIMITS =
            new FlightLimits(16, Duration.ofSeconds(20), Duration.ofMillis(1), Duration.ofMillis(1));

    private final HttpClient client = HttpClient.newHttpClient();
    private final ModelServer server = ModelServer.start(Speech.GEMINI);
    private final InMemoryOccupationRepository store = new InMemoryOccupationRepository(CLOCK);
    private final CurrentCatalog current = new CurrentCatalog(store, CLOCK);
    private final BrokenLedger ledger = new BrokenLedger(store);
    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeEach
    void load() {
        store.replaceRelease(StarterSet.source().readRelease(LoadProgress.SILENT), LoadProgress.SILENT);
        current.refresh();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        server.close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("model-flight")) {
                thread.join(2_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    /** A ledger whose store goes away. */
    private static final class BrokenLedger implements ModelLedger {

        private final ModelLedger whole;
        private volatile boolean isAway;

        private BrokenLedger(ModelLedger whole) {
            this.whole = whole;
        }

        private ModelLedger reached() {
            if (isAway) {
                throw new StoreUnavailable("The store is away.", null);
            }
            return whole;
        }

        @Override
        public long open(Asked asked) {
            return reached().open(asked);
        }

        @Override
        public void close(long id, Outcome outcome) {
            reached().close(id, outcome);
        }

        @Override
        public List<LedgerEntry> answered(Purpose purpose, String subject, ModelIdentity model) {
            return reached().answered(purpose, subject, model);
        }

        @Override
        public BigDecimal spentSince(Instant since, String callerPrefix) {
            return reached().spentSince(since, callerPrefix);
        }

        @Override
        public List<LedgerEntry> newest(int most) {
            return reached().newest(most);
        }
    }

    private int serve(LlmConfig config, FlightLimits limits, String dailyBudget) {
        LanguageModel model = LanguageModel.open(config);
        AssessProficiency assess =
                new AssessProficiency(new PaidDialogue<>(model.scorer(), ledger, CLOCK), store, current);
        ModelFlights flights = new ModelFlights(
                new ModelAccess.Configured(config, true, new BigDecimal(dailyBudget)),
                assess,
                model.narrator(),
                ledger,
                current,
                limits,
                CLOCK);
        WebServer web = new WebServer(
                WebConfig.on("127.0.0.1", 0),
                WebServer.About.version("test"),
                current,
                new WebServer.UseCases(
                        FetchOnDemand.never(current),
                        new FindSkillGap(current),
                        new FindTestedGap(current),
                        flights.describeSkillGap(),
                        new FindOccupations(current),
                        new FindRelatedOccupations(current),
                        new FindCareerPath(current, new CurrentDifficulties(current, Runnable::run)),
                        new CurrentQuality(current, CLOCK, Runnable::run)));
        open.addAll(List.of(web, model, flights));
        return web.start().port();
    }

    private CompletableFuture<HttpResponse<String>> ask(int port, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> answer(int port, String path) throws Exception {
        return ask(port, path).get(40, TimeUnit.SECONDS);
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Name and fault. */
    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("wrong key", ModelFaults.wrongKey(403)),
                arguments("retired model", ModelFaults.retiredModel()),
                arguments("day's limit", ModelFaults.dailyLimit()),
                arguments("500", ModelFaults.status(500)),
                arguments("cut connection", ModelFaults.cutConnection()),
                arguments("not JSON", ModelFaults.json(200, "<html>")),
                arguments("cut-off JSON", ModelFaults.cutOffJson()),
                arguments("blocked", ModelFaults.blockedPrompt()),
                arguments("safety", ModelFaults.safety()),
                arguments("thought too long", ModelFaults.thoughtTooLong()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void fault_isUnavailableAndNothingWrongIsStored(String name, Fault fault) throws Exception {
        server.always(fault);
        int port = serve(server.config(), LIMITS, "10");

        for (String path : List.of(WORDS, LEVELS)) {
            HttpResponse<String> response = answer(port, path);
            assertThat(response.statusCode()).as(name + response.body()).isEqualTo(UNAVAILABLE);
            assertThat(json(response).at("/error/code").textValue()).isEqualTo("upstream_unavailable");
            assertThat(response.body()).doesNotContain(ModelServer.KEY, "127.0.0.1");
        }
        assertThat(current.get().assessed()).isEmpty();
        assertThat(answer(port, "/skill-gap" + PAIR).statusCode()).isEqualTo(RATED);

        server.always((exchange, asked) -> asked.right().send(exchange));
        assertThat(answer(port, WORDS).statusCode()).as("once it is well").isEqualTo(RATED);
    }

    @Test
    void busyModel_saysWhenToAskAgain() throws Exception {
        server.always(ModelFaults.tooManyRequests("38s"));
        int port = serve(server.config(), LIMITS, "10");

        HttpResponse<String> response = answer(port, WORDS);

        assertThat(response.statusCode()).isEqualTo(UNAVAILABLE);
        assertThat(response.headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(37, 38));
    }

    @Test
    void silentModel_isStillComputingAndThenUnavailable() throws Exception {
        server.always(ModelFaults.silence());
        FlightLimits impatient =
                new FlightLimits(16, Duration.ofMillis(200), Duration.ofMillis(1), Duration.ofMillis(1));
        int port = serve(server.config().with(LlmConfig.Times.of(Duration.ofMillis(600))), impatient, "10");

        HttpResponse<String> response = answer(port, WORDS);

        assertThat(response.statusCode()).isEqualTo(UNAVAILABLE);
        assertThat(json(response).at("/error/code").textValue()).isEqualTo("still_computing");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void wordsThatBreakARule_areLeftOutAndListed() throws Exception {
        server.always(
                ModelFaults.words(text -> text.replaceFirst("\"llm_gap_description\":\"", "$0See https://a.example ")));
        int port = serve(server.config(), LIMITS, "10");

        JsonNode result = json(answer(port, WORDS)).get("result");

        assertThat(result.at("/skill_gaps/0/llm_gap_description").isNull()).isTrue();
        assertThat(result.at("/skill_gaps/1/llm_gap_description").textValue()).isNotBlank();
        assertThat(result.get("not_described").size()).isEqualTo(1);
    }

    @Test
    void hundredCallers_areOneQuestion() throws Exception {
        int port = serve(server.config(), LIMITS, "10");
        List<CompletableFuture<HttpResponse<String>>> answers =
                Stream.generate(() -> ask(port, WORDS)).limit(100).toList();

        for (CompletableFuture<HttpResponse<String>> each : answers) {
            assertThat(each.get(40, TimeUnit.SECONDS).statusCode()).isEqualTo(RATED);
        }
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    void occupations_areAssessedOnDemandAndThenTheirGapIsDescribed() throws Exception {
        int port = serve(server.config(), LIMITS, "10");

        HttpResponse<String> response = answer(port, "/skill-gap-llm?from=11-1011.00&to=11-3013.00");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(RATED);
        assertThat(current.get().assessed()).hasSize(2);
        assertThat(json(response).at("/result/skill_gaps"))
                .as("both have the same levels")
                .isEmpty();
    }

    @Test
    void spentBudget_saysThatTheNextDayHasMoney() throws Exception {
        int port = serve(server.config(), LIMITS, "0.0001");

        HttpResponse<String> response = answer(port, WORDS);

        assertThat(response.statusCode()).isEqualTo(UNAVAILABLE);
        assertThat(json(response).get("message").textValue())
                .contains("The budget of USD 0.0001 a day", "Raise LLM_DAILY_BUDGET_USD");
        assertThat(Long.parseLong(response.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 86_400L);
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void storeThatIsAway_isAskedNothingAndAnswersFromMemoryGoOn() throws Exception {
        int port = serve(server.config(), LIMITS, "10");
        assertThat(answer(port, WORDS).statusCode()).isEqualTo(RATED);
        ledger.isAway = true;

        assertThat(answer(port, WORDS).statusCode()).isEqualTo(RATED);
        HttpResponse<String> other = answer(port, "/skill-gap-llm?from=11-3013.00&to=11-1011.00&levels=onet");

        assertThat(other.statusCode()).isEqualTo(UNAVAILABLE);
        assertThat(json(other).at("/error/code").textValue()).isEqualTo("store_unavailable");
        assertThat(server.seen()).hasSize(1);
    }
}
