package org.skillgap.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillgap.application.assessment.AskedQuestions.GEMINI;
import static org.skillgap.application.assessment.AssessedOccupations.DEMO;
import static org.skillgap.application.assessment.AssessedOccupations.assessed;
import static org.skillgap.application.assessment.AssessedOccupations.calibration;
import static org.skillgap.application.assessment.AssessedOccupations.level;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.assessment.AssessedOccupation.AssessedLevel;
import org.skillgap.application.assessment.Calibration;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.catalog.AssessedProfile;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Origin;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseBuilder;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.application.release.Task;
import org.skillgap.domain.assessment.ElementAccuracy;
import org.skillgap.domain.assessment.LevelCalibration;
import org.skillgap.domain.assessment.Reliability;
import org.skillgap.domain.assessment.ScorerAccuracy;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;
import org.skillgap.domain.rating.Scale;
import org.skillgap.domain.rating.ScaleId;

/** What every {@link AssessmentRepository} does: assessed levels stand beside surveyed ones, and outlive them. */
public interface AssessmentRepositoryContract {

    /** An occupation with surveyed levels, and one without, in a release of five. */
    OccupationCode RATED = SyntheticRelease.code(0);

    /** Another one with surveyed levels. */
    OccupationCode SURVEYED_BEFORE = SyntheticRelease.code(3);

    /** The last occupation of that release. */
    OccupationCode UNRATED = SyntheticRelease.code(4);

    private static Release five(String name) {
        return SyntheticRelease.of(name, 5, 3, 0);
    }

    /** Returns an empty store, for one test; it is an {@link AssessmentRepository} too. */
    OccupationRepository emptyRepository();

    private OccupationRepository loaded() {
        OccupationRepository repository = emptyRepository();
        repository.replaceRelease(five("one"), LoadProgress.SILENT);
        return repository;
    }

    private static AssessmentRepository assessments(OccupationRepository repository) {
        return (AssessmentRepository) repository;
    }

    @Test
    default void readCatalog_hasNothingAssessedAtFirst() {
        Catalog catalog = loaded().readCatalog();

        assertThat(catalog.assessed()).isEmpty();
        assertThat(catalog.calibrations()).isEmpty();
        assertThat(catalog.findAssessed(RATED)).isEmpty();
    }

