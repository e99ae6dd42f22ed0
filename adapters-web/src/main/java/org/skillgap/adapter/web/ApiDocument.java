package org.skillgap.adapter.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The OpenAPI document, written by hand in one part for each group of routes: a part has {@code paths}, and the {@code components}
 * that they need. That it says what the server does is the work of {@code ApiDocumentTest}.
 */
final class ApiDocument {

    private static final String FOLDER = "openapi/";
    private static final String COMMON = "common";

    /** The parts beside the common one, in the order in which the reference shows their paths. */
    private static final List<String> PARTS =
            List.of("gaps", "assessed", "bulk", "occupations", "paths", "quality", "service");

    private static final JsonMapper JSON = new JsonMapper();

    private ApiDocument() {}

    /**
     * Returns the document as JSON.
     *
     * @param version the program's version, which the document names as its own
     * @throws IllegalStateException if two parts say the same thing, or one is missing or no JSON
     */
    static byte[] bytes(String version) {
        ObjectNode document = part(COMMON);
        for (String part : PARTS) {
            merge(part(part), document, part);
        }
        ((ObjectNode) document.get("info")).put("version", version);
        try {
            return JSON.writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the members of paths, and of each kind of component; nothing may be there already. */
    private static void merge(ObjectNode part, ObjectNode document, String name) {
        add(part.get("paths"), (ObjectNode) document.get("paths"), name);
        for (Map.Entry<String, JsonNode> kind : part.get("components").properties()) {
            add(kind.getValue(), document.withObject("/components").withObjectProperty(kind.getKey()), name);
        }
    }

    private static void add(JsonNode from, ObjectNode to, String name) {
        for (Map.Entry<String, JsonNode> member : from.properties()) {
            if (to.has(member.getKey())) {
                throw new IllegalStateException(
                        FOLDER + name + ".json says again what '" + member.getKey() + "' is; say it in one part");
            }
            to.set(member.getKey(), member.getValue());
        }
    }

    private static ObjectNode part(String name) {
        String file = FOLDER + name + ".json";
        try (InputStream in = ApiDocument.class.getResourceAsStream(file)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(file + " is missing or no JSON", e);
        }
    }
}
