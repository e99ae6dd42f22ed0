package org.skillgap.domain.gap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapSummaryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20 | 6  | 12 | 2 | 6 of 20 higher levels are supported by the data; 12 are within noise; 2 cannot be tested.
            9  | 7  | 2  | 0 | 7 of 9 higher levels are supported by the data; 2 are within noise.
            3  | 1  | 1  | 1 | 1 of 3 higher levels is supported by the data; 1 is within noise; 1 cannot be tested.
            5  | 5  | 0  | 0 | 5 of 5 higher levels are supported by the data.
            1  | 1  | 0  | 0 | 1 of 1 higher level is supported by the data.
            15 | 0  | 15 | 0 | None of 15 higher levels is supported by the data; 15 are within noise.
            33 | 0  | 0  | 33 | None of 33 higher levels is supported by the data; 33 cannot be tested.
            0  | 0  | 0  | 0 | No level is higher in the target.
            """)
    void sentence_saysTheFigures(int higher, int supported, int withinNoise, int untested, String sentence) {
        assertThat(new GapSummary(higher, supported, withinNoise, untested).sentence())
                .isEqualTo(sentence);
    }
}
