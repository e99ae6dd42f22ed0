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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loads the starter set from its folder into an embedded store. */
class LoadCommandIT {

    private static final String STARTER_SET = "../data";

    @TempDir
    private Path folder;

    @Test
    void load_endsWithATableOfCounts() {
        CommandRun run = run("load", "--from", STARTER_SET);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "Release              O*NET 30.1 Database, starter set of 48 occupations\n",
                        "Before               nothing\n",
                        "Occupations          48, 47 with rated skills\n",
                        "Skills               3,290 ratings of 35 elements\n",
                        "Knowledge            3,102 ratings of 33 elements\n",
                        "Time                 0.0 s\n");
        assertThat(run.err()).contains("Reading Skills.txt\n").doesNotContain("\r");
    }

    @Test
    void load_saysThatNothingChanged() {
        run("load", "--from", STARTER_SET);
        CommandRun again = run("load", "--from", STARTER_SET);

        assertThat(again.code()).isZero();
        assertThat(again.out()).startsWith("Nothing changed: this release is already loaded.\n");
    }

    @Test
    void load_takesTheStarterSetOfTheProgram() {
        CommandRun run = run("load", "--starter");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "Release              O*NET 30.1 Database, starter set of 48 occupations\n",
                        "Before               nothing\n",
                        "Occupations          48, 47 with rated skills\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--from ../data --starter",
                "--release 30.3 --starter",
                "--from ../data --release 30.3",
                "--starter --refetch",
                "--from ../data --url https://mirror.example/db_30_3_text.zip"
            })
    void load_takesOneReleaseOnly(String options) {
        CommandRun run = run(("load " + options).split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("Give one of --from=PATH, --release=NUMBER");
    }

    @ParameterizedTest
    @CsvSource({
        "--release 30, --release '30' is not the number of a release such as 30.3",
        "--release ../30.3, --release '../30.3' is not the number of a release such as 30.3",
        "--refetch, --refetch needs the number of a release",
        "--url http://mirror.example/db_30_3_text.zip, --url takes an https address",
        "--url https://mirror.example/x.zip, The address does not end with a name such as db_30_3_text.zip",
        "--release 30.3, SKILLGAP_OFFLINE=true: nothing is downloaded"
    })
    void load_saysWhatIsWrongWithAnOfficialRelease(String options, String message) {
        CommandRun run = run(("load " + options).split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void load_ifEmptyFillsAnEmptyStore() throws IOException {
        CommandRun run = run("load", "--from", anotherRelease().toString(), "--if-empty");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Release              mine\n", "Before               nothing\n");
    }

    @Test
    void load_ifEmptySaysWhatAStoreAlreadyHolds() throws IOException {
        run("load", "--from", anotherRelease().toString());
        CommandRun starter = run("load", "--starter", "--if-empty");
        CommandRun path =
                run("load", "--if-empty", "--from", folder.resolve("nothing").toString());

        assertThat(starter).isEqualTo(new CommandRun(0, "Nothing done: the store already holds mine\n", ""));
        assertThat(path).isEqualTo(starter);
        assertThat(run("status").out()).contains("Release      mine\n");
    }

    @Test
    void status_saysWhatIsStored() {
        run("load", "--from", STARTER_SET);
        CommandRun status = run("status");

        assertThat(status.out())
                .contains(
                        "Release      O*NET 30.1 Database, starter set of 48 occupations\n",
                        "Loaded at    2026-11-21 12:00:00 UTC\n",
                        "Occupations  48, 47 with rated skills\n",
                        "Ratings      6,392\n",
                        folder.getFileName().toString());
        assertThat(status.err()).isEmpty();
    }

    @Test
    void load_refusesBadDataAndKeepsTheStore() throws IOException {
        Path broken = copyOfStarterSet();
        Path skills = broken.resolve("Skills.txt");
        List<String> lines = Files.readAllLines(skills);
        lines.set(1, lines.get(1).replaceFirst("\tImportance\t[0-9.]+", "\tImportance\t9.99"));
        Files.write(skills, lines);

        CommandRun run = run("load", "--from", broken.toString());

        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("The release was refused and nothing was changed", "Skills.txt line 2", "9.99");
        assertThat(run("status").out()).contains("none; 'skillgap load' loads one");
    }

    @Test
    void load_saysThatThereIsNothing() {
        CommandRun run = run("load", "--from", folder.resolve("nothing").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("nothing");
    }

    private CommandRun run(String... args) {
        Path home = folder.resolve("home");
        return CommandRun.with(
                Map.of("SKILLGAP_STORAGE", "h2", "SKILLGAP_HOME", home.toString(), "COLUMNS", "200"), args);
    }

    private Path anotherRelease() throws IOException {
        Path release = copyOfStarterSet();
        Files.writeString(release.resolve("Read Me.txt"), "mine\n");
        return release;
    }

    private Path copyOfStarterSet() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Stream<Path> files = Files.list(Path.of(STARTER_SET))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".txt")).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }
}
