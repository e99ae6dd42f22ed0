package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.skillgap.adapter.web.OpenApi.Example;
import org.skillgap.adapter.web.OpenApi.Operation;
import org.skillgap.adapter.web.OpenApi.Parameter;
import org.skillgap.adapter.web.answer.AcceptHeader;
import org.skillgap.adapter.web.answer.ComparisonAnswer;
import org.skillgap.adapter.web.answer.ReleasesAnswer;
import org.skillgap.adapter.web.failure.ErrorCode;

/**
 * The OpenAPI document by itself: that it is one, that it has the server's routes and error codes, and that docs/api.md says the
 * same. What the operations answer is asked in {@link ApiParametersTest} and {@link ApiAnswersTest}.
 */
class ApiDocumentTest {

    /** Pages for people and what belongs to them: a route whose path begins so is no operation of the API. */
    private static final List<String> PAGES = List.of("/docs", "/assets");

    /** Codes of commands that no route has: titles are not taken over HTTP, and nothing is loaded. */
    private static final Set<String> NOT_OVER_HTTP = Set.of("occupation_ambiguous", "data_refused");

    private static RunningApi api;
    private static OpenApi document;

    @BeforeAll
    static void start() {
        api = RunningApi.open();
        document = new OpenApi(api.get("/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    /**
     * The schema is the official one of the OpenAPI Initiative for 3.1 (https://spec.openapis.org/oas/3.1/schema), taken from the npm
     * package @hyperjump/json-schema 1.18.0; it says nothing of what is inside schemas, which is JSON Schema's own to say.
     */
    @Test
    void document_isOpenApi31() throws IOException {
        try (InputStream schema = ApiDocumentTest.class.getResourceAsStream("openapi-3.1-schema.json")) {
            String official = new String(schema.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(OpenApi.problems(
                            document.document().toString(), OpenApi.schemas().getSchema(official)))
                    .isEmpty();
        }
        assertThat(document.document().get("openapi").textValue()).startsWith("3.1.");
    }

    @Test
    void schemas_areSchemas() {
        List<JsonNode> schemas = new ArrayList<>(document.document().findValues("schema"));
        document.document().at("/components/schemas").forEach(schemas::add);

        assertThat(schemas)
                .hasSizeGreaterThan(50)
                .allSatisfy(schema -> assertThat(OpenApi.problems(
                                schema.toString(),
                                OpenApi.schemas()
                                        .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))))
                        .as(schema.toString())
                        .isEmpty());
    }

    /** A reference to nothing is an error where it is resolved; here all are. */
    @Test
    void components_areThereAndUsed() {
        Set<String> used = new TreeSet<>();
        for (JsonNode reference : document.document().findValues("$ref")) {
            assertThat(document.document()
                            .at(reference.textValue().substring(1))
                            .isMissingNode())
                    .as(reference.textValue())
                    .isFalse();
            used.add(reference.textValue());
        }
        Set<String> there = new TreeSet<>();
        document.document()
                .get("components")
                .properties()
                .forEach(kind -> kind.getValue()
                        .fieldNames()
                        .forEachRemaining(name -> there.add("#/components/" + kind.getKey() + "/" + name)));
        there.removeIf(name -> name.startsWith("#/components/securitySchemes/"));
        there.remove("#/components/responses/NotFound"); // the answer of paths that are not there

        assertThat(there).isEqualTo(used);
    }

    @Test
    void operations_areTheRoutesOfTheServer() {
        List<String> routes = new ArrayList<>(api.server().routes());
        routes.removeIf(route ->
                PAGES.stream().anyMatch(page -> route.endsWith(" " + page) || route.contains(" " + page + "/")));
        Set<String> documented = new TreeSet<>();
        for (Operation operation : document.operations()) {
            documented.add(operation.toString());
            if (operation.method().equals("GET")) {
                documented.add("HEAD " + operation.path());
            }
            documented.add("OPTIONS " + operation.path());
        }

        assertThat(new TreeSet<>(routes))
                .as("routes of the server, and operations of the document with HEAD and OPTIONS")
                .isEqualTo(documented);
    }

    @Test
    void operations_haveEachAnIdAndASummary() {
        assertThat(document.operations())
                .allSatisfy(operation ->
                        assertThat(operation.node().path("summary").asText()).isNotBlank())
                .extracting(operation -> operation.node().path("operationId").asText())
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void errorCodes_areAllDocumented() {
        List<String> codes =
                Arrays.stream(ErrorCode.values()).map(ErrorCode::id).toList();
        List<String> documented = new ArrayList<>();
        document.document().at("/components/schemas/ErrorCode/enum").forEach(code -> documented.add(code.textValue()));

        assertThat(documented).containsExactlyInAnyOrderElementsOf(codes);
    }

    /** Each response names the codes that it can have, in both forms; the status is that of the code. */
    @Test
    void errorCodes_standInTheResponsesOfTheirStatus() {
        Map<String, Integer> documented = new TreeMap<>();
        document.document().at("/components/responses").properties().forEach(response -> {
            JsonNode inProblem = response.getValue().at("/content/application~1problem+json/schema/allOf/1/properties");
            JsonNode inEnvelope = response.getValue()
                    .at("/content/application~1json/schema/allOf/1/properties/error/properties/code");
            if (!inProblem.isMissingNode()) {
                assertThat(inProblem.get("code")).as(response.getKey()).isEqualTo(inEnvelope);
                int status = inProblem.at("/status/const").intValue();
                inEnvelope.path("enum").forEach(code -> documented.put(code.textValue(), status));
                if (inEnvelope.has("const")) {
                    documented.put(inEnvelope.get("const").textValue(), status);
                }
            }
        });
        Map<String, Integer> expected = new TreeMap<>();
        for (ErrorCode code : ErrorCode.values()) {
            if (!NOT_OVER_HTTP.contains(code.id())) {
                expected.put(code.id(), code.status());
            }
        }

        assertThat(documented).isEqualTo(expected);
    }

    @Test
    void unknownPath_isAnsweredAsDocumented() {
        JsonNode response = document.document().at("/components/responses/NotFound");
        Operation anywhere = new Operation(
                "GET",
                "/nothing",
                RunningApi.json("{\"responses\":{\"404\":{\"$ref\":\"#/components/responses/NotFound\"}}}"));

        document.check(anywhere, api.get("/nothing"));
        document.check(anywhere, api.get("/nothing", "Accept", AcceptHeader.PROBLEM));
        assertThat(response.at("/content/application~1json/examples/unknown path/value/message")
                        .textValue())
                .isEqualTo(RunningApi.json(api.get("/nothing")).get("message").textValue());
    }

    @Test
    void examples_followTheSchemas() {
        assertThat(document.answerExamples()).hasSizeGreaterThan(50);
        for (Example example : document.answerExamples()) {
            JsonNode media = document.answer(example.operation(), example.status())
                    .path("content")
                    .path(example.mediaType());
            String text = OpenApi.text(example.mediaType(), example.value());
            assertThat(document.problems(example.mediaType(), text, media))
                    .as(example.toString())
                    .isEmpty();
        }
        for (Operation operation : document.operations()) {
            if (operation.node().has("requestBody")) {
                assertThat(document.bodies(operation))
                        .isNotEmpty()
                        .allSatisfy(body -> assertThat(document.problems(operation, body))
                                .as(operation + ": body " + body)
                                .isEmpty());
            }
        }
    }

    /** The manual names every path, every parameter of the path's operations and every error code with its status. */
    @Test
    void manual_saysTheSame() throws IOException {
        String manual = Files.readString(Path.of("../docs/api.md"));
        for (Operation operation : document.operations()) {
            assertThat(manual).contains("`" + operation.path() + "`");
            for (Parameter parameter : document.parameters(operation)) {
                assertThat(manual)
                        .as(operation + ": " + parameter.name())
                        .contains(parameter.isInPath() ? "{" + parameter.name() + "}" : "`" + parameter.name() + "`");
            }
        }
        for (ErrorCode code : ErrorCode.values()) {
            if (!NOT_OVER_HTTP.contains(code.id())) {
                assertThat(manual).contains("| " + code.status() + " | `" + code.id() + "` |");
            }
        }
    }

    @Test
    void manual_namesTheMembersThatCommandsPrint() throws IOException {
        String manual = Files.readString(Path.of("../docs/api.md"));
        List<Class<?>> answers = new ArrayList<>(List.of(ReleasesAnswer.class, ComparisonAnswer.class));
        answers.addAll(List.of(ReleasesAnswer.class.getDeclaredClasses()));
        answers.addAll(List.of(ComparisonAnswer.class.getDeclaredClasses()));
        for (Class<?> answer : answers) {
            for (RecordComponent component : answer.getRecordComponents()) {
                String member = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
                assertThat(manual).as(answer.getSimpleName()).contains("`" + member + "`");
            }
        }
    }

    @Test
    void document_namesTheVersionAndIsCached() throws Exception {
        HttpResponse<String> response = api.get("/openapi.json");
        String tag = response.headers().firstValue("ETag").orElseThrow();

        assertThat(document.document().at("/info/version").textValue()).isEqualTo("1.2.3");
        assertThat(api.get("/openapi.json", "If-None-Match", tag).statusCode()).isEqualTo(304);
        HttpResponse<byte[]> compressed = api.getBytes("/openapi.json", "Accept-Encoding", "gzip");
        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.body().length).isLessThan(response.body().length() / 3);
    }
}
