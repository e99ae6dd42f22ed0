package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.skillgap.adapter.web.OpenApi.Operation;
import org.skillgap.adapter.web.OpenApi.Parameter;

/** Asks servers what an OpenAPI document says that can be asked. */
final class OpenApiClient {

    private final OpenApi document;

    OpenApiClient(OpenApi document) {
        this.document = document;
    }

    /** Returns what an operation cannot do without, with the first example of each. */
    Map<String, String> required(Operation operation) {
        Map<String, String> values = new LinkedHashMap<>();
        document.parameters(operation).stream()
                .filter(Parameter::isRequired)
                .forEach(parameter ->
                        values.put(parameter.name(), parameter.examples().get(0)));
        return values;
    }

    /** Returns values with one more, or another one. */
    static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }

    static String[] and(String[] headers, String name, String value) {
        return Stream.concat(Stream.of(headers), Stream.of(name, value)).toArray(String[]::new);
    }

    String body(Operation operation) {
        return document.bodies(operation).get(0).text();
    }

    /** Asks with the first example of the body, again once what is computed beside the requests is there; checks every answer. */
    HttpResponse<String> ask(RunningApi asked, Operation operation, Map<String, String> values, String... headers) {
        HttpResponse<String> response = ask(asked.server().port(), operation, values, body(operation), headers);
        if (response.statusCode() == 503 && response.body().contains("still_computing")) {
            asked.background().run();
            return ask(asked.server().port(), operation, values, body(operation), headers);
        }
        return response;
    }

    /** Asks, and checks the answer against the document. */
    HttpResponse<String> ask(
            int port, Operation operation, Map<String, String> values, String body, String... headers) {
        HttpResponse<String> response = send(port, operation, values, body, headers);
        document.check(operation, response);
        return response;
    }

    /** Asks, whatever is answered. */
    HttpResponse<String> send(
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

    /** Returns the body of a right answer. */
    String found(RunningApi asked, Operation operation, Map<String, String> values) {
        HttpResponse<String> response = ask(asked, operation, values);
        assertThat(response.statusCode())
                .as(response.uri() + ": " + response.body())
                .isEqualTo(200);
        return response.body();
    }
}
