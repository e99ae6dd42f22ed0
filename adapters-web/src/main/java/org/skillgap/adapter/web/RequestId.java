package org.skillgap.adapter.web;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The name that a request has in its answer and in the log. */
final class RequestId {

    private static final Pattern KEPT = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private RequestId() {}

    /**
     * Returns the id that the client gave, or a new one where it gave none that is 1 to 64 letters, digits and hyphens.
     *
     * @param given what the client sent; null if it sent nothing
     */
    static String newOrKept(String given) {
        if (given != null && KEPT.matcher(given).matches()) {
            return given;
        }
        return Long.toHexString(ThreadLocalRandom.current().nextLong());
    }
}
