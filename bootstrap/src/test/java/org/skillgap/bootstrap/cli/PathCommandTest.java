package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Routes and figures are those that make-paths.py gives for the starter set. */
class PathCommandTest {

    @Test
    void path_showsEachHop() {
        CommandRun run = CommandRun.of("path", "Registered Nurses", "15-1252");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                        From  29-1141.00  Registered Nurses
                        To    15-1252.00  Software Developers
                        Data  O*NET 30.1 Database, starter set of 48 occupations

                        Going through 'Information Security Analysts' and 'Web Developers' lowers the
                        hardest hop from 0.44 to 0.26 levels.

                           To                                         Levels  Zones
                        1  15-1212.00  Information Security Analysts    0.18      0
                                       Programming, Technology Design, Operations Analysis
                        2  15-1254.00  Web Developers                   0.24     -1
                                       Programming, Operations Analysis, Equipment Selection
                        3  15-1252.00  Software Developers              0.26     +1
                                       Technology Design, Systems Evaluation, Operation and Control

                        hardest hop 0.26   all hops 0.69   direct 0.44
                        Levels: the mean of what a move asks for beyond the occupation before, weighed
                        by importance; below it the skills that make up most of it. Zones: job zones up
                        or down. Explained in docs/method.md.
                        """);
    }

    @Test
    void path_saysThatTheDirectMoveIsTheBest() {
        CommandRun run = CommandRun.of("path", "15-1252", "15-1253");

        assertThat(run.out())
                .contains("The direct move is the best: no route of up to four hops lowers its hardest hop\nby 20 %")
                .contains("1  15-1253.00  Software Quality Assurance Analysts and Testers")
                .doesNotContain("2  ", "all hops");
    }

    @Test
    void path_ofTheSameOccupationIsNone() {
        CommandRun run = CommandRun.of("path", "15-1252", "15-1252");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .endsWith("\n\nBoth occupations are 'Software Developers'; there is no move to make.\n")
                .doesNotContain("Zones");
    }

    @Test
    void path_fitsANarrowAsciiScreen() {
        Map<String, String> narrow = Map.of("SKILLGAP_STORAGE", "memory", "COLUMNS", "40");
        CommandRun run =
                CommandRun.on(false, StandardCharsets.US_ASCII, CommandRun.NOON, narrow, "path", "29-1141", "15-1252");

        assertThat(run.out())
                .contains("1  15-1212.00  Informa...    0.18      0\n               Programming, Technology\n")
                .matches("\\p{ASCII}+");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 40);
    }

    @Test
    void path_marksTheHardestHopOnATerminal() {
        CommandRun run = CommandRun.on(
                true,
                StandardCharsets.UTF_8,
                CommandRun.NOON,
                Map.of("SKILLGAP_STORAGE", "memory"),
                "path",
                "29-1141",
                "15-1252");

        assertThat(run.out()).contains("\u001B[32m    0.26\u001B[0m").doesNotContain("\u001B[32m    0.24");
    }

    @Test
    void json_isTheAnswerOfTheApi() {
        CommandRun run = CommandRun.of("path", "29-1141", "15-1252", "--json");

        assertThat(run.out())
                .startsWith(
                        "{\n  \"success\": true,\n  \"message\": \"Going through 'Information Security Analysts' and")
                .contains("\"is_direct\": false,", "\"job_zone_difference\": -1,")
                .contains("\"method_version\": \"stepping-stones-1\"");
    }

    @Test
    void failures_sayWhatIsWrong() {
        CommandRun unrated = CommandRun.of("path", "Data Scientists", "11-1011");
        CommandRun inJson = CommandRun.of("path", "99-9999", "11-1011", "--json");

        assertThat(unrated.code()).isEqualTo(3);
        assertThat(unrated.err()).contains("O*NET has not rated the skills of 15-2051.00 (Data Scientists).");
        assertThat(inJson.code()).isEqualTo(3);
        assertThat(inJson.out()).contains("\"code\": \"occupation_not_found\"");
        assertThat(CommandRun.of("path", "15-1252").code()).isEqualTo(2);
    }
}
