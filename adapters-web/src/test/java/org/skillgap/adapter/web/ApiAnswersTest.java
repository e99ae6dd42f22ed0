package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillgap.adapter.web.OpenApi.Example;
import org.skillgap.adapter.web.OpenApi.Operation;
import org.skillgap.adapter.web.OpenApi.Parameter;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;

/**
 * Walks every operation of the OpenAPI document and asks real servers: what the document gives as examples, what breaks its rules,
 * and what servers in trouble answer. Every answer is checked against the document: status, headers, media type, body.
 */
class ApiAnswersTest {

    private static final String UNKNOWN = "99-9999.00";
    private static final String KEY = "the-key";
    private static final String[] PLAIN = {};
    private static final String[] AS_PROBLEM = {"Accept", AcceptHeader.PROBLEM};

    /** What takes ten seconds to see; RequestBodyTest sees it with a clock of its own. */
    private static final Set<Integer> NOT_ASKED = Set.of(408);

    private static RunningApi api;
    private static RunningApi locked;
    private static RunningApi withoutData;
    private static RunningApi withoutRatings;
    private static WebServer broken;
    private static OpenApi document;

    @BeforeAll
    static void start() {
        api = RunningApi.with(
                RunningApi.config(List.of(), List.of()),
                (from, to, gaps) -> gaps.stream().map(gap -> "Learn it.").toList());
        api.load(ExampleRelease.rated());
        locked = RunningApi.with(RunningApi.config(List.of(KEY), List.of()), RunningApi.NO_MODEL);
        locked.load(ExampleRelease.rated());
        withoutData = started();
        withoutRatings = started();
        withoutRatings.load(ExampleRelease.bare());
        broken = broken();
        document = new OpenApi(api.get("/openapi.json").body());
    }

    private static RunningApi started() {
        return RunningApi.withoutData(
                new InMemoryOccupationRepository(Clock.systemUTC()),
                RunningApi.config(List.of(), List.of()),
                RunningApi.NO_MODEL);
    }

    /** A server on which every question about the data is a bug, because it was given nothing to answer with. */
    private static WebServer broken() {
        InMemoryOccupationRepository repository = new InMemoryOccupationRepository(Clock.systemUTC());
        repository.replaceRelease(ExampleRelease.rated(), LoadProgress.SILENT);
        CurrentCatalog current = new CurrentCatalog(repository, Clock.systemUTC());
        current.refresh();
        WebServer.UseCases nothing = new WebServer.UseCases(null, null, null, null, null, null, null, null);
        return new WebServer(
                        RunningApi.config(List.of(), List.of()),
                        current,
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        nothing)
                .start();
    }

    @AfterAll
    static void stop() {
        api.close();
        locked.close();
        withoutData.close();
        withoutRatings.close();
        broken.close();
    }

    static Stream<Operation> operations() {
        return document.operations().stream();
    }

    static Stream<Operation> dataOperations() {
        return operations().filter(operation -> !operation.node().has("security"));
    }

