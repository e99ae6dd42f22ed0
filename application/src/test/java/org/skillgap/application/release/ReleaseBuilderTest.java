package org.skillgap.application.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.application.error.DataRefused;
import org.skillgap.application.error.RowProblem;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;
import org.skillgap.domain.rating.Scale;
import org.skillgap.domain.rating.ScaleId;

class ReleaseBuilderTest {

    private static final OccupationCode DEVELOPERS = new OccupationCode("15-1252.00");
    private static final OccupationCode SCIENTISTS = new OccupationCode("15-2051.00");
    private static final OccupationCode NOBODY = new OccupationCode("99-9999.00");
    private static final ElementId PROGRAMMING = new ElementId("2.B.3.e");
    private static final ElementId READING = new ElementId("2.A.1.a");
    private static final ScaleId STYLES = new ScaleId("WI");
    private static final YearMonth AUGUST = YearMonth.of(2023, 8);

    private final ReleaseBuilder builder = new ReleaseBuilder();

    @BeforeEach
    void addScalesAndOccupations() {
        builder.scale(at("Scales.txt", 2), new Scale(ScaleId.IMPORTANCE, "Importance", 1, 5));
        builder.scale(at("Scales.txt", 3), new Scale(ScaleId.LEVEL, "Level", 0, 7));
        builder.scale(at("Scales.txt", 4), new Scale(STYLES, "Work Styles Impact", -3, 3));
        builder.occupation(at("Occupations.txt", 2), new Occupation(DEVELOPERS, "Software Developers", ""));
        builder.occupation(at("Occupations.txt", 3), new Occupation(SCIENTISTS, "Data Scientists", ""));
    }

    @Test
    void build_keepsTheRowsInTheirOrder() {
        rate(2, DEVELOPERS, READING, ScaleId.LEVEL, 4.5);
        rate(3, DEVELOPERS, READING, ScaleId.IMPORTANCE, 3);
        JobZone zone = new JobZone(DEVELOPERS, 4, AUGUST, "Analyst");
        LevelAnchor anchor = new LevelAnchor(PROGRAMMING, ScaleId.LEVEL, 2, "Write a script");
        RelatedOccupation related = new RelatedOccupation(DEVELOPERS, SCIENTISTS, "Primary-Short", 1);
        AlternateTitle title = new AlternateTitle(DEVELOPERS, "Programmer", "", "");
        builder.jobZone(at("Zones.txt", 2), zone);
        builder.levelAnchor(at("Anchors.txt", 2), anchor, "Programming");
        builder.relatedOccupation(at("Related.txt", 2), related);
        builder.alternateTitle(at("Titles.txt", 2), title);
        builder.alternateTitle(at("Titles.txt", 3), title);
        Task task = new Task(DEVELOPERS, 7, "Design software.", Task.Type.CORE, 26, AUGUST, "Incumbent");
        Task other = new Task(SCIENTISTS, 7, "Read data.", Task.Type.NOT_AVAILABLE, 0, AUGUST, "Analyst");
        builder.task(at("Tasks.txt", 2), task);
        builder.task(at("Tasks.txt", 3), other);

        Release release = builder.build("A release", "00");

        assertThat(release.scales()).extracting(Scale::id).containsExactly(ScaleId.IMPORTANCE, ScaleId.LEVEL, STYLES);
        assertThat(release.occupations()).extracting(Occupation::code).containsExactly(DEVELOPERS, SCIENTISTS);
        assertThat(release.elements())
                .containsExactly(new Element(READING, "Reading", ""), new Element(PROGRAMMING, "Programming", ""));
        assertThat(release.ratings())
                .extracting(OccupationRating::scale)
                .containsExactly(ScaleId.LEVEL, ScaleId.IMPORTANCE);
        assertThat(release.jobZones()).containsExactly(zone);
        assertThat(release.levelAnchors()).containsExactly(anchor);
        assertThat(release.relatedOccupations()).containsExactly(related);
        assertThat(release.alternateTitles()).containsExactly(title, title);
        assertThat(release.tasks()).containsExactly(task, other);
    }

