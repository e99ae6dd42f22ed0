package org.skillgap.application.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.skillgap.application.compare.PairComparison.ElementChange;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;

/**
 * The source has levels 0 and 0.75, the target 0.25 and 1.00 with importances 1.14 and 1.57, so that both gaps are a quarter
 * and the difficulty is a quarter.
 */
class ComparePairTest {

    private static final OccupationCode FROM = SyntheticRelease.code(0);
    private static final OccupationCode TO = SyntheticRelease.code(1);

    private final Release before = SyntheticRelease.of("before", 3, 2, 0);

    @Test
    void between_findsNoChangeInTheSameRelease() {
        PairComparison found = compare(before, before, FROM, TO);

        assertThat(found.changes()).isEmpty();
        assertThat(found.before()).isEqualTo(found.after());
        assertThat(found.before().gaps()).isEqualTo(2);
        assertThat(found.before().difficulty()).isEqualTo(0.25);
        assertThat(found.from().title()).isEqualTo("Occupation 0");
    }

    @Test
    void between_saysWhatCeasedToBeAGap() {
        Release after = ChangedRelease.of(before)
                .rating(1, "2.B.1.a", rating -> rating.value(0))
                .release();

        PairComparison found = compare(before, after, FROM, TO);

        assertThat(found.after().gaps()).isEqualTo(1);
        assertThat(found.after().difficulty()).isEqualTo(157 * 0.25 / 271, within(1e-12));
        assertThat(found.changes()).first().satisfies(change -> {
            assertThat(change.element().id().value()).isEqualTo("2.B.1.a");
            assertThat(change.before().hundredths()).isEqualTo(25);
            assertThat(change.after().hundredths()).isZero();
            assertThat(change.ceasedToBeGap()).isTrue();
            assertThat(change.becameGap()).isFalse();
        });
        assertThat(compare(after, before, FROM, TO).changes()).first().matches(ElementChange::becameGap);
    }

    @Test
    void between_saysThatAReleaseDoesNotRateThePair() {
        Release after = SyntheticRelease.of("after", 4, 2, 0);
        PairComparison found = compare(before, after, FROM, SyntheticRelease.code(2));

        assertThat(found.before().isRated()).isFalse();
        assertThat(found.before().difficulty()).isNaN();
        assertThat(found.after().isRated()).isTrue();
        assertThat(found.after().gaps()).isEqualTo(2);
        assertThat(found.changes()).isEmpty();
    }

    @Test
    void between_takesAnOccupationThatIsInOneReleaseOnly() {
        Release after = SyntheticRelease.of("after", 4, 2, 0);

        assertThat(compare(before, after, FROM, SyntheticRelease.code(3)).to().title())
                .isEqualTo("Occupation 3");
        assertThat(compare(after, before, FROM, SyntheticRelease.code(3)).to().title())
                .isEqualTo("Occupation 3");
    }

    @Test
    void between_refusesAnOccupationThatIsInNeither() {
        assertThatThrownBy(() -> compare(before, before, FROM, new OccupationCode("99-9999.00")))
                .isInstanceOf(OccupationNotFound.class)
                .hasMessageContaining("99-9999.00");
    }

    private static PairComparison compare(Release before, Release after, OccupationCode from, OccupationCode to) {
        return new ComparePair().between(before, after, from, to, ElementDomain.SKILLS);
    }
}
