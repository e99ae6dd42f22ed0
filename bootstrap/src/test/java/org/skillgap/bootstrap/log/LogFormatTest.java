package org.skillgap.bootstrap.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class LogFormatTest {

    private static final String REQUEST = "request method={} path={} status={} ms={} request_id={}";

    private final LoggerContext context = new LoggerContext();
    private final Logger logger = context.getLogger("org.skillgap.adapter.web.RequestLines");

    private LoggingEvent event(Level level, Throwable failure, String message, Object... arguments) {
        context.setMDCAdapter(new LogbackMDCAdapter());
        LoggingEvent event =
                new LoggingEvent(LogFormatTest.class.getName(), logger, level, message, failure, arguments);
        event.setInstant(Instant.parse("2026-11-21T20:39:03.030Z"));
        event.setThreadName("http-7");
        return event;
    }

    private LoggingEvent event(String message, Object... arguments) {
        return event(Level.INFO, null, message, arguments);
    }

    private JsonNode json(LoggingEvent event) throws IOException {
        String line = new String(JsonLines.encoder(context).encode(event), StandardCharsets.UTF_8);
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        return new ObjectMapper().readTree(line);
    }

    @Test
    void json_hasEveryFigureOfALineAsAField() throws IOException {
        JsonNode line = json(event(REQUEST, "GET", "/skill-gap", 200, 3L, "r-1"));

        assertThat(line.toString())
                .isEqualTo("{\"time\":\"2026-11-21T20:39:03.030Z\",\"severity\":\"INFO\",\"logger\":\"RequestLines\","
                        + "\"thread\":\"http-7\",\"message\":\"request method=GET path=/skill-gap status=200 ms=3"
                        + " request_id=r-1\",\"method\":\"GET\",\"path\":\"/skill-gap\",\"status\":200,\"ms\":3,"
                        + "\"request_id\":\"r-1\"}");
    }

    @Test
    void json_takesNoFieldFromWhatAnArgumentLooksLike() throws IOException {
        JsonNode line = json(event(REQUEST, "e", "/x\",status=200\nadmin=true", 404, 3, "-"));

        assertThat(line.get("method").asText()).isEqualTo("e");
        assertThat(line.get("path").asText()).isEqualTo("/x\",status=200\nadmin=true");
        assertThat(line.get("status").asInt()).isEqualTo(404);
        assertThat(line.has("admin")).isFalse();
    }

    @Test
    void json_namesItsOwnFieldsOnce() throws IOException {
        JsonNode line = json(event("x message={} time={} store=\"{}\" empty={} {}", "forged", 5, "a b", "", "free"));

        assertThat(line.get("message").asText()).startsWith("x message=forged");
        assertThat(line.get("time").asText()).startsWith("2026-");
        assertThat(line.get("store").asText()).isEqualTo("a b");
    }

    @Test
    void json_hasContextAndPairs() throws IOException {
        LoggingEvent event = event("Fetched code={}", "15-1252.00");
        event.setMDCPropertyMap(Map.of("request_id", "r-2"));
        event.setKeyValuePairs(List.of(new KeyValuePair("rows", 70), new KeyValuePair("whole", true)));

        assertThat(json(event).toString())
                .endsWith("\"code\":\"15-1252.00\",\"rows\":70,\"whole\":true,\"request_id\":\"r-2\"}");
    }

    @Test
    void json_hasAStackInOneField() throws IOException {
        JsonNode line = json(event(Level.ERROR, new IllegalStateException("made\nup"), "request failed"));

        assertThat(line.get("severity").asText()).isEqualTo("ERROR");
        assertThat(line.get("stack_trace").asText())
                .startsWith("java.lang.IllegalStateException: made\nup\n")
                .contains("\tat ");
        assertThat(json(event(Level.WARN, null, "away")).get("severity").asText())
                .isEqualTo("WARNING");
    }

    @Test
    void text_saysTheIdOnce() {
        LoggingEvent event = event("Fetched code={}", "15-1252.00");
        event.setMDCPropertyMap(Map.of("request_id", "r-2"));
        LoggingEvent request = event(REQUEST, "GET", "/skill-gap", 200, 3L, "r-1");
        request.setMDCPropertyMap(Map.of("request_id", "r-1"));

        assertThat(new LineContext().convert(event)).isEqualTo(" request_id=r-2");
        assertThat(new LineContext().convert(request)).isEmpty();
        assertThat(new LineContext().convert(event("The store is back"))).isEmpty();
    }

    @Test
    void parse_knowsTwo() {
        assertThat(LogFormat.parse("JSON")).hasValue(LogFormat.JSON);
        assertThat(LogFormat.parse("text")).hasValue(LogFormat.TEXT);
        assertThat(LogFormat.parse("xml")).isEmpty();
    }
}
