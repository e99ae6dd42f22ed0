package org.skillgap.domain.gap;

import java.util.DoubleSummaryStatistics;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;

/**
 * How far apart raters usually are: s0², the mean of the variances s² = N·SE² of all ratings of one release, domain and scale.
 * It moderates the variance of each single rating, which eight people estimate badly: a standard error of 0 from eight who
 * agree is no certainty. Source: G. K. Smyth, "Linear Models and Empirical Bayes Methods for Assessing Differential
 * Expression in Microarray Experiments", Statistical Applications in Genetics and Molecular Biology 3 (2004), article 3;
 * his weight is estimated, ours is fixed.
 *
 * @param value s0² in squared levels, above 0; NaN if there is nothing to compute it from
 */
public record PriorVariance(double value) {

    /** No rating says how far raters are apart, so that nothing can be tested. */
    public static final PriorVariance NONE = new PriorVariance(Double.NaN);

    /** How many degrees of freedom the prior counts for beside the N - 1 of a rating. */
    public static final double WEIGHT = 7;

    /**
     * Refuses what is no variance.
     *
     * @throws IllegalArgumentException if the value is not above 0 and finite, nor NaN
     */
    public PriorVariance {
        if (value <= 0 || Double.isInfinite(value)) {
            throw new IllegalArgumentException("prior variance " + value + " is not above 0 and finite");
        }
    }

    /**
     * Returns the prior of some ratings: the mean of N·SE² of those that a release published with N and standard error. Others
     * are left out, so that a rating fetched or assessed later never moves the figures of another occupation. Only where no
     * rating at all is from a release do those from the Web Services count instead: without a prior nothing could be tested.
     * {@link #NONE} if none is left or all of them are 0.
     *
     * @param ratings all ratings of one domain on scale LV
     */
    public static PriorVariance of(Iterable<Rating> ratings) {
        RatingSource source = RatingSource.ONET_API;
        for (Rating rating : ratings) {
            if (rating.source() == RatingSource.ONET_FILE) {
                source = RatingSource.ONET_FILE;
                break;
            }
        }
        return of(ratings, source);
    }

    private static PriorVariance of(Iterable<Rating> ratings, RatingSource source) {
        DoubleSummaryStatistics variances = new DoubleSummaryStatistics();
        for (Rating rating : ratings) {
            boolean isPublished = rating.raters() > 0 && !Double.isNaN(rating.standardError());
            if (rating.source() == source && isPublished) {
                variances.accept(variance(rating));
            }
        }
        return variances.getAverage() > 0 ? new PriorVariance(variances.getAverage()) : NONE;
    }

    /**
     * Returns the moderated variance of a rating's mean, (7·s0² + (N-1)·s²) / (7 + N-1) / N, in squared levels; NaN if there is
     * no prior, or the rating lacks N or the standard error, or only one person rated.
     */
    public double moderate(Rating rating) {
        if (rating.raters() < 2) {
            return Double.NaN;
        }
        double degrees = rating.raters() - 1;
        return (WEIGHT * value + degrees * variance(rating)) / (WEIGHT + degrees) / rating.raters();
    }

    private static double variance(Rating rating) {
        return rating.raters() * rating.standardError() * rating.standardError();
    }
}
