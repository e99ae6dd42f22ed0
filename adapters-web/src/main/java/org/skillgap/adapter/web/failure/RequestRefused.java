package org.skillgap.adapter.web.failure;

import org.skillgap.application.error.Echo;

/** A request that breaks a rule of HTTP or of this API, whatever the data. It has no stack: it is no surprise. */
public final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /**
     * @param code what it is refused for
     * @param message names the input, the rule and the way out
     */
    public RequestRefused(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** Returns the refusal of a body that is larger than it may be. */
    public static RequestRefused bodyTooLarge(int mostBytes) {
        return new RequestRefused(
                ErrorCode.BODY_TOO_LARGE, "The body is larger than " + mostBytes + " bytes, the most that is taken.");
    }

    /** Returns the refusal of a request that names another host than those that are served. */
    public static RequestRefused unknownHost(String message) {
        return new RequestRefused(ErrorCode.UNKNOWN_HOST, message);
    }

    /** Returns what it is refused for. */
    public ErrorCode code() {
        return code;
    }

    /** Returns a text from the request fit to be echoed: at most 100 characters, unseen ones replaced. */
    public static String echo(String text) {
        return Echo.of(text);
    }
}
