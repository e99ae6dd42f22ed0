package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillgap.adapter.web.GardenRelease.GARDENER;
import static org.skillgap.adapter.web.GardenRelease.HEAD_GARDENER;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillgap.adapter.web.guard.ApiKeys;
import org.skillgap.adapter.web.guard.Guard;
import org.skillgap.adapter.web.guard.HostNames;
import org.skillgap.adapter.web.guard.KeyHash;
import org.skillgap.adapter.web.guard.RateLimit;
import org.skillgap.adapter.web.guard.TrustedProxies;

/** Keys, limits, host names and proxies over real HTTP; {@link GateTest} has what every request meets. */
class GuardedApiTest {

    private static final String GAP = "/skill-gap?from=" + GARDENER + "&to=" + HEAD_GARDENER;
    private static final ApiKeys KEYS =
            new ApiKeys(List.of(KeyHash.of("first-key"), KeyHash.of("second-key")), List.of(KeyHash.of("metrics-key")));
    private static final RateLimit TWO_A_DAY = new RateLimit(2, Duration.ofHours(24));
    private static final TrustedProxies THIS_MACHINE = TrustedProxies.of(List.of("127.0.0.0/8"));

    private static RunningApi api(Guard guard) {
        return RunningApi.with(WebConfig.on("127.0.0.1", 0).withGuard(guard), RunningApi.NO_MODEL);
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(" | ", response.headers().allValues(name));
    }

    private static int status(String rawResponse) {
        return Integer.parseInt(rawResponse.substring(9, 12));
    }

