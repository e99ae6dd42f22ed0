package org.skillgap.adapter.onet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillgap.application.error.RowProblem;

/** Each test breaks one cell of a valid release, which must be refused for exactly that. */
class CellRefusalTest {

    private static final String SKILLS = "Skills.txt";
    private static final String OCCUPATIONS = "Occupation Data.txt";
    private static final String SCALES = "Scales Reference.txt";
    private static final String ZONES = "Job Zones.txt";
    private static final String RELATED = "Related Occupations.txt";
    private static final String TITLES = "Alternate Titles.txt";
    private static final String TASKS = "Task Statements.txt";
    private static final String ANCHORS = "Level Scale Anchors.txt";
    private static final String MODEL = "Content Model Reference.txt";

    @TempDir
    Path temp;

    /** File, text, what is put in its place, line, column, value, reason. */
    static Stream<Arguments> brokenCells() {
        String wrongCode = "not a code of the form 15-1252.00";
        String notANumber = "not a number";
        String badDate = "not a date of the form MM/YYYY or YYYY-MM-DD";
        return Stream.of(
                arguments(SKILLS, "15-1252.00", "15-1252", 6, "O*NET-SOC Code", "15-1252", wrongCode),
                arguments(SKILLS, "15-1252.00", "15-1252.00 ", 6, "O*NET-SOC Code", "15-1252.00 ", wrongCode),
                arguments(RELATED, "15-2051.00", "15-205.00", 2, "Related O*NET-SOC Code", "15-205.00", wrongCode),
                arguments(ZONES, "15-1252.00", "n/a", 2, "O*NET-SOC Code", "n/a", wrongCode),
                arguments(
                        ZONES,
                        "15-1252.00",
                        "15-1299.00",
                        2,
                        "O*NET-SOC Code",
                        "15-1299.00",
                        "unknown occupation: Occupation Data does not list it"),
                arguments(
                        ANCHORS,
                        "2.B.3.e",
                        "2.B.3.",
                        2,
                        "Element ID",
                        "2.B.3.",
                        "not an element id of the form 2.B.3.e"),
                arguments(
                        ANCHORS,
                        "2.B.3.e",
                        "2.B.3.f",
                        2,
                        "Element ID",
                        "2.B.3.f",
                        "unknown element: Content Model Reference does not list it"),
                arguments(TASKS, "15-1252.00", "15-1252", 2, "O*NET-SOC Code", "15-1252", wrongCode),
                arguments(
                        TASKS,
                        "15-2051.00",
                        "15-2099.00",
                        4,
                        "O*NET-SOC Code",
                        "15-2099.00",
                        "unknown occupation: Occupation Data does not list it"),
                arguments(TASKS, "21665", "A21665", 2, "Task ID", "A21665", notANumber),
                arguments(TASKS, "21665", "n/a", 2, "Task ID", "n/a", "a number is needed"),
                arguments(TASKS, "21665", "0", 2, "Task ID", "0", "a task's number is at least 1"),
                arguments(TASKS, "21666", "21665", 3, "", "15-1252.00 21665", "this key is already used in line 2"),
                arguments(TASKS, "Write reports.", "n/a", 3, "Task", "n/a", "must not be blank"),
                arguments(
                        TASKS,
                        "Write reports.",
                        "x".repeat(1_001),
                        3,
                        "Task",
                        "x".repeat(1_001),
                        "longer than 1000 characters"),
                arguments(TASKS, "Core", "core", 2, "Task Type", "core", "not Core, Supplemental or n/a"),
                arguments(TASKS, "26", "-26", 2, "Incumbents Responding", "-26", "must not be negative"),
                arguments(TASKS, "07/2015", "13/2015", 4, "Date", "13/2015", badDate),
                arguments(ANCHORS, "LV", "lv", 2, "Scale ID", "lv", "not a scale id of one to three capital letters"),
                arguments(ANCHORS, "LV", "LX", 2, "Scale ID", "LX", "unknown scale: Scales Reference does not list it"),
                arguments(
                        ANCHORS,
                        "LV | 6",
                        "LV | 8",
                        3,
                        "Anchor Value",
                        "8",
                        "outside scale LV, which runs from 0 to 7"),
                arguments(
                        SKILLS,
                        "LV | 4.50",
                        "LV | 7.01",
                        3,
                        "Data Value",
                        "7.01",
                        "outside scale LV, which runs from 0 to 7"),
                arguments(
                        SKILLS,
                        "IM | 4.00",
                        "IM | 0.99",
                        2,
                        "Data Value",
                        "0.99",
                        "outside scale IM, which runs from 1 to 5"),
                arguments(SKILLS, "4.12", "four", 7, "Data Value", "four", notANumber),
                arguments(SKILLS, "4.12", "4,12", 7, "Data Value", "4,12", notANumber),
                arguments(SKILLS, "4.12", "4e0", 7, "Data Value", "4e0", notANumber),
                arguments(SKILLS, "4.12", "NaN", 7, "Data Value", "NaN", notANumber),
                arguments(SKILLS, "4.12", "4.125", 7, "Data Value", "4.125", "more than 2 decimals"),
                arguments(SKILLS, "4.12", "n/a", 7, "Data Value", "n/a", "a number is needed"),
                arguments(SKILLS, "4.12", "", 7, "Data Value", "", "a number is needed"),
                arguments(SKILLS, "4.12 | 8", "4.12 | 8.5", 7, "N", "8.5", "not a whole number"),
                arguments(SKILLS, "4.12 | 8", "4.12 | -8", 7, "N", "-8", "must not be negative"),
                arguments(SKILLS, "0.5154", "-0.5154", 7, "Standard Error", "-0.5154", "must not be negative"),
                arguments(SKILLS, "0.5154", "0.51544", 7, "Standard Error", "0.51544", "more than 4 decimals"),
                arguments(
                        SKILLS,
                        "0.5154",
                        "1000",
                        7,
                        "Standard Error",
                        "1000",
                        "more than 3 digits before the decimal point"),
                arguments(SKILLS, "3.1149", "3.11491", 7, "Lower CI Bound", "3.11491", "more than 4 decimals"),
                arguments(
                        SKILLS,
                        "5.1351",
                        "7.1351",
                        7,
                        "Upper CI Bound",
                        "7.1351",
                        "outside scale LV, which runs from 0 to 7"),
                arguments(
                        SKILLS,
                        "3.1149",
                        "5.2",
                        7,
                        "Lower CI Bound",
                        "5.2",
                        "the lower bound is above the upper bound"),
                arguments(SKILLS, "| Y | N |", "| y | N |", 7, "Recommend Suppress", "y", "not Y, N or n/a"),
                arguments(SKILLS, "| Y | N |", "| Y | no |", 7, "Not Relevant", "no", "not Y, N or n/a"),
                arguments(ZONES, "07/2024", "13/2024", 2, "Date", "13/2024", badDate),
                arguments(ZONES, "07/2024", "7/2024", 2, "Date", "7/2024", badDate),
                arguments(ZONES, "07/2024", "2024-02-30", 2, "Date", "2024-02-30", badDate),
                arguments(ZONES, "07/2024", "n/a", 2, "Date", "n/a", badDate),
                arguments(ZONES, "| 4 |", "| 6 |", 2, "Job Zone", "6", "a job zone is 1 to 5"),
                arguments(RELATED, "Short | 1", "Short | 0", 2, "Index", "0", "an index is at least 1"),
                arguments(OCCUPATIONS, "Data Scientists", " ", 4, "Title", " ", "must not be blank"),
                arguments(SKILLS, "Programming", "", 4, "Element Name", "", "must not be blank"),
                arguments(TITLES, "Programmer", "n/a", 3, "Alternate Title", "n/a", "must not be blank"),
                arguments(SCALES, "Importance | 1", "Importance | 6", 2, "Minimum", "6", "above the maximum"),
                arguments(SCALES, "-3 | 3", "-3 | x", 4, "Maximum", "x", notANumber),
                arguments(SCALES, "0 | 7", "0 | 100", 3, "", "0 to 100", "scale LV must lie within 0 to 7"),
                arguments(OCCUPATIONS, "Lead.", "Le\u0000ad.", 2, "Description", "Le?ad.", "holds a control character"),
                arguments(OCCUPATIONS, "Lead.", "Lead\r.", 2, "Description", "Lead?.", "holds a control character"),
                arguments(
                        TITLES,
                        "Programmer",
                        "\u009b31mRed",
                        3,
                        "Alternate Title",
                        "?31mRed",
                        "holds a control character"),
                arguments(
                        SKILLS,
                        "15-1252.00 | 2.B.3.e | Programming | LV",
                        "11-1011.00 | 2.B.3.e | Programming | LV",
                        6,
                        "Scale ID",
                        "IM",
                        "element 2.B.3.e of 15-1252.00 has no readable row on scale LV"));
    }

