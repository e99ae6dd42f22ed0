package org.skillgap.adapter.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Lets pages of named origins ask and read the answers (the CORS protocol of https://fetch.spec.whatwg.org). Javalin's own plugin
 * is not used: it answers other origins with status 400, allows every header that is asked for, and says "Vary: Origin"
 * only to those that are allowed, which misleads shared caches.
 */
final class Cors {

    private static final String VARY = "Accept, Accept-Encoding";
    private static final String ALLOWED_HEADERS = String.join(
            ", ", Gate.API_KEY, Header.AUTHORIZATION, Gate.REQUEST_ID, Header.IF_NONE_MATCH, Header.CONTENT_TYPE);
    private static final String EXPOSED_HEADERS = String.join(
            ", ",
            Header.ETAG,
            Gate.REQUEST_ID,
            Header.RETRY_AFTER,
            RateHeaders.LIMIT,
            RateHeaders.REMAINING,
            RateHeaders.RESET,
            RateHeaders.POLICY,
            BulkRoutes.PAIRS_HEADER,
            BulkRoutes.ERRORS_HEADER,
            BulkRoutes.REVISION_HEADER);
    private static final String PREFLIGHT_SECONDS = "600";

    private final Set<String> origins;

    Cors(List<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    /** Returns which request headers an answer depends on. */
    String vary() {
        return origins.isEmpty() ? VARY : VARY + ", " + Header.ORIGIN;
    }

    /**
     * Says to the browser what a page may do, if its origin is one of those named, and answers a preflight whole.
     *
     * @return whether the request was a preflight, which carries no key and goes no further
     */
    boolean answersPreflight(Context context) throws IOException {
        if (origins.isEmpty()) {
            return false;
        }
        String origin = context.header(Header.ORIGIN);
        boolean isAllowed = origin != null && origins.contains(origin);
        if (isAllowed) {
            context.header(Header.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .header(Header.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED_HEADERS);
        }
        if (!context.method().equals(HandlerType.OPTIONS)
                || context.header(Header.ACCESS_CONTROL_REQUEST_METHOD) == null) {
            return false;
        }
        if (isAllowed) {
            context.header(Header.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST")
                    .header(Header.ACCESS_CONTROL_ALLOW_HEADERS, ALLOWED_HEADERS)
                    .header(Header.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_SECONDS);
        }
        GetRoutes.withoutBody(context, HttpStatus.NO_CONTENT);
        context.skipRemainingHandlers();
        return true;
    }
}
