package org.skillgap.application.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillgap.application.landing.PlainRows.element;
import static org.skillgap.application.landing.PlainRows.occupation;
import static org.skillgap.application.landing.PlainRows.pair;
import static org.skillgap.application.landing.PlainRows.rated;
import static org.skillgap.application.landing.PlainRows.rating;
import static org.skillgap.application.landing.PlainRows.scale;
import static org.skillgap.application.landing.ServiceRow.REFERENCE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillgap.application.landing.MergeCounts;
import org.skillgap.application.landing.PlainService;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;

/** Which rows are refused, and what is stored then. The store holds a release with skills a and b. */
class NormaliseLandingTest {

    private static final OccupationCode CODE = new OccupationCode("15-1252.00");
    private static final OccupationCode OTHER = new OccupationCode("15-1253.00");
    private static final Instant NOW = Instant.parse("2026-11-20T08:30:00Z");
    private static final double NONE = Double.NaN;

    private InMemoryOccupationRepository repository;

    @BeforeEach
    void load() {
        repository = new InMemoryOccupationRepository(Clock.systemUTC());
        repository.replaceRelease(SyntheticRelease.of("held", 4, 2, 0), LoadProgress.SILENT);
    }

    /** Rows that take the place of skill b's level, the fourth row of table skills. */
    static Stream<Arguments> wrongRows() {
        return Stream.of(
                Arguments.of(
                        level(7.01),
                        "skills line 4, column data_value, value '7.01': outside scale LV, which runs from 0 to 7"),
                Arguments.of(
                        level(-0.01),
                        "skills line 4, column data_value, value '-0.01': outside scale LV, which runs from 0 to 7"),
                Arguments.of(
                        bounds(3, -0.1, 4),
                        "skills line 4, column lower_ci_bound, value '-0.1': outside scale LV, which runs from 0 to 7"),
                Arguments.of(
                        bounds(3, 2, 7.1),
                        "skills line 4, column upper_ci_bound, value '7.1': outside scale LV, which runs from 0 to 7"),
                Arguments.of(bounds(3, 3.1, 4), "skills line 4, column lower_ci_bound, value '3.1': above the value 3"),
                Arguments.of(bounds(3, 2, 2.9), "skills line 4, column upper_ci_bound, value '2.9': below the value 3"),
                Arguments.of(
                        bounds(3, 3.5, 2.5),
                        "skills line 4, column lower_ci_bound, value '3.5': the lower bound is above the upper bound"),
                Arguments.of(scaled("XX"), "skills line 4, column scale_id, value 'XX': a rating is on scale IM or LV"),
                Arguments.of(
                        named("2.B.1.b", "Skill 2"),
                        "skills line 4, column element_name, value 'Skill 2': element 2.B.1.b is Skill 1"),
                Arguments.of(
                        named("2.B.1.B", "Skill 1"),
                        "skills line 4, column element_id, value '2.B.1.B': differs from the known 2.B.1.b in case only"),
                Arguments.of(
                        named("1.C.2.b", "Work Styles"),
                        "skills line 4, column element_id, value '1.C.2.b': in no domain that is rated on importance and level"),
                Arguments.of(
                        of(OTHER),
                        "skills line 4, column onetsoc_code, value '15-1253.00': the row is not of 15-1252.00"),
                Arguments.of(
                        by("x".repeat(31)),
                        "skills line 4, column domain_source, value '" + "x".repeat(31)
                                + "': longer than 30 characters"),
                Arguments.of(error(1000), "skills line 4, column standard_error, value '1000': larger than 999.9999"),
                Arguments.of(ServiceRow.of(CODE, "skills", "<html>"), "skills line 4, value '<html>': not readable"),
                Arguments.of(
                        pair(CODE, "2.B.1.a", "Skill 0", 4.5).get(1),
                        "skills line 4, value '15-1252.00 2.B.1.a LV': this key is already used in line 2"));
    }

