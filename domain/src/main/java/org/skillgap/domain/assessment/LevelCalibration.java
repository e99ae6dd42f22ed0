package org.skillgap.domain.assessment;

import org.skillgap.domain.rating.Level;

/**
 * A rising straight line from the levels that a language model assesses to O*NET's scale.
 *
 * @param intercept the level that an assessed 0 becomes, before it is kept within 0 to 7
 * @param slope how many levels an assessed level becomes, above 0, so that the order of levels never turns around
 */
public record LevelCalibration(double intercept, double slope) {

    /** Leaves levels as they were assessed. */
    public static final LevelCalibration IDENTITY = new LevelCalibration(0, 1);

    private static final double HIGHEST = Level.MAXIMUM / 100.0;

    /**
     * Refuses a line that does not rise.
     *
     * @throws IllegalArgumentException if {@code slope} is not above 0, or one of both is not a finite number
     */
    public LevelCalibration {
        if (!(slope > 0) || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
            throw new IllegalArgumentException(
                    "a calibration of " + intercept + " + " + slope + " × level does not rise");
        }
    }

    /** Returns the level on O*NET's scale, rounded to hundredths; what would be outside 0 to 7 becomes 0 or 7. */
    public Level apply(Level assessed) {
        double value = intercept + slope * assessed.hundredths() / 100.0;
        return Level.of(Math.min(Math.max(value, 0), HIGHEST));
    }
}
