package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.skillgap.adapter.web.WebConfig;
import org.skillgap.application.port.Secret;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.Storage;

/** The page in a real browser, where the server asks for a key, is away, or is not ready. */
class ExplorerTroubleIT {

    private static final String NURSE_TO_DEVELOPER = "/?from=29-1141.00&to=15-1252.00";
    private static final String SUMMARY = "5 of 14 higher levels are supported by the data";

    /** Answers some requests in the server's place: the first so many of a route, with this status, headers and body. */
    private static final String IN_THE_SERVERS_PLACE = """
            const fetched = window.fetch;
            let left = %d;
            window.fetch = (address, options) => String(address).includes('%s') && left-- > 0
              ? Promise.resolve(new Response(JSON.stringify(%s), {status: %d, headers: {'Retry-After': '1'}}))
              : fetched(address, options);
            """;

    @TempDir
    private static Path downloads;

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start(downloads);
        browser.desktop();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothingWasForbidden() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static Application serving(int port, String... keys) {
        Settings settings = new Settings(
                new Storage.Memory(),
                WebConfig.on("127.0.0.1", port)
                        .withKeys(List.of(keys).stream().map(Secret::new).toList()),
                TestApplication.OFFLINE,
                TestApplication.NOT_CONFIGURED);
        Application application = Application.open(settings, Clock.systemUTC());
        application.read();
        return application;
    }

    private static void open(int port, String path) {
        browser.driver().get("http://127.0.0.1:" + port + path);
    }

    @Test
    void key_isAskedForAndKeptInTheTabAlone() {
        try (Application application = serving(0, "the right key")) {
            open(application.serve(), NURSE_TO_DEVELOPER);
            browser.says("#key-dialog", "This server asks for a key");
            assertThat(browser.barriers()).isEmpty();
            browser.type("a wrong key", Keys.ENTER);
            browser.says("#key-dialog", "The server does not take that key");
            browser.type("the right key", Keys.ENTER);
            browser.says("#summary", SUMMARY);
            browser.says(".hops", "Web Developers");

            assertThat(browser.driver().getCurrentUrl()).endsWith(NURSE_TO_DEVELOPER);
            assertThat(browser.script("return [localStorage.length, document.cookie, sessionStorage.length]"))
                    .isEqualTo(List.of(0L, "", 1L));
            browser.driver().navigate().refresh();
            browser.says("#summary", SUMMARY);
        }
    }

    @Test
    void key_canBeRefusedAndGivenLater() {
        try (Application application = serving(0, "the right key")) {
            open(application.serve(), NURSE_TO_DEVELOPER);
            browser.seen("#key-cancel").click();
            browser.says("#trouble", "Without a key this server shows no data.");
            browser.seen("#trouble button").click();
            browser.seen("#key");
            browser.type("the right key", Keys.ENTER);
            browser.says("#summary", SUMMARY);
        }
    }

    @Test
    void serverThatIsGone_leavesWhatIsShown() {
        int port;
        try (Application application = serving(0)) {
            port = application.serve();
            open(port, NURSE_TO_DEVELOPER);
            browser.says("#summary", SUMMARY);
            browser.says(".hops", "Web Developers");
        }
        browser.seen("#swap").click();
        browser.says("#banner", "The server does not answer. What you see is what was there before.");
        browser.says("#summary", SUMMARY);
        try (Application again = serving(port)) {
            again.serve();
            browser.seen("#banner button").click();
            browser.isTitled("Software Developers → Registered Nurses · Skillgap");
            assertThat(browser.seen("#banner, #title").getDomAttribute("id")).isEqualTo("title");
        }
    }

    @Test
    void serverThatIsNotReady_isAskedAgain() {
        String notYet =
                "{success: false, message: 'Error: It is still being computed.', error: {code: 'still_computing'}}";
        inTheServersPlace(2, "skill-gap-by-lvl", notYet, 503, () -> {
            browser.says("#banner", "It is still being computed. Asking again in 1 s.");
            browser.says("#summary", SUMMARY);
            assertThat(browser.seen("#banner, #title").getDomAttribute("id")).isEqualTo("title");
        });
        inTheServersPlace(100, "career-path", notYet, 503, () -> {
            browser.says("#neighbours", "It is still being computed. Asking again in 1 s.");
            browser.until("document.querySelector('#neighbours').innerText.includes('being computed.\\n')"
                    + " || /being computed\\.$/m.test(document.querySelector('#neighbours section').innerText)");
            browser.says("#summary", SUMMARY);
        });
    }

    @Test
    void words_showDescriptionsAndWhereThereIsNone() {
        String described =
                "{success: true, message: '', result: {from_occupation_title: 'A', to_occupation_title: 'B', skill_gaps: ["
                        + "{element_id: '1', element_name: 'Programming', from_data_value: 0.62, to_data_value: 4.12,"
                        + " llm_gap_description: 'Learn <b>Java</b>.'},"
                        + "{element_id: '2', element_name: 'Repairing', from_data_value: 0, to_data_value: 1, llm_gap_description: null}]}}";
        inTheServersPlace(1, "skill-gap-llm", described, 200, () -> {
            browser.seen("#tab-words").click();
            browser.says(".words", "Learn <b>Java</b>.");
            assertThat(browser.texts(".words dt")).containsExactly("Programming 0.62 → 4.12", "Repairing 0.00 → 1.00");
            assertThat(browser.texts(".words dd")).contains("There is no description of this one.");
        });
    }

    @Test
    void savedWords_areNoFormulas() {
        String described = "{success: true, message: '', result: {from_occupation_title: 'A', to_occupation_title: 'B',"
                + " provenance: {from: {}, to: {}}, skill_gaps: [{element_id: '1', element_name: 'Programming',"
                + " from_data_value: 0.62, to_data_value: 4.12, llm_gap_description: '=1+1'}]}}";
        inTheServersPlace(1, "skill-gap-llm", described, 200, () -> {
            browser.seen("#tab-words").click();
            browser.says(".words", "=1+1");
            browser.seen(".downloads button:enabled").click();
            assertThat(saved("skillgap-29-1141.00-15-1252.00-words.csv")).endsWith("1,Programming,0.62,4.12,'=1+1");
        });
    }

    private static String saved(String name) {
        try {
            return new String(browser.saved(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inTheServersPlace(int times, String route, String body, int status, Runnable test) {
        String script = String.format(IN_THE_SERVERS_PLACE, times, route, body, status);
        Map<String, Object> added = browser.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        try (Application application = serving(0)) {
            open(application.serve(), NURSE_TO_DEVELOPER);
            test.run();
        } finally {
            browser.command("Page.removeScriptToEvaluateOnNewDocument", added);
        }
    }
}
