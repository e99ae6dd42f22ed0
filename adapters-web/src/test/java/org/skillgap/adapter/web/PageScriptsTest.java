package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Titles, names and a model's words come from outside; the page's own scripts show them as text and never as markup. */
class PageScriptsTest {

    private static final Pattern MARKUP = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\.html\\(|\\beval\\(|new Function|createContextualFragment|DOMParser|srcdoc|javascript:");

    /** It can make markup of text; none of the page's own scripts asks it to. */
    private static final String LIBRARY = "d3.min.js";

    private static List<Path> scripts() throws IOException, URISyntaxException {
        Path folder = Path.of(PageScriptsTest.class.getResource("page").toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".js") && !file.endsWith(LIBRARY))
                    .toList();
        }
    }

    @Test
    void noScript_makesMarkupOfText() throws Exception {
        List<Path> scripts = scripts();

        assertThat(scripts).hasSizeGreaterThan(5);
        for (Path script : scripts) {
            assertThat(MARKUP.matcher(Files.readString(script)).results().map(MatchResult::group))
                    .as(script.toString())
                    .isEmpty();
        }
    }

    @Test
    void markupOfText_isFound() {
        assertThat(MARKUP.matcher("title.innerHTML = name;").find()).isTrue();
    }
}
