package org.skillgap.adapter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.skillgap.adapter.web.failure.ErrorCode;
import org.skillgap.adapter.web.failure.RequestRefused;
import org.skillgap.application.port.Secret;

/** What every request passes before its route: it gets an id and its standing headers, then it is let in or refused. */
final class Gate {

    /** The header that carries the id of a request, both ways. */
    static final String REQUEST_ID = "X-Request-Id";

    /** The header that carries the API key. */
    static final String API_KEY = "X-API-Key";

    private static final Pattern KEPT_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final List<Secret> keys;
    private final Cors cors;

    Gate(WebConfig config) {
        keys = config.apiKeys();
        cors = new Cors(config.corsOrigins());
    }

    void addTo(RoutesConfig routes) {
        routes.before(this::pass);
    }

    /** Returns the id of a request that has passed. */
    static String requestId(Context context) {
        return context.res().getHeader(REQUEST_ID);
    }

    private void pass(Context context) throws IOException {
        context.header(REQUEST_ID, newOrKeptId(context))
                .header("X-Content-Type-Options", "nosniff")
                .header(Header.CACHE_CONTROL, "no-store")
                .header(Header.VARY, cors.vary());
        if (cors.answersPreflight(context)) {
            return;
        }
        if (!ServiceRoutes.isOpen(context.path())) {
            requireKey(context);
        }
        if (!context.method().isHttpMethod()) {
            throw GetRoutes.wrongMethod(
                    context.path()); // Javalin would take a method called BEFORE for one of its own handlers
        }
        int mostBytes = BulkRoutes.isBulkPath(context.path()) ? BulkBody.MOST_BYTES : ProfileJson.MOST_BYTES;
        if (context.req().getContentLengthLong() > mostBytes) {
            RequestBody.skip(context);
            throw RequestRefused.bodyTooLarge(mostBytes);
        }
    }

    private static String newOrKeptId(Context context) {
        String given = context.header(REQUEST_ID);
        if (given != null && KEPT_ID.matcher(given).matches()) {
            return given;
        }
        return Long.toHexString(ThreadLocalRandom.current().nextLong());
    }

    private void requireKey(Context context) {
        if (keys.isEmpty()) {
            return;
        }
        String given = context.header(API_KEY);
        boolean isKnown = false;
        if (given != null) {
            for (Secret key : keys) {
                isKnown |= key.matches(given); // no early exit: the time taken must not tell which key is near
            }
        }
        if (!isKnown) {
            context.header(Header.WWW_AUTHENTICATE, "ApiKey realm=\"skillgap\"");
            throw new RequestRefused(
                    ErrorCode.UNAUTHORIZED, "The API key is missing or wrong; send it in the header " + API_KEY + ".");
        }
    }
}
