package org.skillgap.adapter.onet.service;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.domain.occupation.OccupationCode;

/** The addresses of the service. */
final class Addresses {

    private static final String ROWS = "database/rows/";

    private final OnetServiceConfig config;

    Addresses(OnetServiceConfig config) {
        this.config = config;
    }

    /** Returns where the list of tables is; the versions differ in the slash at its end. */
    URI tables() {
        return config.baseUri().resolve(config.login() instanceof OnetServiceConfig.V2 ? "database" : "database/");
    }

    /**
     * Returns where the first rows of a table are.
     *
     * @param code the occupation whose rows are wanted; empty for all
     * @param count how many rows
     */
    URI rows(String table, Optional<OccupationCode> code, int count) {
        String filter = code.map(wanted -> "&" + config.filterName() + "=onetsoc_code.eq." + wanted)
                .orElse("");
        return config.baseUri().resolve(ROWS + table + "?start=1&end=" + count + filter);
    }

    /**
     * Returns where the next page is.
     *
     * @param link what the service says, relative or not
     * @param current where the current page is
     * @throws UpstreamUnavailable if that is anywhere but in the same table on the same server
     */
    URI next(String link, URI current) {
        URI next;
        try {
            next = current.resolve(link);
        } catch (IllegalArgumentException e) {
            throw Failures.unbelievable("a link to the next page that is no address");
        }
        String path = current.getRawPath();
        String table = path.substring(path.lastIndexOf(ROWS));
        boolean isSameServer = server(next).equals(server(current)) && next.getRawUserInfo() == null;
        if (!isSameServer || !next.getRawPath().endsWith(table)) {
            throw Failures.unbelievable("a link to the next page that leads elsewhere");
        }
        return next;
    }

    private static String server(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
