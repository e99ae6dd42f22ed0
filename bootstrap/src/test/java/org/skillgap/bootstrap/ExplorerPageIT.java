package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in a real browser, on the starter set. Figures are those of README.md, which prints them on the command line. */
class ExplorerPageIT {

    private static final String NURSE_TO_DEVELOPER = "/?from=29-1141.00&to=15-1252.00";
    private static final String SUMMARY = "5 of 14 higher levels are supported by the data; 9 are within noise.";
    private static final String LONG_TITLES = "/?from=13-1161.00&to=25-2021.00";
    private static final int MOST_BYTES = 300 * 1024;

    /** The texts of the plot that overlap another one of the same line, or leave the drawing. */
    private static final String OVERLAPS = """
            const frame = document.querySelector('svg.plot').getBoundingClientRect();
            const boxes = [...document.querySelectorAll('svg.plot text')]
              .map(text => ({text: text.textContent, box: text.getBoundingClientRect()}));
            return boxes.filter(({text, box}) => box.left < frame.left - 1 || box.right > frame.right + 1
              || boxes.some(other => other.text !== text && box.left < other.box.right && other.box.left < box.right
                && box.top + 3 < other.box.bottom && other.box.top + 3 < box.bottom)).map(({text}) => text);
            """;

    @TempDir
    private static Path downloads;

    private static Application application;
    private static Browser browser;
    private static int port;

    @BeforeAll
    static void start() {
        browser = Browser.start(downloads);
        application = TestApplication.memory();
        application.read();
        port = application.serve();
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

    @BeforeEach
    void desktopByDay() {
        browser.desktop();
        browser.colours("light");
    }

    /** Among what a console complains of is everything that the content security policy forbids. */
    @AfterEach
    void nothingWasForbidden() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static void open(String path) {
        browser.driver().get("http://127.0.0.1:" + port + path);
    }

    private static void openComparison(String path) {
        open(path);
        browser.seen("svg.plot .row");
    }

    @Test
    void keyboard_isEnoughForEverything() {
        open("/");
        browser.tabTo("from");
        browser.type("registered");
        browser.says("#from-list", "Registered Nurses");
        browser.type(Keys.ARROW_DOWN);
        WebElement field = browser.seen("#from");
        assertThat(field.getDomAttribute("aria-expanded")).isEqualTo("true");
        browser.seen("#" + field.getDomAttribute("aria-activedescendant") + "[aria-selected=true]");
        browser.type(Keys.ENTER);
        browser.isAt("?from=29-1141.00");
        browser.says("#neighbours", "Where one could go instead");
        browser.tabTo("to");
        browser.type("15-1252");
        browser.says("#to-list", "Software Developers");
        browser.type(Keys.ENTER);
        browser.says("#summary", SUMMARY);
        browser.isTitled("Registered Nurses → Software Developers · Skillgap");
        browser.tabTo("tab-gaps");
        browser.type(Keys.ARROW_RIGHT);
        browser.type(Keys.ENTER);
        browser.isAt("&tab=strengths");
        browser.says("#panel", "Brings more than is needed");
    }

    @Test
    void escape_givesUpWhatWasTyped() {
        openComparison(NURSE_TO_DEVELOPER);
        browser.tabTo("to");
        browser.type("web");
        browser.says("#to-list", "Web Developers");
        browser.type(Keys.ESCAPE);
        assertThat(browser.all("#to-list li")).isEmpty();
        assertThat(browser.seen("#to").getDomProperty("value")).isEqualTo("Software Developers");
        assertThat(browser.driver().getCurrentUrl()).endsWith(NURSE_TO_DEVELOPER);
    }

    @Test
    void field_findsOtherTitlesAndSaysHowMany() {
        open("/");
        browser.tabTo("to");
        browser.type("zzzz");
        browser.until("document.getElementById('found').textContent === 'No occupation found.'");
        browser.type(Keys.chord(Keys.CONTROL, "a"), "15-12");
        browser.until("document.getElementById('found').textContent.includes(' shown. Use the arrow keys')");
        browser.all("#to-list li").get(0).click();
        browser.isAt("?to=15-12");
    }

    @Test
    void plot_hasTheGapsFirstWithTheirVerdictInWordsAndShape() {
        openComparison(NURSE_TO_DEVELOPER);

        assertThat(browser.texts("svg.plot .name")).hasSize(14).startsWith("Programming †", "Technology Design");
        assertThat(browser.texts("svg.plot .difference")).startsWith("+3.50", "+2.50");
        assertThat(browser.texts("svg.plot .verdict").subList(0, 6))
                .containsExactly("Gap", "Gap", "Gap", "Gap", "Gap", "Undetermined");
        assertThat(browser.all("svg.plot .whisker")).hasSize(15);
        assertThat(browser.all("svg.plot .row .target.gap")).hasSize(5);
        assertThat(browser.script("return document.querySelector('.target.gap').getAttribute('d')"
                        + " !== document.querySelector('.target.undetermined').getAttribute('d')"))
                .isEqualTo(true);
        assertThat(browser.texts("#panel .note"))
                .containsExactly("† O*NET asks for caution with one of the two levels."
                        + " ‡ O*NET marks one of the two levels as not relevant.");
        assertThat(browser.texts("[role=tab]")).containsExactly("Gaps (14)", "Strengths (21)", "Knowledge", "In words");
    }

    @Test
    void table_hasTheFiguresOfThePlot() {
        openComparison(NURSE_TO_DEVELOPER);
        browser.seen(".figures summary").click();

        assertThat(browser.all("tbody tr")).hasSize(14);
        assertThat(browser.texts("tbody tr:first-child > *").stream()
                        .map(cell -> cell.lines().findFirst().orElse(""))
                        .toList())
                .startsWith("Programming †", "0.62", "4.12", "+3.50")
                .endsWith("0.0002", "4.00", "Gap");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NURSE_TO_DEVELOPER,
                NURSE_TO_DEVELOPER + "&tab=knowledge",
                LONG_TITLES,
                "/?from=29-1141.00&to=29-1141.00&tab=strengths"
            })
    void plot_fitsEveryWidthAndOnePage(String path) {
        openComparison(path);
        assertThat((List<?>) browser.script(OVERLAPS)).isEmpty();
        browser.says("#provenance", "USDOL/ETA");
        assertThat(browser.printedPages()).isEqualTo(1);

        browser.phone();
        openComparison(path);
        browser.says("#neighbours", "levels");
        assertThat((List<?>) browser.script(OVERLAPS)).isEmpty();
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .isEqualTo(360L);
    }

