package org.skillgap.domain.related;

/** Rows of numbers as directions. */
final class Direction {

    private static final double[] NOTHING = {};

    /** The square of a length that is but rounding. */
    private static final double NO_LENGTH = 1e-20;

    private Direction() {}

    /** Returns the row at length 1; an empty one if it has no length. */
    static double[] of(double[] row) {
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
}
