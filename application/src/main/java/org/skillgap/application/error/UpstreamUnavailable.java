package org.skillgap.application.error;

/** O*NET's services or a language model are needed for the answer and cannot be used, or are not configured. */
public final class UpstreamUnavailable extends ExpectedFailure {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is not available, and the way out
     */
    public UpstreamUnavailable(String message) {
        super(Kind.UPSTREAM_UNAVAILABLE, message);
    }
}
