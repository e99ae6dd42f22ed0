package org.skillgap.application.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StillComputing;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.path.CareerPath.Step;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;

class FindCareerPathTest {

    private static final OccupationCode UNRATED = SyntheticRelease.code(StepsRelease.UNRATED);
    private static final OccupationCode UNKNOWN = new OccupationCode("99-9999.00");

    private final CurrentCatalog current = catalog();
    private final FindCareerPath findCareerPath =
            new FindCareerPath(current, new CurrentDifficulties(current, Runnable::run));

    private static CurrentCatalog catalog() {
        InMemoryOccupationRepository repository = new InMemoryOccupationRepository(Clock.systemUTC());
        repository.replaceRelease(StepsRelease.named("O*NET 30.1 Database"), LoadProgress.SILENT);
        CurrentCatalog current = new CurrentCatalog(repository, Clock.systemUTC());
        current.refresh();
        return current;
    }

    private CareerPath between(int from, int to) {
        return findCareerPath.between(SyntheticRelease.code(from), SyntheticRelease.code(to));
    }

    @Test
    void between_goesOverSteppingStones() {
        CareerPath path = between(0, 3);

        assertThat(path.isDirect()).isFalse();
        assertThat(path.steps())
                .extracting(step -> step.to().title())
                .containsExactly("Occupation 1", "Occupation 2", "Occupation 3");
        assertThat(path.steps()).extracting(Step::difficulty).containsOnly(0.25);
        assertThat(path.hardest()).isEqualTo(0.25);
        assertThat(path.total()).isEqualTo(0.75);
        assertThat(path.direct()).isEqualTo(0.75);
        assertThat(path.sentence())
                .isEqualTo(
                        "Going through 'Occupation 1' and 'Occupation 2' lowers the hardest hop from 0.75 to 0.25 levels.");
        assertThat(between(0, 2).sentence()).startsWith("Going through 'Occupation 1' lowers");
        assertThat(between(0, 4).sentence())
                .startsWith("Going through 'Occupation 1', 'Occupation 2' and 'Occupation 3' lowers");
    }

    @Test
    void between_saysWhatEachStepAsksFor() {
        Step first = between(0, 3).steps().get(0);

        assertThat(first.jobZoneDifference()).isEqualTo(OptionalInt.of(2));
        assertThat(first.hurdles()).extracting(Element::name).containsExactly("Skill 5", "Skill 4", "Skill 3");
        assertThat(between(0, 3).steps().get(1).jobZoneDifference()).isEmpty();
        assertThat(between(1, 0).steps().get(0).jobZoneDifference()).isEqualTo(OptionalInt.of(-2));
        assertThat(between(1, 0).steps().get(0).hurdles()).isEmpty();
    }

    @Test
    void between_saysWhenTheDirectMoveIsTheBest() {
        assertThat(between(0, 1).isDirect()).isTrue();
        assertThat(between(0, 1).sentence())
                .isEqualTo("The direct move is the best: no route of up to four hops lowers its hardest hop by 20 % per"
                        + " extra hop.");
        assertThat(between(4, 0).sentence())
                .isEqualTo("The direct move is the best: 'Occupation 0' needs no skill at a higher level.");
        assertThat(between(2, 2).sentence())
                .isEqualTo("Both occupations are 'Occupation 2'; there is no move to make.");
        assertThat(between(2, 2).steps()).isEmpty();
        assertThat(between(2, 2).isDirect()).isTrue();
    }

    @Test
    void between_saysWhereTheFiguresComeFrom() {
        assertThat(between(0, 3).provenance().release()).isEqualTo("O*NET 30.1 Database");
        assertThat(between(0, 3).provenance().methodVersion()).isEqualTo("stepping-stones-1");
        assertThat(between(0, 3).provenance().attribution()).contains("O*NET 30.1 Database by the U.S.");
    }

    @Test
    void between_refusesWhatIsUnknownAndWhatIsNotRated() {
        OccupationCode rated = SyntheticRelease.code(0);

        assertThatExceptionOfType(OccupationNotFound.class).isThrownBy(() -> findCareerPath.between(UNKNOWN, UNRATED));
        assertThatExceptionOfType(OccupationNotFound.class).isThrownBy(() -> findCareerPath.between(rated, UNKNOWN));
        assertThatExceptionOfType(RatingsMissing.class).isThrownBy(() -> findCareerPath.between(UNRATED, rated));
        assertThatExceptionOfType(RatingsMissing.class).isThrownBy(() -> findCareerPath.between(rated, UNRATED));
        assertThatExceptionOfType(RatingsMissing.class).isThrownBy(() -> findCareerPath.between(UNRATED, UNRATED));
    }

    /** What is wrong with the question needs no computation to be told. */
    @Test
    void between_refusesBeforeAnythingIsComputed() {
        FindCareerPath waiting = new FindCareerPath(current, new CurrentDifficulties(current, task -> {}));

        assertThatExceptionOfType(OccupationNotFound.class).isThrownBy(() -> waiting.between(UNKNOWN, UNRATED));
        assertThatExceptionOfType(StillComputing.class)
                .isThrownBy(() -> waiting.between(SyntheticRelease.code(0), SyntheticRelease.code(1)));
    }
}
