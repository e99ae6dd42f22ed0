package org.skillgap.adapter.web;

/** A request that breaks a rule of HTTP or of this API, whatever the data. It has no stack: it is no surprise. */
final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ECHO = 100;

    private final ErrorCode code;

    /**
     * @param code what it is refused for
     * @param message names the input, the rule and the way out
     */
    RequestRefused(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** Returns the refusal of any method that is not one of {@link GetRoutes#METHODS}. */
    static RequestRefused wrongMethod() {
        return new RequestRefused(ErrorCode.METHOD_NOT_ALLOWED, "This address takes GET only.");
    }

    /** Returns what it is refused for. */
    ErrorCode code() {
        return code;
    }

    /** Returns a text from the request fit to be echoed: at most 100 characters, control characters replaced. */
    static String echo(String text) {
        return (text.length() > LONGEST_ECHO ? text.substring(0, cut(text)) + "…" : text).replaceAll("\\p{Cntrl}", "?");
    }

    /** Returns where to cut, never between the two halves of one character. */
    private static int cut(String text) {
        int last = LONGEST_ECHO - 1;
        return Character.isHighSurrogate(text.charAt(last - 1)) ? last - 1 : last;
    }
}
