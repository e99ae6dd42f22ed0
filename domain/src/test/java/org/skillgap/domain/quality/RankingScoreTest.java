package org.skillgap.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.occupation.OccupationCode;

class RankingScoreTest {

    private static OccupationCode code(int number) {
        return new OccupationCode("11-%04d.00".formatted(number));
    }

    private static List<OccupationCode> list(Integer... numbers) {
        return Arrays.stream(numbers).map(RankingScoreTest::code).toList();
    }

    private static List<OccupationCode> oneTo(int last) {
        List<OccupationCode> codes = new ArrayList<>();
        for (int i = 1; i <= last; i++) {
            codes.add(code(i));
        }
        return codes;
    }

    /** Gains 0, 3, 1: 3/log2(3) + 1/log2(4) = 2.392789; the best order gives 3 + 2/log2(3) + 1/log2(4) = 4.761860. */
    @Test
    void of_discountsGainsByPlace() {
        RankingScore score = RankingScore.of(list(9, 1, 3), Map.of(code(1), 3, code(2), 2, code(3), 1));

        assertThat(score.ndcg()).isCloseTo(2.392789 / 4.761860, within(1e-6));
        assertThat(score.hitRate()).isZero();
    }

    @Test
    void of_isOneForTheBestOrder() {
        RankingScore score = RankingScore.of(list(1, 2, 3, 7), Map.of(code(1), 3, code(2), 2, code(3), 1));

        assertThat(score).isEqualTo(new RankingScore(1, 1, 1));
    }

    /** Twenty as in O*NET's lists: the ideal has ten places, too, and what comes later counts for nothing. */
    @Test
    void of_countsTenPlacesOnly() {
        Map<OccupationCode, Integer> reference = new HashMap<>();
        oneTo(20).forEach(code -> reference.put(code, reference.size() < 5 ? 3 : reference.size() < 10 ? 2 : 1));
        List<OccupationCode> late = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            late.add(code(100 + i));
        }
        late.addAll(oneTo(20));

        assertThat(RankingScore.of(oneTo(20), reference).ndcg()).isEqualTo(1);
        assertThat(RankingScore.of(oneTo(10), reference).ndcg()).isEqualTo(1);
        assertThat(RankingScore.of(late, reference)).isEqualTo(new RankingScore(1, 0, 0));
    }

    @Test
    void of_leavesOutWhatHasNoReference() {
        assertThat(RankingScore.of(list(1), Map.of())).isEqualTo(RankingScore.NONE);
        assertThat(RankingScore.of(List.of(), Map.of(code(1), 1))).isEqualTo(new RankingScore(1, 0, 0));
    }

    @Test
    void plus_addsListsUp() {
        RankingScore both = new RankingScore(1, 1, 0.5).plus(new RankingScore(3, 1, 1.5));

        assertThat(both).isEqualTo(new RankingScore(4, 2, 2));
        assertThat(both.hitRate()).isEqualTo(0.5);
        assertThat(both.ndcg()).isEqualTo(0.5);
        assertThat(RankingScore.NONE.ndcg()).isNaN();
        assertThat(RankingScore.NONE.hitRate()).isNaN();
    }
}
