package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a model's answer must look like. It says nothing about how long a list is and between which bounds a number lies: services
 * refuse schemas with such limits as too complex ("too many states for serving"), and every answer is checked here all the same.
 */
sealed interface Shape {

    /** A text. */
    record Text() implements Shape {}

    /**
     * One of several texts.
     *
     * @param texts which, at least one
     */
    record OneOf(List<String> texts) implements Shape {}

    /** A number. */
    record Number() implements Shape {}

    /**
     * A list.
     *
     * @param entry what each entry looks like
     */
    record ListOf(Shape entry) implements Shape {}

    /**
     * An object with all of these fields and no other.
     *
     * @param fields what they look like, in their order
     */
    record Fields(LinkedHashMap<String, Shape> fields) implements Shape {}

    /** Returns an object with these fields. */
    static Fields fields(List<Map.Entry<String, Shape>> fields) {
        LinkedHashMap<String, Shape> ordered = new LinkedHashMap<>();
        fields.forEach(field -> ordered.put(field.getKey(), field.getValue()));
        return new Fields(ordered);
    }

    /** The languages in which a shape is written down. */
    enum Language {
        /** JSON Schema, as far as OpenAI's strict mode knows it. */
        JSON_SCHEMA,
        /** The subset of OpenAPI 3.0 that Gemini knows. */
        GEMINI
    }

    /** Returns the shape in a language. */
    default ObjectNode in(Language language) {
        ObjectNode schema = Json.object();
        if (this instanceof Number) {
            return type(schema, "number", language);
        }
        if (this instanceof OneOf oneOf) {
            ArrayNode texts = type(schema, "string", language).putArray("enum");
            oneOf.texts().forEach(texts::add);
            return schema;
        }
        if (this instanceof ListOf list) {
            return type(schema, "array", language).set("items", list.entry().in(language));
        }
        if (this instanceof Fields object) {
            return fields(type(schema, "object", language), object, language);
        }
        return type(schema, "string", language);
    }

    private static ObjectNode fields(ObjectNode schema, Fields object, Language language) {
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        object.fields().forEach((name, shape) -> {
            properties.set(name, shape.in(language));
            required.add(name);
        });
        if (language == Language.GEMINI) {
            schema.set("propertyOrdering", required.deepCopy());
        } else {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private static ObjectNode type(ObjectNode schema, String type, Language language) {
        return schema.put("type", language == Language.GEMINI ? type.toUpperCase(Locale.ROOT) : type);
    }
}
