package org.skillgap.application.occupation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.AmbiguousOccupation;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.gap.FindSkillGap;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;

class FindOccupationsTest {

    private static final OccupationCode UNKNOWN = new OccupationCode("99-9999.00");
    private static final OccupationCode UNKNOWN_NEARBY = new OccupationCode("11-0001.05");
    private static final OccupationCode UNRATED = SyntheticRelease.code(11);

    private final InMemoryOccupationRepository repository = new InMemoryOccupationRepository(Clock.systemUTC());
    private final CurrentCatalog current = new CurrentCatalog(repository, Clock.systemUTC());
    private final FindOccupations occupations = new FindOccupations(current);

    @BeforeEach
    void loadTwelveOccupationsTheLastOneUnrated() {
        repository.replaceRelease(SyntheticRelease.of("twelve", 12, 3, 0), LoadProgress.SILENT);
        current.refresh();
    }

    @Test
    void matching_findsCodesByTheirBeginningInBothForms() {
        assertThat(found("11-000", 3)).containsExactly("11-0000.00", "11-0001.00", "11-0002.00");
        assertThat(occupations.matching("11-000", 3).total()).isEqualTo(10);
        assertThat(found("110011", 20)).containsExactly("11-0011.00");
    }

    @Test
    void matching_blankTextFitsEveryOccupationInOrderOfCodes() {
        assertThat(occupations.matching("  ", 2).total()).isEqualTo(12);
        assertThat(found("", 2)).containsExactly("11-0000.00", "11-0001.00");
    }

    @Test
    void matching_findsWords() {
        assertThat(found("occupation 7", 20)).containsExactly("11-0007.00");
        assertThat(found("plumber", 20)).isEmpty();
        assertThat(occupations.matching("occupation 11", 20).matches())
                .extracting(FindOccupations.Match::isRated)
                .containsExactly(false);
    }

    @Test
    void meantBy_acceptsCodesTitlesAndTheOnlyTitleWithTheWords() {
        assertThat(occupations.meantBy(" 11000300 ").code()).isEqualTo(SyntheticRelease.code(3));
        assertThat(occupations.meantBy("OCCUPATION 1").code()).isEqualTo(SyntheticRelease.code(1));
        assertThat(occupations.meantBy("11 occ").code()).isEqualTo(SyntheticRelease.code(11));
    }

    @Test
    void meantBy_listsTheCandidatesOfAnAmbiguousTitle() {
        AmbiguousOccupation failure =
                catchThrowableOfType(AmbiguousOccupation.class, () -> occupations.meantBy("occupation"));

        assertThat(codes(failure.candidates())).hasSize(10).startsWith("11-0000.00", "11-0001.00");
    }

    @Test
    void meantBy_refusesAnUnknownTitle() {
        assertThatThrownBy(() -> occupations.meantBy("astronaut"))
                .isInstanceOf(OccupationNotFound.class)
                .hasMessage("No occupation is called 'astronaut'.");
    }

    @Test
    void byCode_suggestsRatedOccupationsOfTheSameGroup() {
        OccupationNotFound nearby =
                catchThrowableOfType(OccupationNotFound.class, () -> occupations.byCode(UNKNOWN_NEARBY));
        OccupationNotFound far = catchThrowableOfType(OccupationNotFound.class, () -> occupations.byCode(UNKNOWN));

        assertThat(codes(nearby.suggestions())).hasSize(5).startsWith("11-0001.00");
        assertThat(far.suggestions()).isEmpty();
        assertThat(far).hasMessage("Occupation code 99-9999.00 not found.");
    }

    @Test
    void findSkillGap_namesRatedNeighboursOfAnUnratedOccupation() {
        RatingsMissing failure =
                catchThrowableOfType(RatingsMissing.class, () -> new FindSkillGap(current).between(UNRATED, UNRATED));

        assertThat(failure).hasMessageContaining(UNRATED.value());
        assertThat(codes(failure.neighbours()))
                .containsExactly("11-0010.00", "11-0000.00", "11-0001.00", "11-0002.00", "11-0003.00");
    }

    @Test
    void findSkillGap_reportsUnknownBeforeUnratedAndTheSourceFirst() {
        FindSkillGap findSkillGap = new FindSkillGap(current);

        assertThatThrownBy(() -> findSkillGap.between(UNRATED, UNKNOWN)).isInstanceOf(OccupationNotFound.class);
        assertThatThrownBy(() -> findSkillGap.between(UNKNOWN, UNKNOWN_NEARBY)).hasMessageContaining("99-9999.00");
        assertThatThrownBy(() -> findSkillGap.between(SyntheticRelease.code(0), UNRATED))
                .isInstanceOf(RatingsMissing.class);
    }

    @Test
    void findSkillGap_comparesTheSkillsOfBoth() {
        // level = (number + 3 * skill) % 28 / 4: 0, 0.75, 1.5 for occupation 0 and 0.25, 1, 1.75 for occupation 1
        var found = new FindSkillGap(current).between(SyntheticRelease.code(0), SyntheticRelease.code(1));

        assertThat(found.gap().missing()).extracting(element -> element.name()).containsExactly("Skill 0");
        assertThat(found.gap().higherLevels())
                .extracting(row -> row.from() + " " + row.to())
                .containsExactly("0 0.25", "0.75 1", "1.5 1.75");
    }

    private List<String> found(String text, int limit) {
        return occupations.matching(text, limit).matches().stream()
                .map(match -> match.occupation().code().value())
                .toList();
    }

    private static List<String> codes(List<Occupation> found) {
        return found.stream().map(occupation -> occupation.code().value()).toList();
    }
}
