package org.skillgap.adapter.onet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.release.AlternateTitle;
import org.skillgap.application.release.JobZone;
import org.skillgap.application.release.LevelAnchor;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.RelatedOccupation;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.Task;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;
import org.skillgap.domain.rating.Scale;
import org.skillgap.domain.rating.ScaleId;

class TextReleaseTest {

    private static final OccupationCode DEVELOPERS = new OccupationCode("15-1252.00");
    private static final ElementId PROGRAMMING = new ElementId("2.B.3.e");

    @TempDir
    Path temp;

    @Test
    void readRelease_keepsEveryField() {
        Release release = read(SmallRelease.valid());

        assertThat(release.name()).isEqualTo("Small Release 1");
        assertThat(release.sha256()).matches("[0-9a-f]{64}");
        assertThat(release.scales())
                .containsExactly(
                        new Scale(ScaleId.IMPORTANCE, "Importance", 1, 5),
                        new Scale(ScaleId.LEVEL, "Level", 0, 7),
                        new Scale(new ScaleId("WI"), "Work Styles Impact", -3, 3));
        assertThat(release.occupations())
                .containsExactly(
                        new Occupation(new OccupationCode("11-1011.00"), "Chief Executives", "Lead."),
                        new Occupation(DEVELOPERS, "Software Developers", "Develop \"software\"."),
                        new Occupation(new OccupationCode("15-2051.00"), "Data Scientists", ""));
        assertThat(release.elements()).extracting("name").containsExactly("Reading Comprehension", "Programming");
        assertThat(release.ratings())
                .hasSize(6)
                .contains(programming(new Rating(
                        4.12,
                        8,
                        0.5154,
                        3.1149,
                        5.1351,
                        Flag.YES,
                        Flag.NO,
                        YearMonth.of(2023, 8),
                        "Analyst",
                        RatingSource.ONET_FILE)));
    }

    @Test
    void readRelease_keepsEveryOptionalFile() {
        Release release = read(SmallRelease.whole());

        assertThat(release.elements())
                .extracting(element -> element.domain())
                .containsExactly(
                        ElementDomain.SKILLS,
                        ElementDomain.SKILLS,
                        ElementDomain.KNOWLEDGE,
                        ElementDomain.ABILITIES,
                        ElementDomain.WORK_ACTIVITIES);
        assertThat(release.elements().get(1).description()).isEqualTo("Write programs.");
        assertThat(release.elements().get(2).description()).isEmpty();
        assertThat(release.ratings()).hasSize(6 + 3 * 2);
        assertThat(release.levelAnchors())
                .containsExactly(
                        new LevelAnchor(PROGRAMMING, ScaleId.LEVEL, 2, "Write a short script"),
                        new LevelAnchor(PROGRAMMING, ScaleId.LEVEL, 6, "Write an operating system"));
        assertThat(release.jobZones()).containsExactly(new JobZone(DEVELOPERS, 4, YearMonth.of(2024, 7), "Analyst"));
        assertThat(release.relatedOccupations())
                .containsExactly(
                        new RelatedOccupation(DEVELOPERS, new OccupationCode("15-2051.00"), "Primary-Short", 1));
        assertThat(release.alternateTitles())
                .containsExactly(
                        new AlternateTitle(DEVELOPERS, "Application Developer", "App Developer", "08"),
                        new AlternateTitle(DEVELOPERS, "Programmer", "", "08,10"));
        YearMonth august = YearMonth.of(2024, 8);
        assertThat(release.tasks())
                .containsExactly(
                        new Task(DEVELOPERS, 21_665, "Design \"software\".", Task.Type.CORE, 26, august, "Incumbent"),
                        new Task(DEVELOPERS, 21_666, "Write reports.", Task.Type.SUPPLEMENTAL, 24, august, "Incumbent"),
                        new Task(
                                new OccupationCode("15-2051.00"),
                                16_333,
                                "Read data.",
                                Task.Type.NOT_AVAILABLE,
                                0,
                                YearMonth.of(2015, 7),
                                "Analyst"));
    }

    @Test
    void readRelease_isTheSameFromFolderAndZip() {
        Release folder = TextRelease.at(SmallRelease.whole().toFolder(temp)).readRelease(LoadProgress.SILENT);

        assertThat(zipped("")).isEqualTo(folder);
        assertThat(zipped("db_30_1_text/")).isEqualTo(folder);
        assertThat(zipped("a/b c/")).isEqualTo(folder);
    }

    private Release zipped(String folderInZip) {
        return TextRelease.at(SmallRelease.whole().toZip(temp, folderInZip)).readRelease(LoadProgress.SILENT);
    }

