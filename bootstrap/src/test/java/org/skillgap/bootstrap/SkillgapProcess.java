package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.skillgap.bootstrap.config.Setting;

/** The built jar as a process of its own, with a home folder of its own. Its two outputs are read as one, all the time. */
final class SkillgapProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "skillgap.jar").toAbsolutePath();
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final String END = new String("the end of the output");

    private final Process process;
    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
    private final List<String> read = new ArrayList<>();

    private SkillgapProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::readAll, "output");
        reader.setDaemon(true);
        reader.start();
    }

    static SkillgapProcess start(Path home, String... arguments) throws IOException {
        return start(home, Map.of(), arguments);
    }

    /** Starts it offline, unless the environment says otherwise. */
    static SkillgapProcess start(Path home, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        for (Setting setting : Setting.values()) {
            builder.environment().remove(setting.name());
        }
        builder.environment().put("SKILLGAP_HOME", home.toString());
        builder.environment().put("SKILLGAP_OFFLINE", "true");
        builder.environment().putAll(environment);
        return new SkillgapProcess(builder.start());
    }

    /** Runs a command to its end and returns what it printed; its exit code must be the expected one. */
    static String run(Path home, int exitCode, String... arguments) throws Exception {
        try (SkillgapProcess run = start(home, arguments)) {
            String text = run.readToEnd();
            assertThat(run.awaitExit()).as(text).isEqualTo(exitCode);
            return text;
        }
    }

    private void readAll() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(unread::add);
        } catch (IOException | UncheckedIOException e) {
            unread.add("output lost: " + e.getMessage());
        }
        unread.add(END);
    }

    /** Reads on to the first line that has the text, and returns it. */
    String awaitLine(String text) throws InterruptedException {
        while (true) {
            String line = next();
            if (line == END) {
                throw new AssertionError("the process ended without '" + text + "': " + read);
            }
            if (line.contains(text)) {
                return line;
            }
        }
    }

    String readToEnd() throws InterruptedException {
        while (next() != END) {
            // next() keeps the line
        }
        return String.join("\n", read);
    }

    private String next() throws InterruptedException {
        String line = unread.poll(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        if (line == null) {
            throw new AssertionError("nothing more for " + LONGEST + " after: " + read);
        }
        if (line != END) {
            read.add(line);
        }
        return line;
    }

    /** Tells whether the process ended by itself within the time. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    int awaitExit() throws InterruptedException {
        assertThat(endsWithin(LONGEST)).as("still running: " + read).isTrue();
        return process.exitValue();
    }

    /** Asks it to stop, as a service manager does. */
    void terminate() {
        process.toHandle().destroy(); // process.destroy() would close its output, too
    }

    /** Kills it with signal 9. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
