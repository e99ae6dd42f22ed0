package org.skillgap.domain.rating;

import java.util.Objects;

/**
 * An O*NET rating scale.
 *
 * @param id its id
 * @param name its name, such as "Importance"
 * @param minimum its lowest value, inclusive
 * @param maximum its highest value, inclusive
 */
public record Scale(ScaleId id, String name, double minimum, double maximum) {

    /** Importance as O*NET 30.1 publishes it, 1 to 5. */
    public static final Scale IMPORTANCE = new Scale(ScaleId.IMPORTANCE, "Importance", 1, 5);

    /** Level as O*NET 30.1 publishes it, 0 to 7. */
    public static final Scale LEVEL = new Scale(ScaleId.LEVEL, "Level", 0, 7);

    /**
     * Refuses an empty range.
     *
     * @throws IllegalArgumentException if {@code minimum} is above {@code maximum} or one of them is not a number
     */
    public Scale {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        if (!(minimum <= maximum)) {
            throw new IllegalArgumentException("scale " + id + " runs from " + minimum + " to " + maximum);
        }
    }

    /** Tells whether the value lies on the scale, its ends included. */
    public boolean contains(double value) {
        return value >= minimum && value <= maximum;
    }
}
