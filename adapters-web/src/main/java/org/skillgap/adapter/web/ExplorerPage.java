package org.skillgap.adapter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The page for people and the files that it is made of. They are read and compressed when the server is made, and need no key:
 * they hold no data. The address of a file has the hash of all of them, so that browsers need not ask for it twice.
 */
final class ExplorerPage {

    private static final String FOLDER = "/assets/";
    private static final int HASH_DIGITS = 12;
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

    private static final List<String> NAMES = List.of(
            "address.js",
            "combobox.js",
            "comparison.js",
            "download.js",
            "elements.js",
            "explorer.css",
            "explorer.js",
            "figures.js",
            "icon.svg",
            "key.js",
            "neighbours.js",
            "pair.js",
            "picture.js",
            "plot.css",
            "plot.js",
            "print.css",
            "provenance.js",
            "rows.js",
            "server.js",
            "table.js",
            "tabs.js",
            "trouble.js",
            "words.js",
            "d3.min.js");

    private final Map<String, PageFile> files = new TreeMap<>();
    private final PageFile page;
    private final String version;

    ExplorerPage() {
        MessageDigest digest = sha256();
        for (String name : NAMES) {
            byte[] bytes = PageFile.read(name);
            digest.update(bytes);
            files.put(name, PageFile.of(name, bytes));
        }
        byte[] template = PageFile.read("explorer.html");
        version = HexFormat.of().formatHex(digest.digest(template)).substring(0, HASH_DIGITS);
        String html = new String(template, StandardCharsets.UTF_8).replace("{version}", version);
        page = PageFile.of("explorer.html", html.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Tells whether a path is that of a file of the page. */
    static boolean isFile(String path) {
        return path.startsWith(FOLDER);
    }

    /**
     * Adds the page and its files.
     *
     * @param otherwise answers at {@code /} whoever asks for no page, such as curl
     */
    void addTo(RoutesConfig routes, Handler otherwise) {
        GetRoutes.add(routes, "/", context -> {
            if (AcceptHeader.wantsPage(context.header(Header.ACCEPT))) {
                send(context, page, "no-cache");
                return;
            }
            otherwise.handle(context);
        });
        GetRoutes.add(routes, FOLDER + "{version}/{name}", this::file);
    }

    /** Sends a file. One of another version gets today's, but only for now: an older page or server may be in the same cluster. */
    private void file(Context context) throws IOException {
        PageFile file = files.get(context.pathParam("name"));
        if (file == null) {
            throw new NotFoundResponse();
        }
        send(context, file, context.pathParam("version").equals(version) ? ONE_YEAR : "no-cache");
    }

    private void send(Context context, PageFile file, String cacheControl) throws IOException {
        String tag = "W/\"" + version + "\"";
        context.header(Header.ETAG, tag)
                .header(Header.CACHE_CONTROL, cacheControl)
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin");
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
