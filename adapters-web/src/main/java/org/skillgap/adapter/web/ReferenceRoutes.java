package org.skillgap.adapter.web;

import io.javalin.config.RoutesConfig;
import java.util.Map;

/**
 * What the API says about itself: the OpenAPI document for programs, and the same as a page for people. The page is Swagger UI
 * from its webjar with a page and a start script of our own; a browser is told to load nothing from anywhere else. No key is needed.
 */
final class ReferenceRoutes {

    private static final String DOCUMENT = "/openapi.json";
    private static final String PAGE = "/docs";

    private static final String OWN = "org/skillgap/adapter/web/docs/";

    /** The folder has the version in its name: the one of the parent POM. */
    private static final String VIEWER = "META-INF/resources/webjars/swagger-ui/5.34.1/";

    /** Pictures of the viewer's style sheet are data addresses. */
    private static final String POLICY = "img-src 'self' data:";

    private final StaticFile document;
    private final StaticFile page = file(OWN, "index.html");
    private final Map<String, StaticFile> assets = Map.of(
            "docs.js", file(OWN, "docs.js"),
            "docs.css", file(OWN, "docs.css"),
            "swagger-ui-bundle.js", file(VIEWER, "swagger-ui-bundle.js"),
            "swagger-ui.css", file(VIEWER, "swagger-ui.css"));

    /**
     * @param version the program's version
     */
    ReferenceRoutes(String version) {
        document = StaticFile.of(DOCUMENT, () -> ApiDocument.bytes(version));
    }

    /** Tells whether a path is one of these, which are open to everybody. */
    static boolean isOpen(String path) {
        return path.equals(DOCUMENT) || path.equals(PAGE) || path.startsWith(PAGE + "/");
    }

    private static StaticFile file(String folder, String name) {
        return StaticFile.ofPage(name, POLICY, () -> StaticFile.read(folder + name));
    }

    void addTo(RoutesConfig routes) {
        add(routes, DOCUMENT, document);
        add(routes, PAGE, page);
        assets.forEach((name, file) -> add(routes, PAGE + "/" + name, file));
    }

    private static void add(RoutesConfig routes, String path, StaticFile file) {
        GetRoutes.add(routes, path, context -> file.send(context, StaticFile.NO_CACHE));
    }
}
