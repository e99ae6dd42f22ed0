package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsRouteTest {

    private static final String COUNT = "http_server_requests_seconds_count";
    private static final String GAP = "/skill-gap?from=37-3011&to=37-1012";
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private RunningApi api;

    @BeforeEach
    void start() {
        api = RunningApi.open();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private String scrape() {
        return api.get("/metrics").body();
    }

    private static String series(String route, String method, int status) {
        return COUNT + "{method=\"" + method + "\",route=\"" + route + "\",status=\"" + status + "\"} ";
    }

    /** A request is counted after its answer, so this looks again for a while. */
    private void assertScraped(String... lines) {
        String text = scrape();
        for (int i = 0; i < 200 && !List.of(text.split("\n")).containsAll(List.of(lines)); i++) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            text = scrape();
        }
        assertThat(text.split("\n")).contains(lines);
    }

    @Test
    void metrics_areTextForPrometheusAndNotKept() {
        HttpResponse<String> response = api.get("/metrics");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Content-Type"))
                .containsExactly("text/plain; version=0.0.4; charset=utf-8");
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(response.headers().firstValue("ETag")).isEmpty();
        HttpResponse<String> head = api.send("HEAD", "/metrics", "");
        assertThat(head.headers().allValues("Content-Type"))
                .isEqualTo(response.headers().allValues("Content-Type"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void metrics_areNotOpenWhereThereAreKeys() {
        try (RunningApi locked = RunningApi.with(RunningApi.config(List.of("k"), List.of()), RunningApi.NO_MODEL)) {
            assertThat(locked.get("/metrics").statusCode()).isEqualTo(401);
            assertThat(locked.get("/metrics", "X-API-Key", "k").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void requests_areCountedByRouteMethodAndStatus() {
        for (int i = 0; i < 7; i++) {
            api.get(GAP);
        }
        for (String code : List.of("37-3011", "37-1012", "37-3011.00")) {
            api.get("/occupations/" + code);
        }
        api.get("/occupations/99-9999");
        api.get("/occupations/37-3011/skills");
        api.send("HEAD", "/health", "");
        api.get("/skill-gap");
        api.send("DELETE", "/matrix", "");

        assertScraped(
                series("/skill-gap", "GET", 200) + 7,
                series("/occupations/{code}", "GET", 200) + 3,
                series("/occupations/{code}", "GET", 404) + 1,
                series("/occupations/{code}/skills", "GET", 200) + 1,
                series("/health", "HEAD", 200) + 1,
                series("/skill-gap", "GET", 400) + 1,
                series("/matrix", "DELETE", 405) + 1);
    }

    @Test
    void buckets_holdEachRequestOnce() {
        for (int i = 0; i < 20; i++) {
            api.get(GAP);
        }
        String labels = "{method=\"GET\",route=\"/skill-gap\",status=\"200\",le=\"";
        assertScraped(
                "# TYPE http_server_requests_seconds histogram",
                "http_server_requests_seconds_bucket" + labels + "30.0\"} 20",
                "http_server_requests_seconds_bucket" + labels + "+Inf\"} 20");
        List<String> bounds = scrape().lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_bucket" + labels))
                .map(line -> line.replaceFirst(".*le=\"([^\"]*)\".*", "$1"))
                .toList();

        assertThat(bounds)
                .containsExactly(
                        "0.001", "0.0025", "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1.0", "2.5", "5.0",
                        "10.0", "30.0", "+Inf");
    }

    @Test
    void whatTheServerItselfRefuses_isCounted() throws Exception {
        api.raw("GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(9000) + "\r\n\r\n");
        api.rawGet("/a/%2e%2e/b%00c");
        api.raw("\u0001\u0002 nonsense\r\n\r\n");

        assertScraped(series("/health", "GET", 431) + 1);
        Map<Map<String, String>, Double> counts = counts();
        assertThat(counts.entrySet().stream()
                        .filter(series -> series.getKey().get("route").equals("other"))
                        .filter(series -> series.getKey().get("status").equals("400"))
                        .mapToDouble(Map.Entry::getValue)
                        .sum())
                .isEqualTo(2);
    }

    private Map<Map<String, String>, Double> counts() {
        return scrape().lines()
                .filter(line -> line.startsWith(COUNT + "{"))
                .collect(Collectors.toMap(
                        line -> LABEL.matcher(line)
                                .results()
                                .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2))),
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))));
    }

    @Test
    void madeUpPathsAndMethods_makeNoSeries() throws Exception {
        Random random = new Random(20261121);
        String letters = "abcABC0129-_.~%2f%41;=,+!*'(){}/";
        for (int i = 0; i < 300; i++) {
            String made = random.ints(1 + random.nextInt(30), 0, letters.length())
                    .mapToObj(at -> letters.substring(at, at + 1))
                    .collect(Collectors.joining());
            String path = (random.nextBoolean() ? "/occupations/" : "/") + made;
            String method = random.nextBoolean() ? "GET" : "M" + i;
            api.raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        }

        Map<Map<String, String>, Double> counts = counts();
        assertThat(counts).hasSizeLessThan(40);
        assertThat(counts.keySet()).allSatisfy(labels -> {
            assertThat(labels.get("method")).isIn("GET", "HEAD", "other");
            assertThat(labels.get("route"))
                    .isIn(
                            "other",
                            "/",
                            "/metrics",
                            "/occupations",
                            "/occupations/{code}",
                            "/occupations/{code}/skills",
                            "/occupations/{code}/related",
                            "/assets/{version}/{name}");
        });
        assertThat(counts.keySet()).anyMatch(labels -> labels.get("method").equals("other"));
    }

    @Test
    void requestsUnderWay_areActive() throws Exception {
        assertScraped("http_server_active_requests 1.0");
        try (Socket socket = new Socket("127.0.0.1", api.server().port())) {
            String half = "POST /skill-gap?to=37-1012 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 20\r\n\r\n{";
            socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));

            assertScraped("http_server_active_requests 2.0");
        }
        assertScraped("http_server_active_requests 1.0");
    }
}
