package org.skillgap.adapter.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.gap.GapStart.GivenLevel;
import org.skillgap.application.gap.GapStart.OwnLevels;

/**
 * Reads a profile of somebody's own, for the API and for the command line: a JSON object of element id or name and level, such as
 * {@code {"2.A.1.a": 4.5, "Programming": 3}}. Which elements and levels there are is not its business, and nothing that it read
 * stays anywhere or is in its messages.
 */
public final class ProfileJson {

    /** The most bytes that a profile may have. */
    public static final int MOST_BYTES = 64 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String RULE =
            "; it is a JSON object of element id or name and level, such as {\"2.A.1.a\": 4.5, \"Programming\": 3}.";

    /** Names are neither interned nor kept for the next profile. The size is bounded, so that nothing in it needs to be. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_BYTES)
                    .maxNameLength(MOST_BYTES)
                    .maxNumberLength(MOST_BYTES)
                    .build())
            .build();

    private ProfileJson() {}

    /**
     * Returns the levels of a profile as they are written, in their order, those that are written twice too.
     *
     * @param json at most {@link #MOST_BYTES} bytes
     * @throws InvalidInput if it is no JSON object in UTF-8
     * @throws IllegalArgumentException if it is larger
     */
    public static OwnLevels read(byte[] json) {
        if (json.length > MOST_BYTES) {
            throw new IllegalArgumentException(json.length + " bytes are more than " + MOST_BYTES);
        }
        try (JsonParser parser = JSON.createParser(text(json))) {
            if (parser.nextToken() == null) {
                throw new InvalidInput("The profile is empty" + RULE);
            }
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new InvalidInput("The profile is not a JSON object" + RULE);
            }
            List<GivenLevel> levels = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String element = parser.currentName();
                parser.nextToken();
                levels.add(new GivenLevel(element, level(parser)));
            }
            if (parser.nextToken() != null) {
                throw new InvalidInput("The profile goes on behind the JSON object" + RULE);
            }
            return new OwnLevels(levels);
        } catch (JsonProcessingException e) {
            // without the cause, whose message quotes the profile
            throw new InvalidInput(
                    "The profile is not JSON from line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + " on" + RULE);
        } catch (CharacterCodingException e) {
            throw new InvalidInput("The profile is not text in UTF-8" + RULE);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    /** Returns the text without the mark that some editors put at its beginning. */
    private static String text(byte[] json) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(json))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    /** Returns a number as it is written, and of anything else what no number looks like. */
    private static String level(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                parser.skipChildren();
                return "{…}";
            }
            case START_ARRAY -> {
                parser.skipChildren();
                return "[…]";
            }
            case VALUE_STRING -> {
                return '"' + parser.getText() + '"';
            }
            default -> {
                return parser.getText();
            }
        }
    }
}
