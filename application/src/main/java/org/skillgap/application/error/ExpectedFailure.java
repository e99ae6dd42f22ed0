package org.skillgap.application.error;

/**
 * A failure that is no bug: bad input, something that is not there, or something outside that is down. Its message is
 * plain English for the person who asked, names what was wrong and the way out, and holds nothing secret.
 */
public abstract sealed class ExpectedFailure extends RuntimeException
        permits AmbiguousOccupation,
                DataRefused,
                InvalidInput,
                OccupationNotFound,
                ProfileRefused,
                RatingsMissing,
                StillComputing,
                StoreUnavailable,
                UpstreamUnavailable {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    ExpectedFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    ExpectedFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Returns which of the expected failures this is; the edges map it to an HTTP status and to an exit code. */
    public final Kind kind() {
        return kind;
    }

    /** The kinds of expected failure. */
    public enum Kind {
        /** The request itself is wrong, whatever the data. */
        INVALID_INPUT,
        /** No occupation has this code or title. */
        OCCUPATION_NOT_FOUND,
        /** Several occupations fit the title. */
        OCCUPATION_AMBIGUOUS,
        /** The occupation is known, and O*NET has not rated it. */
        RATINGS_MISSING,
        /** A release that was to be loaded breaks the rules of its format. */
        DATA_REFUSED,
        /** The store cannot be reached, is busy, or is full. */
        STORE_UNAVAILABLE,
        /** The answer is being computed. */
        STILL_COMPUTING,
        /** O*NET's services or a language model are needed and cannot be used. */
        UPSTREAM_UNAVAILABLE
    }
}
