package org.skillgap.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The tables beside this class were made by make-normal.py with mpmath, at 40 digits. */
class PositivePartTest {

    @Test
    void normal_equalsTheTable() throws IOException {
        List<double[]> table = table("normal-tails.tsv");

        assertThat(table).hasSize(49);
        for (double[] row : table) {
            assertThat(Normal.density(row[0])).as("z %s", row[0]).isCloseTo(row[1], within(1e-15));
            assertThat(Normal.lowerTail(row[0])).as("z %s", row[0]).isCloseTo(row[2], within(1e-15));
        }
        assertThat(Normal.lowerTail(0)).isEqualTo(0.5);
        assertThat(Normal.lowerTail(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Normal.lowerTail(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Normal.lowerTail(Double.NaN)).isNaN();
    }

    /** Far below 0 the integrals are tiny, and what is exact to 1e-15 of the deviation is exact enough. */
    @Test
    void moments_equalTheTable() throws IOException {
        List<double[]> table = table("positive-parts.tsv");

        assertThat(table).hasSize(96);
        for (double[] row : table) {
            double deviation = row[1];
            assertThat(PositivePart.mean(row[0], deviation))
                    .as("center %s, deviation %s", row[0], deviation)
                    .isCloseTo(row[2], within(1e-14 * Math.max(deviation, row[0])));
            assertThat(PositivePart.variance(row[0], deviation))
                    .as("center %s, deviation %s", row[0], deviation)
                    .isCloseTo(row[3], within(1e-13 * deviation * deviation));
        }
    }

    /** A weighted sum as difficulty has it: 35 centers and deviations, means and variances added. */
    @Test
    void moments_areThoseOfASimulation() {
        Random random = new Random(20_261_121);
        int terms = 35;
        double[] centers = random.doubles(terms, -0.6, 1).toArray();
        double[] deviations = random.doubles(terms, 0.18, 0.6).toArray();
        double[] weights = random.doubles(terms, 1, 5).toArray();
        double mean = 0;
        double variance = 0;
        for (int i = 0; i < terms; i++) {
            mean += weights[i] * PositivePart.mean(centers[i], deviations[i]);
            variance += weights[i] * weights[i] * PositivePart.variance(centers[i], deviations[i]);
        }

        int rounds = 40_000;
        double sum = 0;
        double squares = 0;
        for (int round = 0; round < rounds; round++) {
            double drawn = 0;
            for (int i = 0; i < terms; i++) {
                drawn += weights[i] * Math.max(0, centers[i] + deviations[i] * random.nextGaussian());
            }
            sum += drawn - mean;
            squares += (drawn - mean) * (drawn - mean);
        }

        // Four standard errors of a mean and, for an almost normal sum, of a variance.
        assertThat(sum / rounds).isCloseTo(0, within(4 * Math.sqrt(variance / rounds)));
        assertThat(squares / rounds / variance).isCloseTo(1, within(4 * Math.sqrt(2.0 / rounds)));
    }

    @Test
    void bias_isLargestWhereTheCenterIsZero() {
        assertThat(PositivePart.LARGEST_BIAS).isCloseTo(0.398942280401432677939946, within(1e-15));
        for (double center = -5; center <= 5; center += 0.01) {
            assertThat(PositivePart.mean(center, 1) - Math.max(0, center))
                    .isBetween(-1e-15, PositivePart.LARGEST_BIAS + 1e-15);
        }
    }

    @Test
    void variance_growsWithTheCenterUpToThatOfTheNumberItself() {
        double before = 0;
        for (double center = -30; center <= 30; center += 0.01) {
            double variance = PositivePart.variance(center, 1);
            assertThat(variance).isBetween(before - 1e-13, 1 + 1e-13);
            before = variance;
        }
        assertThat(before).isCloseTo(1, within(1e-13));
    }

    private static List<double[]> table(String name) throws IOException {
        try (InputStream table = PositivePartTest.class.getResourceAsStream(name)) {
            return new String(table.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(PositivePartTest::numbers)
                    .toList();
        }
    }

    private static double[] numbers(String[] cells) {
        double[] numbers = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            numbers[i] = Double.parseDouble(cells[i]);
        }
        return numbers;
    }
}
