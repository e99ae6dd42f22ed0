package org.skillgap.adapter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
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

    private static final String HTML = "text/html;charset=utf-8";
    private static final String SCRIPT = "text/javascript;charset=utf-8";
    private static final String STYLE = "text/css;charset=utf-8";

    /** No inline script or style; pictures of the style sheet are data addresses; trying out asks this very server. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ReferenceFile document;
    private final ReferenceFile page = ReferenceFile.onClassPath(HTML, OWN + "index.html");
    private final Map<String, ReferenceFile> assets = Map.of(
            "docs.js", ReferenceFile.onClassPath(SCRIPT, OWN + "docs.js"),
            "docs.css", ReferenceFile.onClassPath(STYLE, OWN + "docs.css"),
            "swagger-ui-bundle.js", ReferenceFile.onClassPath(SCRIPT, VIEWER + "swagger-ui-bundle.js"),
            "swagger-ui.css", ReferenceFile.onClassPath(STYLE, VIEWER + "swagger-ui.css"));

    /**
     * @param version the program's version
     */
    ReferenceRoutes(String version) {
        document = new ReferenceFile(Json.MEDIA_TYPE, () -> ApiDocument.bytes(version));
    }

    /** Tells whether a path is one of these, which are open to everybody. */
    static boolean isOpen(String path) {
        return path.equals(DOCUMENT) || path.equals(PAGE) || path.startsWith(PAGE + "/");
    }

    void addTo(RoutesConfig routes) {
        GetRoutes.add(routes, DOCUMENT, document::send);
        GetRoutes.add(routes, PAGE, context -> send(context, page));
        assets.forEach((name, file) -> GetRoutes.add(routes, PAGE + "/" + name, context -> send(context, file)));
    }

    private static void send(Context context, ReferenceFile file) throws IOException {
        context.header(Header.CONTENT_SECURITY_POLICY, POLICY).header(Header.REFERRER_POLICY, "no-referrer");
        file.send(context);
    }
}
