package org.skillgap.adapter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.skillgap.adapter.web.failure.ErrorCode;
import org.skillgap.adapter.web.failure.RequestRefused;

/** Declares routes that are read from, and says which methods a path takes. */
final class GetRoutes {

    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final String METHODS_WITH_POST = "GET, HEAD, POST, OPTIONS";

    private GetRoutes() {}

    /** Adds a route. HEAD runs the handler too, so that its status and headers are those of GET. */
    static void add(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
        routes.options(path, context -> {
            context.header(Header.ALLOW, methods(context.path()));
            withoutBody(context, HttpStatus.NO_CONTENT);
        });
    }

    /** Returns the methods that a path takes, as the Allow header names them. */
    static String methods(String path) {
        if (BulkRoutes.isBulkPath(path)) {
            return BulkRoutes.METHODS;
        }
        return GapRoutes.takesProfile(path) ? METHODS_WITH_POST : METHODS;
    }

    /**
     * Answers with a status and the headers set so far, and nothing else. They are sent at once, because Jetty would add
     * "Content-Length: 0" at the end, which in a 304 speaks of the answer that the client has (RFC 9110, 8.6).
     */
    static void withoutBody(Context context, HttpStatus status) throws IOException {
        HttpServletResponse response = context.status(status).res();
        response.setContentType(null);
        response.flushBuffer();
    }

    /** Returns the refusal of any method that is not one of {@link #methods}. */
    static RequestRefused wrongMethod(String path) {
        if (BulkRoutes.isBulkPath(path)) {
            return new RequestRefused(ErrorCode.METHOD_NOT_ALLOWED, "This address takes POST only.");
        }
        return new RequestRefused(
                ErrorCode.METHOD_NOT_ALLOWED,
                GapRoutes.takesProfile(path) ? "This address takes GET and POST." : "This address takes GET only.");
    }
}
