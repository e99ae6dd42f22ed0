package org.skillgap.domain.assessment;

/**
 * How far estimates are from the levels that O*NET surveyed.
 *
 * @param levels how many levels were compared
 * @param meanAbsoluteError the mean distance, in levels; NaN if nothing was compared
 * @param bias the mean of estimate minus survey, in levels, above 0 where estimates are too high; NaN if nothing was compared
 * @param withinOneLevel the share of estimates at most one level away, 0 to 1; NaN if nothing was compared
 */
public record LevelErrors(int levels, double meanAbsoluteError, double bias, double withinOneLevel) {

    private static final double ONE_LEVEL = 100;

    /** Returns the errors of the estimates for these levels; an estimate that says nothing about one of them leaves it out. */
    public static LevelErrors of(ComparedLevels compared, LevelEstimate estimate) {
        int levels = 0;
        int within = 0;
        double distances = 0;
        double differences = 0;
        for (ComparedLevel row : compared.rows()) {
            double difference = estimate.hundredths(row.occupation(), row.element())
                    - row.surveyed().hundredths();
            if (!Double.isNaN(difference)) {
                levels++;
                within += Math.abs(difference) <= ONE_LEVEL ? 1 : 0;
                distances += Math.abs(difference);
                differences += difference;
            }
        }
        return new LevelErrors(
                levels, distances / levels / ONE_LEVEL, differences / levels / ONE_LEVEL, (double) within / levels);
    }
}
