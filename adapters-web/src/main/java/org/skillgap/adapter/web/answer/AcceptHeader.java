package org.skillgap.adapter.web.answer;

import java.util.Locale;

/** What a client takes, by the request's Accept headers (RFC 9110, 12.5): which form of an error, page or data, gzip. */
public final class AcceptHeader {

    /** The media type of RFC 9457. */
    public static final String PROBLEM = "application/problem+json";

    private AcceptHeader() {}

    /**
     * Tells whether a client asks for problems: it names their media type, and does not like plain JSON better. A range
     * such as {@code *}{@code /*} names neither.
     *
     * @param accept the header; null if there is none, as the HTTP server hands it over
     */
    public static boolean prefersProblem(String accept) {
        if (accept == null) {
            return false;
        }
        double problem = quality(accept, PROBLEM);
        return problem > 0 && problem >= quality(accept, Json.MEDIA_TYPE);
    }

    /**
     * Tells whether a client asks for a page, as browsers do: it names HTML, and does not like plain JSON better.
     *
     * @param accept the header; null if there is none, as the HTTP server hands it over
     */
    public static boolean wantsPage(String accept) {
        if (accept == null) {
            return false;
        }
        double page = quality(accept, "text/html");
        return page > 0 && page >= quality(accept, Json.MEDIA_TYPE);
    }

    /**
     * Tells whether a client names gzip among the encodings that it takes.
     *
     * @param acceptEncoding the header; null if there is none, as the HTTP server hands it over
     */
    public static boolean takesGzip(String acceptEncoding) {
        return acceptEncoding != null && quality(acceptEncoding, "gzip") > 0;
    }

    /**
     * Returns how much a client likes a media type that it names, 0 to 1; 0 if it does not name it.
     *
     * @param accept the header
     * @param mediaType in lower case
     */
    public static double quality(String accept, String mediaType) {
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";", -1);
            if (parts[0].strip().equals(mediaType)) {
                return quality(parts);
            }
        }
        return 0;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.matches("q=[01](\\.[0-9]{0,3})?")) {
                return Double.parseDouble(parameter.substring(2));
            }
        }
        return 1;
    }
}
