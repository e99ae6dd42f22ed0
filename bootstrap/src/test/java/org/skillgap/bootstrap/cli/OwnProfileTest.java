package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures were computed with mpmath from the starter set, whose prior variance is 0.2941. */
class OwnProfileTest {

    private static final String DEVELOPERS = "Software Developers";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("own.json");
        Files.writeString(file, "{\"programming\": 3, \"Systems Analysis\": 2.5, \"2.B.3.a\": 0}");
    }

    private CommandRun gap(String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "gap";
        args[1] = "--profile";
        args[2] = file.toString();
        args[3] = DEVELOPERS;
        System.arraycopy(more, 0, args, 4, more.length);
        return CommandRun.of(args);
    }

    private CommandRun gapOf(String json) throws IOException {
        Files.writeString(file, json);
        return gap();
    }

    @Test
    void profile_standsInThePlaceOfFrom() {
        CommandRun run = gap("--by-lvl");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("From  Own profile\nTo    15-1252.00  Software Developers\n")
                .contains(
                        "skills are at a higher level for 'Software Developers' than for 'Own",
                        "Systems Analysis                   2.50  3.88  +1.38  ");
        assertThat(gap().out())
                .contains("at level 0 for 'Own profile'.", "Operations Analysis")
                .doesNotContain("Systems Analysis");
    }

    @Test
    void evidence_isOneSided() {
        CommandRun run = gap("--by-lvl", "--evidence", "--verdict", "gap,undetermined,no_material_gap");

        assertThat(run.out())
                .contains("""
                        3 of 35 higher levels are supported by the data; 32 cannot be tested.
                        """)
                .containsPattern("Systems Analysis +2\\.50  3\\.88  \\+1\\.38  3\\.50  0\\.0014  ● ")
                .containsPattern("Programming +3\\.00  4\\.12  \\+1\\.12  4\\.00  0\\.0119  ● ")
                .contains("From    levels as given, taken to be exact\n", "To      rated 2025-08, N 8,");
    }

    @Test
    void json_isTheAnswerOfTheApi() {
        assertThat(gap("--json", "--min-difference", "4").out())
                .contains("\"from_occupation_title\": \"Own profile\"", "\"Reading Comprehension\"")
                .doesNotContain("Writing");
        assertThat(gap("--json", "--evidence").out()).contains("\"level_source\": [\n          \"given\"\n");
    }

    @Test
    void domain_isThatOfTheOption() throws IOException {
        Files.writeString(file, "{\"Mathematics\": 1, \"Biology\": 7}");

        assertThat(gap("--domain", "knowledge", "--by-lvl", "--rows", "all", "--min-difference", "0")
                        .code())
                .isZero();
        assertThat(gap("--domain", "knowledge", "--by-lvl").out()).containsPattern("Mathematics +1\\.00 ");
    }

    @Test
    void minus_readsStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("{\"Programming\": 7}".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(CommandRun.of("gap", "--profile", "-", DEVELOPERS).out())
                    .contains("Reading Comprehension")
                    .doesNotContain("Programming");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void problems_areListed() throws IOException {
        CommandRun run = gapOf("{\"Programing\": 9, \"Biology\": 3}");
        CommandRun json = gap("--json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("""
                The profile was refused.
                  Unknown skill 'Programing'; the nearest are 'Programming', 'Writing', 'Speaking'.
                  The level of 'Programing' is '9'; it is a number from 0 to 7 with at most two decimals.
                  'Biology' belongs to domain knowledge, and domain skills is compared; compare one domain at a time.
                """);
        assertThat(json.code()).isEqualTo(2);
        assertThat(json.out()).contains("\"success\": false", "\"code\": \"bad_parameter\"", "Unknown skill");
        assertThat(gapOf("{\"x\":3" + ",\"x\":3".repeat(22) + "}").err()).endsWith("\n  … and 3 more.\n");
    }

    @Test
    void files_thatAreNoProfileAreRefused() throws IOException {
        assertThat(gapOf("").err()).contains("The profile is empty; it is a JSON object");
        assertThat(gapOf("Programming,3").err()).contains("The profile is not JSON from line 1, column ");
        assertThat(gapOf(" ".repeat(65_537)).err()).contains(" has more than 65536 bytes, the most that is taken.");
        file = folder;
        assertThat(gap().err()).contains("--profile " + folder + " cannot be read; it is a file of JSON, or - for");
        file = folder.resolve("none.json");
        assertThat(gap().err()).contains("none.json: there is no such file.");
        assertThat(gap().code()).isEqualTo(2);
    }

    @Test
    void start_isGivenOnce() {
        CommandRun both = gap("Web Developers");
        CommandRun neither = CommandRun.of("gap", DEVELOPERS);

        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err())
                .startsWith(
                        "FROM does not go with --profile, which stands in its place; give TO alone, in quotes if it");
        assertThat(neither.code()).isEqualTo(2);
        assertThat(neither.err()).startsWith("Missing required parameter: 'TO'. Give FROM and TO, or TO and levels of");
    }
}
