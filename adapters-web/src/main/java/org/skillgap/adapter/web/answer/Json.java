package org.skillgap.adapter.web.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.Writer;
import org.skillgap.domain.rating.Level;

/**
 * Turns records into JSON: components in their order, names in snake case. Decimals are never in scientific notation;
 * computed figures are as short as they can be without losing a bit, and in scientific notation where they are tiny.
 */
public final class Json {

    /** The media type of every answer but problems. RFC 8259 defines no charset parameter: JSON is UTF-8. */
    public static final String MEDIA_TYPE = "application/json";

    private static final ObjectWriter COMPACT = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .addModule(new SimpleModule().addSerializer(Level.class, new LevelJson()))
            .build()
            .writer();

    private static final ObjectWriter STREAMED = COMPACT.without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .without(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);

    private static final ObjectWriter PRETTY = COMPACT.with(prettyPrinter());

    private Json() {}

    /** Returns the record as UTF-8 bytes without any white space. */
    public static byte[] bytes(Object answer) {
        try {
            return COMPACT.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + answer.getClass() + " as JSON", e);
        }
    }

    /** Returns the record as text, one value on a line, for people. */
    static String pretty(Object answer) {
        try {
            return PRETTY.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + answer.getClass() + " as JSON", e);
        }
    }

    /** Returns what writes values one after the other, without anything between those that stand in no array; nobody closes it. */
    public static JsonGenerator generator(Writer out) throws IOException {
        return STREAMED.getFactory().createGenerator(out);
    }

    /** Writes one more record; it may not have left the generator yet. */
    public static void write(JsonGenerator json, Object record) throws IOException {
        STREAMED.writeValue(json, record);
    }

    private static DefaultPrettyPrinter prettyPrinter() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return printer;
    }
}
