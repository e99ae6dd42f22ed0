package org.skillgap.bootstrap.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.skillgap.application.error.NearestName;

/** Finds names in the environment that were probably meant for Skillgap and are not what it reads. */
public final class NameCheck {

    private static final Set<String> KNOWN =
            Arrays.stream(Setting.values()).map(Setting::name).collect(Collectors.toUnmodifiableSet());
    private static final List<Setting> CREDENTIALS =
            List.of(Setting.ONET_API_KEY, Setting.ONET_USERNAME, Setting.ONET_PASSWORD);
    private static final List<Setting> FOR_THE_WEB_SERVICES = List.of(
            Setting.ONET_BASE_URL,
            Setting.ONET_FILTER_NAME,
            Setting.ONET_DAILY_LIMIT,
            Setting.ONET_WAIT_SECONDS,
            Setting.ONET_REMEMBER_MINUTES,
            Setting.ONET_REFRESH_EVERY);
    private static final int SHORT_NAME = 10;
    private static final int COMMON_BEGINNING = 3;

    private NameCheck() {}

    /**
     * Returns one line for each name that is set and has no effect: those of a server that is not named, those of the Web
     * Services without credentials, those of a language model that is not chosen, then those that look like a mistyped name in alphabetical order. Values are not shown. Empty in an ordinary environment.
     */
    public static List<String> warnings(Surroundings surroundings) {
        List<String> warnings = new ArrayList<>();
        if (!isSet(surroundings, Setting.MYSQL_HOST.name())) {
            Arrays.stream(Setting.values())
                    .filter(setting -> isOfServer(setting) && isChanged(surroundings, setting))
                    .forEach(setting -> warnings.add(setting + " is set and has no effect without MYSQL_HOST."));
        }
        if (CREDENTIALS.stream().noneMatch(setting -> isSet(surroundings, setting.name()))) {
            FOR_THE_WEB_SERVICES.stream()
                    .filter(setting -> isChanged(surroundings, setting))
                    .forEach(setting -> warnings.add(setting
                            + " is set and has no effect without ONET_API_KEY, or ONET_USERNAME and ONET_PASSWORD."));
        }
        if (!isSet(surroundings, Setting.LLM_PROVIDER.name()) && !isSet(surroundings, Setting.GEMINI_API_KEY.name())) {
            Arrays.stream(Setting.values())
                    .filter(setting -> isOfModel(setting) && isChanged(surroundings, setting))
                    .forEach(setting -> warnings.add(
                            setting + " is set and has no effect without LLM_PROVIDER or GEMINI_API_KEY."));
        }
        for (String name : unknownNames(surroundings)) {
            mistyped(name)
                    .ifPresent(known -> warnings.add(name + " is set and has no effect; did you mean " + known + "?"));
        }
        return warnings;
    }

    /** Returns one line for each name with our prefix that is not known, with the nearest known one. */
    static List<String> problems(Surroundings surroundings) {
        return unknownNames(surroundings).stream()
                .filter(NameCheck::isOurs)
                .map(name -> name + " is not a known name; did you mean " + nearest(name) + "?")
                .toList();
    }

    private static Set<String> unknownNames(Surroundings surroundings) {
        Set<String> names = new TreeSet<>(surroundings.variables().keySet());
        names.removeIf(name -> KNOWN.contains(name) || !isSet(surroundings, name));
        return names;
    }

    private static boolean isSet(Surroundings surroundings, String name) {
        return !surroundings.variable(name).isEmpty();
    }

    private static boolean isOfServer(Setting setting) {
        return setting.name().startsWith("MYSQL_");
    }

    private static boolean isOfModel(Setting setting) {
        return setting.name().startsWith("LLM_") || setting.name().startsWith("GEMINI_");
    }

    private static boolean isChanged(Surroundings surroundings, Setting setting) {
        return isSet(surroundings, setting.name())
                && !surroundings.variable(setting.name()).equals(setting.defaultValue());
    }

    private static boolean isOurs(String name) {
        return name.toUpperCase(Locale.ROOT).startsWith(Setting.PREFIX);
    }

    /** A name that is right but for its beginning, such as SKILLGAP_PORT for API_PORT, is nearer than any other. */
    private static String nearest(String name) {
        String elsewhere = "API_" + name.substring(Setting.PREFIX.length()).toUpperCase(Locale.ROOT);
        if (KNOWN.contains(elsewhere)) {
            return elsewhere;
        }
        return NearestName.to(name, KNOWN.stream().filter(NameCheck::isOurs).toList());
    }

    /**
     * Returns the name that was probably meant. It must begin with the same three letters, so that APP_KEY or MSSQL_HOST,
     * which are somebody else's, stay silent; and it may differ by two letters, a short one such as API_KEY by one.
     */
    private static Optional<String> mistyped(String name) {
        List<String> near = KNOWN.stream()
                .filter(known -> !isOurs(known))
                .filter(known -> name.startsWith(known.substring(0, COMMON_BEGINNING)))
                .filter(known -> NearestName.distance(known, name) <= (known.length() <= SHORT_NAME ? 1 : 2))
                .toList();
        return near.isEmpty() ? Optional.empty() : Optional.of(NearestName.to(name, near));
    }
}
