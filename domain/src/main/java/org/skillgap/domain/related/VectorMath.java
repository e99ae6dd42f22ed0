package org.skillgap.domain.related;

/** Products and lengths of rows of numbers. */
final class VectorMath {

    private static final double[] NOTHING = {};

    /** The square of a length that is but rounding. */
    private static final double NO_LENGTH = 1e-20;

    private VectorMath() {}

    /** Returns the row at length 1; an empty one if it has no length. */
    static double[] ofLengthOne(double[] row) {
        double squares = 0;
        for (double value : row) {
            squares += value * value;
        }
        if (squares < NO_LENGTH) {
            return NOTHING;
        }
        double length = Math.sqrt(squares);
        double[] scaled = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            scaled[i] = row[i] / length;
        }
        return scaled;
    }

    /** Returns the product of two rows of length 1, -1 to 1 whatever the rounding. */
    static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return Math.max(-1, Math.min(1, sum));
    }
}
