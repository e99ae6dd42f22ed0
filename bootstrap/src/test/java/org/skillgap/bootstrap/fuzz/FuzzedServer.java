package org.skillgap.bootstrap.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.skillgap.bootstrap.config.Setting;

/** The built jar, serving the starter set from memory in a process of its own, looked at from outside. */
final class FuzzedServer implements AutoCloseable {

    private static final Path JAR = Path.of("target", "skillgap.jar").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
    private static final Pattern ADDRESS = Pattern.compile("Try http://127\\.0\\.0\\.1:(\\d+)/");
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Path CONNECTIONS = Path.of("/proc/net/tcp");

    /** Threads that the virtual machine starts and ends as it likes. */
    private static final Pattern OF_THE_MACHINE = Pattern.compile(
            "C[12] CompilerThread.*|.*GC.*|G1 .*|VM .*|Attach Listener|Common-Cleaner|Service Thread|Monitor.*|Sweeper.*");

    private final Process process;
    private final Path log;
    private final int port;

    private FuzzedServer(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param home where its log goes
     * @param settings by name, beside those that keep it offline
     */
    static FuzzedServer start(Path home, Map<String, String> settings) throws IOException, InterruptedException {
        Path log = home.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(
                JAVA.resolve("java").toString(),
                "-Xmx256m",
                "-jar",
                JAR.toString(),
                "--storage",
                "memory",
                "serve",
                "--port",
                "0");
        for (Setting setting : Setting.values()) {
            builder.environment().remove(setting.name());
        }
        builder.environment().put("SKILLGAP_HOME", home.toString());
        builder.environment().put("SKILLGAP_OFFLINE", "true");
        builder.environment().putAll(settings);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end && !process.waitFor(50, TimeUnit.MILLISECONDS)) {
            Matcher address = ADDRESS.matcher(Files.readString(log, StandardCharsets.ISO_8859_1));
            if (address.find()) {
                return new FuzzedServer(process, log, Integer.parseInt(address.group(1)));
            }
        }
        process.destroyForcibly();
        throw new AssertionError("it did not start: " + Files.readString(log));
    }

    int port() {
        return port;
    }

    /**
     * Returns the answer to a good request, over a connection that is closed afterwards.
     *
     * @param headers whole lines
     */
    Answer get(String target, String... headers) throws IOException {
        Request request = new Request("GET", target);
        request.headers.addAll(List.of(headers));
        List<Answer> answers = Wire.exchange(port, Sent.of("good", request.bytes()));
        if (answers.size() != 1) {
            throw new IOException(answers.size() + " answers to " + target);
        }
        return answers.get(0);
    }

    /** Returns the bytes of the heap that are in use after a full collection. */
    long heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        long used = 0;
        for (Matcher each = USED.matcher(jcmd("GC.heap_info")); each.find(); ) {
            used += 1024 * Long.parseLong(each.group(1));
        }
        return used;
    }

    /** Returns each thread, its name and its stack, without those of the virtual machine. */
    List<String> threads() throws IOException, InterruptedException {
        return Stream.of(jcmd("Thread.print").split("\n\n"))
                .filter(text -> text.startsWith("\""))
                .filter(text -> !OF_THE_MACHINE
                        .matcher(text.substring(1, text.indexOf('"', 1)))
                        .matches())
                .toList();
    }

    /** Returns the connections that the server has not closed, as Linux lists them; none where there is no such list. */
    List<String> connections() throws IOException {
        List<String> open = new ArrayList<>();
        String here = ":%04X".formatted(port);
        for (Path list : List.of(CONNECTIONS, Path.of("/proc/net/tcp6"))) {
            if (!Files.exists(list)) {
                continue;
            }
            for (String line : Files.readAllLines(list)) {
                String[] fields = line.strip().split("\\s+");
                // 01 is established, 08 waits for this side to close
                if (fields[1].endsWith(here) && List.of("01", "08").contains(fields[3])) {
                    open.add(line);
                }
            }
        }
        return open;
    }

    List<String> log() throws IOException {
        return Files.readAllLines(log, StandardCharsets.ISO_8859_1);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(JAVA.resolve("jcmd").toString(), Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
