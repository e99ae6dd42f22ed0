package org.skillgap.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables beside this class were made by make-student-t.py with mpmath, at 40 digits. */
class StudentTTest {

    private static final double PERCENT_OF_1E_10 = 1e-8;

    @Test
    void upperTail_equalsTheTable() throws IOException {
        List<double[]> table = table("student-t-tails.tsv");

        assertThat(table).hasSizeGreaterThan(700);
        for (double[] row : table) {
            assertThat(new StudentT(row[0]).upperTail(row[1]))
                    .as("df %s, t %s", row[0], row[1])
                    .isCloseTo(row[2], withinPercentage(PERCENT_OF_1E_10));
        }
    }

    @Test
    void upperQuantile_equalsTheTable() throws IOException {
        List<double[]> table = table("student-t-quantiles.tsv");

        assertThat(table).hasSize(540);
        for (double[] row : table) {
            assertThat(new StudentT(row[0]).upperQuantile(row[1]))
                    .as("df %s, tail %s", row[0], row[1])
                    .isCloseTo(row[2], withinPercentage(PERCENT_OF_1E_10));
        }
    }

    @Test
    void criticalValues_equalTheTable() throws IOException {
        for (double[] row : table("student-t-quantiles.tsv")) {
            CriticalValues values = new CriticalValues(row[1]);

            assertThat(values.of(new StudentT(row[0])))
                    .as("df %s, tail %s", row[0], row[1])
                    .isCloseTo(row[2], withinPercentage(PERCENT_OF_1E_10));
            assertThat(values.atLeast(row[0])).isLessThanOrEqualTo(row[2] * (1 + 1e-10));
            assertThat(values.atMost(row[0])).isGreaterThanOrEqualTo(row[2] * (1 - 1e-10));
        }
    }

    /** The upper 5 % point of the normal distribution is 1.6448536 (any table). */
    @Test
    void criticalValues_encloseThoseOfManyDegreesOfFreedom() {
        CriticalValues values = new CriticalValues(0.05);

        for (double degrees : new double[] {255.5, 256, 256.5, 300, 5_000, 1e8}) {
            double exact = values.of(new StudentT(degrees));
            assertThat(exact).isBetween(1.6448536, 1.6511);
            assertThat(values.atLeast(degrees)).isLessThanOrEqualTo(exact).isCloseTo(exact, within(0.007));
            assertThat(values.atMost(degrees)).isGreaterThanOrEqualTo(exact).isCloseTo(exact, within(0.007));
        }
    }

    @Test
    void tailsOfBothSides_addUpToOne() {
        StudentT distribution = new StudentT(13.06);

        assertThat(distribution.upperTail(0)).isEqualTo(0.5);
        assertThat(distribution.upperTail(-2) + distribution.upperTail(2)).isEqualTo(1);
        assertThat(distribution.upperTail(Double.POSITIVE_INFINITY)).isZero();
        assertThat(distribution.upperTail(Double.NEGATIVE_INFINITY)).isEqualTo(1);
        assertThat(distribution.upperQuantile(0.95)).isCloseTo(-distribution.upperQuantile(0.05), within(1e-12));
        assertThat(distribution.upperQuantile(0.5)).isCloseTo(0, within(1e-12));
    }

    @Test
    void arguments_outsideTheirRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StudentT(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new StudentT(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new StudentT(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new StudentT(3).upperQuantile(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new StudentT(3).upperQuantile(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CriticalValues(0.5));
    }

    private static List<double[]> table(String name) throws IOException {
        try (InputStream table = StudentTTest.class.getResourceAsStream(name)) {
            return new String(table.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> new double[] {
                        Double.parseDouble(cells[0]), Double.parseDouble(cells[1]), Double.parseDouble(cells[2])
                    })
                    .toList();
        }
    }
}
