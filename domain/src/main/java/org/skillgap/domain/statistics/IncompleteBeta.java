package org.skillgap.domain.statistics;

/**
 * The two hard parts of the incomplete beta function I(x; a, 1/2), on which Student's t rests. Source: NIST Digital Library
 * of Mathematical Functions, https://dlmf.nist.gov, sections 5.11 and 8.17.
 */
final class IncompleteBeta {

    private static final double PRECISION = 1e-14;
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
     * Returns F in I(x; a, b) = x^a (1 - x)^b F / (a B(a, b)), as the continued fraction of A. R. DiDonato, A. H. Morris,
     * "Significant Digit Computation of the Incomplete Beta Function Ratios", ACM Transactions on Mathematical Software 18
     * (1992), 360-373, which is DLMF 8.17.22 with two steps made one. It converges fast for x below (a + 1) / (a + b + 2).
     */
    static double fraction(double a, double b, double x) {
        double first = a - (a + b) * x + 1;
        double before = 1 / (a + 1);
        double value = a * first * before;
        double numerator = 1;
        double denominator = 0;
        for (int m = 1; m < MOST_STEPS; m++) {
            double after = 1 / (a + 2 * m + 1);
            double share = m * (b - m) * x * before;
            double partialNumerator = (a + m - 1) * (a + b + m - 1) * x * share * before;
            double partialDenominator = m + share + (a + m) * (first + m * (2 - x)) * after;
            double scale = 1 / (partialDenominator + partialNumerator * denominator);
            double next = (partialDenominator * value + partialNumerator * numerator) * scale;
            if (Math.abs(next - value) <= PRECISION * Math.abs(next)) {
                return a / next;
            }
            numerator = value * scale;
            denominator = scale;
            value = next;
            before = after;
        }
        return a / value;
    }
}