    @Test
    void sameOccupation_hasNoGapAndAllStrengths() {
        open("/?from=29-1141.00&to=29-1141.00");
        browser.says("#panel", "Nothing is missing");
        browser.seen("#tab-strengths").click();
        browser.says("#panel", "All figures");
        assertThat(browser.all("svg.plot .name")).hasSize(35);
    }

    @Test
    void address_isTheStateAndBackUndoes() {
        openComparison(NURSE_TO_DEVELOPER + "&tab=knowledge");
        browser.seen("#tab-knowledge[aria-selected=true]");
        browser.seen("#tab-gaps").click();
        browser.seen("#tab-gaps[aria-selected=true]");
        browser.seen("#swap").click();
        browser.isTitled("Software Developers → Registered Nurses · Skillgap");
        browser.isAt("?from=15-1252.00&to=29-1141.00");
        browser.driver().navigate().back();
        browser.isTitled("Registered Nurses → Software Developers · Skillgap");
        browser.driver().navigate().back();
        browser.seen("#tab-knowledge[aria-selected=true]");
        assertThat(browser.seen("#from").getDomProperty("value")).isEqualTo("Registered Nurses");
    }

    @Test
    void neighbours_leadOn() {
        openComparison(NURSE_TO_DEVELOPER);
        browser.says(".hops", "Information Security Analysts → Web Developers");
        browser.all(".hops a").get(0).click();
        browser.isTitled("Registered Nurses → Information Security Analysts · Skillgap");
        browser.isAt("?from=29-1141.00&to=15-1212.00");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("title");
        browser.seen(".related a").click();
        browser.until("!document.getElementById('title').textContent.includes('Security')");
    }

    @Test
    void words_areAskedForOnlyWhenTheirTabIsOpened() {
        openComparison(NURSE_TO_DEVELOPER);
        String asked =
                "return performance.getEntriesByType('resource').filter(e => e.name.includes('skill-gap-llm')).length";
        browser.says(".hops", "Web Developers");
        assertThat(browser.script(asked)).isEqualTo(0L);

        browser.seen("#tab-words").click();
        browser.says(
                "#panel",
                "No language model is configured, so gaps cannot be put into words; their figures need none.");
        assertThat(browser.script(asked)).isEqualTo(1L);
        assertThat(browser.texts(".downloads button:enabled")).containsExactly("Print");
        browser.seen("#tab-gaps").click();
        browser.says("#panel", "All figures");
    }

