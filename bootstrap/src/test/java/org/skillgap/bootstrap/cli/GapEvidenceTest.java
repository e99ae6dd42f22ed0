package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures and verdicts are those that the independent reference implementation gives for the starter set. */
class GapEvidenceTest {

    @Test
    void evidence_showsVerdictsAndWhiskers() {
        CommandRun run = CommandRun.of("gap", "29-1141", "15-1252", "--by-lvl", "--evidence");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                        From  29-1141.00  Registered Nurses
                        To    15-1252.00  Software Developers
                        Data  O*NET 30.1 Database, starter set of 48 occupations

                        5 of 14 higher levels are supported by the data; 9 are within noise.
                        Difficulty 0.44 levels (95 % interval 0.23 to 0.52), 0.32 of it supported.
                        Both are in job zone 4.

                        Skill                    From    To   Diff  Imp.       q     0 1 2 3 4 5 6 7
                        Programming              0.62  4.12  +3.50  4.00  0.0002  ●  █▒▒▒▒▒├┼─┤····
                        Technology Design        1.12  3.62  +2.50  3.38  0.0007  ●  ██▒▒▒├┼─┤·····
                        Operations Analysis      1.75  3.12  +1.37  3.25  0.0501  ○  ███├─┼─┤······
                        Systems Evaluation       3.00  4.12  +1.12  3.38  0.0464  ●  ██████├┼─┤····
                        Installation             0.00  1.00  +1.00  1.88  0.0464  ●  ├┼┤···········
                        Troubleshooting          1.38  2.38  +1.00  2.62  0.1094  ○  ██├─┼┤········
                        Systems Analysis         2.88  3.88  +1.00  3.50  0.0464  ●  ██████├┼┤·····
                        Equipment Selection      0.88  1.75  +0.87  2.12  0.2003  ○  █├─┼┤·········
                        Equipment Maintenance    0.00  0.25  +0.25  1.25  0.6254  ○  ┼·············
                        Persuasion               2.88  3.12  +0.24  2.75  0.6070  ○  ████├┼┤·······
                        Mathematics              3.12  3.25  +0.13  2.75  0.8485  ○  ████├─┼┤······
                        Repairing                0.12  0.25  +0.13  1.12  0.8485  ○  ┼·············
                        Time Management          3.12  3.25  +0.13  3.12  0.8485  ○  █████├┼·······
                        Complex Problem Solving  3.38  3.50  +0.12  3.38  0.8485  ○  █████├┼┤······

                        ● gap   ○ undetermined   ≈ no material gap   ? untested
                        █ level of the first   ▒ further level of the second   ░ surplus
                        ├─┼─┤ bounds, 95 % each

                        From    rated 2021-08, N 8, Analyst, onet_file
                        To      rated 2025-08, N 8, Analyst, onet_file
                        Method  moderated-welch-1, explained in docs/method.md
                        This page includes information from the O*NET 30.1 Database by the U.S.
                        Department of Labor, Employment and Training Administration (USDOL/ETA). Used
                        under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. Skillgap has
                        modified all or some of this information. USDOL/ETA has not approved, endorsed,
                        or tested these modifications.
                        """);
    }

    @Test
    void evidence_fitsANarrowAsciiScreen() {
        Map<String, String> narrow = Map.of("SKILLGAP_STORAGE", "memory", "COLUMNS", "40");
        CommandRun run = CommandRun.on(
                false,
                StandardCharsets.US_ASCII,
                CommandRun.NOON,
                narrow,
                "gap",
                "29-1141",
                "15-1252",
                "--rows",
                "all",
                "--evidence");

        assertThat(run.out())
                .contains("Skill       From    To   Diff       q\n")
                .contains("Program...  0.62  4.12  +3.50  0.0002  *\n")
                .matches("\\p{ASCII}+");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 40);
    }

    @Test
    void difficulty_isThatOfTheDomainAndOfNoFilter() {
        CommandRun knowledge = CommandRun.of("gap", "29-1141", "15-1252", "--evidence", "--domain", "knowledge");
        CommandRun filtered = CommandRun.of("gap", "29-1141", "15-1252", "--evidence", "--verdict", "untested");
        CommandRun up = CommandRun.of("gap", "41-2031", "29-1141", "--evidence");
        CommandRun same = CommandRun.of("gap", "15-1252", "15-1252", "--evidence");

        assertThat(knowledge.out())
                .contains("\nDifficulty 0.71 levels (95 % interval 0.23 to 0.92), 0.35 of it supported.\n");
        assertThat(filtered.out())
                .contains("\nDifficulty 0.44 levels (95 % interval 0.23 to 0.52), 0.32 of it supported.\n");
        assertThat(up.out()).contains("\nJob zone 2 to 4.\n");
        assertThat(same.out())
                .contains("\nDifficulty 0.00 levels (95 % interval 0.00 to 0.00), 0.00 of it supported.\n");
    }

    @Test
    void rowsAll_showsWhatTheFirstBrings() {
        CommandRun run = CommandRun.of("gap", "29-1141", "15-1252", "--rows", "all", "--evidence");

        assertThat(run.out())
                .containsPattern("Service Orientation +4\\.00  3\\.00  -1\\.00 .* ≈  ████├┼┤░······\n")
                .contains("5 of 14 higher levels");
    }

    @Test
    void filters_chooseRows() {
        CommandRun gaps = CommandRun.of("gap", "29-1141", "15-1252", "--by-lvl", "--verdict", "gap,untested");
        CommandRun none = CommandRun.of("gap", "29-1141", "15-1252", "--verdict", "no_material_gap");

        assertThat(gaps.out()).contains("Systems Analysis").doesNotContain("Operations Analysis");
        assertThat(none.out()).contains("No skill is to be shown here.");
    }

    @Test
    void filters_areThoseOfTheApiInJson() {
        CommandRun names = CommandRun.of("gap", "11-1011", "11-3013", "--min-difference", "1.88", "--json");
        CommandRun evidence = CommandRun.of("gap", "11-1011", "11-3013", "--evidence", "--json");

        assertThat(names.out()).contains("\"Repairing\"\n").doesNotContain("Installation", "evidence");
        assertThat(evidence.out()).contains("\"evidence\": {", "\"provenance\": {", "\"summary\": ");
    }

    @Test
    void domain_comparesKnowledge() {
        CommandRun run = CommandRun.of("gap", "29-1141", "15-1252", "--by-lvl", "--domain", "knowledge");

        assertThat(run.out())
                .contains("knowledge areas are at a higher level for 'Software Developers'")
                .contains("Knowledge area");
    }

    @Test
    void badValues_areRefusedWithWhatIsAllowed() {
        assertRefused("--verdict proven is not known; it takes: gap, no_material_gap", "--verdict", "proven");
        assertRefused("--rows some is not known; it takes: gaps, all.", "--rows", "some");
        assertRefused("--domain skill is not known; it takes: skills, knowledge", "--domain", "skill");
        assertRefused("--min-difference 8.0 is outside 0 to 7.", "--min-difference", "8");
        assertRefused("--min-importance 0.5 is outside 1 to 5.", "--min-importance", "0.5");
    }

    private static void assertRefused(String message, String option, String value) {
        CommandRun run = CommandRun.of("gap", "11-1011", "11-3013", option, value);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }
}
