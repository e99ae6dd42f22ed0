package org.skillgap.domain.statistics;

/**
 * The positive part of a number with noise, max(0, X), where X is normally distributed: its mean and variance. Noise raises
 * it, because what falls below 0 counts as 0. Source: the moments of the rectified normal distribution, integrated by parts.
 */
public final class PositivePart {

    /**
     * By how many standard deviations of X the mean of max(0, X) is above max(0, mean of X) at the most, 1 / √(2π): so much
     * where the mean of X is 0, less on both sides.
     */
    public static final double LARGEST_BIAS = Normal.density(0);

    private PositivePart() {}

    /**
     * Returns the mean of max(0, X), at least max(0, center).
     *
     * @param center the mean of X
     * @param deviation the standard deviation of X, above 0
     */
    public static double mean(double center, double deviation) {
        double z = center / deviation;
        return deviation * standardMean(z, Normal.lowerTail(z));
    }

    /**
     * Returns the variance of max(0, X), 0 to the variance of X; it grows with the center. Exact to 1e-14 of the variance of X
     * for centers within 30 deviations of 0.
     *
     * @param center the mean of X
     * @param deviation the standard deviation of X, above 0
     */
    public static double variance(double center, double deviation) {
        double z = center / deviation;
        double above = Normal.lowerTail(z);
        double mean = standardMean(z, above);
        return deviation
                * deviation
                * Math.max(0, above + mean * (z - mean)); // (z² + 1)Φ + zφ - mean², without cancellation
    }

    private static double standardMean(double z, double above) {
        return z * above + Normal.density(z);
    }
}
