package com.example.hr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.gap.SkillGap;

class LearningPlanIT {

    @Test
    void main_runsInAnotherJvmWithTheDomainJarAlone() throws Exception {
        Path domain = locationOf(SkillGap.class);
        String classPath = locationOf(LearningPlan.class) + File.pathSeparator + domain;

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        LearningPlan.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.strip()).isEqualTo("Programming: from level 0 to 4.12");
    }

    private static Path locationOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
