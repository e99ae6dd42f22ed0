package org.skillgap.application.error;

/** The store cannot be reached, is busy with another load, or cannot write. What it held before is still there. */
public final class StoreUnavailable extends ExpectedFailure {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what could not be done, and the way out
     * @param cause what the store said
     */
    public StoreUnavailable(String message, Throwable cause) {
        super(Kind.STORE_UNAVAILABLE, message, cause);
    }
}
