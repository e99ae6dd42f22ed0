package org.skillgap.domain.statistics;

/**
 * The two hard parts of the incomplete beta function I(x; a, 1/2), on which Student's t rests. Source: NIST Digital Library
 * of Mathematical Functions, https://dlmf.nist.gov, sections 5.11 and 8.17.
 */
final class IncompleteBeta {

    private static final double PRECISION = 1e-15;
    private static final double TINY = 1e-300;
    private static final int MOST_STEPS = 10_000;

    /** Where the asymptotic series of the gamma ratio is exact to 1e-13 with {@link #GAMMA_RATIO}. */
    private static final double FAR = 16;

    /** Coefficients of Γ(a + 1/2) / (Γ(a) √a) in powers of 1/a (DLMF 5.11.13). */
    private static final double[] GAMMA_RATIO = {
        1, -1 / 8.0, 1 / 128.0, 5 / 1024.0, -21 / 32768.0, -399 / 262144.0, 869 / 4194304.0, 39325 / 33554432.0
    };

    private IncompleteBeta() {}

    /** Returns Γ(a + 1/2) / Γ(a) for a above 0, to a relative 1e-13. */
    static double gammaRatio(double a) {
        double numerator = 1;
        double denominator = 1;
        double far = a;
        while (far < FAR) {
            numerator *= far;
            denominator *= far + 0.5;
            far++;
        }
        double series = 0;
        for (int power = GAMMA_RATIO.length - 1; power >= 0; power--) {
            series = series / far + GAMMA_RATIO[power];
        }
        return Math.sqrt(far) * series * numerator / denominator;
    }

    /**
     * Returns the continued fraction F in I(x; a, b) = x^a (1 - x)^b F / (a B(a, b)), DLMF 8.17.22, by Lentz's method (as
     * modified in "Numerical Recipes", 3rd edition, 5.2). It converges fast for x below (a + 1) / (a + b + 2).
     */
    static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
        double fraction = d;
        for (int m = 1; m < MOST_STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / awayFromZero(1 + even * d);
            c = awayFromZero(1 + even / c);
            fraction *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / awayFromZero(1 + odd * d);
            c = awayFromZero(1 + odd / c);
            double step = c * d;
            fraction *= step;
            if (Math.abs(step - 1) <= PRECISION) {
                return fraction;
            }
        }
        return fraction;
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