    @Test
    void readRelease_takesAZipByItsFirstBytesToo() throws IOException {
        Path zip = Files.move(SmallRelease.valid().toZip(temp, ""), temp.resolve("download"));

        assertThat(TextRelease.at(zip).readRelease(LoadProgress.SILENT).ratings())
                .hasSize(6);
    }

    @Test
    void readRelease_hashesNamesAndContent() {
        String hash = read(SmallRelease.whole()).sha256();

        assertThat(read(SmallRelease.whole()).sha256()).isEqualTo(hash);
        assertThat(read(SmallRelease.whole().with("Technology Skills.txt", "not read"))
                        .sha256())
                .isEqualTo(hash);
        assertThat(read(SmallRelease.whole().with("Read Me.txt", "Small Release 1\nother\n"))
                        .sha256())
                .isNotEqualTo(hash);
        assertThat(read(SmallRelease.whole().without("Job Zones.txt")).sha256()).isNotEqualTo(hash);
        assertThat(read(SmallRelease.whole().renamed("Knowledge.txt", "Essential Knowledge.txt"))
                        .sha256())
                .isNotEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource({"'\n', by hand", "'  \nSecond line\n', by hand", "'  Some Release \r\n', Some Release"})
    void readRelease_isNamedByTheFirstLineOfTheReadMe(String readMe, String name) {
        Path folder = SmallRelease.valid().with("Read Me.txt", readMe).toFolder(temp);

        assertThat(TextRelease.at(folder, " by hand ")
                        .readRelease(LoadProgress.SILENT)
                        .name())
                .isEqualTo(name);
    }

    @Test
    void readRelease_isNamedByHandWithoutAReadMe() {
        Path folder = SmallRelease.valid().without("Read Me.txt").toFolder(temp);

        assertThat(TextRelease.at(folder, "O*NET 29.1")
                        .readRelease(LoadProgress.SILENT)
                        .name())
                .isEqualTo("O*NET 29.1");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> TextRelease.at(folder).readRelease(LoadProgress.SILENT))
                .withMessageContaining("--as NAME");
    }

    @Test
    void readRelease_doesNotTakeALongLineAsAName() {
        SmallRelease release = SmallRelease.valid().with("Read Me.txt", "x".repeat(201) + "\n");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> read(release))
                .withMessageContaining("--as NAME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u001b[2Jb"})
    void at_refusesAnUnusableName(String name) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> TextRelease.at(temp, name));
    }

    @Test
    void readRelease_namesAPathThatIsMissing() {
        Path nothing = temp.resolve("nothing");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> TextRelease.at(nothing).readRelease(LoadProgress.SILENT))
                .withMessageStartingWith(nothing + " does not exist");
    }

    @Test
    void readRelease_namesAPathThatIsNeitherFolderNorZip() throws IOException {
        Path text = Files.writeString(temp.resolve("Skills.txt"), SmallRelease.RATINGS_HEADER);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> TextRelease.at(text).readRelease(LoadProgress.SILENT))
                .withMessageStartingWith(text + " is neither a folder nor a zip");
    }

    @Test
    void ofResources_readsFoldersAndJarsOfTheClassPath() throws IOException {
        Path classes = temp.resolve("classes");
        Files.createDirectory(classes);
        Files.move(SmallRelease.whole().toFolder(temp), classes.resolve("starter"));
        Path jar = SmallRelease.whole().toZip(temp, "starter/");
        Release expected = read(SmallRelease.whole());

        for (Path place : List.of(classes, jar)) {
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
                TextRelease release = TextRelease.ofResources(loader, "starter");
                assertThat(release.readRelease(LoadProgress.SILENT)).isEqualTo(expected);
            }
        }
    }

    @Test
    void readRelease_tellsHowFarItIs() {
        List<String> told = new ArrayList<>();
        SmallRelease release = SmallRelease.valid();
        TextRelease.at(release.toFolder(temp)).readRelease(new LoadProgress() {
            @Override
            public void started(String step, long total) {
                told.add(step + ", " + total);
            }

            @Override
            public void advanced(long done) {
                told.add(Long.toString(done));
            }

            @Override
            public void finished() {
                told.add("finished");
            }
        });

        List<String> expected = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : release.files().entrySet()) {
            int size = file.getValue().length;
            expected.addAll(List.of("Reading " + file.getKey() + ", " + size, Integer.toString(size), "finished"));
        }
        assertThat(told).isEqualTo(expected);
    }

    private Release read(SmallRelease release) {
        return TextRelease.at(release.toFolder(temp)).readRelease(LoadProgress.SILENT);
    }

    private static OccupationRating programming(Rating rating) {
        return new OccupationRating(DEVELOPERS, PROGRAMMING, ScaleId.LEVEL, rating);
    }
}
