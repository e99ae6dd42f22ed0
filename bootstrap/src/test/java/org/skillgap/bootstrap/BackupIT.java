package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands 'backup' and 'restore' as processes, beside a server and killed at any moment. */
@Timeout(300)
class BackupIT {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
    private static final long SEED = 20261121;
    private static final List<String> QUESTIONS = List.of(
            "/skill-gap?from=11-0000.00&to=11-0001.00",
            "/skill-gap-by-lvl?from=11-0003.00&to=11-0002.00&evidence=true&rows=all",
            "/occupations/11-0004.00/skills");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Path home;
    private Path file;

    @BeforeEach
    void load() throws Exception {
        home = Files.createDirectory(folder.resolve("home"));
        file = folder.resolve("backup.zip");
        Path old = SyntheticFiles.write(folder.resolve("old"), "Old release", 600, 2);
        SkillgapProcess.run(home, 0, "load", "--from", old.toString());
    }

    @Test
    void backupBesideAServer_failsNoRequestAndAnswersTheSameWhenRestored() throws Exception {
        List<String> before;
        try (SkillgapProcess server = SkillgapProcess.start(home, "serve", "--port", "0")) {
            String address = address(server);
            before = answers(address);
            int requests = 0;
            try (SkillgapProcess backup = SkillgapProcess.start(home, "backup", file.toString())) {
                while (!backup.endsWithin(Duration.ofMillis(1))) {
                    assertThat(answers(address)).isEqualTo(before);
                    requests++;
                }
                assertThat(backup.awaitExit()).as(backup.readToEnd()).isZero();
            }
            assertThat(requests).isGreaterThan(5);
            assertThat(SkillgapProcess.run(home, 4, "restore", "--replace", file.toString()))
                    .contains("is in use. Stop the server");
            assertThat(answers(address)).isEqualTo(before);
        }
        assertThat(SkillgapProcess.run(home, 0, "restore", "--check", file.toString()))
                .contains("Old release", "tables of version");
        Path other = Files.createDirectory(folder.resolve("other"));
        SkillgapProcess.run(other, 0, "restore", file.toString());
        try (SkillgapProcess server = SkillgapProcess.start(other, "serve", "--port", "0")) {
            assertThat(answers(address(server))).as("bodies and entity tags").isEqualTo(before);
        }
    }

    /** Kills the command at eight moments; whatever it was doing, the store is the old one or the new one. */
    @Test
    void kill_leavesTheOldStoreOrTheRestoredOne() throws Exception {
        SkillgapProcess.run(home, 0, "backup", file.toString());
        Path next = SyntheticFiles.write(folder.resolve("next"), "Next release", 40, 5);
        SkillgapProcess.run(home, 0, "load", "--from", next.toString());
        Random random = new Random(SEED);
        List<String> held = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            try (SkillgapProcess restore = SkillgapProcess.start(home, "restore", "--replace", file.toString())) {
                while (i < 6 && !Files.exists(home.resolve("store/restoring/skillgap.mv.db"))) {
                    assertThat(restore.endsWithin(Duration.ofMillis(5))).isFalse();
                }
                restore.endsWithin(Duration.ofMillis(random.nextInt(1_500)));
                restore.kill();
            }
            held.add(whole());
        }
        assertThat(held).as("seed %d", SEED).contains("Next release");

        SkillgapProcess.run(home, 0, "restore", "--replace", file.toString());
        assertThat(whole()).isEqualTo("Old release");
        assertThat(home.resolve("store/restoring")).doesNotExist();
    }

    private String whole() {
        try (Application application = TestApplication.h2(home)) {
            application.read();
            var catalog = application.current().get();
            String release = catalog.release().name();
            assertThat(catalog.ratedCount()).isEqualTo(release.equals("Old release") ? 600 : 40);
            return release;
        }
    }

    private List<String> answers(String address) throws Exception {
        List<String> answers = new ArrayList<>();
        for (String question : QUESTIONS) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + question))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            answers.add(response.headers().firstValue("ETag").orElseThrow() + response.body());
        }
        return answers;
    }

    private static String address(SkillgapProcess server) throws Exception {
        Matcher matcher = ADDRESS.matcher(server.awaitLine("http://127.0.0.1:"));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }
}