    @Test
    void build_refusesKeysThatAreThereTwice() {
        ratePair(2, DEVELOPERS, PROGRAMMING);
        ratePair(4, DEVELOPERS, PROGRAMMING);
        builder.scale(at("Scales.txt", 5), new Scale(ScaleId.LEVEL, "Level", 0, 7));
        builder.occupation(at("More.txt", 2), new Occupation(DEVELOPERS, "Coders", ""));
        for (int line = 2; line <= 3; line++) {
            builder.levelAnchor(
                    at("Anchors.txt", line), new LevelAnchor(PROGRAMMING, ScaleId.LEVEL, 2.5, "x"), "Programming");
            builder.jobZone(at("Zones.txt", line), new JobZone(DEVELOPERS, 4, AUGUST, ""));
            builder.relatedOccupation(
                    at("Related.txt", line), new RelatedOccupation(DEVELOPERS, SCIENTISTS, "Supplemental", line));
        }

        assertThat(problems())
                .containsExactly(
                        "Scales.txt line 5, column Scale ID, value 'LV': this key is already used in line 3",
                        "Skills.txt line 4, value '15-1252.00 2.B.3.e IM': this key is already used in line 2",
                        "Skills.txt line 5, value '15-1252.00 2.B.3.e LV': this key is already used in line 3",
                        "More.txt line 2, column O*NET-SOC Code, value '15-1252.00': this key is already used in"
                                + " Occupations.txt line 2",
                        "Anchors.txt line 3, value '2.B.3.e LV 2.5': this key is already used in line 2",
                        "Zones.txt line 3, column O*NET-SOC Code, value '15-1252.00': this key is already used in line 2",
                        "Related.txt line 3, value '15-1252.00 15-2051.00': this key is already used in line 2");
    }

    @Test
    void build_takesElementIdsThatDifferOnlyInCaseAsOneKey() {
        builder.element(at("Model.txt", 2), new Element(PROGRAMMING, "Programming", ""));
        builder.element(at("Model.txt", 3), new Element(new ElementId("2.B.3.E"), "Programming", ""));

        assertThat(problems())
                .containsExactly(
                        "Model.txt line 3, column Element ID, value '2.B.3.E': this key is already used in line 2");
    }

    @Test
    void build_takesThemAsOneKeyWithoutAContentModelToo() {
        ratePair(2, DEVELOPERS, PROGRAMMING);
        ratePair(4, DEVELOPERS, new ElementId("2.B.3.E"));

        assertThat(problems())
                .containsExactly(
                        "Skills.txt line 4, column Element ID, value '2.B.3.E': this key is already used in line 2",
                        "Skills.txt line 5, column Element ID, value '2.B.3.E': this key is already used in line 2");
    }

    @Test
    void build_refusesUnknownOccupations() {
        ratePair(2, NOBODY, PROGRAMMING);
        builder.jobZone(at("Zones.txt", 2), new JobZone(NOBODY, 4, AUGUST, ""));
        builder.relatedOccupation(at("Related.txt", 2), new RelatedOccupation(NOBODY, NOBODY, "Supplemental", 1));
        builder.alternateTitle(at("Titles.txt", 2), new AlternateTitle(NOBODY, "Nobody", "", ""));

        String unknown = "value '99-9999.00': unknown occupation: Occupation Data does not list it";
        assertThat(problems())
                .containsExactly(
                        "Skills.txt line 2, column O*NET-SOC Code, " + unknown,
                        "Skills.txt line 3, column O*NET-SOC Code, " + unknown,
                        "Zones.txt line 2, column O*NET-SOC Code, " + unknown,
                        "Related.txt line 2, column O*NET-SOC Code, " + unknown,
                        "Related.txt line 2, column Related O*NET-SOC Code, " + unknown,
                        "Titles.txt line 2, column O*NET-SOC Code, " + unknown);
    }

    @Test
    void build_refusesUnknownElementsIfThereIsAContentModel() {
        builder.element(at("Model.txt", 2), new Element(READING, "Reading", "Read."));
        ratePair(2, DEVELOPERS, READING);
        ratePair(4, DEVELOPERS, PROGRAMMING);
        builder.levelAnchor(at("Anchors.txt", 2), new LevelAnchor(PROGRAMMING, ScaleId.LEVEL, 2, "x"), "Programming");

        String unknown =
                "column Element ID, value '2.B.3.e': unknown element: Content Model Reference does not list it";
        assertThat(problems())
                .containsExactly(
                        "Skills.txt line 4, " + unknown,
                        "Skills.txt line 5, " + unknown,
                        "Anchors.txt line 2, " + unknown);
    }

