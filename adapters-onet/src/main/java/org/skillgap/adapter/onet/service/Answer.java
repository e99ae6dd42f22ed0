package org.skillgap.adapter.onet.service;

import java.net.http.HttpHeaders;
import java.util.Locale;

/**
 * What came back for one request.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body, or its beginning
 */
record Answer(int status, HttpHeaders headers, BoundedBody.Content body) {

    /** Tells whether the body says of itself that it is JSON, in a vendor's dialect or none. */
    boolean isJson() {
        String type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String plain = type.split(";", 2)[0].strip();
        return plain.equals("application/json") || (plain.startsWith("application/") && plain.endsWith("+json"));
    }

    /** Tells whether the body is packed, which was not asked for. */
    boolean isPacked() {
        String encoding = headers.firstValue("Content-Encoding").orElse("identity");
        return !encoding.strip().equalsIgnoreCase("identity");
    }
}
