package org.skillgap.bootstrap.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.skillgap.adapter.web.guard.ApiKeys;
import org.skillgap.adapter.web.guard.Guard;
import org.skillgap.adapter.web.guard.HostNames;
import org.skillgap.adapter.web.guard.KeyHash;
import org.skillgap.adapter.web.guard.RateLimit;
import org.skillgap.adapter.web.guard.TrustedProxies;

/** Reads whom a server lets in, how often, and by which names and proxies. Problems are added to those of the other settings. */
final class GuardLoader {

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]+");

    private final SettingValues values;

    GuardLoader(SettingValues values) {
        this.values = values;
    }

    /**
     * Returns who gets in.
     *
     * @param host what the server listens on: on a loopback address it takes the names of this machine alone, unless others are named
     */
    Guard load(String host) {
        return new Guard(
                new ApiKeys(keys(Setting.API_KEY), keys(Setting.API_METRICS_KEY)), rateLimit(), hosts(host), proxies());
    }

    private List<KeyHash> keys(Setting setting) {
        List<String> entries = values.entries(setting);
        List<KeyHash> keys = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Optional<String> problem = problem(entries.get(i));
            if (problem.isPresent()) {
                values.problem(setting + ": key " + (i + 1) + " of " + entries.size() + problem.get());
            } else {
                keys.add(KeyHash.parse(entries.get(i)).orElse(KeyHash.of(entries.get(i))));
            }
        }
        return keys;
    }

    /** Returns what is wrong with a key, which is never shown. */
    private static Optional<String> problem(String entry) {
        if (entry.isEmpty()) {
            return Optional.of(" is blank. Separate keys by single commas.");
        }
        if (!VISIBLE_ASCII.matcher(entry).matches()) {
            return Optional.of(" has a blank or a character beyond ASCII in it, which no request header can carry.");
        }
        if (entry.toLowerCase(Locale.ROOT).startsWith(KeyHash.PREFIX)
                && KeyHash.parse(entry).isEmpty()) {
            return Optional.of(" begins with sha256: but has no 64 hexadecimal digits after it, and nothing else."
                    + " Make them with: printf %s \"$KEY\" | sha256sum");
        }
        return Optional.empty();
    }

    private RateLimit rateLimit() {
        if (values.isNotSet(Setting.API_RATE_LIMIT)) {
            return RateLimit.NONE;
        }
        return RateLimit.parse(values.value(Setting.API_RATE_LIMIT)).orElseGet(() -> {
            values.problem(
                    Setting.API_RATE_LIMIT,
                    "is not a number of requests, 1 to 1000000, and a time up to 24h, such as 600/1m or 20/s.");
            return RateLimit.NONE;
        });
    }

    private HostNames hosts(String host) {
        List<String> names = values.entries(Setting.API_HOSTS);
        if (names.isEmpty()) {
            return Host.isLoopback(host) ? HostNames.LOOPBACK : HostNames.ANY;
        }
        if (names.equals(List.of("*"))) {
            return HostNames.ANY;
        }
        try {
            return HostNames.of(names);
        } catch (IllegalArgumentException e) {
            values.problem("API_HOSTS: " + e.getMessage()
                    + ". Name hosts without scheme and port: api.example.org,192.0.2.7; or * alone for any.");
            return HostNames.ANY;
        }
    }

    private TrustedProxies proxies() {
        List<String> ranges = values.entries(Setting.API_TRUSTED_PROXIES);
        if (ranges.isEmpty()) {
            return TrustedProxies.NONE;
        }
        try {
            return TrustedProxies.of(ranges);
        } catch (IllegalArgumentException e) {
            values.problem("API_TRUSTED_PROXIES: " + e.getMessage() + ".");
            return TrustedProxies.NONE;
        }
    }
}