    @Test
    void build_refusesUnknownScalesAndScalesThatAreNotRatedOn() {
        ratePair(2, DEVELOPERS, READING);
        rate(4, DEVELOPERS, READING, new ScaleId("XX"), 1);
        rate(5, DEVELOPERS, READING, STYLES, 1);
        builder.levelAnchor(at("Anchors.txt", 2), new LevelAnchor(READING, new ScaleId("XX"), 2, "x"), "Reading");

        assertThat(problems())
                .containsExactly(
                        "Skills.txt line 4, column Scale ID, value 'XX': unknown scale: Scales Reference does not list it",
                        "Skills.txt line 5, column Scale ID, value 'WI': a rating is on scale IM or LV",
                        "Anchors.txt line 2, column Scale ID, value 'XX': unknown scale: Scales Reference does not list it");
    }

    @Test
    void build_refusesElementsThatAreRatedOnOneScaleOnly() {
        ratePair(2, DEVELOPERS, READING);
        rate(4, DEVELOPERS, PROGRAMMING, ScaleId.IMPORTANCE, 3);
        rate(5, SCIENTISTS, PROGRAMMING, ScaleId.LEVEL, 3);

        assertThat(problems())
                .containsExactly(
                        "Skills.txt line 4, column Scale ID, value 'IM': element 2.B.3.e of 15-1252.00 has no readable row on scale LV",
                        "Skills.txt line 5, column Scale ID, value 'LV': element 2.B.3.e of 15-2051.00 has no readable row on scale IM");
    }

    @Test
    void build_doesNotTakeARepeatedRatingForAnElementOnOneScale() {
        ratePair(2, DEVELOPERS, READING);
        rate(4, DEVELOPERS, READING, ScaleId.IMPORTANCE, 3);

        assertThat(problems())
                .containsExactly(
                        "Skills.txt line 4, value '15-1252.00 2.A.1.a IM': this key is already used in line 2");
    }

    @Test
    void build_doesNotTakeARefusedRatingForAMissingOne() {
        rate(2, DEVELOPERS, READING, ScaleId.IMPORTANCE, 3);
        rate(3, DEVELOPERS, READING, ScaleId.LEVEL, 7.01);

        assertThat(problems())
                .containsExactly(
                        "Skills.txt line 3, column Data Value, value '7.01': outside scale LV, which runs from 0 to 7");
    }

    @ParameterizedTest
    @CsvSource({"IM, 0.99, 1 to 5", "IM, 5.01, 1 to 5", "LV, -0.01, 0 to 7", "LV, 7.01, 0 to 7"})
    void build_refusesValuesOutsideTheirScale(ScaleId scale, double value, String range) {
        ratePair(2, DEVELOPERS, READING);
        rate(4, SCIENTISTS, READING, scale, value);

        assertThat(problems().get(0))
                .isEqualTo("Skills.txt line 4, column Data Value, value '" + value + "': outside scale " + scale
                        + ", which runs from " + range);
    }

