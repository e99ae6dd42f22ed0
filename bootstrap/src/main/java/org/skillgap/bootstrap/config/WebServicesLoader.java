package org.skillgap.bootstrap.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.skillgap.adapter.onet.service.OnetServiceConfig;
import org.skillgap.adapter.onet.service.OnetServiceConfig.Login;
import org.skillgap.adapter.onet.service.OnetServiceConfig.Pace;
import org.skillgap.adapter.onet.service.OnetServiceConfig.V1_9;
import org.skillgap.adapter.onet.service.OnetServiceConfig.V2;
import org.skillgap.application.flight.FlightLimits;
import org.skillgap.application.port.Secret;

/**
 * Reads what says how the O*NET Web Services are asked. Whatever cannot be used becomes a problem, and is replaced by
 * something usable until all problems are known. No problem shows a key, a user, a password or an address, which may hold one.
 */
final class WebServicesLoader {

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int MOST_REQUESTS = 1_000_000;
    /** The server closes connections on which nothing happens for a minute. */
    private static final int LONGEST_WAIT = 45;

    private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;

    private final Surroundings surroundings;
    private final List<String> problems;

    /**
     * @param problems gets what is wrong
     */
    WebServicesLoader(Surroundings surroundings, List<String> problems) {
        this.surroundings = surroundings;
        this.problems = problems;
    }

    /**
     * Returns how they are asked.
     *
     * @param isOffline whether nothing may be asked for; everything is checked all the same
     */
    WebServices load(boolean isOffline) {
        boolean isConfigured =
                isSet(Setting.ONET_API_KEY) || isSet(Setting.ONET_USERNAME) || isSet(Setting.ONET_PASSWORD);
        OnetServiceConfig service = OnetServiceConfig.of(login());
        if (isSet(Setting.ONET_BASE_URL)) {
            service = changed(service, "ONET_BASE_URL", config -> config.at(baseUri(config)));
        }
        String filterName = value(Setting.ONET_FILTER_NAME);
        service = changed(service, "ONET_FILTER_NAME", config -> config.filteringBy(filterName));
        Pace usual = Pace.DEFAULT;
        int perDay = number(Setting.ONET_DAILY_LIMIT, MOST_REQUESTS);
        service = service.with(new Pace(usual.perSecond(), perDay, usual.attempts(), usual.firstWait()));
        FlightLimits limits = new FlightLimits(
                FlightLimits.USUAL.most(),
                Duration.ofSeconds(number(Setting.ONET_WAIT_SECONDS, LONGEST_WAIT)),
                Duration.ofMinutes(number(Setting.ONET_REMEMBER_MINUTES, MINUTES_OF_A_WEEK)),
                FlightLimits.USUAL.rememberFailure());
        return isConfigured && !isOffline ? new WebServices.Configured(service, limits) : new WebServices.None();
    }

    private Login login() {
        boolean isUser = isSet(Setting.ONET_USERNAME);
        boolean isPassword = isSet(Setting.ONET_PASSWORD);
        if (isSet(Setting.ONET_API_KEY) && (isUser || isPassword)) {
            problems.add(
                    "ONET_API_KEY (version 2 of the O*NET Web Services) contradicts ONET_USERNAME and ONET_PASSWORD"
                            + " (version 1.9); unset one or the other.");
        } else if (isUser != isPassword) {
            problems.add(isUser ? "ONET_USERNAME needs ONET_PASSWORD." : "ONET_PASSWORD needs ONET_USERNAME.");
        }
        return isUser && isPassword ? user() : key();
    }

    private Login key() {
        String key = value(Setting.ONET_API_KEY);
        if (isSet(Setting.ONET_API_KEY) && !VISIBLE_ASCII.matcher(key).matches()) {
            problems.add(
                    "ONET_API_KEY has a blank or a character beyond ASCII in it, which no request header can carry.");
        }
        return new V2(new Secret(key.isEmpty() ? "none" : key));
    }

    private Login user() {
        String user = value(Setting.ONET_USERNAME);
        if (user.indexOf(':') >= 0) {
            problems.add("ONET_USERNAME has a colon in it, which no user's name has.");
            user = "none";
        }
        return new V1_9(user, new Secret(value(Setting.ONET_PASSWORD)));
    }

    private URI baseUri(OnetServiceConfig config) {
        try {
            return new URI(value(Setting.ONET_BASE_URL));
        } catch (URISyntaxException e) {
            // without the cause, whose message quotes the address
            throw new IllegalArgumentException("it is no address such as " + config.baseUri());
        }
    }

    private OnetServiceConfig changed(OnetServiceConfig config, String name, UnaryOperator<OnetServiceConfig> change) {
        try {
            return change.apply(config);
        } catch (IllegalArgumentException e) {
            problems.add(name + " cannot be used: " + e.getMessage() + ".");
            return config;
        }
    }

    private int number(Setting setting, int most) {
        String text = value(setting);
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            problems.add(setting + " '" + text + "' is not a whole number from 1 to " + most + ".");
            return Integer.parseInt(setting.defaultValue());
        }
        return Integer.parseInt(text);
    }

    private boolean isSet(Setting setting) {
        return !surroundings.variable(setting.name()).isEmpty();
    }

    private String value(Setting setting) {
        return isSet(setting) ? surroundings.variable(setting.name()) : setting.defaultValue();
    }
}
