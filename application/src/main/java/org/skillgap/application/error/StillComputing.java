package org.skillgap.application.error;

/** The answer takes longer than anybody should wait for; it is being computed, and will be there soon. */
public final class StillComputing extends ExpectedFailure {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is being computed, and when to ask again
     */
    public StillComputing(String message) {
        super(Kind.STILL_COMPUTING, message);
    }
}
