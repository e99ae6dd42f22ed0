package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scores are those that make-ranking.py gives for the starter set. */
class RelatedCommandTest {

    @Test
    void related_showsTheNearestAndHowFarTheyAre() {
        CommandRun run = CommandRun.of("related", "15-1252", "--limit", "3");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                        Like  15-1252.00  Software Developers
                        Data  O*NET 30.1 Database, starter set of 48 occupations

                        Code        Title                                        Zone    To  From  Score
                        15-1254.00  Web Developers                                  3  0.08  0.26   0.45
                        15-1253.00  Software Quality Assurance Analysts and Te…     4  0.15  0.30   0.39
                        15-1211.00  Computer Systems Analysts                       3  0.34  0.06   0.25

                        To and From: how far the move is, there and back, in levels of skills; 0.00 asks
                        for nothing higher. Scores are explained in docs/method.md.
                        """);
    }

    @Test
    void related_showsThePartsOnAWideScreen() {
        CommandRun run = CommandRun.with(Map.of("COLUMNS", "100"), "related", "Software Developers", "--limit", "2");

        assertThat(run.out()).contains("""
                        Code        Title                      Zone    To  From  Score  Skills  Knowl.  Titles  Descr.   SOC
                        15-1254.00  Web Developers                3  0.08  0.26   0.45    0.84    0.53    0.45    0.03  0.75
                        15-1253.00  Software Quality Assuran…     4  0.15  0.30   0.39    0.75    0.69    0.29    0.08  0.75
                        """);
    }

    @Test
    void related_fitsEveryScreen() {
        for (int width : new int[] {40, 60, 79, 80, 99, 100, 130}) {
            Map<String, String> variables = Map.of("SKILLGAP_STORAGE", "memory", "COLUMNS", Integer.toString(width));
            CommandRun run = CommandRun.on(
                    false,
                    StandardCharsets.US_ASCII,
                    CommandRun.NOON,
                    variables,
                    "related",
                    "11-3021.00",
                    "--limit",
                    "46");

            assertThat(run.out()).matches("\\p{ASCII}+");
            assertThat(run.out().lines()).hasSizeGreaterThan(46).allMatch(line -> line.length() <= width);
        }
    }

    @Test
    void related_marksWhatIsNotKnown() {
        CommandRun run = CommandRun.with(Map.of("COLUMNS", "100"), "related", "15-2051.00", "--limit", "2");

        assertThat(run.out()).contains("""
                        Code        Title              Zone  To  From  Score  Titles  Descr.   SOC
                        43-9021.00  Data Entry Keyers     2   -     -   0.24    0.32    0.00  0.00
                        15-1254.00  Web Developers        3   -     -   0.02    0.00    0.06  0.25
                        """);
    }

    @Test
    void json_isTheAnswerOfTheApi() {
        assertThat(CommandRun.of("related", "15-1252", "--limit", "1", "--json").out())
                .startsWith("""
                        {
                          "success": true,
                          "message": "Found 1 occupation related to 'Software Developers'.",
                          "result": {
                            "occupation_code": "15-1252.00",
                        """)
                .contains("\"code\": \"15-1254.00\"", "\"difficulty_to\": 0.0799");
    }

    @Test
    void failures_sayWhatIsWrong() {
        assertThat(CommandRun.of("related", "99-9999.00").code()).isEqualTo(3);
        assertThat(CommandRun.of("related", "astronaut").err()).contains("No occupation is called 'astronaut'.");
        assertThat(CommandRun.of("related", "99-9999.00", "--json").out()).contains("\"occupation_not_found\"");
        assertThat(CommandRun.of("related").code()).isEqualTo(2);
        CommandRun none = CommandRun.of("related", "15-1252", "--limit", "0");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("--limit 0 shows nothing; give a number from 1.");
    }

    @Test
    void aTitleWithoutQuotes_isExplained() {
        CommandRun run = CommandRun.of("related", "Software", "Developers");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("A title with blanks goes in quotes: skillgap related 'Chief Executives'");
    }
}
