package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestLinesTest {

    private static RunningApi api;

    private RecordedLog log;

    @BeforeAll
    static void start() {
        api = RunningApi.with(RunningApi.config(List.of("the-key"), List.of()), RunningApi.NO_MODEL);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void record() {
        log = RecordedLog.of(RequestLines.class);
    }

    @AfterEach
    void stopRecording() {
        assertThat(log.isEmpty()).isTrue();
        log.close();
    }

    @Test
    void line_hasPathAndIdAndNeitherQueryNorKey() {
        api.get("/skill-gap?from=37-3011&to=37-1012", "X-API-Key", "the-key", "X-Request-Id", "r-1");

        assertThat(log.next()).matches("INFO request method=GET path=/skill-gap status=200 ms=[0-9]+ request_id=r-1");
    }

    @Test
    void line_isWrittenForRefusedRequests() {
        api.send("POST", "/nothing", "", "X-API-Key", "wrong", "X-Request-Id", "r-2");

        assertThat(log.next()).matches("INFO request method=POST path=/nothing status=401 ms=[0-9]+ request_id=r-2");
    }

    @Test
    void line_isWrittenForWhatTheServerRefuses() throws Exception {
        api.raw("GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(9000) + "\r\n\r\n");

        assertThat(log.next())
                .matches("INFO request method=GET path=/health status=431 ms=[0-9]+ request_id=[0-9a-f]+");
    }

    @Test
    void line_cannotBeForged() throws Exception {
        api.rawGet("/health%0d%0aERROR%20forged");
        assertThat(log.next()).matches("INFO request method=GET path=\\S+ status=[0-9]+ ms=[0-9]+ request_id=\\S+");

        api.rawGet("/\u00e4\u0085\u00a0");
        assertThat(log.next()).matches("INFO request method=GET path=[!-~]+ status=400 ms=[0-9]+ request_id=[0-9a-f]+");
    }

    @Test
    void line_cutsLongPaths() {
        api.get("/" + "a".repeat(3000), "X-API-Key", "the-key");

        assertThat(log.next()).contains(" path=/" + "a".repeat(199) + " status=404 ");
    }
}
