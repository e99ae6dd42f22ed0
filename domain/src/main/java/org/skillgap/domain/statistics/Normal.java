package org.skillgap.domain.statistics;

/** The normal distribution with mean 0 and standard deviation 1. */
public final class Normal {

    private static final double SQRT_2_PI = Math.sqrt(2 * Math.PI);

    /** From here on the tail is a continued fraction, before it a ratio of polynomials. */
    private static final double FAR = 7.07106781186547;

    private static final double[] NUMERATOR = {
        3.52624965998911e-02,
        0.700383064443688,
        6.37396220353165,
        33.912866078383,
        112.079291497871,
        221.213596169931,
        220.206867912376
    };

    private static final double[] DENOMINATOR = {
        8.83883476483184e-02,
        1.75566716318264,
        16.064177579207,
        86.7807322029461,
        296.564248779674,
        637.333633378831,
        793.826512519948,
        440.413735824752
    };

    private Normal() {}

    /** Returns the density at {@code z}. */
    public static double density(double z) {
        return Math.exp(-z * z / 2) / SQRT_2_PI;
    }

    /**
     * Returns the probability of a value below {@code z}, 0 to 1, exact to 1e-15; NaN for NaN. Source: G. West, "Better
     * approximations to cumulative normal functions", Wilmott Magazine, May 2005, 70-76, after J. F. Hart et al., "Computer
     * Approximations" (1968), algorithm 5666.
     */
    public static double lowerTail(double z) {
        double far = Math.abs(z);
        double tail = Math.exp(-far * far / 2)
                * (far < FAR ? polynomial(NUMERATOR, far) / polynomial(DENOMINATOR, far) : 1 / fraction(far));
        return z > 0 ? 1 - tail : tail;
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (double coefficient : coefficients) {
            value = value * x + coefficient;
        }
        return value;
    }

    private static double fraction(double x) {
        return SQRT_2_PI * (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65)))));
    }
}
