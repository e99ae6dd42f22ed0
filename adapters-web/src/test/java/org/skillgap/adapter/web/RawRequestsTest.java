package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no HTTP client sends: some reach the routes, the others Jetty refuses by itself. */
class RawRequestsTest {

    private static RunningApi api;

    @BeforeAll
    static void start() {
        api = RunningApi.open();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static int status(String response) {
        assertThat(response).startsWith("HTTP/1.1 ").doesNotContain("\tat ", "Caused by", "Powered");
        return Integer.parseInt(response.substring(9, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/skill-gap?from=%zz&to=1",
                "/skill-gap?from=1&to=2%",
                "/skill-gap?%&to=1",
                "/skill-gap?from=%00&to=1",
                "/skill-gap?from=%ff%fe&to=1",
                "/skill-gap?from=%ed%a0%80&to=1",
                "/skill-gap?from=\u00e4\u0080&to=1",
                "/occupations?q=a&limit=%zz",
                "/occupations/37-3011.00;a=b"
            })
    void oddQuery_isABadParameter(String target) throws Exception {
        String response = api.rawGet(target);

        assertThat(status(response)).isEqualTo(400);
        assertThat(response).contains("\"code\":\"bad_parameter\"");
    }

    @Test
    void badPercentEncoding_isExplained() throws Exception {
        assertThat(api.rawGet("/skill-gap?from=%zz&to=1"))
                .contains("Error: The query holds '%zz', where a % is not followed by two hexadecimal digits;"
                        + " write a % itself as %25.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/skill-gap?from=a\u0000b&to=1",
                "//skill-gap",
                "/skill-gap//",
                "/occupations/%2F",
                "/occupations/%zz",
                "/occupations/%00",
                "/occupations/..%2f..",
                "/health/%2e%2e/skill-gap?from=37-3011&to=37-1012",
                "/\u00e4",
                "/%ff",
                "/a\\b",
                "*"
            })
    void oddPath_isRefusedByTheServer(String target) throws Exception {
        String response = api.rawGet(target);

        assertThat(status(response)).isEqualTo(400);
        assertThat(response).doesNotContain("Gardener");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/../skill-gap?from=37-3011&to=37-1012", "/./skill-gap?from=1&to=2"})
    void dotSegments_leadNowhere(String target) throws Exception {
        assertThat(status(api.rawGet(target))).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"8000, 400", "9000, 414"})
    void longQuery_isRefused(int length, int status) throws Exception {
        assertThat(status(api.rawGet("/skill-gap?from=" + "1".repeat(length) + "&to=1")))
                .isEqualTo(status);
    }

    @Test
    void largeHeader_isRefusedByTheServer() throws Exception {
        assertThat(status(api.raw("GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(9000) + "\r\n\r\n")))
                .isEqualTo(431);
    }

    @Test
    void endlessBody_isNotReadByAGet() throws Exception {
        String response = api.raw("GET /health HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                + "Connection: close\r\n\r\n5\r\nhello\r\n");

        assertThat(status(response)).isEqualTo(200);
        assertThat(response).endsWith("{\"status\":\"healthy\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "/;", "/health/%zz"})
    void whatJettyRefuses_repeatsNothingOfTheAddress(String start) throws Exception {
        String response = api.rawGet(start + "0123456789".repeat(30));

        assertThat(status(response)).isIn(400, 404);
        assertThat(response).doesNotContain("0123456789".repeat(11), "<", "org.");
    }

    @Test
    void whatJettyRefuses_isALineOfPlainText() throws Exception {
        assertThat(api.rawGet("//"))
                .contains("Content-Type: text/plain;charset=utf-8", "X-Content-Type-Options: nosniff", "no-store")
                .endsWith("\r\n\r\nThe HTTP server refused the request: 400 Bad Request.\n");
    }
}
