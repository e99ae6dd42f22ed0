package org.skillgap.domain.rating;

/**
 * The id of an O*NET scale, such as {@code LV}.
 *
 * @param value one to three capital letters
 */
public record ScaleId(String value) implements Comparable<ScaleId> {

    /** Importance, 1 to 5. */
    public static final ScaleId IMPORTANCE = new ScaleId("IM");

    /** Level, 0 to 7; 0 means "not relevant". */
    public static final ScaleId LEVEL = new ScaleId("LV");

    /**
     * Refuses what is no scale id.
     *
     * @throws IllegalArgumentException if {@code value} is not one to three capital letters
     */
    public ScaleId {
        if (!isScaleId(value)) {
            throw new IllegalArgumentException("scale id '" + value + "' is not one to three capital letters");
        }
    }

    /** Tells whether the text is one to three capital ASCII letters. */
    public static boolean isScaleId(String text) {
        return !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    @Override
    public int compareTo(ScaleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
