package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplorerPageTest {

    /** What Chromium sends when somebody opens a page. */
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8";

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(assets/[^\"]+)\"");

    private RunningApi api;

    @BeforeEach
    void open() {
        api = RunningApi.open();
    }

    @AfterEach
    void close() {
        api.close();
    }

    private HttpResponse<String> page() {
        return api.get("/", "Accept", BROWSER);
    }

    private List<String> files() {
        return FILE.matcher(page().body())
                .results()
                .map(match -> "/" + match.group(1))
                .distinct()
                .toList();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void root_isAPageForBrowsers() {
        HttpResponse<String> page = page();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(header(page, "Vary")).contains("Accept");
        assertThat(page.body()).startsWith("<!doctype html>").doesNotContain("{version}");
    }

    @Test
    void root_isTheIndexForPrograms() {
        for (String accept : List.of("*/*", "application/json", "text/html;q=0.5, application/json", "text/html;q=0")) {
            HttpResponse<String> index = api.get("/", "Accept", accept);

            assertThat(index.body()).as(accept).startsWith("{\"success\":true");
            assertThat(header(index, "Vary")).contains("Accept");
        }
        assertThat(api.get("/").body()).startsWith("{\"success\":true");
    }

    @Test
    void page_mayUseNothingButThisServer() {
        assertThat(header(page(), "Content-Security-Policy").split("; "))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'");
        assertThat(header(page(), "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page(), "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page(), "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(page(), "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(page(), "Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(page().body()).doesNotContain("http://", "https://", "<style", " style=", " onclick=");
    }

    @Test
    void files_areKeptForeverUnderTheirHash() {
        assertThat(files()).hasSizeGreaterThan(10).allSatisfy(path -> {
            HttpResponse<String> file = api.get(path);

            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(header(file, "Cache-Control")).contains("immutable", "max-age=31536000");
            assertThat(header(file, "Content-Type"))
                    .matches("text/(css|javascript); ?charset=utf-8|image/svg\\+xml; ?charset=utf-8");
            assertThat(file.body()).isNotEmpty();
        });
    }

    @Test
    void file_ofAnotherVersionIsNotKept() {
        HttpResponse<String> file = api.get("/assets/000000000000/explorer.js");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void file_isUnknownOutsideTheList() {
        for (String path : List.of("/assets/1/explorer.html", "/assets/1/no.js", "/assets/1/d3.LICENSE", "/assets/")) {
            assertThat(api.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void page_isNotSentTwice() {
        HttpResponse<String> again = api.get("/", "Accept", BROWSER, "If-None-Match", header(page(), "ETag"));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void files_areCompressedForThoseWhoTakeIt() throws IOException, InterruptedException {
        int sum = 0;
        for (String path : files()) {
            HttpResponse<byte[]> small = api.getBytes(path, "Accept-Encoding", "gzip");
            assertThat(header(small, "Content-Encoding")).isEqualTo("gzip");
            String unpacked = new String(
                    new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes(), StandardCharsets.UTF_8);
            HttpResponse<String> plain = api.get(path, "Accept-Encoding", "gzip;q=0");
            assertThat(header(plain, "Content-Encoding")).isEmpty();
            assertThat(unpacked).isEqualTo(plain.body());
            sum += small.body().length;
        }
        assertThat(sum).isLessThan(150_000);
    }

    @Test
    void page_needsNoKey() {
        try (RunningApi closed = RunningApi.with(RunningApi.config(List.of("a key"), List.of()), RunningApi.NO_MODEL)) {
            assertThat(closed.get("/", "Accept", BROWSER).statusCode()).isEqualTo(200);
            assertThat(closed.get("/assets/1/explorer.js").statusCode()).isEqualTo(200);
            assertThat(closed.get("/occupations").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void head_hasTheHeadersOfThePage() {
        HttpResponse<String> head = api.send("HEAD", "/", "", "Accept", BROWSER);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "ETag")).isEqualTo(header(page(), "ETag"));
        assertThat(head.body()).isEmpty();
    }
}
