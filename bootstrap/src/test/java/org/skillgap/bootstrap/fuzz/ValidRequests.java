package org.skillgap.bootstrap.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Requests that the server answers with what was asked for, to every operation that its OpenAPI document describes. */
final class ValidRequests {

    private static final List<String> CODES =
            List.of("11-1011.00", "11-3013.00", "29-1141.00", "15-1252.00", "11-1011", "11301300", "99-9999.00");
    private static final List<String> PROFILES = List.of(
            "{\"2.A.1.a\": 4.5, \"Programming\": 3}",
            "{\"2.B.3.j\": 0.5}",
            "{\"Repairing\": 7, \"Installation\": 0, \"2.B.1.a\": 3.25}");
    private static final Map<String, String> PAIRS = Map.of(
            "application/json",
            "{\"pairs\": [{\"from\": \"11-1011.00\", \"to\": \"11-3013.00\"}, {\"from\": \"11-3013\", \"to\": \"29-1141\"}]}",
            "application/x-ndjson",
            "{\"from\": \"11-1011.00\", \"to\": \"11-3013.00\"}\n{\"from\": \"29-1141\", \"to\": \"11-1011\"}\n",
            "text/csv",
            "from,to\r\n11-1011.00,11-3013.00\r\n\"29-1141.00\",15-1252\r\n");
    private static final List<String> ACCEPTED = List.of(
            "*/*", "application/json", "application/problem+json", "text/html", "text/csv", "application/x-ndjson");

    private final List<Operation> operations = new ArrayList<>();

    private record Parameter(String name, boolean isInPath, boolean isRequired, List<String> values) {}

    private record Operation(String method, String path, List<Parameter> parameters) {}

    /**
     * @param document the server's OpenAPI document
     */
    ValidRequests(JsonNode document) {
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                parameters(document, operation.getValue())))));
    }

    /** Returns how many operations there are. */
    int size() {
        return operations.size();
    }

    private static List<Parameter> parameters(JsonNode document, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode written : operation.path("parameters")) {
            JsonNode parameter = resolved(document, written);
            String name = parameter.get("name").textValue();
            parameters.add(new Parameter(
                    name,
                    parameter.get("in").textValue().equals("path"),
                    parameter.path("required").booleanValue(),
                    values(document, name, parameter)));
        }
        return parameters;
    }

    private static List<String> values(JsonNode document, String name, JsonNode parameter) {
        if (List.of("from", "to", "code").contains(name)) {
            return CODES;
        }
        List<String> values = new ArrayList<>();
        resolved(document, parameter.path("schema")).path("enum").forEach(value -> values.add(value.asText()));
        if (parameter.has("example")) {
            values.add(parameter.get("example").asText());
        }
        parameter
                .path("examples")
                .forEach(example -> values.add(example.path("value").asText()));
        return values.isEmpty() ? List.of("1") : values;
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").textValue().substring(1)) : node;
    }

    /** Returns a request to one of the operations. */
    Request any(SplittableRandom random) {
        return to(random.nextInt(operations.size()), random);
    }

    /**
     * Returns a request to an operation.
     *
     * @param number which, from 0
     */
    Request to(int number, SplittableRandom random) {
        Operation operation = operations.get(number);
        Request request = new Request(operation.method(), operation.path());
        for (Parameter parameter : operation.parameters()) {
            String value = pick(parameter.values(), random).replace(" ", "%20");
            if (parameter.isInPath()) {
                request.path = request.path.replace("{" + parameter.name() + "}", value);
            } else if (parameter.isRequired() || random.nextInt(4) == 0) {
                request.query.add(parameter.name() + "=" + value);
            }
        }
        if (random.nextInt(4) == 0) {
            request.headers.add("Accept: " + pick(ACCEPTED, random));
        }
        if (operation.method().equals("POST")) {
            addBody(request, random);
        }
        return request;
    }

    private static void addBody(Request request, SplittableRandom random) {
        if (request.path.equals("/skill-gaps")) {
            String type = pick(PAIRS.keySet().stream().sorted().toList(), random);
            request.body(type, PAIRS.get(type).getBytes(StandardCharsets.UTF_8));
            return;
        }
        request.body("application/json", pick(PROFILES, random).getBytes(StandardCharsets.UTF_8));
    }

    static <T> T pick(List<T> things, SplittableRandom random) {
        return things.get(random.nextInt(things.size()));
    }
}
