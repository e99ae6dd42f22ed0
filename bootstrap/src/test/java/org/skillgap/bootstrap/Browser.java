package org.skillgap.bootstrap;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.FluentWait;

/** A Chromium without a window, as Debian installs it, driven as a person would. */
final class Browser implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page\\b");
    private static final int DESKTOP_WIDTH = 1280;
    private static final int PHONE_WIDTH = 360;

    /** The driver warns that it has no typed commands for this version of the browser; none are used. */
    private static final Logger SILENCED = Logger.getLogger("org.openqa.selenium");

    private final Path downloads;
    private final ChromeDriver driver;

    private Browser(Path downloads) {
        SILENCED.setLevel(Level.SEVERE);
        this.downloads = downloads;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(PROGRAM.toFile());
        // No sandbox: in a container, or as root, there is none. All that it opens is the server under test.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toString()));
        LoggingPreferences log = new LoggingPreferences();
        log.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", log);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    /**
     * Starts a browser. Where it is missing the calling test is skipped, and fails if the environment says {@code CI=true}.
     *
     * @param downloads the folder for what the page saves
     */
    static Browser start(Path downloads) {
        if (Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER)) {
            return new Browser(downloads);
        }
        String missing = "missing: " + PROGRAM + " and " + DRIVER + " (Debian's chromium and chromium-driver)";
        if ("true".equals(System.getenv("CI"))) {
            return fail(missing + "; they are required where CI=true");
        }
        System.err.println("SKIPPED, " + missing);
        return abort(missing);
    }

    ChromeDriver driver() {
        return driver;
    }

    void desktop() {
        size(DESKTOP_WIDTH, false);
    }

    void phone() {
        size(PHONE_WIDTH, true);
    }

    private void size(int width, boolean isMobile) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", isMobile));
    }

    void colours(String scheme) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Sends a command of the Chrome DevTools Protocol. */
    Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    /** Runs a script on the page and returns what it returns. */
    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    List<String> texts(String selector) {
        return all(selector).stream().map(WebElement::getText).toList();
    }

    /** Returns the first element that can be seen; waits until there is one. */
    WebElement seen(String selector) {
        return waiting("no " + selector)
                .until(page -> all(selector).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    /** Waits until an element that can be seen has this text in it. */
    void says(String selector, String text) {
        waiting(selector + " does not say: " + text)
                .until(page -> all(selector).stream()
                        .anyMatch(
                                found -> found.isDisplayed() && found.getText().contains(text)));
    }

    /** Waits until the address has this in it. */
    void isAt(String part) {
        waiting("the address has no " + part)
                .until(page -> driver.getCurrentUrl().contains(part));
    }

    /** Waits until the page has this title. */
    void isTitled(String title) {
        waiting("the title is not " + title).until(page -> title.equals(driver.getTitle()));
    }

    /** Waits until a script returns true. */
    void until(String script) {
        waiting("never true: " + script).until(page -> Boolean.TRUE.equals(script("return " + script)));
    }

    private FluentWait<ChromeDriver> waiting(String failure) {
        return new FluentWait<>(driver)
                .withTimeout(PATIENCE)
                .pollingEvery(Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> failure + "; the page says: "
                        + driver.findElement(By.tagName("body")).getText());
    }

    /** Types into whatever has the focus. */
    void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Presses the tab key until an element has the focus. */
    void tabTo(String id) {
        for (int presses = 0; presses < 30; presses++) {
            if (id.equals(driver.switchTo().activeElement().getDomAttribute("id"))) {
                return;
            }
            type(Keys.TAB);
        }
        throw new AssertionError("the tab key does not lead to " + id);
    }

    /** Returns what the page has saved under this name; waits for it. */
    byte[] saved(String name) throws IOException {
        Path file = downloads.resolve(name);
        waiting("not saved: " + name)
                .until(page -> Files.exists(file) && file.toFile().length() > 0);
        return Files.readAllBytes(file);
    }

    /** Returns how many sheets of paper the page takes. */
    int printedPages() {
        Object data =
                command("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data");
        byte[] pdf = Base64.getDecoder().decode(String.valueOf(data));
        return (int) PDF_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    /** Returns what axe-core finds serious or critical, one line each. */
    List<String> barriers() {
        return new AxeBuilder()
                .analyze(driver).getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(Browser::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().get(0).getHtml();
    }

    /** Returns what the console has complained of since it was last asked, but for answers that are no success. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("Failed to load resource"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
