package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What docs/api.md and the OpenAPI document show is what the program with its starter set answers: the programs of the manual are run
 * as they stand there, but for the address, and every example with a request is asked.
 */
class ApiManualIT {

    private static final String KEY = "the-key";
    private static final Pattern ADDRESS = Pattern.compile("Try (http://[^/]+)/");

    /** What is another one each time. */
    private static final Set<String> PASSING = Set.of("request_id", "seconds_taken", "snapshot_age_seconds");

    @TempDir
    private static Path folder;

    private static SkillgapProcess server;
    private static String address;

    /** A program of the manual. */
    enum Program {
        CURL("bash", "client.sh", "curl", "bash"),
        PYTHON("python", "client.py", "python3", "python3"),
        JAVASCRIPT("javascript", "client.mjs", "node", "node"),
        JAVA("java", "SkillGap.java", "java", System.getProperty("java.home") + "/bin/java");

        private final String language;
        private final String file;
        private final String needs;
        private final String runner;

        Program(String language, String file, String needs, String runner) {
            this.language = language;
            this.file = file;
            this.needs = needs;
            this.runner = runner;
        }

        /** Tells whether it prints the answer as it came, because its language reads no JSON. */
        private boolean printsJson() {
            return this == CURL || this == JAVA;
        }
    }

    private record Run(int exitCode, String output) {}

    @BeforeAll
    static void start() throws Exception {
        server = SkillgapProcess.start(folder, Map.of("API_KEY", KEY), "serve", "--port", "0", "--storage", "memory");
        Matcher matcher = ADDRESS.matcher(server.awaitLine("Try http://"));
        assertThat(matcher.find()).isTrue();
        address = matcher.group(1);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Returns the only block of the manual that is marked so. */
    private static String block(String mark) throws IOException {
        Matcher blocks = Pattern.compile("(?ms)^```" + mark + "\\R(.*?)^```$")
                .matcher(Files.readString(Path.of("../docs/api.md")));
        assertThat(blocks.find()).as("a block of " + mark + " in docs/api.md").isTrue();
        String block = blocks.group(1);
        assertThat(blocks.find()).as("another block of " + mark).isFalse();
        return block;
    }

    private static Run run(Program program, String key, String from) throws Exception {
        requireOnPath(program.needs);
        String text = block(program.language);
        assertThat(text).contains("http://127.0.0.1:8000", "11-1011.00");
        Path file = folder.resolve(program.file);
        Files.writeString(file, text.replace("http://127.0.0.1:8000", address).replace("11-1011.00", from));
        ProcessBuilder builder = new ProcessBuilder(program.runner, file.toString()).redirectErrorStream(true);
        builder.environment().put("SKILLGAP_KEY", key);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), output);
    }

    /** Skips the test where a tool is missing, which is a failure where CI=true, because .ci/run installs it. */
    private static void requireOnPath(String tool) {
        for (String place : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(place, tool))) {
                return;
            }
        }
        String missing = "missing: " + tool + ", which a program of docs/api.md needs";
        if ("true".equals(System.getenv("CI"))) {
            fail(missing + "; it is required where CI=true");
        }
        System.err.println("SKIPPED, " + missing);
        abort(missing);
    }

    @ParameterizedTest
    @EnumSource
    void program_printsWhatTheManualSays(Program program) throws Exception {
        Run run = run(program, KEY, "11-1011.00");

        assertThat(run.exitCode()).as(run.output()).isZero();
        if (program.printsJson()) {
            JsonNode result = new ObjectMapper().readTree(run.output()).get("result");
            assertThat(block("text")).startsWith(result.get("summary").textValue() + "\n");
            assertThat(result.get("skill_gaps")).hasSize(7);
        } else {
            assertThat(run.output()).isEqualTo(block("text"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void program_saysWhatWentWrong(Program program) throws Exception {
        Run unknown = run(program, KEY, "99-9999.00");
        assertThat(unknown.exitCode()).isNotZero();
        assertThat(unknown.output())
                .contains("occupation_not_found", "Error: Occupation code 99-9999.00 not found.")
                .containsPattern("request(_id\":\"| )[0-9a-f]{1,16}")
                .doesNotContain("Traceback", "Exception", "    at ");

        Run refused = run(program, "another-key", "11-1011.00");
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.output()).contains("unauthorized", "X-API-Key");
    }

    @Test
    void examples_areWhatTheStarterSetAnswers() throws Exception {
        ObjectMapper json = new ObjectMapper();
        JsonNode document = json.readTree(ask("GET", "/openapi.json", "").body());
        int asked = 0;
        for (JsonNode content : document.findValues("content")) {
            for (Map.Entry<String, JsonNode> media : content.properties()) {
                for (JsonNode example : media.getValue().findParents("x-request")) {
                    String request = example.get("x-request").textValue();
                    String form = media.getKey();
                    HttpResponse<String> response = example.has("x-body")
                            ? ask("POST", request, example.get("x-body").toString(), "Accept", form)
                            : ask("GET", request, "", "Accept", form);
                    assertShows(request, example.get("value"), form, response.body());
                    asked++;
                }
            }
        }
        assertThat(asked).isEqualTo(document.findParents("x-request").size()).isGreaterThan(20);
    }

    /** What is no JSON is shown as text; a long one may be cut short. */
    private static void assertShows(String request, JsonNode shown, String mediaType, String real) throws IOException {
        if (mediaType.endsWith("json") && !shown.isTextual()) {
            assertShows(request, shown, new ObjectMapper().readTree(real));
        } else {
            assertThat(real).as(request).startsWith(shown.textValue());
        }
    }

    /** Objects have the same members; lists may be cut short; numbers may differ in their last digits from Java to Java. */
    private static void assertShows(String where, JsonNode shown, JsonNode real) {
        assertThat(real.getNodeType()).as(where).isEqualTo(shown.getNodeType());
        if (shown.isObject()) {
            List<String> names = new ArrayList<>();
            real.fieldNames().forEachRemaining(names::add);
            assertThat(shown.fieldNames()).toIterable().as(where).containsExactlyElementsOf(names);
            names.removeAll(PASSING);
            names.forEach(name -> assertShows(where + " " + name, shown.get(name), real.get(name)));
        } else if (shown.isArray()) {
            assertThat(real.size()).as(where).isGreaterThanOrEqualTo(shown.size());
            for (int i = 0; i < shown.size(); i++) {
                assertShows(where + " " + i, shown.get(i), real.get(i));
            }
        } else if (shown.isNumber()) {
            assertThat(real.doubleValue()).as(where).isCloseTo(shown.doubleValue(), within(1e-9));
        } else {
            assertThat(real).as(where).isEqualTo(shown);
        }
    }

    /** Asks until what is being computed is there, for a minute at most. */
    private static HttpResponse<String> ask(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, BodyPublishers.ofString(body))
                .header("X-API-Key", KEY)
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        Instant end = Instant.now().plusSeconds(60);
        HttpResponse<String> response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        while (response.statusCode() == 503 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        }
        return response;
    }
}
