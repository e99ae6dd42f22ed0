package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.application.release.LoadProgress;

/** Several processes, and several requests, on one embedded store. */
class SharedStoreIT {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
    private static final Duration SECONDS_UNTIL_SERVED = Duration.ofSeconds(5);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    private static final String PAIR = "?from=11-0000.00&to=11-0001.00";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void makeHome() throws Exception {
        home = Files.createDirectory(folder.resolve("home"));
    }

    @Test
    void loadBesideAServer_failsNoRequestAndIsServedWithinSeconds() throws Exception {
        Path old = SyntheticFiles.write(folder.resolve("old"), "Old release", 600, 2);
        Path next = SyntheticFiles.write(folder.resolve("new"), "New release", 700, 4);
        SkillgapProcess.run(home, 0, "load", "--from", old.toString());

        try (SkillgapProcess server = SkillgapProcess.start(home, "serve", "--port", "0")) {
            URI skills = URI.create(address(server) + "/occupations/11-0001.00/skills");
            Set<String> answers = new HashSet<>();
            int requests = 0;
            try (SkillgapProcess load = SkillgapProcess.start(home, "load", "--from", next.toString())) {
                while (!load.endsWithin(Duration.ofMillis(1))) {
                    answers.add(levels(get(skills)));
                    requests++;
                }
                assertThat(load.awaitExit()).as(load.readToEnd()).isZero();
            }
            assertThat(awaitLevels(skills, "4"))
                    .as("served within " + SECONDS_UNTIL_SERVED)
                    .isEqualTo("4");
            assertThat(requests).isGreaterThan(10);
            assertThat(answers).as("each answer is of one release").isSubsetOf("2", "4");

            server.terminate();
            assertThat(server.awaitExit()).isEqualTo(143);
        }
        assertThat(SkillgapProcess.run(home, 0, "status")).contains("New release");
    }

    @Test
    void serverThatSharesTheLoadersStore_goesOnWhenTheLoaderEnds() throws Exception {
        Path old = SyntheticFiles.write(folder.resolve("old"), "Old release", 600, 2);
        Path next = SyntheticFiles.write(folder.resolve("new"), "New release", 700, 4);
        SkillgapProcess.run(home, 0, "load", "--from", old.toString());

        try (SkillgapProcess load = SkillgapProcess.start(home, "load", "--from", next.toString())) {
            load.awaitLine("Storing ratings");
            try (SkillgapProcess server = SkillgapProcess.start(home, "serve", "--port", "0")) {
                URI skills = URI.create(address(server) + "/occupations/11-0001.00/skills");
                assertThat(load.awaitExit()).as(load.readToEnd()).isZero();

                assertThat(awaitLevels(skills, "4")).isEqualTo("4");
                Path third = SyntheticFiles.write(folder.resolve("third"), "Third release", 50, 6);
                SkillgapProcess.run(home, 0, "load", "--from", third.toString());
                assertThat(awaitLevels(skills, "6")).isEqualTo("6");
            }
        }
    }

    @Test
    void serverStartedBesideAFirstLoad_neverPutsTheStarterSetInItsPlace() throws Exception {
        Path full = SyntheticFiles.write(folder.resolve("full"), "Full release", 900, 4);

        try (SkillgapProcess load = SkillgapProcess.start(home, "load", "--from", full.toString())) {
            load.awaitLine("Storing ratings");
            try (SkillgapProcess server = SkillgapProcess.start(home, "serve", "--port", "0")) {
                URI skills = URI.create(address(server) + "/occupations/11-0001.00/skills");
                assertThat(load.awaitExit()).as(load.readToEnd()).isZero();
                assertThat(awaitLevels(skills, "4")).isEqualTo("4");
            }
        }
        assertThat(SkillgapProcess.run(home, 0, "status")).contains("Full release");
    }

    @Test
    void twoLoadsAtOnce_bothEndAndOneReleaseIsThereWhole() throws Exception {
        Path one = SyntheticFiles.write(folder.resolve("one"), "Release one", 300, 2);
        Path two = SyntheticFiles.write(folder.resolve("two"), "Release two", 400, 4);

        try (SkillgapProcess first = SkillgapProcess.start(home, "load", "--from", one.toString());
                SkillgapProcess second = SkillgapProcess.start(home, "load", "--from", two.toString())) {
            String printed = first.readToEnd() + second.readToEnd();
            assertThat(List.of(first.awaitExit(), second.awaitExit()))
                    .as(printed)
                    .containsOnly(0);
        }

        try (Application application = TestApplication.h2(home)) {
            application.read();
            var catalog = application.current().get();
            assertThat(catalog.release().name()).isIn("Release one", "Release two");
            assertThat(catalog.ratedCount()).isEqualTo(catalog.release().name().endsWith("one") ? 300 : 400);
        }
    }

    @Test
    void hundredFirstRequestsAtOnce_areAllAnsweredAlike() throws Exception {
        try (Application application = TestApplication.h2(home)) {
            application.load(
                    TextRelease.at(SyntheticFiles.write(folder.resolve("release"), "A release", 50, 3)),
                    LoadProgress.SILENT);
            application.read();
            String address = "http://127.0.0.1:" + application.serve();
            CountDownLatch start = new CountDownLatch(1);
            ExecutorService callers = Executors.newFixedThreadPool(100);
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                String path = i % 2 == 0 ? "/skill-gap-by-lvl" + PAIR : "/occupations?q=occupation";
                Callable<HttpResponse<String>> call = () -> {
                    start.await();
                    return get(URI.create(address + path));
                };
                answers.add(callers.submit(call));
            }
            start.countDown();

            Set<String> bodies = new HashSet<>();
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
                bodies.add(answer.get().body());
            }
            callers.shutdown();
            assertThat(bodies).hasSize(2);
        }
    }

    /** Asks until the answer has the levels, for a few seconds, and returns the last answer's levels. */
    private String awaitLevels(URI skills, String expected) throws Exception {
        long start = System.nanoTime();
        String newest = levels(get(skills));
        while (!newest.equals(expected) && System.nanoTime() - start < SECONDS_UNTIL_SERVED.toNanos()) {
            newest = levels(get(skills));
        }
        return newest;
    }

    private HttpResponse<String> get(URI address) throws Exception {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(address).timeout(LONGEST_ANSWER).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(address + " " + response.body()).isEqualTo(200);
        return response;
    }

    /** Returns the distinct levels of an occupation's skills; one number where all of them are of one release. */
    private static String levels(HttpResponse<String> skills) throws Exception {
        Set<String> levels = new HashSet<>();
        new ObjectMapper()
                .readTree(skills.body())
                .at("/result/skills")
                .forEach(skill -> levels.add(skill.at("/level/data_value")
                        .decimalValue()
                        .stripTrailingZeros()
                        .toPlainString()));
        return String.join(" ", levels);
    }

    private static String address(SkillgapProcess server) throws Exception {
        Matcher matcher = ADDRESS.matcher(server.awaitLine("http://127.0.0.1:"));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }
}
