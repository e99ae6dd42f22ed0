package org.skillgap.adapter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;

/**
 * The routes of the page for people and of the files that it is made of. They need no key, because they hold no data. The address
 * of a file has the hash of all of them, so that browsers need not ask for it twice.
 */
final class ExplorerPage {

    private static final String FOLDER = "/assets/";
    private static final String ONE_YEAR = "public, max-age=31536000, immutable";

    /** All that the page may do: files and data of this server, pictures that it draws itself. No script or style in the text. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' blob:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'");

    private ExplorerPage() {}

    /** Tells whether a path is that of a file of the page. */
    static boolean isFile(String path) {
        return path.startsWith(FOLDER);
    }

    /**
     * Adds the page and its files.
     *
     * @param otherwise answers at {@code /} whoever asks for no page, such as curl
     */
    static void addTo(RoutesConfig routes, Handler otherwise) {
        GetRoutes.add(routes, "/", context -> {
            if (AcceptHeader.wantsPage(context.header(Header.ACCEPT))) {
                send(context, PageFiles.get().page(), "no-cache");
                return;
            }
            otherwise.handle(context);
        });
        GetRoutes.add(routes, FOLDER + "{version}/{name}", ExplorerPage::file);
    }

    /** Sends a file. One of another version gets today's, but only for now: an older page or server may be in the same cluster. */
    private static void file(Context context) throws IOException {
        PageFiles files = PageFiles.get();
        PageFile file = files.find(context.pathParam("name")).orElseThrow(NotFoundResponse::new);
        send(context, file, context.pathParam("version").equals(files.version()) ? ONE_YEAR : "no-cache");
    }

    private static void send(Context context, PageFile file, String cacheControl) throws IOException {
        String tag = "W/\"" + PageFiles.get().version() + "\"";
        context.header(Header.ETAG, tag)
                .header(Header.CACHE_CONTROL, cacheControl)
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "no-referrer");
        if (EntityTags.isKnownToClient(context, tag)) {
            GetRoutes.withoutBody(context, HttpStatus.NOT_MODIFIED);
            return;
        }
        context.disableCompression();
        context.contentType(file.mediaType());
        if (AcceptHeader.takesGzip(context.header(Header.ACCEPT_ENCODING))) {
            context.header(Header.CONTENT_ENCODING, "gzip").result(file.gzip());
            return;
        }
        context.result(file.plain());
    }
}