    @Test
    void key_comesInEitherHeader() {
        try (RunningApi api = api(Guard.OPEN.withKeys(KEYS))) {
            assertThat(api.get(GAP, "Authorization", "Bearer first-key").statusCode())
                    .isEqualTo(200);
            assertThat(api.get(GAP, "Authorization", "bearer  second-key").statusCode())
                    .isEqualTo(200);
            assertThat(api.get(GAP, "X-API-Key", "first-key", "Authorization", "Bearer first-key")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(api.get(GAP, "X-API-Key", "first-key", "Authorization", "Basic dTpw")
                            .statusCode())
                    .isEqualTo(200);
            for (String[] headers : List.of(
                    new String[] {"Authorization", "first-key"},
                    new String[] {"Authorization", "Bearer"},
                    new String[] {"Authorization", "Bearer wrong"},
                    new String[] {"X-API-Key", "first-key", "Authorization", "Bearer second-key"},
                    new String[] {"X-API-Key", "first-key", "X-API-Key", "wrong"},
                    new String[] {"X-API-Key", "metrics-key"})) {
                assertThat(api.get(GAP, headers).statusCode()).as(headers[1]).isEqualTo(401);
            }
        }
    }

    /** There may be no metrics here: who is let in to them is told that there is nothing, everybody else is not. */
    @Test
    void metrics_areOpenedByEitherKindOfKey() {
        try (RunningApi api = api(Guard.OPEN.withKeys(KEYS))) {
            for (String key : List.of("first-key", "metrics-key")) {
                assertThat(api.get("/metrics", "X-API-Key", key).statusCode()).isNotEqualTo(401);
            }
            for (String address : List.of("/metrics", "/metrics/", "/metric%73", "/metrics;x")) {
                assertThat(api.get(address).statusCode()).as(address).isIn(400, 401);
            }
            assertThat(api.get("/metrics/x", "X-API-Key", "metrics-key").statusCode())
                    .isEqualTo(401);
        }
        try (RunningApi api = api(Guard.OPEN.withKeys(new ApiKeys(List.of(), KEYS.metrics())))) {
            assertThat(api.get(GAP).statusCode()).isEqualTo(200);
            assertThat(api.get("/metrics").statusCode()).isEqualTo(401);
            assertThat(api.get("/metric%73").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void limit_isPerKey() {
        try (RunningApi api = api(Guard.OPEN.withKeys(KEYS).withRateLimit(TWO_A_DAY))) {
            HttpResponse<String> first = api.get(GAP, "X-API-Key", "first-key");
            assertThat(header(first, "RateLimit-Limit")).isEqualTo("2");
            assertThat(header(first, "RateLimit-Remaining")).isEqualTo("1");
            assertThat(Integer.parseInt(header(first, "RateLimit-Reset"))).isBetween(86_000, 86_400);
            assertThat(header(first, "RateLimit-Policy")).isEqualTo("2;w=86400");
            assertThat(api.get("/nothing", "Authorization", "Bearer first-key").statusCode())
                    .isEqualTo(404);

            HttpResponse<String> refused = api.get(GAP, "X-API-Key", "first-key");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(RunningApi.json(refused).at("/error/code").textValue()).isEqualTo("rate_limited");
            assertThat(RunningApi.json(refused).get("message").textValue())
                    .matches(
                            "Error: The limit of 2 requests in 86400 seconds is reached; try again in [0-9]+ seconds\\.");
            assertThat(header(refused, "RateLimit-Remaining")).isEqualTo("0");
            assertThat(header(refused, "Retry-After")).isEqualTo(header(refused, "RateLimit-Reset"));
            assertThat(header(refused, "Cache-Control")).isEqualTo("no-store");

            assertThat(api.get(GAP, "X-API-Key", "second-key").statusCode()).isEqualTo(200);
            assertThat(api.get("/metrics", "X-API-Key", "first-key").statusCode())
                    .isNotEqualTo(429);
        }
    }

    @Test
    void limit_doesNotCountWhatIsOpen() {
        try (RunningApi api = api(Guard.OPEN.withRateLimit(TWO_A_DAY))) {
            for (int i = 0; i < 5; i++) {
                for (String open : List.of("/", "/health", "/health/ready", "/docs", "/openapi.json", "/metrics")) {
                    HttpResponse<String> response = api.get(open);
                    assertThat(response.statusCode()).as(open).isNotEqualTo(429);
                    assertThat(header(response, "RateLimit-Limit")).isEmpty();
                }
            }
            assertThat(api.get(GAP).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void limit_cannotBeDodgedWithAForwardedAddress() {
        try (RunningApi api = api(Guard.OPEN.withRateLimit(TWO_A_DAY))) {
            assertThat(api.get(GAP, "X-Forwarded-For", "192.0.2.1").statusCode())
                    .isEqualTo(200);
            assertThat(api.get(GAP, "X-Forwarded-For", "192.0.2.2").statusCode())
                    .isEqualTo(200);
            assertThat(api.get(GAP, "X-Forwarded-For", "192.0.2.3", "Forwarded", "for=192.0.2.4")
                            .statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void limit_isPerClientOfATrustedProxy() {
        try (RunningApi api = api(Guard.OPEN.withRateLimit(TWO_A_DAY).withProxies(THIS_MACHINE))) {
            for (int i = 0; i < 2; i++) {
                assertThat(api.get(GAP, "X-Forwarded-For", i + ".1.1.1, 192.0.2.1")
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(api.get(GAP, "X-Forwarded-For", "9.9.9.9, 192.0.2.1").statusCode())
                    .isEqualTo(429);
            assertThat(api.get(GAP, "X-Forwarded-For", "9.9.9.9", "X-Forwarded-For", "192.0.2.1,127.0.0.2")
                            .statusCode())
                    .isEqualTo(429);
            assertThat(api.get(GAP, "X-Forwarded-For", "192.0.2.2").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void limit_countsManyPairsAsMore() {
        String pairs = ("{\"from\":\"" + GARDENER + "\",\"to\":\"" + HEAD_GARDENER + "\"}\n").repeat(2001);
        RateLimit limit = new RateLimit(10, Duration.ofHours(24));
        try (RunningApi api = api(Guard.OPEN.withRateLimit(limit))) {
            HttpResponse<String> answer =
                    api.send("POST", "/skill-gaps", pairs, "Content-Type", "application/x-ndjson");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "RateLimit-Remaining")).isEqualTo("7");
            assertThat(header(api.get(GAP), "RateLimit-Remaining")).isEqualTo("6");
        }
    }

    @Test
    void guessing_endsAfterAWhileAndLocksOutNobody() {
        try (RunningApi api = api(Guard.OPEN.withKeys(KEYS))) {
            for (int i = 0; i < 120; i++) {
                assertThat(api.get(GAP, "X-API-Key", "guess-" + i).statusCode()).isEqualTo(401);
            }
            HttpResponse<String> refused = api.get(GAP, "X-API-Key", "guess-120");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body())
                    .contains("Too many requests without a right API key; try again in ")
                    .doesNotContain("guess");
            assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 60);
            assertThat(api.get(GAP, "X-API-Key", "first-key").statusCode()).isEqualTo(200);
            assertThat(api.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void host_isOneOfThisMachineOnALoopbackAddress() throws IOException {
        try (RunningApi api = api(Guard.OPEN.withHosts(HostNames.LOOPBACK))) {
            for (String host : List.of("localhost:8000", "LOCALHOST", "localhost.", "127.0.0.1:1", "[::1]:8000")) {
                assertThat(status(asked(api, "GET " + GAP + " HTTP/1.1", host)))
                        .as(host)
                        .isEqualTo(200);
            }
            String refused = asked(api, "GET " + GAP + " HTTP/1.1", "Evil.example:8000");
            assertThat(status(refused)).isEqualTo(421);
            assertThat(refused)
                    .contains("\"code\":\"unknown_host\"")
                    .contains("Error: The host 'Evil.example' is not one that is served here; ask by another name,"
                            + " or let the server be started with API_HOSTS naming it.")
                    .contains("X-Request-Id: ");
            assertThat(status(asked(api, "GET /metrics HTTP/1.1", "evil.example")))
                    .isEqualTo(421);
            assertThat(status(asked(api, "GET /metrics HTTP/1.1", "10.1.2.3:8000")))
                    .isNotEqualTo(421);
            assertThat(status(asked(api, "GET /health/ready HTTP/1.1", "10.1.2.3:8000")))
                    .isEqualTo(200);
            assertThat(status(asked(api, "GET / HTTP/1.1", "evil.example"))).isEqualTo(421);
            assertThat(asked(api, "GET " + GAP + " HTTP/1.1", "e".repeat(300) + ".example"))
                    .contains("e".repeat(50))
                    .doesNotContain("e".repeat(101));
        }
    }

    private static String asked(RunningApi api, String requestLine, String host) throws IOException {
        return api.raw(requestLine + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    @Test
    void host_mayStandInTheTargetOrBeMissing() throws IOException {
        try (RunningApi api = api(Guard.OPEN.withHosts(HostNames.LOOPBACK))) {
            String close = "Connection: close\r\n\r\n";
            assertThat(status(api.raw("GET http://localhost" + GAP + " HTTP/1.1\r\nHost: localhost\r\n" + close)))
                    .isEqualTo(200);
            assertThat(status(api.raw("GET http://evil.example" + GAP + " HTTP/1.1\r\nHost: evil.example\r\n" + close)))
                    .isEqualTo(421);
            assertThat(status(api.raw("GET http://evil.example" + GAP + " HTTP/1.1\r\nHost: localhost\r\n" + close)))
                    .isEqualTo(400);
            assertThat(status(api.raw("GET " + GAP + " HTTP/1.1\r\n" + close))).isEqualTo(400);
            assertThat(api.raw("GET " + GAP + " HTTP/1.0\r\n\r\n"))
                    .contains(" 421 ", "The request names no host; send the header Host");
            assertThat(api.raw("GET /health HTTP/1.0\r\n\r\n")).contains(" 200 ");
        }
    }

    @Test
    void host_isThatOfTheProxyIfItIsTrusted() {
        Guard guard = Guard.OPEN.withHosts(HostNames.of(List.of("api.example.org")));
        try (RunningApi api = api(guard.withProxies(THIS_MACHINE))) {
            assertThat(api.get(GAP, "X-Forwarded-Host", "api.example.org:443").statusCode())
                    .isEqualTo(200);
            assertThat(api.get(GAP, "X-Forwarded-Host", "api.example.org, evil.example")
                            .statusCode())
                    .isEqualTo(421);
            assertThat(api.get(GAP, "X-Forwarded-Host", "a b").statusCode()).isEqualTo(421);
            assertThat(api.get(GAP).statusCode()).isEqualTo(421);
        }
        try (RunningApi api = api(guard)) {
            assertThat(api.get(GAP, "X-Forwarded-Host", "api.example.org").statusCode())
                    .isEqualTo(421);
        }
    }

    @Test
    void https_isAskedForWhereATrustedProxySpeaksIt() {
        try (RunningApi api = api(Guard.OPEN.withProxies(THIS_MACHINE));
                RunningApi plain = api(Guard.OPEN)) {
            String name = "Strict-Transport-Security";
            assertThat(header(api.get(GAP, "X-Forwarded-Proto", "https"), name)).isEqualTo("max-age=31536000");
            assertThat(header(api.get("/nothing", "X-Forwarded-Proto", "https"), name))
                    .isEqualTo("max-age=31536000");
            assertThat(header(api.get(GAP, "X-Forwarded-Proto", "https, http"), name))
                    .isEmpty();
            assertThat(header(api.get(GAP), name)).isEmpty();
            assertThat(header(plain.get(GAP, "X-Forwarded-Proto", "https"), name))
                    .isEmpty();
        }
    }

    @Test
    void shortKey_isWarnedOfBeyondThisMachine() {
        Guard guard =
                Guard.OPEN.withKeys(new ApiKeys(List.of(KeyHash.of("short"), KeyHash.of("x".repeat(16))), List.of()));
        try (RecordedLog log = RecordedLog.of(WebServer.class)) {
            api(guard).close();
            assertThat(log.isEmpty()).isTrue();

            RunningApi.with(WebConfig.on("0.0.0.0", 0).withGuard(guard), RunningApi.NO_MODEL)
                    .close();
            assertThat(log.next())
                    .isEqualTo("WARN A key can be guessed, because it has fewer than 16 characters: API_KEY 1 of 2;"
                            + " take a random one");
            assertThat(log.isEmpty()).isTrue();
        }
    }
}
