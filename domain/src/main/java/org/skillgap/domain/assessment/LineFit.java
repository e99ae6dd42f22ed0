package org.skillgap.domain.assessment;

import java.util.Optional;

/**
 * The sums from which a line of least squares is found, exact in whole hundredths, so that neither the order of levels nor
 * taking some of them out again changes a digit.
 */
record LineFit(long levels, long assessed, long surveyed, long squares, long products) {

    static final LineFit NONE = new LineFit(0, 0, 0, 0, 0);

    static LineFit of(ComparedLevel row) {
        long x = row.assessed().hundredths();
        long y = row.surveyed().hundredths();
        return new LineFit(1, x, y, x * x, x * y);
    }

    LineFit plus(LineFit other) {
        return new LineFit(
                levels + other.levels,
                assessed + other.assessed,
                surveyed + other.surveyed,
                squares + other.squares,
                products + other.products);
    }

    LineFit minus(LineFit other) {
        return plus(new LineFit(-other.levels, -other.assessed, -other.surveyed, -other.squares, -other.products));
    }

    /** Returns the line of surveyed on assessed levels; empty if it does not rise, or all assessed levels are the same. */
    Optional<LevelCalibration> line() {
        long spread = levels * squares - assessed * assessed;
        long rise = levels * products - assessed * surveyed;
        if (spread <= 0 || rise <= 0) {
            return Optional.empty();
        }
        double slope = (double) rise / spread;
        return Optional.of(new LevelCalibration((surveyed - slope * assessed) / levels / 100, slope));
    }
}
