package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillgap.bootstrap.config.Setting;

class CommandLineProgramTest {

    @Test
    void help_listsCommandsCodesAndNames() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "serve  ",
                        "load  ",
                        "gap  ",
                        "occupations  ",
                        "status  ",
                        "health  ",
                        "evaluate  ",
                        "--version",
                        "--home");
        assertThat(run.out()).contains("  2   wrong usage or configuration", "  5   a release was refused");
        assertThat(Arrays.stream(Setting.values()))
                .allSatisfy(setting -> assertThat(run.out()).contains(setting.name()));
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void noArguments_printTheHelp() {
        assertThat(CommandRun.of()).isEqualTo(CommandRun.of("--help"));
    }

    @Test
    void help_isThereForEveryCommand() {
        for (String command :
                new String[] {"serve", "load", "gap", "occupations", "status", "health", "evaluate", "path"}) {
            CommandRun run = CommandRun.of(command, "--help");
            assertThat(run.code()).isZero();
            assertThat(run.out()).startsWith("Usage: skillgap " + command);
        }
    }

    @Test
    void version_namesTheProgramAndJava() {
        assertThat(CommandRun.of("--version").out()).startsWith("Skillgap ").contains("(Java ");
    }

    @Test
    void wrongUsage_suggestsWhatWasMeant() {
        CommandRun run = CommandRun.of("serv");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Did you mean: skillgap serve or skillgap releases?");
    }

    @Test
    void wrongConfiguration_isRefusedWithEveryProblem() {
        CommandRun run = CommandRun.with(Map.of("API_PORT", "x", "API_OPEN", "y", "API_KEYS", "s3cret"), "status");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("Warning: API_KEYS is set and has no effect; did you mean API_KEY?", "2 problems", "API_PORT")
                .doesNotContain("s3cret");
    }

    @Test
    void storageFlag_beatsTheEnvironmentBeforeAndAfterTheCommand() {
        Map<String, String> wrong = Map.of("SKILLGAP_STORAGE", "paper");

        assertThat(CommandRun.with(wrong, "status").code()).isEqualTo(2);
        assertThat(CommandRun.with(wrong, "--storage", "memory", "status").code())
                .isZero();
        assertThat(CommandRun.with(wrong, "status", "--storage=memory").code()).isZero();
    }

    @Test
    void aBug_isOneLineUnlessAskedFor() {
        assertThat(runWithBrokenClock("gap", "11-1011", "11-3013").err())
                .isEqualTo("This is a bug in Skillgap: java.lang.IllegalStateException: no time"
                        + " Run it again with --verbose and report it.\n");
        assertThat(runWithBrokenClock("gap", "11-1011", "11-3013").code()).isEqualTo(1);
        assertThat(runWithBrokenClock("gap", "11-1011", "11-3013", "--verbose").err())
                .contains("\tat org.skillgap");
    }

    private static CommandRun runWithBrokenClock(String... args) {
        return CommandRun.on(
                false, StandardCharsets.UTF_8, new BrokenClock(), Map.of("SKILLGAP_STORAGE", "memory"), args);
    }

    private static final class BrokenClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            throw new IllegalStateException("no time\nat all");
        }
    }
}
