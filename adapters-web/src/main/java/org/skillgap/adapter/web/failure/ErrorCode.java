package org.skillgap.adapter.web.failure;

import java.util.Locale;
import org.skillgap.application.error.ExpectedFailure;

/** Everything that a request can fail of, with its HTTP status. The names in lower case are part of the API. */
public enum ErrorCode {
    BAD_REQUEST(400),
    MISSING_PARAMETER(400),
    BAD_PARAMETER(400),
    OCCUPATION_AMBIGUOUS(400),
    UNAUTHORIZED(401),
    NOT_FOUND(404),
    OCCUPATION_NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    BODY_TOO_SLOW(408),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNKNOWN_HOST(421),
    RATINGS_MISSING(422),
    DATA_REFUSED(422),
    RATE_LIMITED(429),
    INTERNAL_ERROR(500),
    BUSY(503),
    STILL_COMPUTING(503),
    STOPPING(503),
    STORE_UNAVAILABLE(503),
    UPSTREAM_UNAVAILABLE(503);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** Returns the code for a kind of expected failure. */
    public static ErrorCode of(ExpectedFailure.Kind kind) {
        return switch (kind) {
            case INVALID_INPUT -> BAD_PARAMETER;
            case OCCUPATION_NOT_FOUND -> OCCUPATION_NOT_FOUND;
            case OCCUPATION_AMBIGUOUS -> OCCUPATION_AMBIGUOUS;
            case RATINGS_MISSING -> RATINGS_MISSING;
            case DATA_REFUSED -> DATA_REFUSED;
            case STILL_COMPUTING -> STILL_COMPUTING;
            case STORE_UNAVAILABLE -> STORE_UNAVAILABLE;
            case UPSTREAM_UNAVAILABLE -> UPSTREAM_UNAVAILABLE;
        };
    }

    /** Returns the HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    /** Returns the name that answers carry, such as {@code bad_parameter}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
