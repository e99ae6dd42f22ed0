package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillgap.adapter.web.OpenApiClient.with;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillgap.adapter.web.OpenApi.Body;
import org.skillgap.adapter.web.OpenApi.Operation;
import org.skillgap.adapter.web.OpenApi.Parameter;
import org.skillgap.application.describe.ScriptedModel;

/** The parameters of the OpenAPI document are those that the server takes, with their examples, rules and defaults. */
class ApiParametersTest {

    private static RunningApi api;
    private static OpenApi document;
    private static OpenApiClient client;

    @BeforeAll
    static void start() {
        api = RunningApi.with(RunningApi.config(List.of(), List.of()), ScriptedModel.practising());
        api.load(ExampleRelease.rated());
        document = new OpenApi(api.get("/openapi.json").body());
        client = new OpenApiClient(document);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    static Stream<Operation> operations() {
        return document.operations().stream();
    }

    static Stream<Operation> dataOperations() {
        return operations().filter(operation -> !operation.node().has("security"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void parameters_areAcceptedWithTheirExamples(Operation operation) {
        Map<String, String> all = client.required(operation);
        for (Parameter parameter : document.parameters(operation)) {
            for (String example : parameter.examples()) {
                client.found(api, operation, with(client.required(operation), parameter.name(), example));
                all.put(parameter.name(), example);
            }
        }
        client.found(api, operation, all);
        for (Body body : document.bodies(operation)) {
            HttpResponse<String> response = client.ask(
                    api.server().port(),
                    operation,
                    client.required(operation),
                    body.text(),
                    "Content-Type",
                    body.mediaType());
            assertThat(response.statusCode())
                    .as(operation + " with " + body + ": " + response.body())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("dataOperations")
    void parameters_areTheOnlyOnesThatAreAccepted(Operation operation) {
        HttpResponse<String> response =
                client.ask(api, operation, with(client.required(operation), "no_such_parameter", "1"));
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
        HttpResponse<String> response =
                client.ask(api, operation, with(client.required(operation), name, "11-1011.00"));
        return response.statusCode() == 400 && response.body().contains("does not go with " + operation.method());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void parameters_haveTheirDefaults(Operation operation) {
        for (Parameter parameter : document.parameters(operation)) {
            if (parameter.schema().has("default")) {
                String value = parameter.schema().get("default").asText();
                assertThat(client.found(api, operation, with(client.required(operation), parameter.name(), value)))
                        .as(operation + " with " + parameter.name() + "=" + value)
                        .isEqualTo(client.found(api, operation, client.required(operation)));
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
                    client.found(
                            api,
                            operation,
                            with(client.required(operation), parameter.name(), Integer.toString(value)));
                    assertRefused(
                            operation, parameter, Integer.toString(bound.equals("minimum") ? value - 1 : value + 1));
                }
            }
            if (rule.has("maxLength")) {
                int most = rule.get("maxLength").intValue();
                client.found(api, operation, with(client.required(operation), parameter.name(), "a".repeat(most)));
                assertRefused(operation, parameter, "a".repeat(most + 1));
            }
            for (JsonNode value :
                    rule.has("items") ? document.resolved(rule.get("items")).path("enum") : rule.path("enum")) {
                assertTaken(operation, with(client.required(operation), parameter.name(), value.asText()));
            }
            if (!rule.path("type").asText().equals("string") || rule.has("pattern")) {
                assertRefused(operation, parameter, "gardener");
            }
        }
    }

    /** 422 is an answer to a right question, too, and a body of another domain is refused for what it is. */
    private static void assertTaken(Operation operation, Map<String, String> values) {
        HttpResponse<String> response = client.ask(api, operation, values);
        if (!response.body().contains("compare one domain at a time")) {
            assertThat(response.statusCode())
                    .as(response.uri() + ": " + response.body())
                    .isIn(200, 422);
        }
    }

    private static void assertRefused(Operation operation, Parameter parameter, String value) {
        HttpResponse<String> response =
                client.ask(api, operation, with(client.required(operation), parameter.name(), value));
        assertThat(response.statusCode())
                .as(response.uri() + ": " + response.body())
                .isEqualTo(400);
    }
}
