package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The figures are those of O*NET 30.1, Skills.txt, scale LV. */
class GapCommandTest {

    private static final Map<String, String> MEMORY = Map.of("SKILLGAP_STORAGE", "memory");

    @Test
    void gap_showsNewSkills() {
        CommandRun run = CommandRun.of("gap", "11-1011.00", "11-3013.00");

        assertThat(run.out()).isEqualTo("""
                        From  11-1011.00  Chief Executives
                        To    11-3013.00  Facilities Managers
                        Data  O*NET 30.1 Database, starter set of 48 occupations

                        3 new skills: needed for 'Facilities Managers', at level 0 for 'Chief
                        Executives'.

                        Skill                  From    To   Diff  0   1   2   3   4   5   6   7
                        Equipment Maintenance  0.00  2.25  +2.25  ▒▒▒▒▒▒▒▒▒···················
                        Repairing              0.00  1.88  +1.88  ▒▒▒▒▒▒▒▒····················
                        Installation           0.00  0.12  +0.12  ▒···························

                        █ level in the first   ▒ further level in the second   scale 0 to 7
                        9 skills are at a higher level in all; --by-lvl shows them.
                        """);
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo("The store was empty: loaded the starter set, 48 occupations."
                        + " Load everything with: ./skillgap load --release 30.3\n");
    }

    @Test
    void gap_takesTitlesAndShowsHigherLevels() {
        CommandRun run = CommandRun.of("gap", "chief executives", "Facilities Managers", "--by-lvl");

        assertThat(run.out())
                .contains(
                        "9 skills are at a higher level for 'Facilities Managers' than for 'Chief\nExecutives'.",
                        "Quality Control Analysis  1.12  2.88  +1.76  ████▒▒▒▒▒▒▒▒················\n");
    }

    @Test
    void gap_pointsToHigherLevelsWhereNoSkillIsNew() {
        CommandRun run = CommandRun.of("gap", "15-1252", "15-1254");

        assertThat(run.out()).contains("""
                        No new skill: 'Web Developers' needs none that is at level 0 for 'Software
                        Developers'.
                        9 skills are at a higher level in all; --by-lvl shows them.
                        """);
        assertThat(run.code()).isZero();
    }

    @Test
    void gap_saysThatNothingIsHigherBetweenTheSame() {
        assertThat(CommandRun.of("gap", "15-1252", "15-1252", "--by-lvl").out())
                .contains("No skill is at a higher level for 'Software Developers' than for 'Software");
    }

    @Test
    void gap_usesAsciiAndTheWidthWhereItMust() {
        Map<String, String> narrow = Map.of("SKILLGAP_STORAGE", "memory", "COLUMNS", "60");
        CommandRun run = CommandRun.on(
                false, StandardCharsets.US_ASCII, CommandRun.NOON, narrow, "gap", "29-1141", "11-1011", "--by-lvl");

        assertThat(run.out())
                .contains("Skill                     From    To   Diff  0 1 2 3 4 5 6 7\n")
                .contains("Management of Financi...  1.38  5.25  +3.87  ###++++++++...\n")
                .matches("\\p{ASCII}+");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 60);
    }

    @Test
    void gap_isColourfulOnATerminalAlone() {
        assertThat(onTerminal(MEMORY)).contains("\u001B[32m+2.25\u001B[0m");
        assertThat(onTerminal(Map.of("SKILLGAP_STORAGE", "memory", "NO_COLOR", "1")))
                .doesNotContain("\u001B");
        assertThat(onTerminal(Map.of("SKILLGAP_STORAGE", "memory", "TERM", "dumb")))
                .doesNotContain("\u001B");
        assertThat(CommandRun.of("gap", "11-1011", "11-3013").out()).doesNotContain("\u001B");
    }

    @Test
    void gap_printsTheAnswerOfTheApi() {
        CommandRun plain = CommandRun.of("gap", "11-1011", "11-3013", "--json");
        CommandRun byLevel = CommandRun.of("gap", "11-1011", "11-3013", "--json", "--by-lvl");

        assertThat(plain.out()).startsWith("{").endsWith("}\n").containsPattern("\"success\" ?: ?true");
        assertThat(byLevel.out()).startsWith("{").isNotEqualTo(plain.out());
    }

    @Test
    void gap_listsCandidatesOfAnAmbiguousTitle() {
        CommandRun run = CommandRun.of("gap", "nurs", "11-1011");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("'nurs' fits more than one occupation", "  29-1141.00  Registered Nurses\n");
    }

    @Test
    void gap_saysWhatIsNotThere() {
        CommandRun unknown = CommandRun.of("gap", "99-9999", "11-1011");
        CommandRun unrated = CommandRun.of("gap", "Data Scientists", "11-1011");

        assertThat(unknown.code()).isEqualTo(3);
        assertThat(unknown.err()).contains("Occupation code 99-9999.00 not found.", "skillgap occupations TEXT");
        assertThat(unrated.code()).isEqualTo(3);
        assertThat(unrated.err()).contains("O*NET has not rated the skills of 15-2051.00 (Data Scientists).");
    }

    @Test
    void gap_printsFailuresAsJsonToo() {
        CommandRun unknown = CommandRun.of("gap", "99-9999", "11-1011", "--json");
        CommandRun incomplete = CommandRun.of("gap", "99-9999", "--json");

        assertThat(unknown.code()).isEqualTo(3);
        assertThat(unknown.out())
                .startsWith("{")
                .containsPattern("\"success\" ?: ?false")
                .contains("Occupation code 99-9999.00 not found.");
        assertThat(incomplete.code()).isEqualTo(2);
        assertThat(incomplete.out()).startsWith("{").contains("Missing required parameter");
        assertThat(incomplete.err()).isEmpty();
    }

    @Test
    void gap_remindsOfQuotes() {
        CommandRun run = CommandRun.of("gap", "Chief", "Executives", "Facilities", "Managers");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("A title with blanks goes in quotes: skillgap gap 'Chief Executives'");
    }

    private static String onTerminal(Map<String, String> variables) {
        return CommandRun.on(true, StandardCharsets.UTF_8, CommandRun.NOON, variables, "gap", "11-1011", "11-3013")
                .out();
    }
}
