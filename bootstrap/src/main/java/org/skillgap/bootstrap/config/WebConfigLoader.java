package org.skillgap.bootstrap.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.skillgap.adapter.web.WebConfig;
import org.skillgap.adapter.web.guard.Guard;

/** Reads what a server listens on, and whose pages may read. Problems are added to those of the other settings. */
final class WebConfigLoader {

    private static final Pattern ORIGIN =
            Pattern.compile("[a-z][a-z0-9+.-]*://([a-z0-9._-]+|\\[[0-9a-f:.]+])(:(?<port>[0-9]{1,5}))?");

    private final SettingValues values;

    WebConfigLoader(SettingValues values) {
        this.values = values;
    }

    /**
     * Returns how the server runs.
     *
     * @param isServer whether it will be started: without a key it then listens beyond this machine only if {@code API_OPEN} says so
     */
    WebConfig load(boolean isServer) {
        WebConfig config = new WebConfig(
                values.host(Setting.API_HOST), values.port(Setting.API_PORT, 0), Guard.OPEN, corsOrigins());
        boolean isOpen = values.isTrue(Setting.API_OPEN);
        if (isServer && values.isNotSet(Setting.API_KEY) && !isOpen && !Host.isLoopback(config.host())) {
            values.problem(
                    Setting.API_HOST,
                    "can be reached from other machines, and no key is asked for. Set API_KEY to one or more keys,"
                            + " or API_OPEN=true if everybody may ask.");
        }
        return config.withGuard(new GuardLoader(values).load(config.host()));
    }

    private List<String> corsOrigins() {
        List<String> origins = new ArrayList<>();
        for (String entry : values.entries(Setting.API_CORS_ORIGINS)) {
            String origin = entry.toLowerCase(Locale.ROOT);
            Matcher parts = ORIGIN.matcher(origin);
            if (entry.equals("*")) {
                values.problem("API_CORS_ORIGINS '*' would let every web page that somebody visits read the answers."
                        + " Name the pages: https://example.org,https://example.com:8443");
            } else if (!parts.matches()
                    || (parts.group("port") != null && !SettingValues.isPort(parts.group("port")))) {
                values.problem("API_CORS_ORIGINS '" + entry
                        + "' is not of the form scheme://host[:port], without a path or a slash at the end.");
            } else {
                origins.add(origin);
            }
        }
        return origins;
    }
}
