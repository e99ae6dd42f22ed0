package org.skillgap.application.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.JobZone;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.related.Signal;

/** The levels of six skills differ by a quarter from one synthetic occupation to the next; the last one is not rated. */
class FindRelatedOccupationsTest {

    private final InMemoryOccupationRepository repository = new InMemoryOccupationRepository(Clock.systemUTC());
    private final CurrentCatalog current = new CurrentCatalog(repository, Clock.systemUTC());
    private final FindRelatedOccupations findRelatedOccupations = new FindRelatedOccupations(current);

    private void load(Release release) {
        repository.replaceRelease(release, LoadProgress.SILENT);
        current.refresh();
    }

    private static List<OccupationCode> codes(RelatedOccupations found) {
        return found.rows().stream().map(row -> row.occupation().code()).toList();
    }

    @Test
    void of_saysHowFarTheMoveIsBothWays() {
        load(SyntheticRelease.of("Eight", 8, 6, 0));

        RelatedOccupations found = findRelatedOccupations.of(SyntheticRelease.code(0), 10);

        assertThat(found.occupation().title()).isEqualTo("Occupation 0");
        assertThat(found.release()).isEqualTo("Eight");
        assertThat(codes(found)).hasSize(6).doesNotContain(SyntheticRelease.code(0), SyntheticRelease.code(7));
        RelatedOccupations.Row fourth = found.rows().stream()
                .filter(row -> row.occupation().code().equals(SyntheticRelease.code(4)))
                .findFirst()
                .orElseThrow();
        assertThat(fourth.difficultyTo()).isCloseTo(1, within(1e-12));
        assertThat(fourth.difficultyFrom()).isZero();
        assertThat(fourth.jobZone()).isEqualTo(RelatedOccupations.NO_JOB_ZONE);
    }

    @Test
    void of_knowsNoDifficultyOfWhatIsNotRated() {
        load(SyntheticRelease.of("Eight", 8, 6, 0));

        RelatedOccupations found = findRelatedOccupations.of(SyntheticRelease.code(7), 2);

        assertThat(codes(found)).containsExactly(SyntheticRelease.code(0), SyntheticRelease.code(1));
        assertThat(found.signals()).containsExactly(Signal.TITLES, Signal.HIERARCHY);
        assertThat(found.rows()).allSatisfy(row -> {
            assertThat(row.difficultyTo()).isNaN();
            assertThat(row.difficultyFrom()).isNaN();
        });
    }

    @Test
    void of_hasTheJobZone() {
        Release plain = SyntheticRelease.of("Three", 3, 6, 0);
        load(new Release(
                plain.name(),
                plain.sha256(),
                plain.scales(),
                plain.elements(),
                plain.occupations(),
                plain.ratings(),
                plain.levelAnchors(),
                List.of(new JobZone(SyntheticRelease.code(1), 4, YearMonth.of(2024, 1), "Analyst")),
                plain.relatedOccupations(),
                plain.alternateTitles()));

        assertThat(findRelatedOccupations.of(SyntheticRelease.code(0), 1).rows())
                .extracting(RelatedOccupations.Row::jobZone)
                .containsExactly(4);
    }

    @Test
    void of_makesItsIndexOnceForEachCatalog() {
        load(SyntheticRelease.of("Eight", 8, 6, 0));

        assertThat(current.get().relatedIndex()).isSameAs(current.get().relatedIndex());

        load(SyntheticRelease.of("Four", 4, 6, 0));
        assertThat(codes(findRelatedOccupations.of(SyntheticRelease.code(0), 10)))
                .containsExactlyInAnyOrder(SyntheticRelease.code(1), SyntheticRelease.code(2));
    }

    @Test
    void of_refusesWhatIsNotThere() {
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> findRelatedOccupations.of(SyntheticRelease.code(0), 1));
        load(SyntheticRelease.of("Eight", 8, 6, 0));
        assertThatExceptionOfType(OccupationNotFound.class)
                .isThrownBy(() -> findRelatedOccupations.of(SyntheticRelease.code(9), 1));
        load(SyntheticRelease.of("Nothing rated", 2, 0, 0));
        assertThatExceptionOfType(RatingsMissing.class)
                .isThrownBy(() -> findRelatedOccupations.of(SyntheticRelease.code(0), 1))
                .withMessageContaining("no ratings of skills, neither of 11-0000.00 (Occupation 0)");
    }
}
