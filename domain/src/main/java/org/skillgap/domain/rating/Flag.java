package org.skillgap.domain.rating;

/** A yes-or-no mark that O*NET publishes with a rating, or leaves open. */
public enum Flag {
    /** {@code Y}. */
    YES,
    /** {@code N}. */
    NO,
    /** {@code n/a}, or a column that an older release does not have. */
    NOT_AVAILABLE
}