    @Test
    void unknownCode_isSaid() {
        open("/?from=29-1141.00&to=29-1199.00");
        browser.says("#trouble h1", "There is no such occupation");
        browser.says("#trouble", "Occupation code 29-1199.00 not found.");
        assertThat(browser.seen("#from").getDomProperty("value")).isEqualTo("Registered Nurses");
        open("/?from=nonsense&to=15-1252.00");
        browser.says("#trouble h1", "This link is not understood");
        browser.says("#trouble", "nonsense");
    }

    @Test
    void unratedOccupation_offersRatedOnes() {
        open("/?from=15-1252.00&to=15-2051.00");
        browser.says("#trouble h1", "O*NET has not rated this occupation");
        browser.seen("#trouble a").click();
        browser.seen("svg.plot .row");
        assertThat(browser.driver().getCurrentUrl()).contains("from=15-1252.00").doesNotContain("15-2051.00");
    }

    @Test
    void downloads_haveWhatIsShown() throws IOException {
        openComparison(NURSE_TO_DEVELOPER);
        for (String kind : List.of("CSV", "JSON", "SVG", "PNG")) {
            browser.all(".downloads button").stream()
                    .filter(button -> button.getText().equals(kind))
                    .forEach(WebElement::click);
        }
        String name = "skillgap-29-1141.00-15-1252.00-gaps.";
        List<String> csv = new String(browser.saved(name + "csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(csv).hasSize(15);
        assertThat(csv.get(0)).startsWith("element_id,element_name,from_data_value,to_data_value,difference,");
        assertThat(csv.get(1)).startsWith("2.B.3.e,Programming,0.62,4.12,3.5,").contains(",gap,");
        assertThat(new String(browser.saved(name + "json"), StandardCharsets.UTF_8))
                .contains(SUMMARY, "USDOL/ETA");
        assertThat(new String(browser.saved(name + "svg"), StandardCharsets.UTF_8))
                .startsWith("<svg ")
                .contains(
                        "Registered Nurses → Software Developers",
                        SUMMARY,
                        "USDOL/ETA",
                        "fill=\"rgb(15, 84, 153)\"",
                        "font-weight=\"600\"");
        assertThat(browser.saved(name + "png")).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(20_000);
    }

    @ParameterizedTest
    @CsvSource({
        "/, light",
        "/?from=29-1141.00&to=15-1252.00, light",
        "/?from=29-1141.00&to=15-1252.00&tab=knowledge, dark",
        "/?from=29-1141.00&to=15-1252.00&tab=words, light",
        "/?from=15-1252.00&to=15-2051.00, dark"
    })
    void page_hasNoSeriousBarriers(String path, String colours) {
        browser.colours(colours);
        open(path);
        browser.seen("#welcome h1, .figures, #panel .empty, #trouble a");
        browser.all(".figures summary").forEach(WebElement::click);
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void openListOnAPhone_hasNoSeriousBarriers() {
        browser.phone();
        openComparison(NURSE_TO_DEVELOPER);
        browser.tabTo("to");
        browser.type("web");
        browser.says("#to-list", "Web Developers");
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void colours_followTheBrowser() {
        String ground = "return getComputedStyle(document.documentElement).backgroundColor";
        open("/");
        assertThat(browser.script(ground)).isEqualTo("rgb(247, 248, 249)");
        browser.colours("dark");
        assertThat(browser.script(ground)).isEqualTo("rgb(18, 22, 27)");
    }

    @Test
    void weight_isSmall() {
        browser.command("Network.clearBrowserCache", Map.of());
        openComparison(NURSE_TO_DEVELOPER);
        browser.says(".hops", "Web Developers");
        Object bytes = browser.script("return [...performance.getEntriesByType('navigation'),"
                + " ...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.transferSize, 0)");

        assertThat((Long) bytes).isBetween(90_000L, (long) MOST_BYTES);
    }

    @Test
    void withoutScripts_thePageSaysSo() {
        browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            open("/");
            Map<?, ?> root =
                    (Map<?, ?>) browser.command("DOM.getDocument", Map.of()).get("root");
            Map<String, Object> told = browser.command(
                    "DOM.querySelector", Map.of("nodeId", root.get("nodeId"), "selector", "noscript p.notice"));
            // Where scripts run, what is in a noscript element is text and no paragraph.
            assertThat((Long) told.get("nodeId")).isPositive();
        } finally {
            browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }
}
