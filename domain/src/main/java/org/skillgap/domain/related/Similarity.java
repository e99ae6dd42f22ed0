package org.skillgap.domain.related;

/** How alike the occupations of an index are in one signal. Symmetric and immutable. */
interface Similarity {

    /** Tells whether the signal is known of an occupation; where it is not, it is like none. */
    boolean isKnownOf(int occupation);

    /**
     * Returns how alike an occupation and every other one are.
     *
     * @param asked its place in the index; the signal is known of it
     * @return -1 to 1 for each place in the index, 1 at its own; NaN where the signal is not known. It belongs to the caller
     */
    double[] to(int asked);
}