    static Stream<Example> examplesWithRequest() {
        return document.answerExamples().stream()
                .filter(example -> !example.request().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void parameters_areAcceptedWithTheirExamples(Operation operation) {
        Map<String, String> all = required(operation);
        for (Parameter parameter : document.parameters(operation)) {
            for (String example : parameter.examples()) {
                assertFound(operation, with(required(operation), parameter.name(), example));
                all.put(parameter.name(), example);
            }
        }
        assertFound(operation, all);
        for (String body : document.bodies(operation)) {
            HttpResponse<String> response = ask(api.server().port(), operation, required(operation), body);
            assertThat(response.statusCode())
                    .as(operation + " with " + body + ": " + response.body())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("dataOperations")
    void parameters_areTheOnlyOnesThatAreAccepted(Operation operation) {
        HttpResponse<String> response = ask(api, operation, with(required(operation), "no_such_parameter", "1"), PLAIN);
        assertThat(response.statusCode())
                .as(operation + " ignores what it does not know")
                .isEqualTo(400);
        List<String> documented = document.parameters(operation).stream()
                .filter(parameter -> !parameter.isInPath())
                .map(Parameter::name)
                .toList();
        List<String> accepted = new ArrayList<>(namesIn(response.body()));
        accepted.removeIf(name -> !documented.contains(name) && isRefused(operation, name));

        assertThat(documented)
                .as(operation + ": parameters of the document, and those that the server takes")
                .containsExactlyInAnyOrderElementsOf(accepted);
    }

    private static List<String> namesIn(String refusal) {
        Matcher list = Pattern.compile("This route takes: ([^.]*)\\.").matcher(refusal);
        if (list.find()) {
            return Arrays.asList(list.group(1).split(", "));
        }
        assertThat(refusal).contains("this route takes none");
        return List.of();
    }

    /** A parameter that is known in order to say why it does not go with the method is not one that is taken. */
    private static boolean isRefused(Operation operation, String name) {
        HttpResponse<String> response = ask(api, operation, with(required(operation), name, "11-1011.00"), PLAIN);
        return response.statusCode() == 400 && response.body().contains("does not go with " + operation.method());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void parameters_haveTheirDefaults(Operation operation) {
        for (Parameter parameter : document.parameters(operation)) {
            if (parameter.schema().has("default")) {
                String value = parameter.schema().get("default").asText();
                assertThat(assertFound(operation, with(required(operation), parameter.name(), value)))
                        .as(operation + " with " + parameter.name() + "=" + value)
                        .isEqualTo(assertFound(operation, required(operation)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void parameters_followTheirRules(Operation operation) {
        for (Parameter parameter : document.parameters(operation)) {
            JsonNode rule = parameter.schema();
            for (String bound : List.of("minimum", "maximum")) {
                if (rule.has(bound)) {
                    int value = rule.get(bound).intValue();
                    assertFound(operation, with(required(operation), parameter.name(), Integer.toString(value)));
                    assertRefused(
                            operation, parameter, Integer.toString(bound.equals("minimum") ? value - 1 : value + 1));
                }
            }
            if (rule.has("maxLength")) {
                int most = rule.get("maxLength").intValue();
                assertFound(operation, with(required(operation), parameter.name(), "a".repeat(most)));
                assertRefused(operation, parameter, "a".repeat(most + 1));
            }
            for (JsonNode value :
                    rule.has("items") ? document.resolved(rule.get("items")).path("enum") : rule.path("enum")) {
                assertTaken(operation, with(required(operation), parameter.name(), value.asText()));
            }
            if (!rule.path("type").asText().equals("string") || rule.has("pattern")) {
                assertRefused(operation, parameter, "gardener");
            }
        }
    }

    /** Every answer that is documented is asked for, and no other one is given. */
    @ParameterizedTest
    @MethodSource("operations")
    void answers_areThoseOfTheDocument(Operation operation) {
        Set<Integer> seen = new TreeSet<>();
        try (RecordedLog bugs = RecordedLog.of(Failures.class)) {
            for (String[] form : List.of(PLAIN, AS_PROBLEM)) {
                seen.addAll(ofGoodServers(operation, form));
                seen.addAll(ofBadRequests(operation, form));
                for (int port : List.of(
                        withoutData.server().port(), withoutRatings.server().port(), broken.port())) {
                    seen.add(ask(port, operation, required(operation), body(operation), form)
                            .statusCode());
                }
                seen.add(ask(withoutRatings, operation, with(required(operation), "domain", "abilities"), form)
                        .statusCode());
            }
            assertThat(bugs.isEmpty()).as("bugs are logged").isEqualTo(!seen.contains(500));
        }
        Set<Integer> documented = new TreeSet<>();
        operation
                .node()
                .get("responses")
                .fieldNames()
                .forEachRemaining(status -> documented.add(Integer.valueOf(status)));
        documented.removeAll(NOT_ASKED);
        assertThat(seen).as(operation + ": statuses").isEqualTo(documented);
    }

    private static Set<Integer> ofGoodServers(Operation operation, String... form) {
        Set<Integer> seen = new TreeSet<>();
        HttpResponse<String> found = ask(api, operation, required(operation), form);
        seen.add(found.statusCode());
        found.headers()
                .firstValue("ETag")
                .ifPresent(tag -> seen.add(ask(api, operation, required(operation), "If-None-Match", tag)
                        .statusCode()));
        boolean isOpen = operation.node().has("security");
        int withoutKey = ask(locked, operation, required(operation), form).statusCode();
        assertThat(withoutKey).as(operation + " without a key").isEqualTo(isOpen ? 200 : 401);
        seen.add(withoutKey);
        seen.add(ask(locked, operation, required(operation), and(form, Gate.API_KEY, KEY))
                .statusCode());
        return seen;
    }

    private static Set<Integer> ofBadRequests(Operation operation, String... form) {
        Set<Integer> seen = new TreeSet<>();
        int port = api.server().port();
        Operation wrongMethod = new Operation("PUT", operation.path(), operation.node());
        seen.add(ask(port, wrongMethod, required(operation), "", form).statusCode());
        for (Parameter parameter : document.parameters(operation)) {
            if (parameter.isRequired() && !parameter.isInPath()) {
                seen.add(ask(api, operation, with(required(operation), parameter.name(), ""), form)
                        .statusCode());
            }
            if (document.problems('"' + UNKNOWN + '"', parameter.schema()).isEmpty()
                    && parameter.schema().has("pattern")) {
                for (String code : List.of(UNKNOWN, ExampleRelease.UNRATED, "gardener")) {
                    seen.add(ask(api, operation, with(required(operation), parameter.name(), code), form)
                            .statusCode());
                }
            }
            if (parameter.name().equals("domain")) {
                for (String value : List.of("abilities", "gardening")) {
                    seen.add(ask(api, operation, with(required(operation), "domain", value), form)
                            .statusCode());
                }
            }
        }
        if (!operation.node().has("security")) {
            seen.add(ask(api, operation, with(required(operation), "zzz", "1"), form)
                    .statusCode());
        }
        if (operation.node().has("requestBody")) {
            for (String body :
                    List.of("", "{", "[]", "{\"No such skill\":1}", "x".repeat(ProfileJson.MOST_BYTES + 1))) {
                seen.add(ask(port, operation, required(operation), body, form).statusCode());
            }
            seen.add(ask(port, operation, required(operation), "{}", and(form, "Content-Type", "text/plain"))
                    .statusCode());
        }
        return seen;
    }

    /** A member that the document does not name makes an answer wrong, wherever it is: so it would be seen. */
    @ParameterizedTest
    @MethodSource("operations")
    void answers_haveNoOtherMembers(Operation operation) {
        if (operation.path().equals("/openapi.json")) {
            return;
        }
        JsonNode schema = document.answer(operation, 200).at("/content/application~1json/schema");
        Map<String, String> all = required(operation);
        document.parameters(operation)
                .forEach(parameter ->
                        all.put(parameter.name(), parameter.examples().get(0)));
        for (Map<String, String> values : List.of(required(operation), all)) {
            JsonNode body = RunningApi.json(assertFound(operation, values));
            for (ObjectNode object : objects(body)) {
                object.put("unheard_of", 1);
                assertThat(document.problems(body.toString(), schema))
                        .as(operation + ": 'unheard_of' in " + object)
                        .isNotEmpty();
                object.remove("unheard_of");
            }
            assertThat(document.problems(body.toString(), schema)).isEmpty();
        }
    }

    private static List<ObjectNode> objects(JsonNode node) {
        List<ObjectNode> found = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        node.forEach(child -> found.addAll(objects(child)));
        return found;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void headAndOptions_areAnsweredEverywhere(Operation operation) {
        String allowed = document.document().get("paths").get(operation.path()).has("post")
                ? "GET, HEAD, POST, OPTIONS"
                : "GET, HEAD, OPTIONS";
        Operation options = new Operation("OPTIONS", operation.path(), operation.node());
        HttpResponse<String> response = send(api.server().port(), options, required(operation), "");
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Allow")).hasValue(allowed);
        if (operation.method().equals("GET")) {
            Operation head = new Operation("HEAD", operation.path(), operation.node());
            assertThat(send(api.server().port(), head, required(operation), "").statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("examplesWithRequest")
    void examples_areAnsweredAsTheySay(Example example) {
        String[] form = example.mediaType().equals(AcceptHeader.PROBLEM) ? AS_PROBLEM : PLAIN;
        String[] headers = example.body().isEmpty() ? form : and(form, "Content-Type", "application/json");
        String method = example.status() == 200 ? example.operation().method() : "GET";
        HttpResponse<String> response = api.send(method, example.request(), example.body(), headers);
        if (response.statusCode() == 503) {
            api.background().run();
            response = api.send(method, example.request(), example.body(), headers);
        }
        assertThat(response.statusCode()).as(example + ": " + response.body()).isEqualTo(example.status());
        document.check(example.operation(), response);
    }

    private static Map<String, String> required(Operation operation) {
        Map<String, String> values = new LinkedHashMap<>();
        document.parameters(operation).stream()
                .filter(Parameter::isRequired)
                .forEach(parameter ->
                        values.put(parameter.name(), parameter.examples().get(0)));
        return values;
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }

    private static String[] and(String[] headers, String name, String value) {
        return Stream.concat(Stream.of(headers), Stream.of(name, value)).toArray(String[]::new);
    }

    private static String body(Operation operation) {
        return document.bodies(operation).get(0);
    }

    private static String assertFound(Operation operation, Map<String, String> values) {
        HttpResponse<String> response = ask(api, operation, values, PLAIN);
        assertThat(response.statusCode())
                .as(response.uri() + ": " + response.body())
                .isEqualTo(200);
        return response.body();
    }

    /** 422 is an answer to a right question, too, and a body of another domain is refused for what it is. */
    private static void assertTaken(Operation operation, Map<String, String> values) {
        HttpResponse<String> response = ask(api, operation, values, PLAIN);
        if (!response.body().contains("compare one domain at a time")) {
            assertThat(response.statusCode())
                    .as(response.uri() + ": " + response.body())
                    .isIn(200, 422);
        }
    }

    private static void assertRefused(Operation operation, Parameter parameter, String value) {
        HttpResponse<String> response = ask(api, operation, with(required(operation), parameter.name(), value), PLAIN);
        assertThat(response.statusCode())
                .as(response.uri() + ": " + response.body())
                .isEqualTo(400);
    }

    private static HttpResponse<String> ask(
            RunningApi asked, Operation operation, Map<String, String> values, String... headers) {
        HttpResponse<String> response = ask(asked.server().port(), operation, values, body(operation), headers);
        if (response.statusCode() == 503 && response.body().contains("still_computing")) {
            asked.background().run();
            return ask(asked.server().port(), operation, values, body(operation), headers);
        }
        return response;
    }

    /** Asks, and checks the answer against the document. */
    private static HttpResponse<String> ask(
            int port, Operation operation, Map<String, String> values, String body, String... headers) {
        HttpResponse<String> response = send(port, operation, values, body, headers);
        document.check(operation, response);
        return response;
    }

    private static HttpResponse<String> send(
            int port, Operation operation, Map<String, String> values, String body, String... headers) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (Map.Entry<String, String> value : values.entrySet()) {
            String encoded = URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8);
            String place = "{" + value.getKey() + "}";
            if (path.contains(place)) {
                path = path.replace(place, encoded);
            } else {
                query.add(value.getKey() + "=" + encoded);
            }
        }
        boolean isTyped = Arrays.asList(headers).contains("Content-Type");
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + path + "?" + String.join("&", query)))
                .method(operation.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        String[] sent = isTyped ? headers : and(headers, "Content-Type", "application/json");
        try {
            return RunningApi.client().send(request.headers(sent).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            return fail(operation + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail(e);
        }
    }
}
