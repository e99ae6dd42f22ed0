package org.skillgap.application.error;

/** The request itself is wrong, whatever the data: a missing name, a value that cannot be. */
public final class InvalidInput extends ExpectedFailure {

    private static final long serialVersionUID = 1L;

    /**
     * @param message names the input, the rule and the way out
     */
    public InvalidInput(String message) {
        super(Kind.INVALID_INPUT, message);
    }

    /**
     * @param message names the input, the rule and the way out
     * @param cause what went wrong underneath
     */
    public InvalidInput(String message, Throwable cause) {
        super(Kind.INVALID_INPUT, message, cause);
    }
}
