package org.skillgap.adapter.onet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.application.error.DataRefused;
import org.skillgap.application.error.RowProblem;

/** Each test breaks one row or file of a valid release, which must be refused for exactly that. */
class FileRefusalTest {

    private static final String SKILLS = "Skills.txt";
    private static final String OCCUPATIONS = "Occupation Data.txt";
    private static final String SCALES = "Scales Reference.txt";
    private static final String ZONES = "Job Zones.txt";
    private static final String RELATED = "Related Occupations.txt";
    private static final String TITLES = "Alternate Titles.txt";
    private static final String ANCHORS = "Level Scale Anchors.txt";
    private static final String MODEL = "Content Model Reference.txt";

    @TempDir
    Path temp;

    @Test
    void readRelease_refusesARatingThatIsInTwoFiles() {
        SmallRelease release = SmallRelease.whole();
        String skill = release.text(SKILLS).lines().toList().get(6);
        String knowledge = release.text("Knowledge.txt");

        assertThat(problemsOf(release.with("Knowledge.txt", knowledge + skill + "\n")))
                .containsExactly(new RowProblem(
                        "Knowledge.txt",
                        4,
                        "",
                        "15-1252.00 2.B.3.e LV",
                        "this key is already used in Skills.txt line 7"));
    }

    @Test
    void readRelease_refusesARatingOnAnotherScale() {
        SmallRelease release = SmallRelease.whole().edited("Knowledge.txt", "LV", "WI");

        assertThat(problemsOf(release))
                .containsExactly(
                        new RowProblem(
                                "Knowledge.txt",
                                2,
                                "Scale ID",
                                "IM",
                                "element 2.C.3.a of 15-1252.00 has no readable row on scale LV"),
                        new RowProblem("Knowledge.txt", 3, "Scale ID", "WI", "a rating is on scale IM or LV"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lead. | more", "Lead. |"})
    void readRelease_refusesARowWithMoreCellsThanTheHeader(String description) {
        SmallRelease release = SmallRelease.valid().edited(OCCUPATIONS, "Lead.", description);

        assertThat(problemsOf(release))
                .contains(new RowProblem(OCCUPATIONS, 2, "", "", "the row has 4 cells, the header has 3"));
    }

    @Test
    void readRelease_refusesAnEmptyLineInTheMiddle() {
        SmallRelease release = SmallRelease.valid().edited(OCCUPATIONS, "Lead.\n", "Lead.\n\r\n\n");
        String reason = "an empty line; only the end of the file may have some";

        assertThat(problemsOf(release))
                .containsExactly(
                        new RowProblem(OCCUPATIONS, 3, "", "", reason), new RowProblem(OCCUPATIONS, 4, "", "", reason));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 12, 45})
    void readRelease_refusesAFileThatIsCutShort(int missing) {
        String text = SmallRelease.whole().text(TITLES);
        SmallRelease release = SmallRelease.whole().with(TITLES, text.substring(0, text.length() - missing));
        int line = missing > text.lines().toList().get(2).length() ? 2 : 3;

        assertThat(problemsOf(release))
                .contains(new RowProblem(
                        TITLES,
                        line,
                        "",
                        "",
                        "the last line has no line end: the file may be cut short; if it is complete, add a line end"))
                .hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void readRelease_refusesWhatIsNotUtf8(byte[] title) {
        String text = SmallRelease.valid().text(OCCUPATIONS).replace("Data Scientists", "D@ta Scientists");
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int place = text.indexOf('@');
        byte[] broken = new byte[bytes.length - 1 + title.length];
        System.arraycopy(bytes, 0, broken, 0, place);
        System.arraycopy(title, 0, broken, place, title.length);
        System.arraycopy(bytes, place + 1, broken, place + title.length, bytes.length - place - 1);

        assertThat(problemsOf(SmallRelease.valid().with(OCCUPATIONS, broken)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(4);
                    assertThat(problem.column()).isEqualTo("Title");
                    assertThat(problem.value()).startsWith("D\uFFFD").endsWith("ta Scientists");
                    assertThat(problem.reason()).isEqualTo("not UTF-8");
                });
    }

    /** Latin 1, an overlong form, half of a surrogate pair, a character that is cut off. */
    static Stream<byte[]> notUtf8() {
        return Stream.of(
                new byte[] {(byte) 0xE4},
                new byte[] {(byte) 0xC0, (byte) 0x80},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {(byte) 0xE2, (byte) 0x82});
    }

    @Test
    void readRelease_refusesUtf16() {
        byte[] utf16 = SmallRelease.valid().text(OCCUPATIONS).getBytes(StandardCharsets.UTF_16);

        assertThat(problemsOf(SmallRelease.valid().with(OCCUPATIONS, utf16)))
                .extracting(RowProblem::reason)
                .contains("not UTF-8");
    }

    @Test
    void readRelease_takesTheReplacementCharacterItself() {
        Refusals.assertTaken(SmallRelease.valid().edited(OCCUPATIONS, "Lead.", "Le\uFFFDd."), temp);
    }

    @ParameterizedTest
    @ValueSource(strings = {SCALES, OCCUPATIONS})
    void readRelease_refusesAMissingFile(String file) {
        assertThat(problemsOf(SmallRelease.whole().without(file)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo(file);
                    assertThat(problem.reason()).startsWith("missing: a release has " + file + " or ");
                });
    }

    @Test
    void readRelease_refusesAReleaseWithoutSkills() {
        String reason = "missing: a release has Skills.txt, or Essential Skills.txt and Transferable Skills.txt";
        SmallRelease none = SmallRelease.whole().renamed(SKILLS, "Essential Skills to Work Activities.txt");

        assertThat(problemsOf(none)).containsExactly(new RowProblem(SKILLS, 0, "", "", reason));
        assertThat(problemsOf(none.renamed("Knowledge.txt", "Essential Skills.txt")))
                .containsExactly(new RowProblem("Transferable Skills.txt", 0, "", "", reason));
        assertThat(problemsOf(none.renamed("Knowledge.txt", "Transferable Skills.txt")))
                .containsExactly(new RowProblem("Essential Skills.txt", 0, "", "", reason));
    }

    @Test
    void readRelease_namesEveryMissingFileAtOnce() {
        assertThat(problemsOf(
                        SmallRelease.valid().without(SKILLS).without(SCALES).without(OCCUPATIONS)))
                .extracting(RowProblem::file)
                .containsExactly(SCALES, OCCUPATIONS, SKILLS);
    }

    @Test
    void readRelease_refusesBothLayoutsAtOnce() {
        SmallRelease both = SmallRelease.whole().renamed("Knowledge.txt", "Essential Skills.txt");

        assertThat(problemsOf(both))
                .containsExactly(new RowProblem(
                        SKILLS,
                        0,
                        "",
                        "",
                        "stands beside Essential or Transferable Skills.txt: keep the old or the new layout"));
    }

    @Test
    void readRelease_refusesTwoFilesForOne() {
        SmallRelease release = SmallRelease.whole();
        SmallRelease twice = release.with("Scales.txt", release.text(SCALES));

        assertThat(problemsOf(twice))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).startsWith("the release already has it as "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SCALES,
                OCCUPATIONS,
                SKILLS,
                "Knowledge.txt",
                "Abilities.txt",
                "Work Activities.txt",
                ANCHORS,
                ZONES,
                RELATED,
                TITLES,
                MODEL
            })
    void readRelease_refusesAFileWithoutAByte(String file) {
        assertThat(problemsOf(SmallRelease.whole().with(file, "")))
                .containsExactly(new RowProblem(file, 0, "", "", "the file is empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SCALES, OCCUPATIONS, SKILLS})
    void readRelease_refusesARequiredFileWithoutARow(String file) {
        String header = SmallRelease.whole().text(file).lines().findFirst().orElseThrow();

        assertThat(problemsOf(SmallRelease.valid().with(file, header + "\n")))
                .containsExactly(new RowProblem(file, 0, "", "", "the file is empty: it has a header and no row"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"O*NET-SOC Code", "Element ID", "Element Name", "Scale ID", "Data Value", "Date", "Domain Source"
            })
    void readRelease_refusesAMissingColumn(String column) {
        String header = SmallRelease.RATINGS_HEADER.strip().replaceAll(" *\\| *", ", ");

        assertThat(problemsOf(SmallRelease.valid().edited(SKILLS, column, "Other")))
                .containsExactly(new RowProblem(
                        SKILLS,
                        1,
                        column,
                        "",
                        "the column is missing; the file has: " + header.replaceFirst(Pattern.quote(column), "Other")));
    }

    @Test
    void readRelease_refusesAColumnThatIsThereTwice() {
        assertThat(problemsOf(SmallRelease.valid().edited(SKILLS, "Not Relevant", "Date")))
                .containsExactly(new RowProblem(SKILLS, 1, "Date", "", "the column is there twice"));
        assertThat(problemsOf(SmallRelease.whole().edited(TITLES, "Short Title", "Job Title")))
                .containsExactly(
                        new RowProblem(TITLES, 1, "Job Title", "", "the column is already there as Alternate Title"));
    }

    @Test
    void readRelease_collectsTheProblemsOfAllFilesInOrder() {
        SmallRelease release = SmallRelease.whole()
                .edited(TITLES, "Programmer", "")
                .edited(SKILLS, "4.12", "7.5")
                .edited(SKILLS, "4.00", "x")
                .edited(OCCUPATIONS, "Data Scientists", "")
                .edited("Knowledge.txt", "N | N", "N | ?");

        assertThat(problemsOf(release))
                .extracting(problem -> problem.file() + " " + problem.line())
                .containsExactly(
                        "Occupation Data.txt 4",
                        "Skills.txt 2",
                        "Skills.txt 7",
                        "Knowledge.txt 3",
                        "Alternate Titles.txt 3");
    }

    @Test
    void readRelease_listsTwentyProblemsAndCountsTheOthers() {
        String titles = SmallRelease.whole().text(TITLES) + "15-1252.00\t\tn/a\t08\n".repeat(23);
        DataRefused refused = Refusals.of(SmallRelease.whole().with(TITLES, titles), temp);

        assertThat(refused.count()).isEqualTo(23);
        assertThat(refused.problems())
                .extracting(RowProblem::line)
                .hasSize(20)
                .startsWith(4, 5, 6)
                .endsWith(23);
    }

    @Test
    void readRelease_readsOnAfterAFileThatNobodyCanRead() {
        SmallRelease release = SmallRelease.whole()
                .edited(SKILLS, "Data Value", "Value")
                .with("Knowledge.txt", "")
                .edited(TITLES, "Programmer", "");

        assertThat(problemsOf(release)).extracting(RowProblem::file).containsExactly(SKILLS, "Knowledge.txt", TITLES);
    }

    @Test
    void readRelease_refusesAFileThatIsCutBetweenCarriageReturnAndLineFeed() {
        String text = SmallRelease.whole().text(TITLES).replace("\n", "\r\n");

        assertThat(problemsOf(SmallRelease.whole().with(TITLES, text.substring(0, text.length() - 1))))
                .extracting(RowProblem::reason)
                .singleElement()
                .asString()
                .startsWith("the last line has no line end");
    }

    @Test
    void readRelease_doesNotBlameOthersForAFileThatNobodyCanRead() {
        assertThat(problemsOf(SmallRelease.whole().edited(OCCUPATIONS, "Title", "Name")))
                .extracting(RowProblem::file)
                .containsExactly(OCCUPATIONS);
    }

    private List<RowProblem> problemsOf(SmallRelease release) {
        return Refusals.of(release, temp).problems();
    }
}
