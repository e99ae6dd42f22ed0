package org.skillgap.application.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ScaleId;

/** Expected figures follow from how {@link SyntheticRelease} makes its levels: a quarter from one shift to the next. */
class CompareReleasesTest {

    private static final List<ElementDomain> SKILLS = List.of(ElementDomain.SKILLS);

    private final CompareReleases compareReleases = new CompareReleases();

    @Test
    void between_findsNothingInTheSameRelease() {
        Release release = SyntheticRelease.of("one", 4, 3, 0);

        ReleaseComparison found = compareReleases.between(release, release, ElementDomain.RATED);

        assertThat(found.added()).isEmpty();
        assertThat(found.removed()).isEmpty();
        assertThat(found.renamed()).isEmpty();
        assertThat(found.domains())
                .containsExactly(
                        new DomainChanges(ElementDomain.SKILLS, 18, 18, 18, 0, List.of(), List.of(), List.of()));
    }

    @Test
    void between_listsOccupationsThatCame() {
        ReleaseComparison found =
                compareReleases.between(SyntheticRelease.of("a", 4, 3, 0), SyntheticRelease.of("b", 6, 3, 0), SKILLS);

        assertThat(found.occupationsBefore()).isEqualTo(4);
        assertThat(found.occupationsAfter()).isEqualTo(6);
        assertThat(codes(found.added())).containsExactly("11-0004.00", "11-0005.00");
        assertThat(found.removed()).isEmpty();
        assertThat(codes(found.domains().get(0).newlyRated())).containsExactly("11-0003.00", "11-0004.00");
        assertThat(found.domains().get(0).noLongerRated()).isEmpty();
        assertThat(found.domains().get(0).common()).isEqualTo(18);
        assertThat(found.domains().get(0).after()).isEqualTo(30);
    }

    @Test
    void between_isItsOwnMirror() {
        Release one = SyntheticRelease.of("a", 4, 3, 0);
        Release other = SyntheticRelease.of("b", 6, 2, 3);

        ReleaseComparison there = compareReleases.between(one, other, SKILLS);
        ReleaseComparison back = compareReleases.between(other, one, SKILLS);

        assertThat(back.removed()).isEqualTo(there.added());
        assertThat(back.added()).isEqualTo(there.removed());
        assertThat(back.domains().get(0).noLongerRated())
                .isEqualTo(there.domains().get(0).newlyRated());
        assertThat(back.domains().get(0).resurveyed())
                .isEqualTo(there.domains().get(0).resurveyed());
        assertThat(back.domains().get(0).changes())
                .extracting(RatingChange::hundredths)
                .containsExactlyElementsOf(there.domains().get(0).changes().stream()
                        .map(change -> -change.hundredths())
                        .toList());
    }

    @Test
    void between_listsTheLargestChangeFirst() {
        ReleaseComparison found =
                compareReleases.between(SyntheticRelease.of("a", 4, 3, 0), SyntheticRelease.of("b", 4, 3, 1), SKILLS);
        List<RatingChange> changes = found.domains().get(0).changes();

        assertThat(changes).hasSize(18);
        assertThat(changes.subList(0, 9)).allSatisfy(change -> {
            assertThat(change.scale()).isEqualTo(ScaleId.LEVEL);
            assertThat(change.hundredths()).isEqualTo(25);
            assertThat(change.isResurveyed()).isFalse();
        });
        assertThat(changes.get(0).occupation().code()).isEqualTo(SyntheticRelease.code(0));
        assertThat(changes.subList(0, 3))
                .extracting(change -> change.element().id().value())
                .containsExactly("2.B.1.a", "2.B.1.b", "2.B.1.c");
        assertThat(changes.subList(9, 18)).extracting(RatingChange::hundredths).isSubsetOf(14L, 15L);
        assertThat(changes).isSortedAccordingTo(RatingChange.LARGEST_FIRST);
    }

    @Test
    void between_countsWhatWasSurveyedAnewWithTheSameResult() {
        Release before = SyntheticRelease.of("a", 4, 3, 0);
        Release after = ChangedRelease.of(before)
                .rating(0, "2.B.1.a", rating -> rating.ratedOn(YearMonth.of(2025, 8)))
                .rating(1, "2.B.1.b", rating -> rating.raters(9))
                .rating(2, "2.B.1.c", rating -> rating.standardError(Double.NaN))
                .release();

        DomainChanges found =
                compareReleases.between(before, after, SKILLS).domains().get(0);

        assertThat(found.resurveyed()).isEqualTo(3);
        assertThat(found.changes()).isEmpty();
        assertThat(compareReleases
                        .between(after, after, SKILLS)
                        .domains()
                        .get(0)
                        .resurveyed())
                .isZero();
    }

    @Test
    void between_listsNewTitles() {
        Release before = SyntheticRelease.of("a", 3, 1, 0);
        Release after = ChangedRelease.of(before).title(1, "Another Title").release();

        assertThat(compareReleases.between(before, after, SKILLS).renamed())
                .containsExactly(
                        new ReleaseComparison.Renaming(SyntheticRelease.code(1), "Occupation 1", "Another Title"));
    }

    private static List<String> codes(List<Occupation> occupations) {
        return occupations.stream()
                .map(Occupation::code)
                .map(OccupationCode::value)
                .toList();
    }
}