    @Test
    default void store_showsAssessedLevelsInTheCatalog() {
        OccupationRepository repository = loaded();
        AssessedOccupation assessed = assessed(UNRATED, 2.25, 7, 0);

        assertThat(assessments(repository).store(assessed)).isTrue();

        AssessedProfile profile = repository.readCatalog().findAssessed(UNRATED).orElseThrow();
        assertThat(profile.assessment()).isEqualTo(assessed);
        assertThat(profile.isCalibrated()).isFalse();
        Rating rating =
                profile.rated().profile().levelRating(new ElementId("2.B.1.a")).orElseThrow();
        assertThat(rating.value()).isEqualTo(2.25);
        assertThat(rating.raters()).isZero();
        assertThat(rating.standardError()).isNaN();
        assertThat(rating.ratedOn()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(rating.source()).isEqualTo(RatingSource.LLM);
    }

    @Test
    default void store_touchesNoSurvey() {
        OccupationRepository repository = loaded();
        Catalog before = repository.readCatalog();
        assessments(repository).store(assessed(RATED, 7, 7, 7));
        assessments(repository).store(assessed(UNRATED, 7, 7, 7));

        Catalog after = repository.readCatalog();
        assertThat(surveyed(after, RATED)).hasSize(6).isEqualTo(surveyed(before, RATED));
        assertThat(after.findProfile(UNRATED, ElementDomain.SKILLS)).isEmpty();
        assertThat(after.ratingCount()).isEqualTo(before.ratingCount());
        assertThat(after.ratedCount()).isEqualTo(4);
        assertThat(after.assessed()).containsOnlyKeys(RATED, UNRATED);
    }

    private static List<Rating> surveyed(Catalog catalog, OccupationCode code) {
        Profile profile = catalog.findProfile(code, ElementDomain.SKILLS).orElseThrow();
        return profile.elements().stream()
                .flatMap(
                        element -> Stream.of(profile.levelRating(element.id()), profile.importanceRating(element.id())))
                .map(Optional::orElseThrow)
                .toList();
    }

    @Test
    default void store_replacesAllThatAnyModelHadAssessed() {
        OccupationRepository repository = loaded();
        assessments(repository).store(assessed(UNRATED, 1, 2, 3));
        ModelIdentity other = new ModelIdentity("openai", "qwen", "2");
        AssessedOccupation second = new AssessedOccupation(
                UNRATED,
                other,
                "one",
                1,
                Instant.parse("2026-12-01T00:00:00.000001Z"),
                new TreeMap<>(Map.of(new ElementId("2.B.1.b"), level(3.5))));

        assessments(repository).store(second);

        assertThat(repository.readCatalog().assessed()).hasSize(1);
        assertThat(repository.readCatalog().findAssessed(UNRATED).orElseThrow().assessment())
                .isEqualTo(second);
    }

    @Test
    default void store_movesTheRevision() {
        OccupationRepository repository = loaded();
        long loaded = repository.revision();

        assessments(repository).store(assessed(UNRATED, 1, 2, 3));
        long assessed = repository.revision();
        assessments(repository).store(calibration("one", GEMINI, 0.5));

        assertThat(assessed).isGreaterThan(loaded);
        assertThat(repository.revision()).isGreaterThan(assessed);
        assertThat(repository.readCatalog().revision()).isEqualTo(repository.revision());
    }

    @Test
    default void store_twiceIsLikeOnce() {
        OccupationRepository repository = loaded();
        AssessedOccupation assessed = assessed(UNRATED, 1, 2, 3);
        assessments(repository).store(assessed);

        assertThat(assessments(repository).store(assessed)).isTrue();

        assertThat(repository.readCatalog().findAssessed(UNRATED).orElseThrow().assessment())
                .isEqualTo(assessed);
    }

    @Test
    default void store_refusesWhatTheStoreDoesNotKnow() {
        OccupationRepository repository = loaded();
        long revision = repository.revision();
        AssessedOccupation unknownElement = assessed(UNRATED, 1, 2, 3, 4);
        AssessedOccupation otherCase = new AssessedOccupation(
                UNRATED, GEMINI, "one", 1, Instant.EPOCH, new TreeMap<>(Map.of(new ElementId("2.b.1.A"), level(1))));

        assertThat(assessments(repository).store(assessed(SyntheticRelease.code(5), 1)))
                .isFalse();
        assertThat(assessments(repository).store(unknownElement)).isFalse();
        assertThat(assessments(repository).store(otherCase)).isFalse();

        assertThat(repository.revision()).isEqualTo(revision);
        assertThat(repository.readCatalog().assessed()).isEmpty();
    }

    @Test
    default void store_refusesALevelWithoutItsScale() {
        OccupationRepository repository = emptyRepository();
        ReleaseBuilder builder = new ReleaseBuilder();
        Origin origin = new Origin("none", 0);
        builder.scale(origin, new Scale(ScaleId.IMPORTANCE, "Importance", 1, 5));
        builder.element(origin, five("five").elements().get(0));
        builder.occupation(origin, new Occupation(UNRATED, "Unrated", ""));
        repository.replaceRelease(builder.build("none", "none"), LoadProgress.SILENT);

        assertThat(assessments(repository).store(assessed(UNRATED, 1))).isFalse();
    }

    @Test
    default void replaceRelease_keepsAssessedLevelsAndWhatTheyReferTo() {
        OccupationRepository repository = loaded();
        AssessedOccupation rated = assessed(RATED, 1, 2, 3);
        AssessedOccupation unrated = assessed(UNRATED, 4, 5, 6);
        Occupation occupation = repository.readCatalog().getOccupation(UNRATED);
        AssessedOccupation surveyed = assessed(SURVEYED_BEFORE, 7, 7, 7);
        assessments(repository).store(rated);
        assessments(repository).store(surveyed);
        assessments(repository).store(unrated);

        repository.replaceRelease(SyntheticRelease.of("small", 2, 1, 1), LoadProgress.SILENT);

        Catalog small = repository.readCatalog();
        assertThat(small.findOccupation(UNRATED)).contains(occupation);
        assertThat(small.occupations()).hasSize(4);
        assertThat(small.findProfile(SURVEYED_BEFORE, ElementDomain.SKILLS)).isEmpty();
        assertThat(small.findAssessed(SURVEYED_BEFORE).orElseThrow().assessment())
                .isEqualTo(surveyed);
        assertThat(small.findAssessed(RATED).orElseThrow().assessment()).isEqualTo(rated);
        assertThat(small.findAssessed(UNRATED).orElseThrow().assessment()).isEqualTo(unrated);
        assertThat(small.findAssessed(UNRATED).orElseThrow().rated().profile().elements())
                .hasSize(3);
        assertThat(assessments(repository).store(assessed(UNRATED, 6, 5, 4))).isTrue();
        repository.replaceRelease(five("back"), LoadProgress.SILENT);
        assertThat(repository.readCatalog().assessed()).containsOnlyKeys(RATED, SURVEYED_BEFORE, UNRATED);
        assertThat(repository.readCatalog().occupations()).hasSize(5);
    }

    @Test
    default void store_keepsTheLongestTextsAndNonAsciiOnes() {
        OccupationRepository repository = loaded();
        AssessedOccupation longest = new AssessedOccupation(
                UNRATED,
                new ModelIdentity("p".repeat(20), "é".repeat(100), "v".repeat(20)),
                "r".repeat(200),
                Integer.MAX_VALUE,
                Instant.parse("2026-11-30T23:59:59.999999Z"),
                new TreeMap<>(Map.of(
                        new ElementId("2.B.1.a"),
                        new AssessedLevel(
                                Level.of(3.33), Level.of(0), Level.of(7), "料".repeat(2_000), "x".repeat(2_000)),
                        new ElementId("2.B.1.b"),
                        new AssessedLevel(Level.of(0.01), Level.of(0), Level.of(0.01), "😀 “Łódź”\t\n", ""))));

        assertThat(assessments(repository).store(longest)).isTrue();

        assertThat(repository.readCatalog().findAssessed(UNRATED).orElseThrow().assessment())
                .isEqualTo(longest);
    }

    @Test
    default void store_keepsTimesToTheMicrosecond() {
        OccupationRepository repository = loaded();
        Instant nanos = Instant.parse("2026-11-30T23:59:59.999999999Z");
        AssessedOccupation given = assessed(UNRATED, 1, 2, 3);
        assessments(repository).store(new AssessedOccupation(UNRATED, GEMINI, "one", 1, nanos, given.levels()));
        Calibration calibration = calibration("one", GEMINI, 0.5);
        assessments(repository)
                .store(new Calibration("one", GEMINI, calibration.line(), calibration.accuracy(), nanos));

        Catalog catalog = repository.readCatalog();
        assertThat(catalog.findAssessed(UNRATED).orElseThrow().assessment().assessedAt())
                .isEqualTo("2026-11-30T23:59:59.999999Z");
        assertThat(catalog.calibrations().get(GEMINI).fittedAt()).isEqualTo("2026-11-30T23:59:59.999999Z");
    }

    @Test
    default void store_ofACalibrationAppliesItToTheLevelsOfItsModel() {
        OccupationRepository repository = loaded();
        assessments(repository).store(assessed(RATED, 2, 4, 7));
        assessments(repository).store(assessed(UNRATED, DEMO, 2, 4, 7));
        Calibration calibration = calibration("one", GEMINI, 0.5);

        assessments(repository).store(calibration);

        Catalog catalog = repository.readCatalog();
        assertThat(catalog.calibrations()).isEqualTo(Map.of(GEMINI, calibration));
        assertThat(levels(catalog, RATED)).containsExactly(1.25, 2.25, 3.75);
        assertThat(levels(catalog, UNRATED)).containsExactly(2.0, 4.0, 7.0);
        AssessedProfile profile = catalog.findAssessed(RATED).orElseThrow();
        assertThat(profile.isCalibrated()).isTrue();
        assertThat(profile.reliability(new ElementId("2.B.1.a"))).isEqualTo(Reliability.BEATS_BASELINE);
        assertThat(profile.reliability(new ElementId("2.B.1.c"))).isEqualTo(Reliability.NOT_MEASURED);
    }

    private static List<Double> levels(Catalog catalog, OccupationCode code) {
        return catalog.findAssessed(code).orElseThrow().rated().profile().elements().stream()
                .map(element -> catalog.findAssessed(code)
                        .orElseThrow()
                        .rated()
                        .profile()
                        .levelRating(element.id())
                        .orElseThrow()
                        .value())
                .toList();
    }

    @Test
    default void store_keepsOneCalibrationForEachReleaseAndModel() {
        OccupationRepository repository = loaded();
        ModelIdentity upper = new ModelIdentity("gemini", "GEMINI-3.8-flash", "1");
        assessments(repository).store(calibration("one", GEMINI, 0.25));
        assessments(repository).store(calibration("One", GEMINI, 0.75));
        assessments(repository).store(calibration("one", upper, 0.125));
        Calibration second = calibration("one", GEMINI, 0.5);

        assessments(repository).store(second);

        assertThat(repository.readCatalog().calibrations())
                .isEqualTo(Map.of(GEMINI, second, upper, calibration("one", upper, 0.125)));
        repository.replaceRelease(SyntheticRelease.of("One", 5, 3, 1), LoadProgress.SILENT);
        assertThat(repository.readCatalog().calibrations()).isEqualTo(Map.of(GEMINI, calibration("One", GEMINI, 0.75)));
    }

    @Test
    default void store_keepsEveryFigureOfACalibration() {
        OccupationRepository repository = loaded();
        ScorerAccuracy accuracy = new ScorerAccuracy(
                894,
                Integer.MAX_VALUE,
                1 / 3.0,
                -Math.PI,
                Double.MIN_NORMAL,
                1e300,
                0.1 + 0.2,
                Double.NaN,
                List.of(
                        new ElementAccuracy(new ElementId("2.A.1.a"), 1, 0.1, 2 / 3.0),
                        new ElementAccuracy(new ElementId("9.Z." + "x".repeat(16)), 894, 0, 1e-17)));
        Calibration calibration = new Calibration(
                "one",
                GEMINI,
                new LevelCalibration(-0.1234567890123456789, 0.9999999999999999),
                accuracy,
                Instant.parse("2026-11-20T08:30:00.000001Z"));

        assessments(repository).store(calibration);

        assertThat(repository.readCatalog().calibrations()).containsEntry(GEMINI, calibration);
    }

    @Test
    default void store_isSafeForManyAtOnce() throws Exception {
        OccupationRepository repository = loaded();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Boolean>> stores = IntStream.range(0, 20)
                    .<Callable<Boolean>>mapToObj(i ->
                            () -> assessments(repository).store(assessed(SyntheticRelease.code(i % 5), i % 7, 2, 3)))
                    .toList();
            for (Future<Boolean> stored : threads.invokeAll(stores)) {
                assertThat(stored.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(repository.readCatalog().assessed()).hasSize(5);
        assertThat(repository.revision()).isEqualTo(21);
    }

    @Test
    default void tasks_areThoseOfTheReleaseCoreFirst() {
        OccupationRepository repository = emptyRepository();
        repository.replaceRelease(
                withTasks(
                        five("with"),
                        task(RATED, 30, "Do odd – jobs 😀", Task.Type.NOT_AVAILABLE),
                        task(RATED, 20, "Help", Task.Type.SUPPLEMENTAL),
                        task(UNRATED, 20, "Rest", Task.Type.CORE),
                        task(RATED, 999_999_999, "Lead", Task.Type.CORE),
                        task(RATED, 1, "t".repeat(1_000), Task.Type.CORE)),
                LoadProgress.SILENT);

        assertThat(assessments(repository).tasks(RATED, 10))
                .containsExactly("Lead", "t".repeat(1_000), "Do odd – jobs 😀", "Help");
        assertThat(assessments(repository).tasks(RATED, 3))
                .containsExactly("Lead", "t".repeat(1_000), "Do odd – jobs 😀");
        assertThat(assessments(repository).tasks(SyntheticRelease.code(1), 10)).isEmpty();
        assertThat(assessments(repository).tasks(SyntheticRelease.code(9), 10)).isEmpty();
    }

    @Test
    default void tasks_areReplacedWithTheRelease() {
        OccupationRepository repository = emptyRepository();
        assertThat(assessments(repository).tasks(RATED, 10)).isEmpty();
        repository.replaceRelease(
                withTasks(
                        five("first"), task(RATED, 1, "Lead", Task.Type.CORE), task(RATED, 2, "Help", Task.Type.CORE)),
                LoadProgress.SILENT);
        repository.replaceRelease(
                withTasks(
                        five("second"), task(RATED, 2, "help", Task.Type.CORE), task(RATED, 3, "New", Task.Type.CORE)),
                LoadProgress.SILENT);

        assertThat(assessments(repository).tasks(RATED, 10)).containsExactly("help", "New");
        repository.replaceRelease(five("without"), LoadProgress.SILENT);
        assertThat(assessments(repository).tasks(RATED, 10)).isEmpty();
    }

    private static Task task(OccupationCode code, int id, String statement, Task.Type type) {
        return new Task(code, id, statement, type, id % 2, YearMonth.of(2023, 8), "Incumbent");
    }

    private static Release withTasks(Release release, Task... tasks) {
        return new Release(
                release.name(),
                release.sha256(),
                release.scales(),
                release.elements(),
                release.occupations(),
                release.ratings(),
                release.levelAnchors(),
                release.jobZones(),
                release.relatedOccupations(),
                release.alternateTitles(),
                List.of(tasks));
    }
}
