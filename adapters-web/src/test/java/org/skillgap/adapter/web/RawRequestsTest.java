package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // two lengths, a length beside chunks, and chunks that are none: where the next request begins is
                // anybody's guess
                "POST | Content-Length: 2\\r\\nContent-Length: 3\\r\\n | 400",
                "POST | Content-Length: 2\\r\\nTransfer-Encoding: chunked\\r\\n | 400",
                "POST | Content-Length: +2\\r\\n | 400",
                "POST | Content-Length: 2, 2\\r\\n | 400",
                "POST | Content-Length: -1\\r\\n | 400",
                "POST | Content-Length: 99999999999999999999\\r\\n | 400",
                "POST | Transfer-Encoding: chunked, identity\\r\\n | 400",
                "POST | Transfer-Encoding: xchunked\\r\\n | 400",
                "POST | Transfer-Encoding : chunked\\r\\n | 400",
                "POST | Transfer-Encoding: chunked\\r\\nTransfer-Encoding: chunked\\r\\n | 400",
                "GET | Host: evil.example\\r\\n | 400",
                "GET | X: a\\r\\n b\\r\\n | 400",
                "GET | X: a\\nY: b\\r\\n | 400",
                "GET | X Y: a\\r\\n | 400",
                "GET | Expect: miracles\\r\\n | 417"
            })
    void oddHeaders_areRefusedByTheServer(String method, String headers, int status) throws Exception {
        String response =
                api.raw(method + " /skill-gap HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + headers.replace("\\r", "\r").replace("\\n", "\n") + "Connection: close\r\n\r\n");

        assertThat(status(response)).isEqualTo(status);
        assertThat(response).contains("\"code\":\"bad_request\"", "Content-Type: application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/skill-gap\\?from=<b>echo</b>", "/..%2f<b>echo</b>", "/%zz<b>echo</b>", "http://a b/<b>echo</b>"
            })
    void refusal_saysNothingOfTheRequest(String target) throws Exception {
        String response = api.rawGet(target);

        assertThat(response)
                .contains("\r\nX-Content-Type-Options: nosniff\r\n")
                .contains("\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n")
                .contains("\r\nReferrer-Policy: no-referrer\r\n")
                .contains("\r\nCross-Origin-Resource-Policy: same-origin\r\n")
                .contains("\r\nCache-Control: no-store\r\n")
                .contains("\r\nX-Request-Id: ")
                .doesNotContain("echo", "<html", "Server: ");
        assertThat(response).contains("Error: The HTTP server refuses the request: Bad Request.");
    }

    @ParameterizedTest
    @CsvSource({
        "TRACE /health HTTP/1.1, 405",
        "OPTIONS * HTTP/1.1, 404",
        "GET /health HTTP/0.9, 505",
        "GET /health HTTP/3.0, 505",
        "PRI * HTTP/2.0, 426",
        "G@T /health HTTP/1.1, 400"
    })
    void oddMethodOrVersion_isRefused(String requestLine, int status) throws Exception {
        String response = api.raw(requestLine + "\r\nHost: localhost\r\nX-Echo: secret\r\nConnection: close\r\n\r\n");

        assertThat(status(response)).isEqualTo(status);
        assertThat(response).doesNotContain("secret");
    }

    @Test
    void refusalOfHead_hasTheHeadersToo() throws Exception {
        String response = api.raw("HEAD /..%2f HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(status(response)).isEqualTo(400);
        assertThat(response)
                .contains("\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n")
                .endsWith("\r\n\r\n");
    }

    /** Jetty keeps such a connection whatever is answered; the idle time-out closes it. */
    @Test
    void tunnel_isNotOpened() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", api.server().port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes(12);

            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 405");
        }
    }

    @Test
    void pipelinedRequests_areAnsweredInOrder() throws Exception {
        String request = "GET /occupations?limit=%d HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: n%d\r\n%s\r\n";
        String response = api.raw(request.formatted(1, 1, "")
                + request.formatted(0, 2, "")
                + request.formatted(1, 3, "Connection: close\r\n"));

        assertThat(response.indexOf("X-Request-Id: n1")).isLessThan(response.indexOf("X-Request-Id: n2"));
        assertThat(response.indexOf("X-Request-Id: n2")).isLessThan(response.indexOf("X-Request-Id: n3"));
        assertThat(response.split("HTTP/1.1 ", -1)).hasSize(4);
        assertThat(response.split("HTTP/1.1 400 ", -1)).hasSize(2);
    }

    @Test
    void refusedBody_isNotTakenForTheNextRequest() throws Exception {
        String smuggled = "GET /occupations HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String response = api.raw("POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + smuggled.length()
                + "\r\n\r\n" + smuggled + "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(response.split("HTTP/1.1 ", -1).length).isBetween(2, 3);
        assertThat(response).doesNotContain("occupation_code", "37-3011");
    }

    @Test
    void expectedContinue_isGivenToWhoeverMayGoOn() throws Exception {
        String start = "POST /skill-gap?to=37-1012 HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n"
                + "Expect: 100-continue\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";

        assertThat(api.raw(start.formatted("application/json"))).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 ");
        assertThat(status(api.raw(start.formatted("text/plain")))).isEqualTo(415);
    }

    @Test
    void compressedBody_isRefused() throws Exception {
        String response =
                api.raw("POST /skill-gap?to=37-1012 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Encoding: gzip\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

        assertThat(status(response)).isEqualTo(415);
        assertThat(response).contains("The body is compressed, or encoded in another way; send it as it is");
    }

    @Test
    void manyParameters_areRefused() throws Exception {
        String response = api.rawGet("/skill-gap?" + "a&".repeat(3000));

        assertThat(status(response)).isEqualTo(400);
        assertThat(response).contains("Unknown parameter 'a'");
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
}
