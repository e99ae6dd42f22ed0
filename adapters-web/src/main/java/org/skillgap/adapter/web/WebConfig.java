package org.skillgap.adapter.web;

import java.util.List;
import java.util.regex.Pattern;
import org.skillgap.application.port.Secret;

/**
 * How the HTTP server runs.
 *
 * @param host the name or address to listen on, such as {@code 127.0.0.1}
 * @param port the port to listen on; 0 takes any free one
 * @param apiKeys the keys that open the data routes; without any they are open to everybody
 * @param corsOrigins the origins whose pages may read answers, such as {@code https://hr.example.org}; without any, none
 */
public record WebConfig(String host, int port, List<Secret> apiKeys, List<String> corsOrigins) {

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
        apiKeys = List.copyOf(apiKeys);
        corsOrigins = List.copyOf(corsOrigins);
        for (String origin : corsOrigins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "origin '" + origin + "' is not of the form https://host or https://host:port, in lower case");
            }
        }
    }

    /**
     * Listens there, is open to everybody, and lets no page of another origin read.
     *
     * @throws IllegalArgumentException if the host is blank or the port is outside 0 to 65535
     */
    public static WebConfig on(String host, int port) {
        return new WebConfig(host, port, List.of(), List.of());
    }

    /** Returns the same with other keys. */
    public WebConfig withKeys(List<Secret> keys) {
        return new WebConfig(host, port, keys, corsOrigins);
    }

    /**
     * Returns the same with other origins.
     *
     * @throws IllegalArgumentException if one is not written as browsers send it
     */
    public WebConfig withCorsOrigins(List<String> origins) {
        return new WebConfig(host, port, apiKeys, origins);
    }
}
