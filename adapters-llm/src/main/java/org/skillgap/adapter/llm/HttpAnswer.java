package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What came back for one request.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body, or its beginning
 */
record HttpAnswer(int status, HttpHeaders headers, BoundedBody.Content body) {

    static final int OK = 200;

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");

    boolean isOk() {
        return status == OK;
    }

    /** Tells whether the body is packed, which was not asked for. */
    boolean isPacked() {
        String encoding = headers.firstValue("Content-Encoding").orElse("identity");
        return !encoding.strip().equalsIgnoreCase("identity");
    }

    /** Returns the body as JSON; a missing node if it is none. */
    JsonNode json() {
        return Json.read(new String(body.bytes(), StandardCharsets.UTF_8));
    }

    /** Returns the seconds of the header Retry-After (RFC 9110, section 10.2.3); zero if there are none, or it holds a date. */
    Duration retryAfter() {
        String text = headers.firstValue("Retry-After").orElse("").strip();
        return SECONDS.matcher(text).matches() ? Duration.ofSeconds(Long.parseLong(text)) : Duration.ZERO;
    }
}
