package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar gets releases from a mirror on this machine. */
class OfficialReleaseIT {

    private static final int HALF = 250_000;
    private static final Map<String, String> NOBODY =
            Map.of("SKILLGAP_OFFLINE", "false", "ONET_DOWNLOAD_URL", "http://127.0.0.1:1/");

    @TempDir
    private Path folder;

    private Path release;
    private Path home;

    @BeforeEach
    void writeRelease() throws IOException {
        release = SyntheticFiles.write(folder.resolve("release"), "O*NET 30.3 Database", 30, 3);
        home = Files.createDirectory(folder.resolve("home"));
    }

    private ZipServer mirror;

    @AfterEach
    void closeMirror() {
        if (mirror != null) {
            mirror.close();
        }
    }

    @Test
    void load_downloadsOnceAndThenNeedsNobody() throws Exception {
        mirror = new ZipServer(release, 0);

        String first = run(mirror.environment(), "load", "--release", "30.3");
        String second = run(NOBODY, "load", "--release", "30.3");
        String offline = run(Map.of(), "load", "--release", "30.3");

        assertThat(first)
                .contains("Downloading O*NET 30.3 of 0.4 MB", "MB/s", "Release              O*NET 30.3 Database");
        assertThat(second).contains("Nothing changed").doesNotContain("Downloading");
        assertThat(offline).contains("Nothing changed");
        assertThat(run(Map.of(), "releases"))
                .contains("O*NET 30.3 Database", "30.3.zip", "0.4 MB")
                .containsPattern("(?m)^Loaded +When +Until +SHA-256$");
        assertThat(mirror.awaitRange()).isEmpty();
        assertThat(mirror.openRequests()).isZero();
    }

    @Test
    void load_goesOnAfterItWasKilled() throws Exception {
        mirror = new ZipServer(release, HALF);
        try (SkillgapProcess killed = SkillgapProcess.start(home, mirror.environment(), "load", "--release", "30.3")) {
            killed.awaitLine("  0.2 MB, ");
            killed.kill();
        }
        assertThat(mirror.awaitRange()).isEmpty();

        assertThat(run(mirror.environment(), "load", "--release", "30.3"))
                .contains("Going on with O*NET 30.3, from 0.", "O*NET 30.3 Database");
        assertThat(mirror.awaitRange()).matches("bytes=[12][0-9]{5}-");
    }

    @Test
    void load_besideAServerIsServedWithoutARestart() throws Exception {
        mirror = new ZipServer(release, 0);
        try (SkillgapProcess server = SkillgapProcess.start(home, "serve", "--port", "0")) {
            server.awaitLine("48 occupations");
            run(mirror.environment(), "load", "--release", "30.3");
            assertThat(server.awaitLine("New data is served")).contains("O*NET 30.3 Database");
        }
    }

    @Test
    void serve_putsTheOfficialReleaseInThePlaceOfItsOwnStarterSet() throws Exception {
        mirror = new ZipServer(release, 0);
        try (SkillgapProcess server = SkillgapProcess.start(home, mirror.environment(), "serve", "--port", "0")) {
            assertThat(server.awaitLine("Serving ")).contains("48 occupations", "O*NET 30.3 will follow");
            assertThat(server.awaitLine("New data is served")).contains("O*NET 30.3 Database");
            server.terminate();
            assertThat(server.readToEnd()).doesNotContain("WARN", "ERROR");
        }
        assertThat(run(Map.of(), "releases")).contains("O*NET 30.3 Database", "starter set of 48 occupations");
    }

    @Test
    void serve_keepsAStarterSetThatSomebodyChose() throws Exception {
        mirror = new ZipServer(release, 0);
        run(Map.of(), "load", "--starter");
        try (SkillgapProcess server = SkillgapProcess.start(home, mirror.environment(), "serve", "--port", "0")) {
            assertThat(server.awaitLine("Serving ")).doesNotContain("will follow");
        }
        assertThat(mirror.openRequests()).isZero();
    }

    @Test
    void serve_saysInOneLineThatThereIsNoNetwork() throws Exception {
        try (SkillgapProcess server = SkillgapProcess.start(home, NOBODY, "serve", "--port", "0")) {
            server.awaitLine("O*NET 30.3 will follow");
            server.awaitLine("WARN  FirstRelease The starter set stays. O*NET 30.3 cannot be downloaded:"
                    + " 127.0.0.1 cannot be reached. Try again later, name a mirror with");
            server.terminate();
            assertThat(server.readToEnd().lines().filter(line -> line.contains("FirstRelease")))
                    .hasSize(1);
        }
    }

    @Test
    void serve_stopsAtOnceInTheMiddleOfADownload() throws Exception {
        mirror = new ZipServer(release, HALF);
        try (SkillgapProcess server = SkillgapProcess.start(home, mirror.environment(), "serve", "--port", "0")) {
            server.awaitLine("Serving ");
            awaitPart();
            server.terminate();
            assertThat(server.endsWithin(Duration.ofSeconds(5))).isTrue();
            assertThat(server.readToEnd()).doesNotContain("WARN", "ERROR");
        }
        assertThat(part()).isNotEmptyFile();
        assertThat(home.resolve("releases/30.3.zip.part.of")).isNotEmptyFile();
    }

    private Path part() {
        return home.resolve("releases/30.3.zip.part");
    }

    /** Waits until some bytes have come. */
    private void awaitPart() throws IOException {
        Instant end = Instant.now().plusSeconds(60);
        while (!Files.exists(part()) || Files.size(part()) == 0) {
            assertThat(Instant.now()).as("no byte has come").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private String run(Map<String, String> environment, String... arguments) throws Exception {
        try (SkillgapProcess process = SkillgapProcess.start(home, environment, arguments)) {
            String text = process.readToEnd();
            assertThat(process.awaitExit()).as(text).isZero();
            return text;
        }
    }
}
