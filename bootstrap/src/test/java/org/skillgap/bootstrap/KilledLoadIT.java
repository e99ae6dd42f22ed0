package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;

class KilledLoadIT {

    private static final int OCCUPATIONS = 1000;
    private static final double OLD_LEVEL = 2;
    private static final double NEW_LEVEL = 5.5;
    private static final long SEED = 20261121;

    @TempDir
    Path folder;

    /** Kills the loader at six moments, most of them in the middle of writing; the store is whole each time. */
    @Test
    void kill_leavesTheOldReleaseWholeAndTheNextStartHealthy() throws Exception {
        Path home = folder.resolve("home");
        Files.createDirectories(home);
        Path old = SyntheticFiles.write(folder.resolve("old"), "Old release", 40, OLD_LEVEL);
        Path next = SyntheticFiles.write(folder.resolve("new"), "New release", OCCUPATIONS, NEW_LEVEL);
        SkillgapProcess.run(home, 0, "load", "--from", old.toString());

        Random random = new Random(SEED);
        List<String> servedAfterKill = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Duration delay = Duration.ofMillis(random.nextInt(700));
            try (SkillgapProcess load = SkillgapProcess.start(home, "load", "--from", next.toString())) {
                load.awaitLine(i == 0 ? "Reading" : "Storing");
                load.endsWithin(delay);
                load.kill();
            }
            String release = wholeRelease(home);
            servedAfterKill.add(release + " after " + delay.toMillis() + " ms");
            if (release.equals("New release")) {
                SkillgapProcess.run(home, 0, "load", "--from", old.toString());
            }
        }

        assertThat(servedAfterKill)
                .as("seed " + SEED + ": some kills must come before the commit")
                .anyMatch(text -> text.startsWith("Old release"));
        assertThat(SkillgapProcess.run(home, 0, "status")).contains("release");
        SkillgapProcess.run(home, 0, "load", "--from", next.toString());
        assertThat(wholeRelease(home)).isEqualTo("New release");
    }

    /** Opens the store as the next start does and returns its release, after checking that every level is of it. */
    private static String wholeRelease(Path home) {
        try (Application application = TestApplication.h2(home)) {
            application.read();
            Catalog catalog = application.current().get();
            boolean isOld = catalog.release().name().equals("Old release");
            assertThat(catalog.occupations()).hasSize(isOld ? 40 : OCCUPATIONS);
            for (Occupation occupation : catalog.occupations()) {
                var profile = catalog.findProfile(occupation.code(), ElementDomain.SKILLS)
                        .orElseThrow();
                assertThat(profile.size()).isEqualTo(20);
                assertThat(profile.level(new ElementId("2.B.1.t")).hundredths()).isEqualTo(isOld ? 200 : 550);
                assertThat(profile.importanceRating(new ElementId("2.B.1.a"))).isPresent();
            }
            return catalog.release().name();
        }
    }
}
