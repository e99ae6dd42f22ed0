package org.skillgap.bootstrap.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.skillgap.adapter.web.WebConfig;
import org.skillgap.application.port.Secret;

/** Reads what a server listens on, and whom it lets in. Problems are added to those of the other settings. */
final class WebConfigLoader {

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]+");
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
                values.host(Setting.API_HOST), values.port(Setting.API_PORT, 0), apiKeys(), corsOrigins());
        boolean isOpen = values.isTrue(Setting.API_OPEN);
        if (isServer && values.isNotSet(Setting.API_KEY) && !isOpen && !Host.isLoopback(config.host())) {
            values.problem(
                    Setting.API_HOST,
                    "can be reached from other machines, and no key is asked for. Set API_KEY to one or more keys,"
                            + " or API_OPEN=true if everybody may ask.");
        }
        return config;
    }

    private List<Secret> apiKeys() {
        List<String> entries = values.entries(Setting.API_KEY);
        List<Secret> keys = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (VISIBLE_ASCII.matcher(entries.get(i)).matches()) {
                keys.add(new Secret(entries.get(i)));
            } else {
                values.problem(
                        "API_KEY: key " + (i + 1) + " of " + entries.size()
                                + (entries.get(i).isEmpty()
                                        ? " is blank. Separate keys by single commas."
                                        : " has a blank or a character beyond ASCII in it, which no request header can carry."));
            }
        }
        return keys;
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
