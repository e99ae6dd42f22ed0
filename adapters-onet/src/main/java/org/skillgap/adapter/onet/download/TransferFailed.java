package org.skillgap.adapter.onet.download;

import java.time.Duration;

/** One attempt to download has failed. Its message ends a sentence that begins with the host: "cannot be reached". */
final class TransferFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean isPassing;
    private final Duration delay;

    private TransferFailed(String message, boolean isPassing, Duration delay, Throwable cause) {
        super(message, cause);
        this.isPassing = isPassing;
        this.delay = delay;
    }

    /** Returns a failure that another attempt may get past. */
    static TransferFailed passing(String message, Throwable cause) {
        return new TransferFailed(message, true, Duration.ZERO, cause);
    }

    /** Returns a failure that another attempt may get past, after a delay that the server asks for. */
    static TransferFailed passing(String message, Duration delay) {
        return new TransferFailed(message, true, delay, null);
    }

    /** Returns a failure that would only be repeated. */
    static TransferFailed lasting(String message, Throwable cause) {
        return new TransferFailed(message, false, Duration.ZERO, cause);
    }

    /** Tells whether another attempt may get further. */
    boolean isPassing() {
        return isPassing;
    }

    /** Returns how long the server wants us to wait; 0 if it does not say. */
    Duration delay() {
        return delay;
    }
}
