package org.skillgap.adapter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import org.skillgap.adapter.web.answer.AcceptHeader;

/**
 * The routes of the page for people and of the files that it is made of. They need no key, because they hold no data. The address
 * of a file has the hash of all of them, so that browsers need not ask for it twice.
 */
final class ExplorerPage {

    private static final String FOLDER = "/assets/";
    private static final String ONE_YEAR = "public, max-age=31536000, immutable";

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
                PageFiles.get().page().send(context, StaticFile.NO_CACHE);
                return;
            }
            otherwise.handle(context);
        });
        GetRoutes.add(routes, FOLDER + "{version}/{name}", ExplorerPage::file);
    }

    /** Sends a file. One of another version gets today's, but only for now: an older page or server may be in the same cluster. */
    private static void file(Context context) throws IOException {
        PageFiles files = PageFiles.get();
        StaticFile file = files.find(context.pathParam("name")).orElseThrow(NotFoundResponse::new);
        file.send(context, context.pathParam("version").equals(files.version()) ? ONE_YEAR : StaticFile.NO_CACHE);
    }
}
