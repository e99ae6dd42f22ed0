package org.skillgap.domain.statistics;

/**
 * The values that Student's t exceeds with one fixed probability, for any number of degrees of freedom from 1: exactly, or
 * enclosed at no cost. They fall as the degrees of freedom grow, so those of the whole numbers on both sides enclose them.
 * Immutable.
 */
public final class CriticalValues {

    private static final int WHOLE = 256;
    private static final double ALMOST_NORMAL = 1e9;
    private static final double SLACK = 1e-9;

    private final double probability;
    private final double[] ofWhole = new double[WHOLE + 1];
    private final double ofNormal;

    /**
     * @param probability above 0 and below 0.5
     * @throws IllegalArgumentException if it is not
     */
    public CriticalValues(double probability) {
        if (!(probability > 0 && probability < 0.5)) {
            throw new IllegalArgumentException("probability " + probability + " is not between 0 and 0.5");
        }
        this.probability = probability;
        for (int degrees = 1; degrees <= WHOLE; degrees++) {
            ofWhole[degrees] = new StudentT(degrees).upperQuantile(probability);
        }
        ofNormal = new StudentT(ALMOST_NORMAL).upperQuantile(probability) * (1 - 10 / ALMOST_NORMAL);
    }

    /**
     * Returns the value that a distribution exceeds with this probability.
     *
     * @param distribution of at least 1 degree of freedom
     */
    public double of(StudentT distribution) {
        double degrees = distribution.degreesOfFreedom();
        int whole = (int) degrees;
        if (whole == degrees && whole <= WHOLE) {
            return ofWhole[whole];
        }
        if (whole > WHOLE - 2) {
            return distribution.upperQuantile(probability);
        }
        double low = ofWhole[whole + 1] * (1 - SLACK);
        double high = ofWhole[whole] * (1 + SLACK);
        return distribution.upperQuantile(probability, low, high, between(whole, degrees));
    }

    /** Interpolates by the parabola through three whole numbers, in the reciprocal, where the values are almost straight. */
    private double between(int whole, double degrees) {
        double x = 1 / degrees;
        double x0 = 1.0 / whole;
        double x1 = 1.0 / (whole + 1);
        double x2 = 1.0 / (whole + 2);
        double slope = (ofWhole[whole + 1] - ofWhole[whole]) / (x1 - x0);
        double next = (ofWhole[whole + 2] - ofWhole[whole + 1]) / (x2 - x1);
        return ofWhole[whole] + (x - x0) * (slope + (x - x1) * (next - slope) / (x2 - x0));
    }

    /**
     * Returns a number that the critical value is not below.
     *
     * @param degreesOfFreedom at least 1
     */
    public double atLeast(double degreesOfFreedom) {
        return degreesOfFreedom <= WHOLE ? ofWhole[(int) Math.ceil(degreesOfFreedom)] : ofNormal;
    }

    /**
     * Returns a number that the critical value is not above.
     *
     * @param degreesOfFreedom at least 1
     */
    public double atMost(double degreesOfFreedom) {
        return ofWhole[(int) Math.min(degreesOfFreedom, WHOLE)];
    }
}
