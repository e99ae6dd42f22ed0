package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillgap.adapter.web.OpenApiClient.and;
import static org.skillgap.adapter.web.OpenApiClient.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillgap.adapter.web.OpenApi.Example;
import org.skillgap.adapter.web.OpenApi.Operation;
import org.skillgap.adapter.web.OpenApi.Parameter;
import org.skillgap.adapter.web.answer.AcceptHeader;
import org.skillgap.adapter.web.guard.Guard;
import org.skillgap.adapter.web.guard.HostNames;
import org.skillgap.adapter.web.guard.RateLimit;
import org.skillgap.adapter.web.guard.TrustedProxies;
import org.skillgap.application.bulk.PairList;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.describe.ScriptedModel;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;

/**
 * Walks every operation of the OpenAPI document and asks real servers: good ones, and ones in trouble. Every answer is checked against
 * the document: status, headers, media type, body.
 */
class ApiAnswersTest {

    private static final String UNKNOWN = "99-9999.00";
    private static final String KEY = "the-key";
    private static final String[] PLAIN = {};
    private static final String[] AS_PROBLEM = {"Accept", AcceptHeader.PROBLEM};

    /** By which a request reaches the server that knows one name alone; no client may set Host itself. */
    private static final String[] NAMED = {"X-Forwarded-Host", "api.example.org"};

    /** What takes ten seconds to see; RequestBodyTest and BulkBodyTest see it with clocks of their own. */
    private static final Set<Integer> NOT_ASKED = Set.of(408);

    /** Answered by rows of errors; no profile. */
    private static final String WITH_BAD_PAIRS = "{\"pairs\":[7,{\"from\":\"" + ExampleRelease.UNRATED
            + "\",\"to\":\"11-1011\"},{\"from\":\"gardener\",\"to\":\"" + UNKNOWN + "\"}]}";

    private static RunningApi api;
    private static RunningApi locked;
    private static RunningApi withoutData;
    private static RunningApi withoutRatings;
    private static WebServer broken;
    private static RunningApi guarded;
    private static OpenApi document;
    private static OpenApiClient client;