    @ParameterizedTest
    @CsvSource({"IM, 1, LV, 0", "IM, 5, LV, 7"})
    void build_takesTheEndsOfAScale(ScaleId scale, double value, ScaleId otherScale, double otherValue) {
        rate(2, DEVELOPERS, READING, scale, value);
        rate(3, DEVELOPERS, READING, otherScale, otherValue);

        assertThat(builder.build("A release", "00").ratings()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, 5, 'column Lower CI Bound, value ''-0.1'': outside scale LV, which runs from 0 to 7'",
        "1, 7.1, 'column Upper CI Bound, value ''7.1'': outside scale LV, which runs from 0 to 7'",
        "5.5, 5, 'column Lower CI Bound, value ''5.5'': the lower bound is above the upper bound'"
    })
    void build_refusesBoundsThatCannotBe(double lower, double upper, String problem) {
        rate(2, DEVELOPERS, READING, ScaleId.IMPORTANCE, 3);
        add(3, DEVELOPERS, READING, ScaleId.LEVEL, rating(4, lower, upper));

        assertThat(problems()).containsExactly("Skills.txt line 3, " + problem);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 7.5})
    void build_refusesAnchorsOutsideTheirScale(double value) {
        builder.levelAnchor(at("Anchors.txt", 2), new LevelAnchor(READING, ScaleId.LEVEL, value, "x"), "Reading");

        assertThat(problems())
                .containsExactly("Anchors.txt line 2, column Anchor Value, value '" + value
                        + "': outside scale LV, which runs from 0 to 7");
    }

    @Test
    void scale_refusesLevelsThatNoProfileTakes() {
        ReleaseBuilder other = new ReleaseBuilder();
        other.scale(at("Scales.txt", 2), new Scale(ScaleId.LEVEL, "Level", 0, 100));

        assertThat(problemsOf(other))
                .containsExactly("Scales.txt line 2, value '0 to 100': scale LV must lie within 0 to 7");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 6})
    void build_refusesOtherJobZones(int zone) {
        builder.jobZone(at("Zones.txt", 2), new JobZone(DEVELOPERS, zone, AUGUST, ""));

        assertThat(problems())
                .containsExactly("Zones.txt line 2, column Job Zone, value '" + zone + "': a job zone is 1 to 5");
    }

    @Test
    void build_refusesARelatedOccupationInPlaceZero() {
        builder.relatedOccupation(
                at("Related.txt", 2), new RelatedOccupation(DEVELOPERS, SCIENTISTS, "Primary-Long", 0));

        assertThat(problems()).containsExactly("Related.txt line 2, column Index, value '0': an index is at least 1");
    }

    @Test
    void build_listsProblemsInTheOrderOfFilesAndLines() {
        rate(2, DEVELOPERS, READING, ScaleId.IMPORTANCE, 3);
        builder.alternateTitle(at("Titles.txt", 2), new AlternateTitle(NOBODY, "Nobody", "", ""));
        builder.problem(at("Skills.txt", 9), "N", "x", "not a number");
        builder.problem(at("Skills.txt", 9), "Date", "y", "not a date");
        builder.problem(at("Scales.txt", 0), "", "", "damaged");

        assertThat(refusal(builder).problems())
                .extracting(problem -> problem.file() + " " + problem.line() + " " + problem.column())
                .containsExactly(
                        "Scales.txt 0 ",
                        "Skills.txt 2 Scale ID",
                        "Skills.txt 9 N",
                        "Skills.txt 9 Date",
                        "Titles.txt 2 O*NET-SOC Code");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "20, 20", "21, 20", "30000, 20"})
    void build_listsTwentyProblemsAndCountsAll(int count, int listed) {
        for (int line = count; line > 0; line--) {
            builder.problem(at("Skills.txt", line), "N", "x", "not a number");
        }
        DataRefused refusal = refusal(builder);

        assertThat(refusal.problems()).hasSize(listed);
        assertThat(refusal.count()).isEqualTo(count);
    }

    @Test
    void build_listsWhatIsWrongWithAWholeFileBeforeItsLines() {
        for (int line = 1; line <= 20_000; line++) {
            builder.problem(at("Skills.txt", line), "N", "x", "not a number");
        }
        builder.problem(at("Skills.txt", 0), "", "", "the file is too large");

        assertThat(problems().get(0)).isEqualTo("Skills.txt: the file is too large");
    }

    @Test
    void refuseIfProblems_passesWithoutAny() {
        builder.refuseIfProblems();

        assertThat(builder.build("A release", "00").ratings()).isEmpty();
    }

    private void ratePair(int line, OccupationCode occupation, ElementId element) {
        rate(line, occupation, element, ScaleId.IMPORTANCE, 3);
        rate(line + 1, occupation, element, ScaleId.LEVEL, 4);
    }

    private void rate(int line, OccupationCode occupation, ElementId element, ScaleId scale, double value) {
        add(line, occupation, element, scale, rating(value, Double.NaN, Double.NaN));
    }

    private void add(int line, OccupationCode occupation, ElementId element, ScaleId scale, Rating rating) {
        String name = element.equals(READING) ? "Reading" : "Programming";
        builder.rating(at("Skills.txt", line), new OccupationRating(occupation, element, scale, rating), name);
    }

    private static Rating rating(double value, double lower, double upper) {
        return new Rating(value, 8, 0.25, lower, upper, Flag.NO, Flag.NO, AUGUST, "Analyst", RatingSource.ONET_FILE);
    }

    private List<String> problems() {
        return problemsOf(builder);
    }

    private static List<String> problemsOf(ReleaseBuilder builder) {
        return refusal(builder).problems().stream().map(RowProblem::toString).toList();
    }

    private static DataRefused refusal(ReleaseBuilder builder) {
        return catchThrowableOfType(DataRefused.class, () -> builder.build("A release", "00"));
    }

    private static Origin at(String file, int line) {
        return new Origin(file, line);
    }
}