    @ParameterizedTest
    @MethodSource("wrongRows")
    void ofAllPending_storesNoSkillIfOneRowIsWrong(ServiceRow wrong, String problem) {
        List<ServiceRow> rows = new ArrayList<>(rated(CODE, "Developers", 2, 4.5));
        rows.set(4, wrong);
        rows.addAll(pair(CODE, "2.C.1.a", "Administration", 2));

        SubjectReport report = normalise(CODE.value(), rows);

        assertThat(report.problems()).extracting(Object::toString).contains(problem);
        assertThat(report.rejected()).isEqualTo(4);
        assertThat(report.counts()).isEqualTo(new MergeCounts(3, 0, 0));
        assertThat(repository.readCatalog().isRated(CODE)).isFalse();
        assertThat(repository.readCatalog().findProfile(CODE, ElementDomain.KNOWLEDGE))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"4.12, 4.1248, 4.1248", "4.12, 4.125, 5", "4.12, 3, 4.115", "0, 0, 0", "7, 7, 7", "3, NaN, NaN"})
    void ofAllPending_takesBoundsThatAreRight(double value, double lower, double upper) {
        List<ServiceRow> rows = new ArrayList<>(rated(CODE, "Developers", 2, 4.5));
        rows.set(4, bounds(value, lower, upper));

        SubjectReport report = normalise(CODE.value(), rows);

        assertThat(report.problems()).isEmpty();
        assertThat(report.counts().stored()).isEqualTo(5);
    }

    @Test
    void ofAllPending_takesNamesThatDifferInCaseAndBlanksOnly() {
        List<ServiceRow> rows = new ArrayList<>(rated(CODE, "Developers", 2, 4.5));
        rows.set(4, named("2.B.1.b", " skill   1 "));

        assertThat(normalise(CODE.value(), rows).problems()).isEmpty();
        assertThat(repository
                        .readCatalog()
                        .findProfile(CODE, ElementDomain.SKILLS)
                        .orElseThrow()
                        .elementAt(1)
                        .name())
                .isEqualTo("Skill 1");
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "3, 6"})
    void ofAllPending_storesNoSkillIfThereAreFewerOrMoreThanOthersHave(int skills, int rejected) {
        SubjectReport report = normalise(CODE.value(), rated(CODE, "Developers", skills, 4.5));

        assertThat(report.problems())
                .extracting(Object::toString)
                .containsExactly("skills, value '" + skills + "': other rated occupations have 2 skills");
        assertThat(report.rejected()).isEqualTo(rejected);
        assertThat(repository.readCatalog().isRated(CODE)).isFalse();
    }

    @Test
    void ofAllPending_storesNoSkillIfAnElementIsOnOneScaleOnly() {
        List<ServiceRow> rows = rated(CODE, "Developers", 2, 4.5).subList(0, 4);

        SubjectReport report = normalise(CODE.value(), rows);

        assertThat(report.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "skills line 3, column scale_id, value 'IM': element 2.B.1.b of 15-1252.00 has no readable row on scale LV");
        assertThat(report.rejected()).isEqualTo(3);
    }

    @Test
    void ofAllPending_storesNothingBesideATableThatCannotBeRead() {
        List<ServiceRow> rows = new ArrayList<>(rated(CODE, "Developers", 2, 4.5));
        rows.add(ServiceRow.of(CODE, "transferable_skills", "<html>"));

        SubjectReport report = normalise(CODE.value(), rows);

        assertThat(report.rejected()).isEqualTo(5);
        assertThat(repository.readCatalog().isRated(CODE)).isFalse();
    }

    @Test
    void ofAllPending_needsATitle() {
        List<ServiceRow> rows = rated(CODE, "Developers", 2, 4.5).subList(1, 5);

        SubjectReport report = normalise(CODE.value(), rows);

        assertThat(report.problems())
                .extracting(Object::toString)
                .containsExactly("occupation_data, column title: no row tells the title of 15-1252.00");
        assertThat(report.rejected()).isEqualTo(4);
        assertThat(repository.readCatalog().findOccupation(CODE)).isEmpty();
    }

    @Test
    void ofAllPending_needsNoTitleOfAnOccupationThatIsKnown() {
        OccupationCode known = SyntheticRelease.code(3);

        SubjectReport report =
                normalise(known.value(), rated(known, "Not read", 2, 4.5).subList(1, 5));

        assertThat(report.counts()).isEqualTo(new MergeCounts(4, 0, 0));
        assertThat(repository.readCatalog().isRated(known)).isTrue();
    }

    @Test
    void ofAllPending_refusesASecondRowOfAnOccupation() {
        List<ServiceRow> rows = List.of(
                occupation(CODE, "Developers", ""),
                occupation(CODE, "Programmers", ""),
                ServiceRow.of(CODE, "occupation_data", "occupation|" + OTHER + "|Testers|"));

        SubjectReport report = normalise(CODE.value(), rows);

        assertThat(report.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "occupation_data, column onetsoc_code, value '15-1252.00': this key is already used",
                        "occupation_data, column onetsoc_code, value '15-1253.00': the row is not of 15-1252.00");
        assertThat(report.counts()).isEqualTo(new MergeCounts(1, 0, 0));
        assertThat(repository.readCatalog().getOccupation(CODE).title()).isEqualTo("Developers");
        assertThat(repository.readCatalog().findOccupation(OTHER)).isEmpty();
    }

    @Test
    void ofAllPending_removesWhatTheServiceHasNoMore() {
        normalise(CODE.value(), rated(CODE, "Developers", 2, 4.5));

        SubjectReport report = normalise(CODE.value(), List.of());

        assertThat(report.counts()).isEqualTo(new MergeCounts(0, 0, 4));
        assertThat(repository.readCatalog().isRated(CODE)).isFalse();
        assertThat(repository.readCatalog().findOccupation(CODE)).isPresent();
    }

    @Test
    void ofAllPending_measuresTheFirstOccupationsByEachOther() {
        repository = new InMemoryOccupationRepository(Clock.systemUTC());
        for (int number = 0; number < 3; number++) {
            OccupationCode code = SyntheticRelease.code(number);
            repository.land(code.value(), rated(code, "Occupation " + number, number == 0 ? 1 : 2, 4.5), NOW);
        }

        NormaliseReport report = normalise();

        assertThat(report.subjects()).extracting(SubjectReport::rejected).containsExactly(2, 0, 0);
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(repository.readCatalog().ratedCount()).isEqualTo(2);
    }

    @Test
    void ofAllPending_refusesScalesAndElementsOfTheReferenceOneByOne() {
        SubjectReport report = normalise(
                REFERENCE,
                List.of(
                        scale("IM", "Importance", 0, 100),
                        scale("LV", "Level", 0, 7),
                        scale("LV", "Level", 0, 7),
                        scale("WI", "n".repeat(101), -3, 3),
                        element("2.B.1.a", "Another skill", ""),
                        element("2.B.1.c", "Skill 2", "Third."),
                        element("2.B.1.C", "Skill 2", "Third."),
                        element("2.B.1.d", "n".repeat(151), "")));

        assertThat(report.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "scales, column scale_id, value 'IM 0 to 100': it runs from 1 to 5",
                        "scales, column scale_id, value 'LV': this key is already used",
                        "scales, column scale_name, value '" + "n".repeat(100) + "…': longer than 100 characters",
                        "elements, column element_name, value 'Another skill': element 2.B.1.a is Skill 0",
                        "elements, column element_id, value '2.B.1.C': this key is already used",
                        "elements, column element_name, value '" + "n".repeat(100) + "…': longer than 150 characters");
        assertThat(report.rejected()).isEqualTo(6);
        assertThat(report.counts()).isEqualTo(new MergeCounts(1, 1, 0));
        assertThat(repository.readCatalog().elements()).hasSize(3);
    }

    @Test
    void ofAllPending_listsTwentyProblemsAndCountsAll() {
        List<ServiceRow> rows = new ArrayList<>(List.of(occupation(CODE, "Developers", "")));
        for (int i = 0; i < 1_000; i++) {
            rows.add(ServiceRow.of(CODE, "skills", "<html>"));
        }

        SubjectReport report = normalise(CODE.value(), rows);

        assertThat(report.problems()).hasSize(20);
        assertThat(report.problemCount()).isEqualTo(1_000);
        assertThat(report.rejected()).isEqualTo(1_000);
    }

    private SubjectReport normalise(String subject, List<ServiceRow> rows) {
        repository.land(subject, rows, NOW);
        return normalise().subjects().get(0);
    }

    private NormaliseReport normalise() {
        return new NormaliseLanding(repository, repository, new PlainService()).ofAllPending(LoadProgress.SILENT);
    }

    private static ServiceRow level(double value) {
        return bounds(value, NONE, NONE);
    }

    private static ServiceRow bounds(double value, double lower, double upper) {
        return rating(CODE, CODE, "2.B.1.b", "Skill 1", "LV", value, 0.25, lower, upper, "Analyst");
    }

    private static ServiceRow scaled(String scale) {
        return rating(CODE, "2.B.1.b", "Skill 1", scale, 3);
    }

    private static ServiceRow named(String element, String name) {
        return rating(CODE, CODE, element, name, "LV", 3, 0.25, NONE, NONE, "Analyst");
    }

    private static ServiceRow of(OccupationCode code) {
        return rating(CODE, code, "2.B.1.b", "Skill 1", "LV", 3, 0.25, NONE, NONE, "Analyst");
    }

    private static ServiceRow by(String people) {
        return rating(CODE, CODE, "2.B.1.b", "Skill 1", "LV", 3, 0.25, NONE, NONE, people);
    }

    private static ServiceRow error(double error) {
        return rating(CODE, CODE, "2.B.1.b", "Skill 1", "LV", 3, error, NONE, NONE, "Analyst");
    }
}
