package org.skillgap.bootstrap.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.skillgap.application.error.InvalidInput;

/**
 * What flags and the environment say, as text, and what is wrong with it. A flag beats its variable; an empty value counts as
 * not set; a problem is told under the name that was used. For one use.
 */
final class SettingValues {

    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final int HIGHEST_PORT = 65535;

    private final Surroundings surroundings;
    private final Map<Setting, String> flags;
    private final List<String> problems = new ArrayList<>();

    SettingValues(Surroundings surroundings, Map<Setting, String> flags) {
        this.surroundings = surroundings;
        this.flags = Map.copyOf(flags);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Returns the problems found so far, to be added to by those that read settings of their own. */
    List<String> problems() {
        return problems;
    }

    /**
     * Does nothing if there is no problem.
     *
     * @throws InvalidInput if there are any; its message lists every problem
     */
    void refuseProblems() {
        if (problems.size() == 1) {
            throw new InvalidInput("The configuration cannot be used: " + problems.get(0));
        }
        if (!problems.isEmpty()) {
            String newLine = System.lineSeparator() + "  ";
            throw new InvalidInput("The configuration has " + problems.size() + " problems:" + newLine
                    + String.join(newLine, problems));
        }
    }

    /** Tells whether the flag of a setting was given. */
    boolean isFlag(Setting setting) {
        return !flags.getOrDefault(setting, "").isBlank();
    }

    /** Tells whether neither the flag nor the variable has a value. */
    boolean isNotSet(Setting setting) {
        return !isFlag(setting) && surroundings.variable(setting.name()).isEmpty();
    }

    /** Returns the value without blanks around it; the default if none is set. */
    String value(Setting setting) {
        if (isFlag(setting)) {
            return flags.get(setting).strip();
        }
        String text = surroundings.variable(setting.name());
        return text.isEmpty() ? setting.defaultValue() : text;
    }

    /** Returns the parts of a value that commas separate; empty if it is not set. */
    List<String> entries(Setting setting) {
        return isNotSet(setting)
                ? List.of()
                : Arrays.stream(value(setting).split(",", -1))
                        .map(String::strip)
                        .toList();
    }

    /** Returns whether the value is true; a problem if it is neither true nor false. */
    boolean isTrue(Setting setting) {
        String text = value(setting).toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            problem(setting, "is not true or false.");
        }
        return text.equals("true");
    }

    /** Returns a host's name or address; a problem if it is none. */
    String host(Setting setting) {
        String text = value(setting);
        if (!Host.isHost(text)) {
            problem(
                    setting,
                    "is not a host name or address such as 127.0.0.1; a port goes into " + portOf(setting) + ".");
            return "localhost";
        }
        return Host.withoutBrackets(text);
    }

    private static String portOf(Setting host) {
        return host == Setting.MYSQL_HOST ? "MYSQL_PORT" : "API_PORT or --port";
    }

    /** Returns a port; a problem if it is none, or below the lowest. */
    int port(Setting setting, int lowest) {
        String text = value(setting);
        if (!isPort(text) || Integer.parseInt(text) < lowest) {
            problem(setting, "is not a port: a whole number from " + lowest + " to " + HIGHEST_PORT + ".");
            return HIGHEST_PORT;
        }
        return Integer.parseInt(text);
    }

    static boolean isPort(String text) {
        return PORT.matcher(text).matches() && Integer.parseInt(text) <= HIGHEST_PORT;
    }

    /** Adds a problem. */
    void problem(String text) {
        problems.add(text);
    }

    /** Adds a problem with a value, which is shown: not for secrets. */
    void problem(Setting setting, String reason) {
        String label = isFlag(setting) ? setting.flag() : setting.name();
        problems.add(label + " '" + value(setting) + "' " + reason);
    }
}
