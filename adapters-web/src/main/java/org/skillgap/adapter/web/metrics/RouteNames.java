package org.skillgap.adapter.web.metrics;

import io.javalin.router.ParsedEndpoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The routes by path, as Javalin finds them: there are as many names as routes, and one for all other paths. Immutable.
 */
public final class RouteNames {

    /** The name of every path that has no route. */
    static final String OTHER = "other";

    private final List<ParsedEndpoint> routes;
    private final Map<String, String> plain = new HashMap<>();

    /**
     * @param handlers whatever Javalin handles requests with; only routes count
     */
    public RouteNames(List<ParsedEndpoint> handlers) {
        routes = handlers.stream()
                .filter(handler -> handler.endpoint.method.isHttpMethod())
                .toList();
        for (ParsedEndpoint route : routes) {
            if (!route.endpoint.path.contains("{")) {
                plain.put(route.endpoint.path, route.endpoint.path);
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
        String known = plain.get(path);
        return known == null ? search(path) : known;
    }

    private String search(String path) {
        for (ParsedEndpoint route : routes) {
            if (route.matches(path)) {
                return route.endpoint.path;
            }
        }
        return OTHER;
    }
}
