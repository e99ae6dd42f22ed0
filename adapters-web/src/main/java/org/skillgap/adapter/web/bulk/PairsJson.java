package org.skillgap.adapter.web.bulk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import org.skillgap.application.bulk.PairList;
import org.skillgap.application.error.InvalidInput;

/** Reads pairs from one JSON object, {@code {"pairs": [{"from": "15-1252.00", "to": "15-1253.00"}]}}. */
final class PairsJson {

    private static final String PAIRS = "pairs";
    private static final String RULE =
            "; it is a JSON object such as {\"pairs\": [{\"from\": \"15-1252.00\", \"to\": \"15-1253.00\"}]}.";
    private static final int LONGEST_TEXT = 64 * 1024;

    /** Names are not kept for the next body. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_TEXT)
                    .build())
            .build();

    private PairsJson() {}

    /** See {@link PairsFormat#read}. */
    static boolean read(InputStream input, PairList pairs) throws IOException {
        try (JsonParser parser = JSON.createParser(input)) {
            requireStart(parser);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (pairs.isFull()) {
                    return false;
                }
                PairJson.read(parser).addTo(pairs, PairList.NO_LINE);
            }
            if (parser.nextToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw new InvalidInput("The JSON goes on behind its pairs" + RULE);
            }
            return true;
        } catch (JsonProcessingException e) {
            // without the cause, whose message quotes the body
            throw new InvalidInput("The text is not JSON" + place(e.getLocation())
                    + ", or not whole, or has a text of more than " + LONGEST_TEXT + " characters" + RULE);
        }
    }

    /** Returns where it goes wrong; nothing of a number that is too long, whose place Jackson does not say. */
    private static String place(JsonLocation location) {
        return location == null
                ? ""
                : " from line " + location.getLineNr() + ", column " + location.getColumnNr() + " on";
    }

    private static void requireStart(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT
                || parser.nextToken() != JsonToken.FIELD_NAME
                || !PAIRS.equals(parser.currentName())
                || parser.nextToken() != JsonToken.START_ARRAY) {
            throw new InvalidInput("The JSON does not begin with its pairs" + RULE);
        }
    }

    /** Returns a parser of one line, which reads its end too. */
    static JsonParser parserOf(byte[] line, int length) throws IOException {
        return JSON.createParser(line, 0, length);
    }
}
