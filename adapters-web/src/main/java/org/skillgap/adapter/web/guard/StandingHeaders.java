package org.skillgap.adapter.web.guard;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Puts on every answer what keeps browsers from doing anything with it but read it: data is no page, no script and no picture, in no
 * frame, and of no use to pages of others (those that CORS admits are not concerned). Pages put their own policy in its place. What came
 * over https through a trusted proxy is to be asked for over https from then on.
 */
public final class StandingHeaders implements HttpConfiguration.Customizer {

    private static final List<HttpField> ALL = List.of(
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"));
    private static final HttpField ONE_YEAR_OF_HTTPS =
            new PreEncodedHttpField("Strict-Transport-Security", "max-age=31536000");

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        addTo(request, responseHeaders);
        return request;
    }

    /** Puts them on an answer that may or may not have them already. */
    public static void addTo(Request request, HttpFields.Mutable responseHeaders) {
        for (HttpField field : ALL) {
            responseHeaders.put(field);
        }
        if (request.isSecure()) {
            responseHeaders.put(ONE_YEAR_OF_HTTPS);
        }
    }
}
