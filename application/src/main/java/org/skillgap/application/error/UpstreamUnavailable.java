package org.skillgap.application.error;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** O*NET's services or a language model are needed for the answer and cannot be used, or are not configured. */
public final class UpstreamUnavailable extends ExpectedFailure {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final Duration retryAfter;

    /**
     * For what is not configured.
     *
     * @param message what is not available, and the way out
     */
    public UpstreamUnavailable(String message) {
        super(Kind.UPSTREAM_UNAVAILABLE, message);
        this.reason = Reason.NOT_CONFIGURED;
        this.retryAfter = Duration.ZERO;
    }

    /**
     * For what cannot be reached.
     *
     * @param message what is not available, and the way out
     * @param cause what went wrong underneath
     */
    public UpstreamUnavailable(String message, Throwable cause) {
        this(Reason.DOWN, message, Duration.ZERO, cause);
    }

    /**
     * @param reason why it cannot be used
     * @param message what is not available, and the way out
     * @param retryAfter after how long it may be asked again; zero if nobody knows
     * @param cause what went wrong underneath; null if there is nothing
     * @throws IllegalArgumentException if {@code retryAfter} is negative
     */
    public UpstreamUnavailable(Reason reason, String message, Duration retryAfter, Throwable cause) {
        super(Kind.UPSTREAM_UNAVAILABLE, message, cause);
        if (retryAfter.isNegative()) {
            throw new IllegalArgumentException("nobody can ask again " + retryAfter + " from now");
        }
        this.reason = Objects.requireNonNull(reason, "reason");
        this.retryAfter = retryAfter;
    }

    /** Returns why it cannot be used. */
    public Reason reason() {
        return reason;
    }

    /** Returns after how long it may be asked again, counted from the failure; empty if nobody knows. */
    public Optional<Duration> retryAfter() {
        return retryAfter.isZero() ? Optional.empty() : Optional.of(retryAfter);
    }

    /** Why something outside cannot be used. */
    public enum Reason {
        /** It has no key, or is switched off: somebody has to configure it. */
        NOT_CONFIGURED,
        /** It refuses the key or password: somebody has to look after it. */
        REFUSED_CREDENTIALS,
        /** It does not know what it was asked; the configured address, say, is not that of the service. */
        REFUSED_REQUEST,
        /** It, or the pace that is kept on its behalf, allows no further request just now. */
        TOO_MANY_REQUESTS,
        /** The requests allowed for this day are used up. */
        DAILY_LIMIT,
        /** It cannot be reached, does not answer in time, or says that it is broken. */
        DOWN,
        /** It answers what cannot be right; nothing of the answer was used. */
        UNBELIEVABLE_ANSWER,
        /** It was asked, and its answer did not come whole and in time; it may be charged all the same. */
        ANSWER_LOST,
        /** What may be spent on it is used up. */
        BUDGET_SPENT
    }
}
