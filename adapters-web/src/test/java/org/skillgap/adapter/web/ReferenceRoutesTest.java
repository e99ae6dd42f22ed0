package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page at /docs as a browser gets it. What it looks like takes a browser. */
class ReferenceRoutesTest {

    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]*)\"");

    private static RunningApi api;

    @BeforeAll
    static void start() {
        api = RunningApi.with(RunningApi.config(List.of("the-key"), List.of()), RunningApi.NO_MODEL);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(" | ", response.headers().allValues(name));
    }

    private static List<String> loadedByThePage() {
        List<String> loaded = new ArrayList<>();
        Matcher matcher = LOADED.matcher(api.get("/docs").body());
        while (matcher.find()) {
            if (!matcher.group(1).equals("data:,")) {
                loaded.add(matcher.group(1));
            }
        }
        return loaded;
    }

    @Test
    void page_isServedWithoutAKey() {
        for (String address : List.of("/docs", "/docs/")) {
            HttpResponse<String> response = api.get(address);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(header(response, "Content-Type")).isEqualTo("text/html;charset=utf-8");
            assertThat(response.body()).contains("<title>Skillgap: API reference</title>", "lang=\"en\"");
        }
        assertThat(api.send("POST", "/docs", "").statusCode()).isEqualTo(405);
    }

    @Test
    void page_forbidsEverythingThatIsNotItsOwn() {
        HttpResponse<String> response = api.get("/docs");

        assertThat(header(response, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void page_loadsFilesOfThisServerOnly() {
        assertThat(loadedByThePage()).hasSize(5).allSatisfy(address -> {
            assertThat(address).startsWith("/").doesNotStartWith("//");
            HttpResponse<String> response = api.get(address);
            assertThat(response.statusCode()).as(address).isEqualTo(200);
            assertThat(response.body()).as(address).isNotEmpty();
        });
        assertThat(api.get("/docs").body()).doesNotContain("http:", "https:", "style=", "onload", "<script>");
    }

    /** Whatever the viewer's own files could load by themselves: styles, fonts, pictures; links for people are none of these. */
    @Test
    void assets_referToNoOtherHost() {
        assertThat(api.get("/docs/swagger-ui.css").body()).doesNotContainPattern("(?i)@import|url\\([\"']?+(?!data:)");
        assertThat(api.get("/docs/docs.css").body()).doesNotContain("url(", "@import");
        assertThat(api.get("/docs/docs.js").body())
                .doesNotContain("http:", "https:")
                .contains("validatorUrl: null", "url: '/openapi.json'");
    }

    @Test
    void assets_haveTheirTypesAndAreCached() throws Exception {
        for (String address : List.of("/docs/swagger-ui-bundle.js", "/docs/docs.js")) {
            assertThat(header(api.get(address), "Content-Type")).isEqualTo("text/javascript;charset=utf-8");
        }
        HttpResponse<String> style = api.get("/docs/swagger-ui.css");
        String tag = header(style, "ETag");

        assertThat(header(style, "Content-Type")).isEqualTo("text/css;charset=utf-8");
        assertThat(header(style, "Cache-Control")).isEqualTo("no-cache");
        assertThat(tag).matches("W/\"[0-9a-f]{16}\"").isNotEqualTo(header(api.get("/docs/docs.css"), "ETag"));
        assertThat(api.get("/docs/swagger-ui.css", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        HttpResponse<byte[]> compressed = api.getBytes("/docs/swagger-ui.css", "Accept-Encoding", "gzip");
        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.body().length).isLessThan(style.body().length() / 3);
    }

    @Test
    void otherFiles_areNotThere() {
        for (String address : List.of("/docs/index.html", "/docs/swagger-ui.js", "/docs/../openapi/common.json")) {
            assertThat(api.get(address).statusCode()).as(address).isIn(400, 401, 404);
        }
    }
}