    @BeforeAll
    static void start() {
        api = RunningApi.with(RunningApi.config(List.of(), List.of()), ScriptedModel.practising());
        api.load(ExampleRelease.rated());
        locked = RunningApi.with(RunningApi.config(List.of(KEY), List.of()), RunningApi.NO_MODEL);
        locked.load(ExampleRelease.rated());
        withoutData = started();
        withoutRatings = started();
        withoutRatings.load(ExampleRelease.bare());
        broken = broken();
        guarded = RunningApi.withoutData(
                new InMemoryOccupationRepository(Clock.systemUTC()),
                RunningApi.config(List.of(), List.of())
                        .withGuard(Guard.OPEN
                                .withHosts(HostNames.of(List.of("api.example.org")))
                                .withRateLimit(new RateLimit(1, Duration.ofHours(24)))
                                .withProxies(TrustedProxies.of(List.of("127.0.0.1")))),
                RunningApi.NO_MODEL);
        guarded.get("/matrix", NAMED);
        document = new OpenApi(api.get("/openapi.json").body());
        client = new OpenApiClient(document);
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
                        new WebServer.About(
                                "1.2.3",
                                () -> {
                                    throw new IllegalStateException("broken");
                                },
                                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)),
                        current,
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
        guarded.close();
    }

    static Stream<Operation> operations() {
        return document.operations().stream();
    }

    static Stream<Example> examplesWithRequest() {
        return document.answerExamples().stream()
                .filter(example -> !example.request().isEmpty());
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
                seen.addAll(ofGuardedServer(operation, form));
                for (int port : List.of(
                        withoutData.server().port(), withoutRatings.server().port(), broken.port())) {
                    seen.add(client.ask(port, operation, client.required(operation), client.body(operation), form)
                            .statusCode());
                }
                seen.add(client.ask(
                                withoutRatings,
                                operation,
                                with(client.required(operation), "domain", "abilities"),
                                form)
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
        document.answer(operation, 200).path("content").fieldNames().forEachRemaining(mediaType -> {
            String[] accept = form.length == 0 ? new String[] {"Accept", mediaType} : form;
            HttpResponse<String> found = client.ask(api, operation, client.required(operation), accept);
            seen.add(found.statusCode());
            if (form.length == 0) {
                assertThat(found.headers().firstValue("Content-Type").orElseThrow())
                        .as(operation + " for whoever asks for " + mediaType)
                        .startsWith(mediaType);
            }
            found.headers()
                    .firstValue("ETag")
                    .ifPresent(tag -> seen.add(
                            client.ask(api, operation, client.required(operation), and(accept, "If-None-Match", tag))
                                    .statusCode()));
        });
        boolean isOpen = operation.node().has("security");
        int withoutKey =
                client.ask(locked, operation, client.required(operation), form).statusCode();
        assertThat(withoutKey).as(operation + " without a key").isEqualTo(isOpen ? 200 : 401);
        seen.add(withoutKey);
        seen.add(client.ask(locked, operation, client.required(operation), and(form, Gate.API_KEY, KEY))
                .statusCode());
        return seen;
    }

    /** A server that is asked by a wrong name, and by the right one when nobody may ask any more. */
    private static Set<Integer> ofGuardedServer(Operation operation, String... form) {
        Map<String, String> values = client.required(operation);
        Set<Integer> seen = new TreeSet<>();
        seen.add(client.ask(guarded, operation, values, form).statusCode());
        seen.add(client.ask(guarded, operation, values, and(form, NAMED[0], NAMED[1]))
                .statusCode());
        return seen;
    }

    private static Set<Integer> ofBadRequests(Operation operation, String... form) {
        Set<Integer> seen = new TreeSet<>();
        int port = api.server().port();
        Operation wrongMethod = new Operation("PUT", operation.path(), operation.node());
        seen.add(client.ask(port, wrongMethod, client.required(operation), "", form)
                .statusCode());
        for (Parameter parameter : document.parameters(operation)) {
            if (parameter.isRequired() && !parameter.isInPath()) {
                seen.add(client.ask(api, operation, with(client.required(operation), parameter.name(), ""), form)
                        .statusCode());
            }
            if (document.problems('"' + UNKNOWN + '"', parameter.schema()).isEmpty()
                    && parameter.schema().has("pattern")) {
                for (String code : List.of(UNKNOWN, ExampleRelease.UNRATED, "gardener")) {
                    seen.add(client.ask(api, operation, with(client.required(operation), parameter.name(), code), form)
                            .statusCode());
                }
            }
            if (parameter.name().equals("domain")) {
                for (String value : List.of("abilities", "gardening")) {
                    seen.add(client.ask(api, operation, with(client.required(operation), "domain", value), form)
                            .statusCode());
                }
            }
        }
        if (!operation.node().has("security")) {
            seen.add(client.ask(api, operation, with(client.required(operation), "zzz", "1"), form)
                    .statusCode());
        }
        if (operation.node().has("requestBody")) {
            for (String body : List.of("", "{", "[]", "{\"No such skill\":1}", WITH_BAD_PAIRS, tooLarge(operation))) {
                seen.add(client.ask(port, operation, client.required(operation), body, form)
                        .statusCode());
            }
            seen.add(client.ask(
                            port, operation, client.required(operation), "{}", and(form, "Content-Type", "text/plain"))
                    .statusCode());
        }
        return seen;
    }

    private static String tooLarge(Operation operation) {
        return BulkRoutes.isBulkPath(operation.path())
                ? "{\"pairs\":[0" + ",0".repeat(PairList.MOST) + "]}"
                : "x".repeat(ProfileJson.MOST_BYTES + 1);
    }

    /** A member that the document does not name makes an answer wrong, wherever it is: so it would be seen. */
    @ParameterizedTest
    @MethodSource("operations")
    void answers_haveNoOtherMembers(Operation operation) {
        JsonNode schema = document.answer(operation, 200).at("/content/application~1json/schema");
        if (operation.path().equals("/openapi.json") || schema.isMissingNode()) {
            return;
        }
        Map<String, String> all = client.required(operation);
        document.parameters(operation)
                .forEach(parameter ->
                        all.put(parameter.name(), parameter.examples().get(0)));
        for (Map<String, String> values : List.of(client.required(operation), all)) {
            JsonNode body = RunningApi.json(client.found(api, operation, values));
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
        JsonNode path = document.document().get("paths").get(operation.path());
        String allowed = (path.has("get") ? "GET, HEAD, " : "") + (path.has("post") ? "POST, " : "") + "OPTIONS";
        Operation options = new Operation("OPTIONS", operation.path(), operation.node());
        HttpResponse<String> response = client.send(api.server().port(), options, client.required(operation), "");
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Allow")).hasValue(allowed);
        if (operation.method().equals("GET")) {
            Operation head = new Operation("HEAD", operation.path(), operation.node());
            assertThat(client.send(api.server().port(), head, client.required(operation), "")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("examplesWithRequest")
    void examples_areAnsweredAsTheySay(Example example) {
        String[] form = {"Accept", example.mediaType()};
        String[] headers = example.body().isEmpty() ? form : and(form, "Content-Type", "application/json");
        String method = example.status() == 200 ? example.operation().method() : "GET";
        HttpResponse<String> response = api.send(method, example.request(), example.body(), headers);
        if (response.statusCode() == 503) {
            api.background().run();
            response = api.send(method, example.request(), example.body(), headers);
        }
        assertThat(response.statusCode()).as(example + ": " + response.body()).isEqualTo(example.status());
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(example.mediaType());
        document.check(example.operation(), response);
    }
}
