package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillgap.adapter.web.GardenRelease.GARDENER;
import static org.skillgap.adapter.web.GardenRelease.HEAD_GARDENER;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private static final String GAP = "/skill-gap?from=" + GARDENER + "&to=" + HEAD_GARDENER;
    private static final String PAGE = "https://hr.example.org";

    private static RunningApi open;
    private static RunningApi locked;

    @BeforeAll
    static void start() {
        open = RunningApi.open();
        locked = RunningApi.with(
                RunningApi.config(List.of("first-key", "second-key"), List.of(PAGE, "http://localhost:3000")),
                RunningApi.NO_MODEL);
    }

    @AfterAll
    static void stop() {
        open.close();
        locked.close();
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(" | ", response.headers().allValues(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0123-abc-DEF", "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff0123"})
    void requestId_isKept(String id) {
        assertThat(header(open.get(GAP, "X-Request-Id", id), "X-Request-Id")).isEqualTo(id);
        assertThat(header(open.get("/nothing", "X-Request-Id", id), "X-Request-Id"))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a_b", "ä", "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff01234"})
    void requestId_isMadeAnewIfItIsNotPlain(String id) {
        assertThat(header(open.get(GAP, "X-Request-Id", id), "X-Request-Id"))
                .matches("[0-9a-f]{1,16}")
                .isNotEqualTo(id);
    }

    @Test
    void requestId_differsFromRequestToRequest() {
        assertThat(header(open.get(GAP), "X-Request-Id")).isNotEqualTo(header(open.get(GAP), "X-Request-Id"));
    }

    @Test
    void standingHeaders_areOnEveryAnswer() {
        for (String address : List.of(GAP, "/health", "/nothing", "/skill-gap")) {
            HttpResponse<String> response = open.get(address);

            assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(response, "Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; frame-ancestors 'none'");
            assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(header(response, "Vary")).isEqualTo("Accept, Accept-Encoding");
            assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {GAP, "/skill-gap", "/occupations", "/nothing", "/healthy", "/openapi.jsonx", "/health;/x"})
    void apiKey_isAskedForEverywhere(String address) {
        for (String key : List.of("", "wrong-key", "first-key2", "FIRST-KEY", "first-key, second-key")) {
            HttpResponse<String> response = key.isEmpty() ? locked.get(address) : locked.get(address, "X-API-Key", key);

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(header(response, "WWW-Authenticate"))
                    .isEqualTo("ApiKey realm=\"skillgap\", Bearer realm=\"skillgap\"");
            assertThat(RunningApi.json(response).at("/error/code").textValue()).isEqualTo("unauthorized");
            assertThat(RunningApi.json(response).get("message").textValue())
                    .isEqualTo("Error: The API key is missing or wrong; send it in the header X-API-Key,"
                            + " or as Authorization: Bearer.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-key", "second-key"})
    void apiKey_opensWhicheverItIs(String key) {
        HttpResponse<String> response = locked.get(GAP, "X-API-Key", key);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(header(open.get(GAP), "Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/health/", "/health/live", "/health/ready"})
    void apiKey_isNotNeededForTheServiceItself(String address) {
        assertThat(locked.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void apiKey_comesBeforeEverythingElse() {
        assertThat(locked.send("POST", GAP, "").statusCode()).isEqualTo(401);
        assertThat(locked.send("BEFORE", GAP, "").statusCode()).isEqualTo(401);
        assertThat(locked.send("OPTIONS", GAP, "").statusCode()).isEqualTo(401);
    }

    @Test
    void head_hasStatusAndHeadersOfGet() {
        HttpResponse<String> head = open.send("HEAD", GAP, "");
        HttpResponse<String> get = open.get(GAP);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo(header(get, "Content-Length"));
        assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
        assertThat(open.send("HEAD", "/occupations/99-9999.00", "").statusCode())
                .isEqualTo(404);
        assertThat(open.send("HEAD", "/health", "").statusCode()).isEqualTo(200);
    }

    @Test
    void options_namesTheMethods() {
        HttpResponse<String> response = open.send("OPTIONS", GAP, "");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(header(response, "Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
        assertThat(header(open.send("OPTIONS", "/skill-gap-llm", ""), "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(open.send("OPTIONS", "/nothing", "").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> preflight(RunningApi api, String origin) {
        return api.send(
                "OPTIONS",
                GAP,
                "",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "x-api-key");
    }

    @Test
    void cors_isOffUnlessOriginsAreNamed() {
        assertThat(open.get(GAP, "Origin", PAGE).headers().map())
                .doesNotContainKeys("access-control-allow-origin", "access-control-expose-headers");
        assertThat(preflight(open, PAGE).headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void cors_letsPagesOfNamedOriginsRead() {
        HttpResponse<String> response = locked.get(GAP, "Origin", PAGE, "X-API-Key", "first-key");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(PAGE);
        assertThat(header(response, "Access-Control-Expose-Headers")).contains("ETag", "X-Request-Id");
        assertThat(header(response, "Vary")).isEqualTo("Accept, Accept-Encoding, Origin");
        assertThat(header(locked.get(GAP, "Origin", PAGE), "Access-Control-Allow-Origin"))
                .isEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.org", "null", "https://hr.example.org.evil.org", "http://localhost"})
    void cors_answersOtherOriginsWithoutPermission(String origin) {
        HttpResponse<String> response = locked.get(GAP, "Origin", origin, "X-API-Key", "first-key");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().map())
                .doesNotContainKeys("access-control-allow-origin", "access-control-expose-headers");
        assertThat(header(response, "Vary")).isEqualTo("Accept, Accept-Encoding, Origin");
        assertThat(preflight(locked, origin).headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void corsPreflight_needsNoKey() {
        HttpResponse<String> response = preflight(locked, PAGE);

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(PAGE);
        assertThat(header(response, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, POST");
        assertThat(header(response, "Access-Control-Allow-Headers"))
                .isEqualTo("X-API-Key, Authorization, X-Request-Id, If-None-Match, Content-Type");
        assertThat(header(response, "X-Request-Id")).isNotEmpty();
    }
}
