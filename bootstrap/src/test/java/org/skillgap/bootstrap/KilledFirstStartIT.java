package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledFirstStartIT {

    private static final int KILLS = 10;
    private static final int FIRST_MS = 400;
    private static final int STEP_MS = 150;

    @TempDir
    Path folder;

    /** Kills a program that makes its store at ten moments, from before it begins to after it has ended; the next one opens it each time. */
    @Test
    void kill_leavesAStoreThatTheNextStartOpensOrMakes() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            Path home = Files.createDirectory(folder.resolve("home " + i));
            try (SkillgapProcess first = SkillgapProcess.start(home, "status")) {
                first.endsWithin(Duration.ofMillis(FIRST_MS + i * STEP_MS));
                first.kill();
            }

            assertThat(SkillgapProcess.run(home, 0, "status")).contains("Release");
            assertThat(home.resolve("store").resolve("making")).doesNotExist();
        }
    }
}
