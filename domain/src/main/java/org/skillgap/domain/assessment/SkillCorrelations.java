package org.skillgap.domain.assessment;

import java.util.Arrays;
import java.util.List;

/**
 * How well estimates tell occupations apart, element by element: the correlation (Pearson's r) of estimated and surveyed levels
 * across occupations. Across the elements of one occupation it would flatter, because some skills are high everywhere.
 *
 * @param elements how many elements have one: both sides differ between at least three occupations
 * @param median of these elements, -1 to 1; NaN if there is none
 * @param lowest of these elements
 * @param highest of these elements
 */
public record SkillCorrelations(int elements, double median, double lowest, double highest) {

    private static final int LEAST_OCCUPATIONS = 3;

    /** Returns the correlations of the estimates for these levels. */
    public static SkillCorrelations of(ComparedLevels compared, LevelEstimate estimate) {
        double[] sorted = compared.byElement().values().stream()
                .mapToDouble(element -> correlation(element.rows(), estimate))
                .filter(r -> !Double.isNaN(r))
                .sorted()
                .toArray();
        int count = sorted.length;
        if (count == 0) {
            return new SkillCorrelations(0, Double.NaN, Double.NaN, Double.NaN);
        }
        double median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
        return new SkillCorrelations(count, median, sorted[0], sorted[count - 1]);
    }

    private static double correlation(List<ComparedLevel> rows, LevelEstimate estimate) {
        double[] x = rows.stream()
                .mapToDouble(row -> estimate.hundredths(row.occupation(), row.element()))
                .toArray();
        double[] y =
                rows.stream().mapToDouble(row -> row.surveyed().hundredths()).toArray();
        if (rows.size() < LEAST_OCCUPATIONS || isConstant(x) || isConstant(y)) {
            return Double.NaN;
        }
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }

    private static boolean isConstant(double[] values) {
        return Arrays.stream(values).distinct().count() < 2;
    }
}
