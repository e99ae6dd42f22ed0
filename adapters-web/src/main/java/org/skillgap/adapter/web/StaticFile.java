package org.skillgap.adapter.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.skillgap.adapter.web.answer.AcceptHeader;
import org.skillgap.adapter.web.answer.Json;

/**
 * A file that is the same for everybody as long as the program runs. It is made and compressed when somebody first asks for it, and
 * kept.
 */
final class StaticFile {

    /** What a client asks for again each time, with the entity tag. */
    static final String NO_CACHE = "no-cache";

    private static final int TAG_BYTES = 8;
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml;charset=utf-8",
            "json", Json.MEDIA_TYPE);

    /** What every page may do: use files and data of this server. No script or style within the page. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ";

    /** What no page needs. */
    private static final String NO_DEVICES =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final String mediaType;
    private final Map<String, String> headers;
    private final Supplier<byte[]> source;
    private volatile Content content;

    /** What is sent, as it is and compressed, and a weak tag of both. */
    private record Content(byte[] plain, byte[] gzip, String tag) {

        private static Content of(byte[] bytes) {
            String hash = HexFormat.of().formatHex(sha256().digest(bytes), 0, TAG_BYTES);
            return new Content(bytes, compress(bytes), "W/\"" + hash + "\"");
        }
    }

    private StaticFile(String name, Map<String, String> headers, Supplier<byte[]> source) {
        mediaType = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (mediaType == null) {
            throw new IllegalArgumentException("no media type is known for " + name);
        }
        this.headers = headers;
        this.source = source;
    }

    /**
     * Returns a file that only programs read.
     *
     * @param name its ending tells the media type: html, css, js, svg or json
     * @param source makes it; asked more than once only if requests come at the same time
     * @throws IllegalArgumentException if the name ends in something else
     */
    static StaticFile of(String name, Supplier<byte[]> source) {
        return new StaticFile(name, Map.of(), source);
    }

    /**
     * Returns a page, or a file that belongs to one: a browser is told to load nothing from anywhere else, and to tell nobody where
     * it comes from.
     *
     * @param more directives of the Content-Security-Policy beside those that all pages have
     */
    static StaticFile ofPage(String name, String more, Supplier<byte[]> source) {
        return new StaticFile(
                name,
                Map.of(
                        Header.CONTENT_SECURITY_POLICY,
                        POLICY + more,
                        "Permissions-Policy",
                        NO_DEVICES,
                        "Cross-Origin-Opener-Policy",
                        "same-origin"),
                source);
    }

    /**
     * Reads a file from the class path.
     *
     * @param path from the root of the class path, without a slash at the beginning
     * @throws IllegalStateException if there is none, which is a mistake of the build
     */
    static byte[] read(String path) {
        try (InputStream in = StaticFile.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a digest that has read nothing yet. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Sends it, or 304 if the client has it already. */
    void send(Context context, String cacheControl) throws IOException {
        Content sent = content;
        if (sent == null) {
            sent = Content.of(source.get());
            content = sent;
        }
        headers.forEach(context::header);
        context.header(Header.ETAG, sent.tag()).header(Header.CACHE_CONTROL, cacheControl);
        if (EntityTags.isKnownToClient(context, sent.tag())) {
            GetRoutes.withoutBody(context, HttpStatus.NOT_MODIFIED);
            return;
        }
        context.disableCompression();
        context.contentType(mediaType);
        if (AcceptHeader.takesGzip(context.header(Header.ACCEPT_ENCODING))) {
            context.header(Header.CONTENT_ENCODING, "gzip").result(sent.gzip());
            return;
        }
        context.result(sent.plain());
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