    @ParameterizedTest
    @MethodSource("brokenCells")
    void readRelease_refusesABrokenCell(
            String file, String text, String replacement, int line, String column, String value, String reason) {
        SmallRelease broken = SmallRelease.whole().edited(file, text, replacement);

        assertThat(problemsOf(broken)).contains(new RowProblem(file, line, column, value, reason));
        assertThat(problemsOf(broken))
                .allSatisfy(problem -> assertThat(problem.file()).isEqualTo(file));
    }

    /** File, text, column, and how long it may be. */
    static Stream<Arguments> lengths() {
        return Stream.of(
                arguments(OCCUPATIONS, "Chief Executives", "Title", 150),
                arguments(OCCUPATIONS, "Lead.", "Description", 2000),
                arguments(MODEL, "Programming", "Element Name", 150),
                arguments(MODEL, "Write programs.", "Description", 2000),
                arguments(SCALES, "Importance", "Scale Name", 100),
                arguments(SKILLS, "Analyst", "Domain Source", 30),
                arguments(ANCHORS, "Write a short script", "Anchor Description", 1000),
                arguments(ZONES, "Analyst", "Domain Source", 30),
                arguments(RELATED, "Primary-Short", "Relatedness Tier", 30),
                arguments(TITLES, "Programmer", "Alternate Title", 250),
                arguments(TITLES, "App Developer", "Short Title", 150),
                arguments(TITLES, "08,10", "Source(s)", 100));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void readRelease_refusesATextThatDoesNotFitItsColumn(String file, String text, String column, int longest) {
        SmallRelease release = SmallRelease.whole();

        Refusals.assertTaken(release.edited(file, text, "x".repeat(longest)), temp);
        assertThat(problemsOf(release.edited(file, text, "x".repeat(longest + 1))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo(file);
                    assertThat(problem.column()).isEqualTo(column);
                    assertThat(problem.reason()).isEqualTo("longer than " + longest + " characters");
                });
    }

    /** File, and the line of it that is repeated at its end. */
    static Stream<Arguments> keys() {
        String used = "this key is already used in line ";
        return Stream.of(
                arguments(SCALES, 2, 5, "Scale ID", "IM", used + 2),
                arguments(OCCUPATIONS, 3, 5, "O*NET-SOC Code", "15-1252.00", used + 3),
                arguments(MODEL, 2, 7, "Element ID", "2.A.1.a", used + 2),
                arguments(SKILLS, 7, 8, "", "15-1252.00 2.B.3.e LV", used + 7),
                arguments(ANCHORS, 2, 4, "", "2.B.3.e LV 2", used + 2),
                arguments(ZONES, 2, 3, "O*NET-SOC Code", "15-1252.00", used + 2),
                arguments(RELATED, 2, 3, "", "15-1252.00 15-2051.00", used + 2));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void readRelease_refusesAKeyThatIsThereTwice(
            String file, int repeated, int line, String column, String value, String reason) {
        String text = SmallRelease.whole().text(file);
        String row = text.lines().toList().get(repeated - 1);

        assertThat(problemsOf(SmallRelease.whole().with(file, text + row + "\n")))
                .containsExactly(new RowProblem(file, line, column, value, reason));
    }

    private List<RowProblem> problemsOf(SmallRelease release) {
        return Refusals.of(release, temp).problems();
    }
}
