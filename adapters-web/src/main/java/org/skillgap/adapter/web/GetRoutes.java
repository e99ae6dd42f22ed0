package org.skillgap.adapter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Declares routes that are only read from. */
final class GetRoutes {

    /** The methods that every route has, as the Allow header names them. */
    static final String METHODS = "GET, HEAD, OPTIONS";

    private GetRoutes() {}

    /** Adds a route. HEAD runs the handler too, so that its status and headers are those of GET. */
    static void add(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
        routes.options(path, context -> {
            context.header(Header.ALLOW, METHODS);
            withoutBody(context, HttpStatus.NO_CONTENT);
        });
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
}
