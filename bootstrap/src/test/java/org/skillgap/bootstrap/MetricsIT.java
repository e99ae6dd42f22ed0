package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillgap.adapter.llm.LlmConfig;
import org.skillgap.adapter.llm.ModelFaults;
import org.skillgap.adapter.llm.ModelServer;
import org.skillgap.adapter.llm.ModelServer.Speech;
import org.skillgap.adapter.onet.service.Faults;
import org.skillgap.adapter.onet.service.OnetServer;
import org.skillgap.adapter.onet.service.OnetServer.Layout;
import org.skillgap.adapter.onet.service.OnetServer.Version;
import org.skillgap.adapter.onet.service.OnetServiceConfig;
import org.skillgap.adapter.web.WebConfig;
import org.skillgap.application.assessment.ModelPrice;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.bootstrap.config.ModelAccess;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.Storage;

/** What a running server tells Prometheus, asked for over HTTP, with servers on the other side that do what they should not. */
@Timeout(120)
class MetricsIT {

    private static final String WORDS = "/skill-gap-llm?from=11-1011.00&to=11-3013.00&levels=onet";

    @TempDir
    private Path home;

    private final HttpClient client = HttpClient.newHttpClient();

    private String get(int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private Map<String, Double> scrape(int port) throws Exception {
        return values(get(port, "/metrics"));
    }

    /** Returns every series with its value, by the series as it is written. */
    private static Map<String, Double> values(String text) {
        Map<String, Double> values = new TreeMap<>();
        for (String line : text.split("\n")) {
            if (!line.startsWith("#")) {
                int end = line.lastIndexOf(' ');
                values.put(line.substring(0, end), Double.parseDouble(line.substring(end + 1)));
            }
        }
        return values;
    }

    private static double calls(Map<String, Double> scraped, String upstream, Predicate<String> outcome) {
        return Stream.of("ok", "failed", "timeout", "refused")
                .filter(outcome)
                .mapToDouble(each -> scraped.get("skillgap_upstream_calls_seconds_count{outcome=\"" + each
                        + "\",upstream=\"" + upstream + "\"}"))
                .sum();
    }

    private static Release renamed(String name) {
        Release starter = StarterSet.source().readRelease(LoadProgress.SILENT);
        return new Release(
                name,
                "ab".repeat(32),
                starter.scales(),
                starter.elements(),
                starter.occupations(),
                starter.ratings(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void catalog_isToldAsItIsServed() throws Exception {
        try (Application application = TestApplication.memory()) {
            application.read();
            int port = application.serve();
            Map<String, Double> before = scrape(port);
            application.load(progress -> renamed("Another \"release\""), LoadProgress.SILENT);
            application.current().refresh();
            Map<String, Double> after = scrape(port);

            assertThat(before)
                    .containsEntry("skillgap_catalog_occupations", 48.0)
                    .containsEntry("skillgap_catalog_revision", 1.0)
                    .containsEntry("skillgap_store_up", 1.0)
                    .hasEntrySatisfying(
                            "skillgap_catalog_age_seconds",
                            age -> assertThat(age).isBetween(0.0, 60.0));
            assertThat(after).containsEntry("skillgap_catalog_revision", 2.0);
            assertThat(before.keySet())
                    .filteredOn(name -> name.startsWith("skillgap_info"))
                    .singleElement()
                    .asString()
                    .contains("starter set of 48 occupations");
            assertThat(after.keySet())
                    .filteredOn(name -> name.startsWith("skillgap_info"))
                    .containsExactly("skillgap_info{release=\"Another \\\"release\\\"\",version=\""
                            + Application.version() + "\"}");
        }
    }

    @Test
    void withoutData_itsFiguresAreNotKnown() throws Exception {
        try (Application application = TestApplication.memory()) {
            Map<String, Double> scraped = scrape(application.serve());

            assertThat(scraped)
                    .containsEntry("skillgap_catalog_age_seconds", Double.NaN)
                    .containsEntry("skillgap_catalog_revision", Double.NaN);
        }
    }

    @Test
    void processAndPool_areMeasured() throws Exception {
        try (Application application = TestApplication.h2(home)) {
            application.read();
            Map<String, Double> scraped = scrape(application.serve());

            assertThat(scraped)
                    .containsEntry("hikaricp_connections_max{pool=\"store\"}", 4.0)
                    .containsEntry("hikaricp_connections_timeout_total{pool=\"store\"}", 0.0)
                    .hasEntrySatisfying(
                            "jvm_threads_live_threads",
                            threads -> assertThat(threads).isGreaterThan(5))
                    .hasEntrySatisfying(
                            "process_uptime_seconds", time -> assertThat(time).isPositive())
                    .containsKeys(
                            "process_cpu_usage", "process_files_open_files", "jvm_gc_memory_allocated_bytes_total")
                    .hasKeySatisfying(
                            new Condition<>(name -> name.startsWith("jvm_memory_used_bytes{area=\"heap\""), "heap"));
        }
    }

    @Test
    void text_passesPromtool() throws Exception {
        Path promtool = onPath("promtool");
        try (OnetTwin skillgap = OnetTwin.serve(TestApplication.h2Storage(home))) {
            skillgap.get("/occupations/" + OnetTwin.twin(0));
            String text = skillgap.get("/metrics").body();
            Process process = new ProcessBuilder(promtool.toString(), "check", "metrics")
                    .redirectErrorStream(true)
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(text.getBytes(StandardCharsets.UTF_8));
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(said).isEmpty();
            assertThat(process.exitValue()).isZero();
        }
    }

    /** Skips the test where a tool is missing, which is a failure where CI=true, because .ci/run installs it. */
    private static Path onPath(String tool) {
        for (String place : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(place, tool))) {
                return Path.of(place, tool);
            }
        }
        String missing = "missing: " + tool + " (Debian's prometheus)";
        if ("true".equals(System.getenv("CI"))) {
            fail(missing + "; it is required where CI=true");
        }
        System.err.println("SKIPPED, " + missing);
        return abort(missing);
    }

    @Test
    void command_loadsNoClassOfIt() throws Exception {
        Map<String, String> tellClasses = Map.of("JDK_JAVA_OPTIONS", "-Xlog:class+load");
        try (SkillgapProcess command = SkillgapProcess.start(home, tellClasses, "gap", "11-1011.00", "11-3013.00")) {
            String said = command.readToEnd();

            assertThat(command.awaitExit()).as(said).isZero();
            assertThat(said)
                    .contains("com.zaxxer.hikari.", "org.skillgap.bootstrap.metrics.LateWatch ")
                    .doesNotContain(" io.micrometer.", " io.prometheus.");
        }
    }

    static Stream<Arguments> onetFaults() {
        return Stream.of(
                Arguments.of("refused", Faults.status(403)),
                Arguments.of("refused", Faults.status(404)),
                Arguments.of("refused", Faults.status(429, "Retry-After", "3600")),
                Arguments.of("failed", Faults.status(500)),
                Arguments.of("failed", Faults.reply(200, "text/html", "<html/>")),
                Arguments.of("failed", Faults.brokenBody()),
                Arguments.of("failed", Faults.gzipBomb()),
                Arguments.of("timeout", Faults.silence()),
                Arguments.of("timeout", Faults.silenceInTheBody()));
    }

    @ParameterizedTest
    @MethodSource("onetFaults")
    void failingOnet_isCountedRequestByRequest(String outcome, OnetServer.Fault fault) throws Exception {
        Duration second = Duration.ofSeconds(1);
        OnetServer onet = OnetTwin.onet(Version.V2, Layout.FROM_30_3);
        OnetServiceConfig hasty = onet.config()
                .with(new OnetServiceConfig.Times(second, second, second.multipliedBy(3), second.multipliedBy(3)));
        try (OnetTwin skillgap = OnetTwin.serve(onet, hasty, OnetTwin.LIMITS)) {
            skillgap.get("/occupations/" + OnetTwin.twin(0));
            int right = onet.seen().size();
            onet.always("", fault);
            assertThat(skillgap.get("/occupations/" + OnetTwin.twin(1)).statusCode())
                    .isEqualTo(503);
            int wrong = onet.seen().size() - right;

            Map<String, Double> scraped = values(skillgap.get("/metrics").body());
            assertThat(calls(scraped, "onet", "ok"::equals)).isEqualTo(right).isPositive();
            assertThat(calls(scraped, "onet", outcome::equals)).isEqualTo(wrong).isPositive();
            assertThat(calls(scraped, "onet", any -> true)).isEqualTo(right + wrong);
            assertThat(calls(scraped, "llm", any -> true)).isZero();
        }
    }

    static Stream<Arguments> modelFaults() {
        return Stream.of(
                Arguments.of("refused", ModelFaults.wrongKey(403)),
                Arguments.of("refused", ModelFaults.retiredModel()),
                Arguments.of("refused", ModelFaults.dailyLimit()),
                Arguments.of("failed", ModelFaults.status(500)),
                Arguments.of("failed", ModelFaults.cutConnection()),
                Arguments.of("failed", ModelFaults.json(200, "<html>")),
                Arguments.of("timeout", ModelFaults.silence()));
    }

    @ParameterizedTest
    @MethodSource("modelFaults")
    void failingModel_isCountedRequestByRequest(String outcome, ModelServer.Fault fault) throws Exception {
        try (ModelServer model = ModelServer.start(Speech.GEMINI);
                Application application = describing(model.config().with(LlmConfig.Times.of(Duration.ofMillis(700))))) {
            application.read();
            int port = application.serve();
            model.always(fault);
            assertThat(get(port, WORDS)).contains("upstream_unavailable");
            int wrong = model.seen().size();

            Map<String, Double> scraped = scrape(port);
            assertThat(calls(scraped, "llm", outcome::equals)).isEqualTo(wrong).isPositive();
            assertThat(calls(scraped, "llm", any -> true)).isEqualTo(wrong);
            assertThat(scraped).containsEntry("skillgap_llm_tokens_total{direction=\"output\"}", 0.0);
        }
    }

    /** The server says 1,500 tokens of input, 2,500 of output and 300 of thoughts, at 2 and 10 dollars a million. */
    @Test
    void tokensAndCost_areThoseOfTheReplies() throws Exception {
        ModelPrice price = new ModelPrice(new BigDecimal("2"), new BigDecimal("10"));
        try (ModelServer model = ModelServer.start(Speech.GEMINI);
                Application application = describing(model.config().with(price))) {
            application.read();
            int port = application.serve();
            assertThat(get(port, WORDS)).contains("llm_gap_description");
            assertThat(get(port, WORDS)).as("from memory, for nothing").contains("llm_gap_description");

            Map<String, Double> scraped = scrape(port);
            assertThat(calls(scraped, "llm", "ok"::equals)).isEqualTo(1);
            assertThat(scraped)
                    .containsEntry("skillgap_llm_tokens_total{direction=\"input\"}", 1500.0)
                    .containsEntry("skillgap_llm_tokens_total{direction=\"output\"}", 2800.0)
                    .containsEntry("skillgap_llm_cost_usd_total", 0.031);
        }
    }

    private static Application describing(LlmConfig config) {
        Settings settings = new Settings(
                new Storage.Memory(),
                WebConfig.on("127.0.0.1", 0),
                TestApplication.OFFLINE,
                TestApplication.NOT_CONFIGURED,
                new ModelAccess.Configured(config, true, BigDecimal.TEN));
        return Application.open(settings, Clock.systemUTC());
    }
}
