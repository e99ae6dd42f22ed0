package org.skillgap.adapter.onet.service;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.skillgap.application.error.UpstreamUnavailable;

/** Reads JSON as strictly as its standard allows: no key twice, nothing after the end, decimals as they are written. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** Returns a parser of the text, before its first token. */
    static JsonParser parser(String text) throws IOException {
        return MAPPER.createParser(text);
    }

    /** Returns the value that the text holds; empty if it is no JSON, or there is more than one. */
    static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Tells whether the text is what goes with status 422: {@code {"error": "…"}}. */
    static boolean isError(String text) {
        return read(text).filter(answer -> answer.path("error").isTextual()).isPresent();
    }

    /**
     * Returns the ids in a list of tables, in its order. Version 2 answers with an array, as captured by other clients; for
     * version 1.9 an object that holds one is assumed, as in its other answers.
     *
     * @throws UpstreamUnavailable if the text is no such list
     */
    static Set<String> tableIds(String text) {
        JsonNode answer = read(text).orElseThrow(() -> Failures.unbelievable("cut off, or no valid JSON"));
        JsonNode list = answer.isArray() ? answer : answer.path("table");
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode table : list) {
            JsonNode id = table.path("table_id");
            if (!id.isTextual()) {
                throw Failures.unbelievable("a list of tables with an entry that has no id");
            }
            ids.add(id.textValue());
        }
        if (ids.isEmpty()) {
            throw Failures.unbelievable("no list of tables");
        }
        return ids;
    }
}
