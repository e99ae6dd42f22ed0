package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.application.release.SharedFolder;

/** Compares releases in folders; what is expected was changed in the text of the files, or counted there. */
class DiffCommandIT {

    private static final Path STARTER_SET = Path.of("../data");

    @TempDir
    private Path folder;

    @Test
    void diff_findsWhatWasChangedInTheText() throws IOException {
        Path changed = copy(STARTER_SET);
        edit(changed, "Skills.txt", "^(11-1011.00\t.*\t2.A.1.a\t.*\tLV\tLevel\t)[0-9.]+\t", "$11.00\t");
        edit(changed, "Skills.txt", "^(11-1011.00\t.*\t2.A.1.b\t.*\tLV\t.*\t)08/2023\t", "$109/2026\t");
        edit(changed, "Knowledge.txt", "^(11-1011.00\t.*\t2.C.1.a\t.*\tIM\tImportance\t)[0-9.]+\t", "$11.00\t");
        edit(changed, "Occupation Data.txt", "^(11-3013.00\t)[^\t]*", "$1Managers of Buildings");

        CommandRun run = run("diff", STARTER_SET.toString(), changed.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("48 before, 48 after: 0 added, 0 removed, 1 renamed")
                .contains("11-3013.00  Facilities Managers -> Managers of Buildings")
                .containsPattern("Skills +3,290 +3,290 +3,290 +1 +1\n")
                .containsPattern("Knowledge areas +3,102 +3,102 +3,102 +1 +0\n")
                .containsPattern("11-1011.00  LV  [0-9.]+ -> 1.00  -[0-9.]+  Reading Comprehension, Chief Executives")
                .containsPattern("11-1011.00  IM  [0-9.]+ -> 1.00  -[0-9.]+  Administration and Management, Chief");
    }

    @Test
    void diff_saysHowTheGapOfAPairChanged() throws IOException {
        Path changed = copy(STARTER_SET);
        edit(changed, "Skills.txt", "^(11-3013.00\t.*\t2.B.3.j\t.*\tLV\tLevel\t)[0-9.]+\t", "$10.00\t");

        CommandRun run =
                run("diff", STARTER_SET.toString(), changed.toString(), "--pair", "Chief Executives", "11-3013");

        assertThat(run.out())
                .contains("From Chief Executives to Facilities Managers (skills)")
                .containsPattern("Higher levels +9 +8\n")
                .contains("Ceased to be gaps (1)\n  +2.25 -> +0.00  Equipment Maintenance  gap -> ");
        assertThat(run(
                                "diff",
                                changed.toString(),
                                STARTER_SET.toString(),
                                "--domain",
                                "skills",
                                "--json",
                                "--pair",
                                "11-1011",
                                "11-3013")
                        .out())
                .contains("\"became_gap\": true", "\"changed\": 1", "\"element_id\": \"2.B.3.j\"")
                .doesNotContain("knowledge");
    }

    @Test
    void diff_listsTwentyChangesUnlessAllAreWanted() throws IOException {
        Path changed = copy(STARTER_SET);
        edit(changed, "Skills.txt", "^(11-.*\t2.A.1.[a-f]\t.*\tLV\tLevel\t)[0-9.]+\t", "$10.12\t");
        long count;
        try (Stream<String> lines = Files.lines(changed.resolve("Skills.txt"))) {
            count = lines.filter(line -> line.contains("\tLV\tLevel\t0.12\t") && line.matches("11-.*\t2.A.1.[a-f]\t.*"))
                    .count();
        }

        assertThat(run("diff", STARTER_SET.toString(), changed.toString()).out().lines())
                .filteredOn(line -> line.contains("-> 0.12"))
                .hasSize(20);
        assertThat(run("diff", STARTER_SET.toString(), changed.toString(), "--all")
                        .out()
                        .lines())
                .filteredOn(line -> line.contains("-> 0.12"))
                .hasSize((int) count);
    }

    @Test
    void diff_saysHowToGetANumber() {
        CommandRun run = run("diff", "30.1", "30.3");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("O*NET 30.1 has not been downloaded yet."
                        + " Get it with 'skillgap load --release 30.1', which loads it, too.\n");
        assertThat(run("diff", "30.1", "30.3", "--json").out()).contains("\"code\": \"bad_parameter\"");
        assertThat(run("diff", "../data", "../data", "--domain", "things").code())
                .isEqualTo(2);
    }

    /** The files of both have the same rows of ratings: 62,580 of skills and 59,004 of knowledge, counted with wc. */
    @Test
    void diff_findsThatTheNewLayoutChangedNoRating() {
        CommandRun run = run(
                "diff",
                SharedFolder.get("onet/30.1").toString(),
                SharedFolder.get("onet/30.3").toString());

        assertThat(run.out())
                .contains("1,016 before, 1,016 after: 0 added, 0 removed, 0 renamed")
                .containsPattern("Skills +62,580 +62,580 +62,580 +0 +0\n")
                .containsPattern("Knowledge areas +59,004 +59,004 +59,004 +0 +0\n")
                .doesNotContain("Largest changes");
    }

    @Test
    void releases_saysThatThereIsNone() {
        CommandRun run = run("releases");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo("No release is loaded.\n\n"
                        + "No release is downloaded; 'skillgap load --release 30.3' downloads and loads one.\n");
        assertThat(run("releases", "--json").out()).contains("\"loaded\": []", "\"downloaded\": []");
    }

    private Path copy(Path release) throws IOException {
        Path copy = Files.createTempDirectory(folder, "release");
        try (Stream<Path> files = Files.list(release)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static void edit(Path release, String file, String pattern, String replacement) throws IOException {
        List<String> lines = Files.readAllLines(release.resolve(file));
        List<String> edited = lines.stream()
                .map(line -> line.replaceFirst(pattern, replacement))
                .toList();
        assertThat(edited).as(pattern + " is in " + file).isNotEqualTo(lines);
        Files.write(release.resolve(file), edited);
    }

    private CommandRun run(String... args) {
        return CommandRun.with(
                Map.of(
                        "SKILLGAP_STORAGE", "h2",
                        "SKILLGAP_HOME", folder.resolve("home").toString(),
                        "COLUMNS", "120"),
                args);
    }
}
