package org.skillgap.domain.rating;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A level on O*NET's scale LV, 0 to 7, counted in hundredths as O*NET publishes it. 0 means that the element is not
 * needed.
 *
 * @param hundredths the level times 100, 0 to 700
 */
public record Level(int hundredths) implements Comparable<Level> {

    /** Not needed. */
    public static final Level NONE = new Level(0);

    /** The highest level, in hundredths. */
    public static final int MAXIMUM = 700;

    private static final int LONGEST_TEXT = 30;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");

    /**
     * Refuses what is not on the scale.
     *
     * @throws IllegalArgumentException if the level is outside 0 to 7
     */
    public Level {
        if (hundredths < 0 || hundredths > MAXIMUM) {
            throw new IllegalArgumentException("level " + hundredths / 100.0 + " is outside 0..7");
        }
    }

    /**
     * Returns the level nearest to a value from 0 to 7.
     *
     * @throws IllegalArgumentException if the value is outside 0 to 7 or not a number
     */
    public static Level of(double value) {
        if (!(value >= 0 && value <= MAXIMUM / 100.0)) {
            throw new IllegalArgumentException("level " + value + " is outside 0..7");
        }
        return new Level((int) Math.round(value * 100));
    }

    /**
     * Returns the level that the text holds as a number from 0 to 7 with at most two decimals, such as {@code 4.5}, {@code 4.50}
     * or {@code 45e-1}, blanks around it ignored; empty if it is none, or has more than 30 characters.
     */
    public static Optional<Level> parse(String text) {
        String number = text.strip();
        if (number.length() > LONGEST_TEXT || !NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        BigDecimal hundredths = new BigDecimal(number).movePointRight(2);
        boolean isOnScale = hundredths.signum() >= 0 && hundredths.compareTo(BigDecimal.valueOf(MAXIMUM)) <= 0;
        return isOnScale && hundredths.stripTrailingZeros().scale() <= 0
                ? Optional.of(new Level(hundredths.intValueExact()))
                : Optional.empty();
    }

    /** Returns the level as a decimal without trailing zeros, such as {@code 2.25} or {@code 3}. */
    public BigDecimal value() {
        BigDecimal value = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    @Override
    public int compareTo(Level other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        return value().toPlainString();
    }
}
