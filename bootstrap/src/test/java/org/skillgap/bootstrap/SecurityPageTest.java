package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that docs/security.md names are there. */
class SecurityPageTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** A name in code font. */
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT|Contract))\\.(\\w+)`");

    private static List<String> missing(String page) throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        for (Matcher named = NAMED.matcher(page); named.find(); ) {
            String source = sources.getOrDefault(named.group(1), "");
            if (!Pattern.compile("void " + named.group(2) + "\\(")
                    .matcher(source)
                    .find()) {
                missing.add(named.group(1) + "." + named.group(2));
            }
        }
        return missing;
    }

    /** Returns the source of each test class of the modules, by the name of the class. */
    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SecurityPageTest::files)
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            SecurityPageTest::text,
                            (one, other) -> one + other));
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void namedTests_areThere() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/security.md"));

        assertThat(NAMED.matcher(page).results()).hasSizeGreaterThan(50);
        assertThat(missing(page)).isEmpty();
    }

    @Test
    void nameOfNoTest_isFound() throws IOException {
        assertThat(missing("`GateTest.apiKey_isAskedForEverywhere`, `GateTest.nothing_ofTheKind`, `NoSuchTest.method`"))
                .containsExactly("GateTest.nothing_ofTheKind", "NoSuchTest.method");
    }
}
