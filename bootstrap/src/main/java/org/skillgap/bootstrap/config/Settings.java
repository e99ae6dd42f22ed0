package org.skillgap.bootstrap.config;

import java.util.List;
import java.util.Objects;
import org.skillgap.application.port.Secret;

/**
 * Everything that can be set, checked. Made by {@link SettingsLoader}.
 *
 * @param storage where the data is kept
 * @param host what the server listens on
 * @param port 0 to 65535; 0 takes a free one
 * @param apiKeys keys that open the data routes; none is asked for if empty
 * @param corsOrigins web origins that may read answers, as browsers send them; may be empty
 * @param isOpen whether the server may listen beyond this machine without a key
 * @param releases how official releases are got
 * @param webServices whether the O*NET Web Services are asked, and how
 * @param model whether a language model is asked, and how
 */
public record Settings(
        Storage storage,
        String host,
        int port,
        List<Secret> apiKeys,
        List<String> corsOrigins,
        boolean isOpen,
        Releases releases,
        WebServices webServices,
        ModelAccess model) {

    /** Copies the lists. */
    public Settings {
        Objects.requireNonNull(storage, "storage");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(releases, "releases");
        Objects.requireNonNull(webServices, "webServices");
        Objects.requireNonNull(model, "model");
        apiKeys = List.copyOf(apiKeys);
        corsOrigins = List.copyOf(corsOrigins);
    }

    /** Asks no language model. */
    public Settings(
            Storage storage,
            String host,
            int port,
            List<Secret> apiKeys,
            List<String> corsOrigins,
            boolean isOpen,
            Releases releases,
            WebServices webServices) {
        this(storage, host, port, apiKeys, corsOrigins, isOpen, releases, webServices, ModelAccess.None.NOT_CONFIGURED);
    }
}
