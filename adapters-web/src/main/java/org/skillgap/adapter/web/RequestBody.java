package org.skillgap.adapter.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.skillgap.adapter.web.answer.Json;
import org.skillgap.adapter.web.failure.ErrorCode;
import org.skillgap.adapter.web.failure.RequestRefused;

/** Reads the body of a request: JSON of at most {@link ProfileJson#MOST_BYTES} bytes, sent within ten seconds. */
final class RequestBody {

    /** How long a body may take to come. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final long MOST_SKIPPED = 1024 * 1024;

    private RequestBody() {}

    /**
     * Returns the bytes of a JSON body; none if there is no body.
     *
     * @throws RequestRefused if it says to be something else than plain JSON, is too large, comes too slowly, or ends too early
     */
    static byte[] json(Context context) {
        String type = context.header(Header.CONTENT_TYPE);
        if (type != null && !isJson(type)) {
            throw notJson();
        }
        if (context.header(Header.CONTENT_ENCODING) != null) {
            throw new RequestRefused(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "The body is compressed, or encoded in another way; send it as it is, without Content-Encoding.");
        }
        byte[] body = readAll(context);
        if (type == null && body.length > 0) {
            throw notJson();
        }
        return body;
    }

    /**
     * Reads a body that is refused, and forgets it, unless it is larger than a mebibyte: a client that is still sending when the
     * connection is closed would never see why it was refused.
     */
    static void skip(Context context) {
        if (context.req().getContentLengthLong() > MOST_SKIPPED) {
            return;
        }
        try {
            skip(context.req().getInputStream(), System::nanoTime);
        } catch (IOException e) {
            // It ended too early, which changes nothing: the body is refused in any case.
        }
    }

    /** Reads to the end, for ten seconds. */
    static void skip(InputStream body, LongSupplier nanoTime) throws IOException {
        byte[] bytes = new byte[8 * 1024];
        long start = nanoTime.getAsLong();
        while (body.read(bytes) >= 0 && nanoTime.getAsLong() - start <= LONGEST.toNanos()) {
            // what was read is not wanted
        }
    }

    private static boolean isJson(String contentType) {
        String type = contentType.split(";", 2)[0];
        return type.strip().toLowerCase(Locale.ROOT).equals(Json.MEDIA_TYPE);
    }

    private static RequestRefused notJson() {
        return new RequestRefused(
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                "The body is to be JSON; send it with the header Content-Type: " + Json.MEDIA_TYPE + ".");
    }

    private static byte[] readAll(Context context) {
        try {
            return readAll(context.req().getInputStream(), System::nanoTime);
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw tooSlow();
            }
            throw new RequestRefused(ErrorCode.BAD_PARAMETER, "The body ended too early; send it again.");
        }
    }

    /** Reads to the end, or to the first byte too many. */
    static byte[] readAll(InputStream body, LongSupplier nanoTime) throws IOException {
        byte[] bytes = new byte[ProfileJson.MOST_BYTES + 1];
        int length = 0;
        long start = nanoTime.getAsLong();
        for (int read = 0; read >= 0; read = body.read(bytes, length, bytes.length - length)) {
            length += read;
            if (length > ProfileJson.MOST_BYTES) {
                throw RequestRefused.bodyTooLarge(ProfileJson.MOST_BYTES);
            }
            if (nanoTime.getAsLong() - start > LONGEST.toNanos()) {
                throw tooSlow();
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private static RequestRefused tooSlow() {
        return new RequestRefused(
                ErrorCode.BODY_TOO_SLOW, "The body took longer than " + LONGEST.toSeconds() + " seconds.");
    }
}
