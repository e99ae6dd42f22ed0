package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.skillgap.adapter.web.answer.Json;

/** An OpenAPI document as tests need it: its operations, what they take, and whether an answer is as it says. */
final class OpenApi {

    /** HTTP's own, and those on answers of every kind, described once for all; what these say is tested in {@code GateTest}. */
    private static final Set<String> STANDING_HEADERS = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "content-security-policy",
            "content-type",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "date",
            "permissions-policy",
            "ratelimit-limit",
            "ratelimit-policy",
            "ratelimit-remaining",
            "ratelimit-reset",
            "referrer-policy",
            "transfer-encoding",
            "vary",
            "x-content-type-options");

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final JsonNode document;
    private final Map<JsonNode, Schema> compiled = new HashMap<>();

    OpenApi(String json) {
        document = RunningApi.json(json);
    }

    /** One method of one path. */
    record Operation(String method, String path, JsonNode node) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** One parameter; the schema is whole, without references at its top, and there is at least one example. */
    record Parameter(String name, boolean isInPath, boolean isRequired, JsonNode schema, List<String> examples) {}

    /** An example of an answer, and the request that is answered so; the request is empty where none is given. */
    record Example(Operation operation, int status, String mediaType, String request, String body, JsonNode value) {

        @Override
        public String toString() {
            return operation + " " + status + " " + request;
        }
    }

    /** A body as it is sent. */
    record Body(String mediaType, String text) {}

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .forEach(method -> operations.add(new Operation(
                                method.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue().get(method)))));
        return operations;
    }

    List<Parameter> parameters(Operation operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode reference : operation.node().path("parameters")) {
            JsonNode node = resolved(reference);
            List<String> examples = examples(node).stream().map(OpenApi::asText).toList();
            assertThat(examples)
                    .as(operation + ": an example of " + node.get("name"))
                    .isNotEmpty();
            parameters.add(new Parameter(
                    node.get("name").asText(),
                    node.get("in").asText().equals("path"),
                    node.path("required").asBoolean(),
                    resolved(node.get("schema")),
                    examples));
        }
        return parameters;
    }

    /** Returns the examples of the body that an operation takes, JSON first; a single empty text if it takes none. */
    List<Body> bodies(Operation operation) {
        if (!operation.node().has("requestBody")) {
            return List.of(new Body(Json.MEDIA_TYPE, ""));
        }
        List<Body> bodies = new ArrayList<>();
        resolved(operation.node().get("requestBody"))
                .get("content")
                .properties()
                .forEach(media -> examples(media.getValue())
                        .forEach(example -> bodies.add(new Body(media.getKey(), text(media.getKey(), example)))));
        return bodies;
    }

    /** Returns what is wrong with a body by the schema that the document has for its media type. */
    List<String> problems(Operation operation, Body body) {
        return problems(
                body.mediaType(),
                body.text(),
                resolved(operation.node().get("requestBody")).get("content").get(body.mediaType()));
    }

    /** Returns an example as it goes over the wire: what is no JSON is written as text. */
    static String text(String mediaType, JsonNode example) {
        return isJson(mediaType) ? example.toString() : example.textValue();
    }

    private static boolean isJson(String mediaType) {
        return mediaType.equals(Json.MEDIA_TYPE) || mediaType.endsWith("+json");
    }

    /** Returns what is wrong with a text of a media type: JSON and the lines of NDJSON have schemas, all else is one string. */
    List<String> problems(String mediaType, String text, JsonNode media) {
        List<String> problems = new ArrayList<>(problems(isJson(mediaType) ? text : quoted(text), media.get("schema")));
        if (media.has("x-line-schema")) {
            text.lines().forEach(line -> problems.addAll(problems(line, media.get("x-line-schema"))));
        }
        return problems;
    }

    /** Returns the answers to an operation by status, without references. */
    JsonNode answer(Operation operation, int status) {
        JsonNode answer = operation.node().get("responses").get(Integer.toString(status));
        assertThat(answer)
                .as(operation + " was answered " + status + ", which the OpenAPI document does not say")
                .isNotNull();
        return resolved(answer);
    }

    /** Returns every example of an answer that the document has, those of shared answers once for each operation. */
    List<Example> answerExamples() {
        List<Example> found = new ArrayList<>();
        for (Operation operation : operations()) {
            operation.node().get("responses").fieldNames().forEachRemaining(status -> {
                JsonNode content = answer(operation, Integer.parseInt(status)).path("content");
                content.properties()
                        .forEach(media -> media.getValue()
                                .path("examples")
                                .forEach(example -> found.add(new Example(
                                        operation,
                                        Integer.parseInt(status),
                                        media.getKey(),
                                        example.path("x-request").asText(),
                                        example.path("x-body").isMissingNode()
                                                ? ""
                                                : example.get("x-body").toString(),
                                        example.get("value")))));
            });
        }
        return found;
    }

    /** Checks that an answer is one of those that the document has for the operation: status, headers, media type, body. */
    void check(Operation operation, HttpResponse<String> response) {
        String asked = operation + " (" + response.uri() + ") answered " + response.statusCode();
        JsonNode answer = answer(operation, response.statusCode());
        checkHeaders(asked, answer.path("headers"), response);
        Optional<String> type = response.headers().firstValue("Content-Type").map(text -> text.split(";")[0]);
        if (type.isEmpty()) {
            assertThat(answer.has("content")).as(asked + " without a body").isFalse();
            return;
        }
        JsonNode media = answer.path("content").path(type.get());
        assertThat(media.has("schema"))
                .as(asked + " as " + type.get() + ", documented")
                .isTrue();
        assertThat(problems(type.get(), response.body(), media))
                .as(asked + " with " + response.body())
                .isEmpty();
    }

    private void checkHeaders(String asked, JsonNode documented, HttpResponse<String> response) {
        Map<String, List<String>> sent = response.headers().map();
        documented.properties().forEach(header -> {
            JsonNode node = resolved(header.getValue());
            List<String> values = sent.getOrDefault(header.getKey(), List.of());
            assertThat(values.size())
                    .as(asked + ": header " + header.getKey())
                    .isBetween(node.path("required").asBoolean() ? 1 : 0, 1);
            values.forEach(value -> assertThat(problems(quoted(value), node.get("schema")))
                    .as(asked + ": header " + header.getKey())
                    .isEmpty());
        });
        List<String> names = new ArrayList<>();
        documented.fieldNames().forEachRemaining(name -> names.add(name.toLowerCase(Locale.ROOT)));
        names.addAll(STANDING_HEADERS);
        assertThat(names).as(asked + ": headers of the document").containsAll(sent.keySet());
    }

    /** Returns what is wrong with a text by a schema of the document; empty if nothing is. */
    List<String> problems(String json, JsonNode schema) {
        return problems(json, compiled.computeIfAbsent(schema, this::compile));
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.get("components"));
        return SCHEMAS.getSchema(whole.toString());
    }

    /** Returns what is wrong with a text by a schema. */
    static List<String> problems(String json, Schema schema) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    static SchemaRegistry schemas() {
        return SCHEMAS;
    }

    /** Returns what a node refers to, with the members that stand beside the reference; the node itself if it is none. */
    JsonNode resolved(JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        JsonNode target = document.at(node.get("$ref").asText().substring(1));
        assertThat(target.isObject()).as(node + " refers to something").isTrue();
        ObjectNode whole = resolved(target).deepCopy();
        node.properties().stream()
                .filter(member -> !member.getKey().equals("$ref"))
                .forEach(member -> whole.set(member.getKey(), member.getValue()));
        return whole;
    }

    private static List<JsonNode> examples(JsonNode node) {
        List<JsonNode> examples = new ArrayList<>();
        if (node.has("example")) {
            examples.add(node.get("example"));
        }
        node.path("examples").forEach(example -> examples.add(example.get("value")));
        return examples;
    }

    /** Returns a value as a query writes it: lists with commas. */
    private static String asText(JsonNode value) {
        if (!value.isArray()) {
            return value.asText();
        }
        List<String> texts = new ArrayList<>();
        value.forEach(item -> texts.add(item.asText()));
        return String.join(",", texts);
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }
}
