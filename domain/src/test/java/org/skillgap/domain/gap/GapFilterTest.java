package org.skillgap.domain.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.gap.GapFilter.Rows;
import org.skillgap.domain.gap.TestedPairs.Pair;

/** From Chief Executives to Facilities Managers, O*NET 30.1: 35 skills, 9 of them higher, 3 of those new. */
class GapFilterTest {

    private static List<TestedDifference> shown(GapFilter filter) {
        Pair pair = TestedPairs.read().get("11-1011.00 11-3013.00");
        return TestedGap.between(pair.from(), pair.to(), pair.prior()).all().stream()
                .filter(filter::admits)
                .toList();
    }

    private static GapFilter filter(Rows rows, int minDifference, double minImportance, Verdict... verdicts) {
        return new GapFilter(rows, minDifference, minImportance, Set.of(verdicts));
    }

    @Test
    void rows_areThoseOfTheRules() {
        assertThat(shown(GapFilter.of(Rows.NEW))).hasSize(3);
        assertThat(shown(GapFilter.of(Rows.HIGHER))).hasSize(9);
        assertThat(shown(GapFilter.of(Rows.ALL))).hasSize(35);
    }

    @Test
    void minDifference_isInclusive() {
        assertThat(shown(filter(Rows.ALL, 176, 0, Verdict.values())))
                .extracting(row -> row.evidence().difference())
                .containsExactly(2.25, 1.88, 1.76);
    }

    @Test
    void minImportance_isAboutTheTargetAndInclusive() {
        assertThat(shown(filter(Rows.HIGHER, -700, 2.88, Verdict.values())))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.to().importance()).isGreaterThanOrEqualTo(2.88))
                .anySatisfy(row -> assertThat(row.to().importance()).isEqualTo(2.88));
    }

    @Test
    void verdicts_chooseRowsAndChangeNoFigure() {
        List<TestedDifference> gaps = shown(filter(Rows.ALL, -700, 0, Verdict.GAP));

        assertThat(gaps).hasSize(7).isSubsetOf(shown(GapFilter.of(Rows.ALL)));
    }

    @Test
    void filter_needsAVerdictAndANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> filter(Rows.ALL, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> filter(Rows.ALL, 0, Double.NaN, Verdict.GAP));
    }
}
