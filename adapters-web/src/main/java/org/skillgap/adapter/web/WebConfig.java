package org.skillgap.adapter.web;

import java.util.List;
import java.util.regex.Pattern;
import org.skillgap.adapter.web.guard.ApiKeys;
import org.skillgap.adapter.web.guard.Guard;
import org.skillgap.adapter.web.guard.KeyHash;
import org.skillgap.application.port.Secret;

/**
 * How the HTTP server runs.
 *
 * @param host the name or address to listen on, such as {@code 127.0.0.1}
 * @param port the port to listen on; 0 takes any free one
 * @param guard who gets in, how often, and by which names and proxies
 * @param corsOrigins the origins whose pages may read answers, such as {@code https://hr.example.org}; without any, none
 */
public record WebConfig(String host, int port, Guard guard, List<String> corsOrigins) {

    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^/\\sA-Z*]+");

    /**
     * Refuses what cannot work and copies the lists.
     *
     * @throws IllegalArgumentException if the host is blank, the port is outside 0 to 65535, or an origin is not written
     *     as browsers send it: scheme, host and port in lower case, without a slash at the end
     */
    public WebConfig {
        if (host.isBlank()) {
            throw new IllegalArgumentException("the host is blank");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is outside 0..65535");
        }
        corsOrigins = List.copyOf(corsOrigins);
        for (String origin : corsOrigins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "origin '" + origin + "' is not of the form https://host or https://host:port, in lower case");
            }
        }
    }

    /**
     * Listens there, is open to everybody by any name, and lets no page of another origin read.
     *
     * @throws IllegalArgumentException if the host is blank or the port is outside 0 to 65535
     */
    public static WebConfig on(String host, int port) {
        return new WebConfig(host, port, Guard.OPEN, List.of());
    }

    /** Returns the same with another guard. */
    public WebConfig withGuard(Guard other) {
        return new WebConfig(host, port, other, corsOrigins);
    }

    /** Returns the same with other keys for the data routes. */
    public WebConfig withKeys(List<Secret> keys) {
        List<KeyHash> hashes =
                keys.stream().map(key -> KeyHash.of(key.reveal())).toList();
        return withGuard(guard.withKeys(new ApiKeys(hashes, guard.keys().metrics())));
    }

    /** Returns the keys that open the data routes; without any they are open to everybody. */
    public List<KeyHash> apiKeys() {
        return guard.keys().data();
    }

    /**
     * Returns the same with other origins.
     *
     * @throws IllegalArgumentException if one is not written as browsers send it
     */
    public WebConfig withCorsOrigins(List<String> origins) {
        return new WebConfig(host, port, guard, origins);
    }
}
