package org.skillgap.adapter.web.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.stream.IntStream;
import org.skillgap.domain.rating.Level;

/**
 * Writes a level as a number, such as {@code 2.25} or {@code 3}. The texts of all 701 levels are made once: an answer has
 * dozens of them, and making decimals into text took a third of the time of writing it.
 */
public final class LevelJson extends JsonSerializer<Level> {

    private static final String[] TEXTS = IntStream.rangeClosed(0, Level.MAXIMUM)
            .mapToObj(hundredths -> new Level(hundredths).toString())
            .toArray(String[]::new);

    @Override
    public void serialize(Level level, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeNumber(text(level));
    }

    /** Returns a level as it is written. */
    public static String text(Level level) {
        return TEXTS[level.hundredths()];
    }
}
