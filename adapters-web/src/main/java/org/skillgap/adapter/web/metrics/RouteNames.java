package org.skillgap.adapter.web.metrics;

import io.javalin.router.ParsedEndpoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The routes by path, as Javalin finds them: there are as many names as routes, and one for all other paths. Immutable.
 */
public final class RouteNames {

    /** The name of every path that has no route. */
    static final String OTHER = "other";

    /** One of each pattern, in the order in which Javalin tries them. */
    private final Map<String, ParsedEndpoint> routes = new LinkedHashMap<>();

    /**
     * @param handlers whatever Javalin handles requests with; only routes count
     */
    public RouteNames(List<ParsedEndpoint> handlers) {
        for (ParsedEndpoint handler : handlers) {
            if (handler.endpoint.method.isHttpMethod()) {
                routes.putIfAbsent(handler.endpoint.path, handler);
            }
        }
    }

    /**
     * Returns the pattern of the route at a path, such as {@code /occupations/{code}}, whatever the method; {@value #OTHER} if
     * there is none.
     *
     * @param path as the client sent it; null where it sent none
     */
    String of(String path) {
        if (path == null) {
            return OTHER;
        }
        ParsedEndpoint plain = routes.get(path);
        return plain == null ? search(path) : plain.endpoint.path;
    }

    private String search(String path) {
        for (ParsedEndpoint route : routes.values()) {
            if (route.matches(path)) {
                return route.endpoint.path;
            }
        }
        return OTHER;
    }
}
