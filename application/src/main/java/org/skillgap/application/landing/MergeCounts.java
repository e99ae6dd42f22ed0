package org.skillgap.application.landing;

/**
 * What storing checked rows changed. Of an occupation its own row and its ratings count, of the reference scales and
 * elements.
 *
 * @param stored rows that are new or differ from those before
 * @param unchanged rows that were there already
 * @param removed ratings that the service does not have any more
 */
public record MergeCounts(int stored, int unchanged, int removed) {

    /** Nothing was there and nothing came. */
    public static final MergeCounts NONE = new MergeCounts(0, 0, 0);

    /** Returns the sum of both. */
    public MergeCounts plus(MergeCounts other) {
        return new MergeCounts(stored + other.stored, unchanged + other.unchanged, removed + other.removed);
    }
}
