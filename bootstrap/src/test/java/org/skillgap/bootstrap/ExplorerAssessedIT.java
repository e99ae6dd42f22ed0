package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.adapter.llm.LlmConfig;
import org.skillgap.adapter.llm.ModelService;
import org.skillgap.adapter.web.WebConfig;
import org.skillgap.bootstrap.config.ModelAccess;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.Storage;

/** The page in a real browser, where the demo has assessed an occupation that O*NET has not rated: Data Scientists. */
class ExplorerAssessedIT {

    private static final String UNRATED = "?from=15-1252.00&to=15-2051.00";
    private static final String DEMO = "DEMO: the levels of Data Scientists are made up; no language model was asked.";

    @TempDir
    private static Path downloads;

    private static Browser browser;
    private static Application application;
    private static int port;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Browser.start(downloads);
        browser.desktop();
        ModelAccess demo = new ModelAccess.Configured(LlmConfig.of(new ModelService.Demo()), true, BigDecimal.ONE);
        application = Application.open(
                new Settings(
                        new Storage.Memory(),
                        WebConfig.on("127.0.0.1", 0),
                        TestApplication.OFFLINE,
                        TestApplication.NOT_CONFIGURED,
                        demo),
                Clock.systemUTC());
        application.read();
        port = application.serve();
        URI words = URI.create(address("skill-gap-llm" + UNRATED + "&levels=best"));
        int status = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(words).build(), BodyHandlers.discarding())
                .statusCode();
        assertThat(status).as("assessing on demand").isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (application != null) {
            application.close();
        }
    }

    @AfterEach
    void nothingWasForbidden() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + port + "/" + path;
    }

    @Test
    void unratedOccupation_offersItsAssessedLevels() {
        browser.driver().get(address(UNRATED));
        browser.says("#trouble", "Compare with one of these instead:");
        assertThat(browser.seen("#trouble").getText()).doesNotContain("levels=");
        assertThat(browser.barriers()).isEmpty();

        browser.seen("#trouble a.button").click();
        browser.isAt(UNRATED + "&levels=best");
        browser.says("#comparison .assessed", DEMO);
        browser.says("#panel .note", "§ One of the two levels is assessed and not surveyed by O*NET.");
        assertThat(browser.texts("svg.plot .name")).isNotEmpty().allMatch(name -> name.endsWith("§"));
        assertThat(browser.texts("svg.plot .legend"))
                .containsExactly("Software Developers", "Data Scientists (assessed, not surveyed):", "Untested");
        assertThat(browser.texts("svg.plot .verdict")).containsOnly("Untested");
        browser.says("#provenance", "DEMO, made up by demo-no-language-model in ");
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void assessedLevels_stayInTheLinkAndCanBeLeft() {
        browser.driver().get(address(UNRATED + "&levels=best&tab=strengths"));
        browser.says("#comparison .assessed", DEMO);
        browser.seen("#swap").click();
        browser.isAt("?from=15-2051.00&to=15-1252.00&levels=best&tab=strengths");
        browser.isTitled("Data Scientists → Software Developers · Skillgap");
        browser.says("#comparison .assessed", DEMO);
        browser.seen("#tab-knowledge").click();
        browser.says("#panel", "O*NET has not rated the knowledge areas of 15-2051.00 (Data Scientists).");

        browser.driver().get(address("?from=15-1252.00&to=15-1254.00&levels=best"));
        browser.seen("svg.plot .row");
        assertThat(browser.all("#comparison .assessed")).isEmpty();
        assertThat(browser.texts("svg.plot .name")).noneMatch(name -> name.endsWith("§"));
    }

    @Test
    void savedFigures_sayWhoAssessed() throws IOException {
        browser.driver().get(address(UNRATED + "&levels=best"));
        browser.seen("svg.plot .row");
        browser.all(".downloads button:enabled").stream()
                .filter(button -> List.of("CSV", "SVG").contains(button.getText()))
                .forEach(button -> button.click());
        String name = "skillgap-15-1252.00-15-2051.00-gaps.";
        assertThat(new String(browser.saved(name + "csv"), StandardCharsets.UTF_8).lines())
                .first()
                .asString()
                .endsWith(",from_level_source,to_level_source,reliability,assessed_by");
        assertThat(new String(browser.saved(name + "csv"), StandardCharsets.UTF_8).lines())
                .element(1)
                .asString()
                .endsWith(",onet_file,llm,not_measured,demo-no-language-model");
        assertThat(new String(browser.saved(name + "svg"), StandardCharsets.UTF_8))
                .contains(DEMO);
    }
}
