package org.skillgap.domain.statistics;

/**
 * Student's t distribution with a given number of degrees of freedom, which need not be whole. Tails and quantiles are
 * exact to a relative 1e-10 for 1 to 200 degrees of freedom and tails from 1e-12; beyond that they are not checked.
 * Immutable.
 */
public final class StudentT {

    private static final double SQRT_PI = Math.sqrt(Math.PI);
    private static final double PRECISION = 1e-13;
    private static final int MOST_STEPS = 200;

    private final double degreesOfFreedom;
    private final double half;
    private final double gammaRatio;

    /**
     * @param degreesOfFreedom above 0 and finite
     * @throws IllegalArgumentException if it is not
     */
    public StudentT(double degreesOfFreedom) {
        if (!(degreesOfFreedom > 0 && degreesOfFreedom < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(degreesOfFreedom + " degrees of freedom");
        }
        this.degreesOfFreedom = degreesOfFreedom;
        this.half = degreesOfFreedom / 2;
        this.gammaRatio = IncompleteBeta.gammaRatio(half);
    }

    /** Returns the degrees of freedom, above 0. */
    public double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** Returns the probability of a value above {@code t}, 0 to 1; NaN for NaN. */
    public double upperTail(double t) {
        return t < 0 ? 1 - positiveTail(-t) : positiveTail(t);
    }

    /** Half of I(x; df/2, 1/2) with x = df / (df + t²), from the side where the continued fraction converges fast. */
    private double positiveTail(double t) {
        if (t == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double ratio = t * t / degreesOfFreedom;
        double x = 1 / (1 + ratio);
        double y = ratio * x;
        double front = gammaRatio / SQRT_PI * Math.exp(-half * Math.log1p(ratio)) * Math.sqrt(y);
        if (x * (half + 2.5) <= half + 1) {
            return front * IncompleteBeta.fraction(half, 0.5, x) / degreesOfFreedom;
        }
        return 0.5 - front * IncompleteBeta.fraction(0.5, half, y);
    }

    /** Returns the density at {@code t}. */
    public double density(double t) {
        double front = gammaRatio / (SQRT_PI * Math.sqrt(degreesOfFreedom));
        return front * Math.exp(-(half + 0.5) * Math.log1p(t * t / degreesOfFreedom));
    }

    /**
     * Returns the value that is exceeded with a given probability: above 0 for a probability below 0.5, below 0 for one above.
     *
     * @param probability above 0 and below 1
     * @throws IllegalArgumentException if it is not
     */
    public double upperQuantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("probability " + probability + " is not between 0 and 1");
        }
        if (probability > 0.5) {
            return -upperQuantile(1 - probability);
        }
        double low = 0;
        double high = 1;
        while (upperTail(high) > probability) {
            low = high;
            high *= 2;
        }
        return upperQuantile(probability, low, high, (low + high) / 2);
    }

    /**
     * Returns the value that is exceeded with a given probability, by Halley's method kept within a bracket that shrinks:
     * a step that would leave it becomes a bisection.
     *
     * @param probability above 0, at most 0.5
     * @param low at most the value
     * @param high at least the value
     * @param guess near the value, within the bracket
     */
    double upperQuantile(double probability, double low, double high, double guess) {
        double below = low;
        double above = high;
        double t = guess;
        for (int i = 0; i < MOST_STEPS; i++) {
            double excess = upperTail(t) - probability;
            if (excess > 0) {
                below = t;
            } else {
                above = t;
            }
            double newton = excess / density(t);
            double curvature = (degreesOfFreedom + 1) * t / (degreesOfFreedom + t * t);
            double step = newton / (1 - newton * curvature / 2);
            double next = t + step;
            if (!(next > below && next < above)) {
                next = (below + above) / 2;
            } else if (Math.abs(step) * (1 + Math.min(t * t, degreesOfFreedom)) < 1e-5 * t) {
                return next; // what is left is of the third power of the step
            }
            if (above - below <= PRECISION * above) {
                return next;
            }
            t = next;
        }
        return t;
    }
}
