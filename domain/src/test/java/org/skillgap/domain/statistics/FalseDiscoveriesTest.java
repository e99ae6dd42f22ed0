package org.skillgap.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FalseDiscoveriesTest {

    /** The example of Benjamini and Hochberg (1995), section 3.2: at a rate of 0.05 four of fifteen are discoveries. */
    private static final double[] PAPER = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0
    };

    @Test
    void qValues_findFourDiscoveriesInTheExampleOfThePaper() {
        assertThat(Arrays.stream(FalseDiscoveries.qValues(PAPER)).filter(q -> q <= 0.05))
                .hasSize(4);
        assertThat(FalseDiscoveries.count(PAPER, PAPER.length, 15, 0.05)).isEqualTo(4);
        assertThat(FalseDiscoveries.count(PAPER, 9, 15, 0.05)).isEqualTo(4);
    }

    @Test
    void qValues_stayInTheOrderOfTheirTests() {
        assertThat(FalseDiscoveries.qValues(0.04, 0.01, 0.9, 0.03))
                .usingComparatorWithPrecision(1e-15)
                .containsExactly(0.16 / 3, 0.04, 0.9, 0.16 / 3);
    }

    @Test
    void qValues_areEqualForEqualTests() {
        double[] q = FalseDiscoveries.qValues(0.02, 0.5, 0.02);

        assertThat(q[0]).isEqualTo(q[2]).isCloseTo(0.03, within(1e-15));
    }

    @Test
    void noTests_giveNoDiscoveries() {
        assertThat(FalseDiscoveries.qValues()).isEmpty();
        assertThat(FalseDiscoveries.count(new double[0], 0, 0, 0.05)).isZero();
    }

    @Test
    void qValues_refuseWhatIsNoProbability() {
        assertThatIllegalArgumentException().isThrownBy(() -> FalseDiscoveries.qValues(0.5, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> FalseDiscoveries.qValues(-0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> FalseDiscoveries.qValues(Double.NaN));
    }
}
