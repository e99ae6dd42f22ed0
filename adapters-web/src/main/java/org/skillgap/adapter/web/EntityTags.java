package org.skillgap.adapter.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Collections;
import java.util.List;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.current.CurrentCatalog;

/**
 * The weak entity tags of data answers (RFC 9110, 8.8.3). A tag names the program's version, the store's revision with its
 * mark and the release, which is all that an answer depends on beside its address. The mark tells a revision from the same one
 * of a store that a backup was restored into.
 */
final class EntityTags {

    private static final int RELEASE_DIGITS = 8;

    private final CurrentCatalog current;
    private final String version;

    EntityTags(CurrentCatalog current, String version) {
        this.current = current;
        this.version = version;
    }

    /** Returns the tag of answers from the current catalog. */
    String current() {
        Catalog catalog = current.get();
        String sha256 = catalog.release().sha256();
        String mark = catalog.state().mark();
        return "W/\"" + version + "-" + catalog.revision() + "-"
                + sha256.substring(0, Math.min(RELEASE_DIGITS, sha256.length()))
                + (mark.isEmpty() ? "" : "-" + mark) + "\"";
    }

    /** Tells whether the client already has the answer with this tag (If-None-Match, RFC 9110, 13.1.2). */
    static boolean isKnownToClient(Context context, String tag) {
        if (context.header(Header.IF_NONE_MATCH) == null) {
            return false;
        }
        List<String> lines = Collections.list(context.req().getHeaders(Header.IF_NONE_MATCH));
        for (String candidate : String.join(",", lines).split(",")) {
            String known = candidate.strip();
            if (known.equals("*") || opaque(known).equals(opaque(tag))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the tag without its mark of weakness, which does not count when a cache asks. */
    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
