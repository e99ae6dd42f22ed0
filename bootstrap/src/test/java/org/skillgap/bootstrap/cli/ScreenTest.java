package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillgap.bootstrap.config.Surroundings;

class ScreenTest {

    private final StringWriter out = new StringWriter();

    @Test
    void of_takesTheWidthFromColumns() {
        assertThat(screen(StandardCharsets.UTF_8, Map.of("COLUMNS", "132")).width())
                .isEqualTo(132);
        assertThat(screen(StandardCharsets.UTF_8, Map.of("COLUMNS", "wide")).width())
                .isEqualTo(80);
        assertThat(screen(StandardCharsets.UTF_8, Map.of("COLUMNS", "5")).width())
                .isEqualTo(40);
    }

    @Test
    void printJson_staysJsonInAscii() {
        screen(StandardCharsets.US_ASCII, Map.of()).printJson("{\"a\": \"é\"}\n");

        assertThat(out).hasToString("{\"a\": \"\\u00e9\"}" + System.lineSeparator());
    }

    @Test
    void printJson_keepsLettersInUtf8() {
        screen(StandardCharsets.UTF_8, Map.of()).printJson("{\"a\": \"é\"}");

        assertThat(out).hasToString("{\"a\": \"é\"}" + System.lineSeparator());
    }

    private Screen screen(Charset charset, Map<String, String> variables) {
        PrintWriter writer = new PrintWriter(out);
        return Screen.of(writer, writer, charset, new Surroundings(variables, "Linux", "/nowhere"), false, 80);
    }
}
