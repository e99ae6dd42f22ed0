package org.skillgap.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Looks at the jars that other programs take, as they lie in the folder of the build. */
class DomainJarIT {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final List<String> EXPORTED = List.of(
            "org.skillgap.domain.assessment",
            "org.skillgap.domain.gap",
            "org.skillgap.domain.move",
            "org.skillgap.domain.occupation",
            "org.skillgap.domain.quality",
            "org.skillgap.domain.rating",
            "org.skillgap.domain.related");

    @Test
    void jar_needsNothingButJavaItself() throws IOException {
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        StringWriter said = new StringWriter();

        int code = jdeps.run(new PrintWriter(said), new PrintWriter(said), "--list-deps", jar("").toString());

        assertThat(code).as(said.toString()).isZero();
        assertThat(said.toString().strip()).isEqualTo("java.base");
    }

    @Test
    void jar_isANamedModule() throws IOException {
        ModuleDescriptor module = ModuleFinder.of(jar(""))
                .find("org.skillgap.domain")
                .orElseThrow()
                .descriptor();

        assertThat(module.isAutomatic()).isFalse();
        assertThat(module.requires())
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactly("java.base");
        assertThat(module.exports())
                .extracting(ModuleDescriptor.Exports::source)
                .hasSameElementsAs(EXPORTED);
        assertThat(module.exports()).noneMatch(ModuleDescriptor.Exports::isQualified);
    }

    @Test
    void sourcesJar_holdsEverySource() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            assertThat(entries(jar("-sources")))
                    .containsAll(sources.filter(Files::isRegularFile)
                            .map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
                            .toList());
        }
    }

    @Test
    void javadocJar_describesWhatTheModuleExports() throws IOException {
        if (System.getenv("CI") == null) {
            assumeThat(find("-javadoc"))
                    .as("no Javadoc jar: it is made with -Prelease")
                    .isNotEmpty();
        }

        List<String> pages = entries(jar("-javadoc"));

        assertThat(pages).contains("index.html");
        assertThat(EXPORTED)
                .allSatisfy(name -> assertThat(pages)
                        .contains("org.skillgap.domain/" + name.replace('.', '/') + "/package-summary.html"));
        assertThat(pages).noneMatch(page -> page.contains("domain/statistics/"));
    }

    private static Path jar(String kind) throws IOException {
        List<Path> found = find(kind);
        assertThat(found).as("skillgap-domain-VERSION%s.jar", kind).hasSize(1);
        return found.get(0);
    }

    private static List<Path> find(String kind) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .matches("skillgap-domain-[0-9.]+(-SNAPSHOT)?" + kind + "\\.jar"))
                    .toList();
        }
    }

    private static List<String> entries(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }
}
