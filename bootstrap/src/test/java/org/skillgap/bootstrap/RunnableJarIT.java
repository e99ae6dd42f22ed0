package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the jar that was built, as a process of its own. */
class RunnableJarIT {

    private static final Pattern ADDRESS = Pattern.compile("Try (http://\\S+)");
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void version_isThatOfTheJar() throws Exception {
        Process process = start("--version");

        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).matches("Skillgap [0-9]+\\..*");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void status_saysNothingButItsResult() throws Exception {
        assertThat(start("status").waitFor()).isZero();
        assertThat(said()).isEmptyFile();
    }

    @Test
    void rehearse_answersAndEndsWithoutATrace() throws Exception {
        Process process = start("rehearse");

        assertThat(process.waitFor()).isZero();
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isNull();
        assertThat(said()).isEmptyFile();
    }

    @Test
    void serve_answersUntilItIsTerminated() throws Exception {
        Process process = start("serve", "--port", "0");
        String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        Matcher address = ADDRESS.matcher(line);

        assertThat(line).contains("48 occupations, 47 rated", "./skillgap load --release 30.3");
        assertThat(address.find()).isTrue();
        assertThat(get(address.group(1))).isEqualTo(200);
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(TERMINATED);
        assertThat(said()).content().doesNotContain("ERROR", "Exception");
    }

    @Test
    void help_isNotABugWhenNobodyReadsOn() throws Exception {
        Process process = start("--help");
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.read();
        }

        assertThat(process.waitFor()).isZero();
        assertThat(said()).isEmptyFile();
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar"));
        command.add(Path.of("target", "skillgap.jar").toString());
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(said().toFile());
        builder.environment().put("SKILLGAP_HOME", folder.resolve("home").toString());
        builder.environment().put("SKILLGAP_OFFLINE", "true");
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private Path said() {
        return folder.resolve("stderr");
    }

    private static int get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
