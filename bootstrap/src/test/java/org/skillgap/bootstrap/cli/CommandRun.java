package org.skillgap.bootstrap.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.skillgap.bootstrap.config.Surroundings;

/**
 * One command, run in this process with captured streams.
 *
 * @param code its exit code
 * @param out what it printed as its result
 * @param err what else it said
 */
record CommandRun(int code, String out, String err) {

    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    /** Runs a command on memory storage. */
    static CommandRun of(String... args) {
        return with(Map.of(), args);
    }

    /** Runs a command on memory storage and offline, unless the environment says otherwise. */
    static CommandRun with(Map<String, String> variables, String... args) {
        Map<String, String> all = new HashMap<>(Map.of("SKILLGAP_STORAGE", "memory", "SKILLGAP_OFFLINE", "true"));
        all.putAll(variables);
        return on(false, StandardCharsets.UTF_8, NOON, all, args);
    }

    static CommandRun on(
            boolean isTerminal, Charset charset, Clock clock, Map<String, String> variables, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(variables, "Linux", "/nowhere");
        Screen screen = Screen.of(new PrintWriter(out), new PrintWriter(err), charset, surroundings, isTerminal, 80);
        int code = new CommandLineProgram(surroundings, screen, clock).run(args);
        return new CommandRun(code, normal(out), normal(err));
    }

    private static String normal(StringWriter written) {
        return written.toString().replace(System.lineSeparator(), "\n");
    }
}
