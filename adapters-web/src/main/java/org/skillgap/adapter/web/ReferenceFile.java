package org.skillgap.adapter.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/** A file that is the same for everybody as long as the program runs. It is made when somebody first asks, and kept. */
final class ReferenceFile {

    private static final int TAG_BYTES = 8;

    private final String mediaType;
    private final Supplier<byte[]> source;
    private volatile Content content;

    /** What is sent, and a weak tag of it, because it is compressed on the way. */
    private record Content(byte[] bytes, String tag) {

        private static Content of(byte[] bytes) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
                return new Content(bytes, "W/\"" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + "\"");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    /**
     * @param mediaType what it is, with its charset unless it is JSON
     * @param source makes it; asked more than once only if requests come at the same time
     */
    ReferenceFile(String mediaType, Supplier<byte[]> source) {
        this.mediaType = mediaType;
        this.source = source;
    }

    /**
     * Returns a file that is on the class path.
     *
     * @param path from the root of the class path, without a slash at the beginning
     */
    static ReferenceFile onClassPath(String mediaType, String path) {
        return new ReferenceFile(mediaType, () -> read(path));
    }

    /** Sends it, or 304 if the client has it already. */
    void send(Context context) throws IOException {
        Content sent = content;
        if (sent == null) {
            sent = Content.of(source.get());
            content = sent;
        }
        context.header(Header.ETAG, sent.tag()).header(Header.CACHE_CONTROL, "no-cache");
        if (EntityTags.isKnownToClient(context, sent.tag())) {
            GetRoutes.withoutBody(context, HttpStatus.NOT_MODIFIED);
            return;
        }
        context.contentType(mediaType).result(sent.bytes());
    }

    private static byte[] read(String path) {
        try (InputStream in = ReferenceFile.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
