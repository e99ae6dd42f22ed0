package org.skillgap.adapter.onet.download;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server answers when a file is asked for; the meaning of the headers is that of RFC 9110. */
final class Answer {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> ABSENT = Set.of(404, 410);
    private static final Set<Integer> BUSY = Set.of(408, 425, 429);
    private static final Pattern RANGE = Pattern.compile("bytes ([0-9]{1,18})-[0-9]{1,18}/([0-9]{1,18}|\\*)");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private final HttpResponse<Flow.Publisher<List<ByteBuffer>>> response;
    private final HttpHeaders headers;

    Answer(HttpResponse<Flow.Publisher<List<ByteBuffer>>> response) {
        this.response = response;
        this.headers = response.headers();
    }

    static boolean isRedirect(HttpResponse<?> response) {
        return REDIRECTS.contains(response.statusCode());
    }

    int status() {
        return response.statusCode();
    }

    BodyChunks body() {
        return BodyChunks.of(response.body());
    }

    /** Returns how many bytes the body has; empty if the server does not say. */
    OptionalLong length() {
        return headers.firstValueAsLong("Content-Length");
    }

    /** Returns what names this very state of the file: a strong ETag, else a date; empty if there is neither. */
    Optional<String> validator() {
        return headers.firstValue("ETag")
                .filter(tag -> tag.startsWith("\""))
                .or(() -> headers.firstValue("Last-Modified"));
    }

    /** Tells whether the body goes on behind the first bytes of the same file. */
    boolean goesOn(long have, String validator) {
        Matcher range = RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
        boolean isSameFile = validator().isEmpty() || validator().get().equals(validator);
        return range.matches() && Long.parseLong(range.group(1)) == have && isSameFile;
    }

    /** Returns why this answer brings no file. */
    TransferFailed failure() {
        if (ABSENT.contains(status())) {
            return TransferFailed.lasting(
                    "does not have it (status " + status()
                            + "; https://www.onetcenter.org/db_releases.html lists all releases)",
                    null);
        }
        String message = "answers with status " + status();
        return BUSY.contains(status()) || status() >= 500
                ? TransferFailed.passing(message, retryAfter())
                : TransferFailed.lasting(message, null);
    }

    private Duration retryAfter() {
        return headers.firstValue("Retry-After")
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
    }
}
