package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expected levels were read off data/Skills.txt. */
class BatchCommandTest {

    private static final String HEADER = "pair,from,to,element_id,element_name,from_level,to_level,error\n";
    private static final String CHIEF_TO_FACILITIES = """
            1,11-1011.00,11-3013.00,2.B.3.j,Equipment Maintenance,0,2.25,
            1,11-1011.00,11-3013.00,2.B.3.l,Repairing,0,1.88,
            1,11-1011.00,11-3013.00,2.B.3.d,Installation,0,0.12,
            """;

    @TempDir
    private Path folder;

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private long filesIn() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void batch_printsTheAnswersInTheFormatOfThePairs() throws Exception {
        CommandRun run = CommandRun.of("batch", file("pairs.csv", "from,to\n11-1011,11-3013\n11-3013,11-3013\n"));

        assertThat(run)
                .isEqualTo(
                        new CommandRun(0, HEADER + CHIEF_TO_FACILITIES + "2,11-3013.00,11-3013.00,,,,,\n", run.err()));
    }

    @Test
    void batch_writesAFileWholeAndSaysSo() throws Exception {
        String pairs = file("pairs.CSV", "from,to\n11-1011,11-3013\n99-9999,11-3013\n15-2051,11-3013\nx,11-3013\n");
        Path answers = folder.resolve("answers.csv");
        Files.writeString(answers, "what was there");

        CommandRun run = CommandRun.of("batch", pairs, "--output", answers.toString());

        assertThat(run.code()).as(run.err()).isEqualTo(6);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("Comparing 4 pairs\n")
                .endsWith("Wrote " + answers + ": 4 pairs; 3 rows say why a pair could not be compared.\n");
        assertThat(answers).hasContent((HEADER + CHIEF_TO_FACILITIES + """
                        2,99-9999.00,11-3013.00,,,,,Line 3: Occupation code 99-9999.00 not found.
                        3,15-2051.00,11-3013.00,,,,,Line 4: O*NET has not rated the skills of 15-2051.00 (Data Scientists).
                        4,x,11-3013.00,,,,,"Line 5: 'from' is 'x', which is no O*NET-SOC code; write it as 15-1252.00, 15-1252 or 15125200."
                        """).strip());
        assertThat(filesIn()).isEqualTo(2);
    }

    @Test
    void format_isThatOfTheOutputOrTheOneThatIsAskedFor() throws Exception {
        String pairs = file("pairs.ndjson", "{\"from\":\"11-1011\",\"to\":\"11-3013\"}\n");
        Path answers = folder.resolve("answers.json");

        assertThat(CommandRun.of("batch", pairs).out())
                .startsWith("{\"pair\":1,\"from\":\"11-1011.00\",")
                .contains(
                        "\"skill_gaps\":[\"Equipment Maintenance\",\"Repairing\",\"Installation\"]}\n{\"summary\":{\"pairs\":1,");
        assertThat(CommandRun.of("batch", pairs, "--format", "csv").out()).isEqualTo(HEADER + CHIEF_TO_FACILITIES);
        assertThat(CommandRun.of("batch", pairs, "--output", answers.toString(), "--form", "levels")
                        .code())
                .isZero();
        assertThat(answers)
                .content()
                .startsWith("{\"success\":true,\"message\":\"Compared 1 of 1 pair.\"")
                .contains("\"element_name\":\"Equipment Maintenance\",\"scale_id\":\"LV\",\"from_data_value\":0,");
    }

    @Test
    void standardInput_needsAFormat() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("from,to\n11-1011,11-3013\n".getBytes(StandardCharsets.UTF_8)));

            CommandRun unclear = CommandRun.of("batch", "-");

            assertThat(unclear.code()).isEqualTo(2);
            assertThat(unclear.err())
                    .contains("The format of the pairs in - is not clear; say it with --format: json, ndjson, csv.");
            assertThat(CommandRun.of("batch", "-", "--format", "csv").out()).isEqualTo(HEADER + CHIEF_TO_FACILITIES);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void terminal_showsABar() throws Exception {
        String pairs = file("pairs.csv", "from,to\n11-1011,11-3013\n");

        CommandRun run = CommandRun.on(
                true,
                StandardCharsets.UTF_8,
                CommandRun.NOON,
                Map.of("SKILLGAP_STORAGE", "memory", "SKILLGAP_OFFLINE", "true"),
                "batch",
                pairs,
                "--output",
                folder.resolve("out.csv").toString());

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("\rComparing 1 pair", "100%");
    }

    @Test
    void whatCannotBeDone_leavesWhatWasThere() throws Exception {
        String pairs = file("pairs.csv", "from,to\n11-1011,11-3013\n");
        String broken = file("broken.csv", "source,target\n");
        Path there = Files.writeString(folder.resolve("there.csv"), "what was there");

        assertFails("--form all is not known; it takes: names, levels.", "batch", pairs, "--form", "all");
        assertFails("--format xml is not known; it takes: json, ndjson, csv.", "batch", pairs, "--format", "xml");
        assertFails("--domain x is not known", "batch", pairs, "--domain", "x");
        assertFails("nowhere.csv: there is no such file.", "batch", "nowhere.csv");
        assertFails("The CSV has no column 'from'", "batch", broken, "--output", there.toString());
        assertFails(
                "cannot be written",
                "batch",
                pairs,
                "--output",
                folder.resolve("no/such.csv").toString());
        assertFails("is there and is no file", "batch", pairs, "--output", folder.toString());
        assertThat(there).hasContent("what was there");
        assertThat(filesIn()).isEqualTo(3);
    }

    @Test
    void moreThanHundredThousandPairs_areRefused() throws Exception {
        assertFails(
                "has more than 100000 pairs, the most that is taken; split it.",
                "batch",
                file("many.csv", "from,to\n" + "11-1011,11-3013\n".repeat(100_001)));
    }

    private static void assertFails(String message, String... args) {
        CommandRun run = CommandRun.of(args);
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }
}
