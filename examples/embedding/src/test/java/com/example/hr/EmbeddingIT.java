package com.example.hr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.gap.SkillGap;

/** Runs the programs in a Java machine of their own that has the domain jar and nothing else of Skillgap. */
class EmbeddingIT {

    /** The figures are scipy's, from the formulas of docs/method.md. */
    private static final String RATED_PLAN = """
            Programming          1.6  -> 4.12  +2.52  gap (q 0.0004, bounds +1.69 to +3.35)
            Operations Analysis  2    -> 3.12  +1.12  untested
            Systems Analysis     3.2  -> 3.88  +0.68  undetermined (q 0.1283, bounds -0.06 to +1.42)
            Writing              3.4  -> 3.62  +0.22  undetermined (q 0.3285, bounds -0.35 to +0.79)
            Speaking             4.2  -> 3.62  -0.58  no_material_gap (q 0.9595, bounds -1.12 to -0.04)
            """;

    @Test
    void learningPlan_runsOnTheClassPath() throws Exception {
        assertThat(run(LearningPlan.class, "-cp", programs() + File.pathSeparator + domainJar()))
                .isEqualTo("Programming: from level 0 to 4.12\n");
    }

    @Test
    void ratedPlan_runsOnTheClassPath() throws Exception {
        assertThat(run(RatedPlan.class, "-cp", programs() + File.pathSeparator + domainJar()))
                .isEqualTo(RATED_PLAN);
    }

    @Test
    void ratedPlan_runsOnTheModulePath() throws Exception {
        assertThat(run(
                        RatedPlan.class,
                        "--module-path",
                        domainJar().toString(),
                        "--add-modules",
                        "org.skillgap.domain",
                        "-cp",
                        programs().toString()))
                .isEqualTo(RATED_PLAN);
    }

    private static String run(Class<?> program, String... options) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.add(program.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        return output.replace(System.lineSeparator(), "\n");
    }

    private static Path programs() throws URISyntaxException {
        return locationOf(LearningPlan.class);
    }

    private static Path domainJar() throws URISyntaxException {
        Path jar = locationOf(SkillGap.class);
        assertThat(jar.toString()).endsWith(".jar");
        return jar;
    }

    private static Path locationOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
