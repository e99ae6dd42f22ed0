package org.skillgap.bootstrap.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.port.Secret;

/**
 * Turns the environment and flags into {@link Settings}. A flag beats its variable; an empty value counts as not set. All
 * problems are collected and refused together. Pure: it reads nothing but its arguments. For one use.
 */
public final class SettingsLoader {

    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final int HIGHEST_PORT = 65535;
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]+");
    private static final Pattern ORIGIN =
            Pattern.compile("[a-z][a-z0-9+.-]*://([a-z0-9._-]+|\\[[0-9a-f:.]+])(:(?<port>[0-9]{1,5}))?");

    private final Surroundings surroundings;
    private final Map<Setting, String> flags;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param surroundings the environment, and what the default folder depends on
     * @param flags the values of flags that were given
     */
    public SettingsLoader(Surroundings surroundings, Map<Setting, String> flags) {
        this.surroundings = surroundings;
        this.flags = Map.copyOf(flags);
    }

    /**
     * Returns the settings for a command that listens on nothing.
     *
     * @throws InvalidInput if anything cannot be used; its message lists every problem
     */
    public Settings load() {
        Settings settings = read();
        refuseProblems();
        return settings;
    }

    /**
     * Returns the settings for a server, which without a key listens beyond this machine only if {@code API_OPEN} says so.
     *
     * @throws InvalidInput if anything cannot be used; its message lists every problem
     */
    public Settings loadForServer() {
        Settings settings = read();
        if (isNotSet(Setting.API_KEY) && !settings.isOpen() && !Host.isLoopback(settings.host())) {
            problem(
                    Setting.API_HOST,
                    "can be reached from other machines, and no key is asked for. Set API_KEY to one or more keys,"
                            + " or API_OPEN=true if everybody may ask.");
        }
        refuseProblems();
        return settings;
    }

    private Settings read() {
        problems.addAll(NameCheck.problems(surroundings));
        if (!surroundings.variable(Setting.MYSQL_HOST.name()).isEmpty()) {
            problems.add("MYSQL_HOST is set, but " + Setting.MYSQL_HOST.meaning()
                    + ", and using another store than the one you named would be wrong. Unset MYSQL_HOST.");
        }
        Storage storage = storage();
        return new Settings(home(storage), storage, host(), port(), apiKeys(), corsOrigins(), isOpen());
    }

    private void refuseProblems() {
        if (problems.size() == 1) {
            throw new InvalidInput("The configuration cannot be used: " + problems.get(0));
        }
        if (!problems.isEmpty()) {
            String newLine = System.lineSeparator() + "  ";
            throw new InvalidInput("The configuration has " + problems.size() + " problems:" + newLine
                    + String.join(newLine, problems));
        }
    }

    private Storage storage() {
        String text = value(Setting.SKILLGAP_STORAGE).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "h2" -> Storage.H2;
            case "memory" -> Storage.MEMORY;
            default -> {
                problem(Setting.SKILLGAP_STORAGE, "is not h2 or memory.");
                yield Storage.H2;
            }
        };
    }

    private Path home(Storage storage) {
        Path here = Path.of("").toAbsolutePath();
        if (isNotSet(Setting.SKILLGAP_HOME)) {
            return HomeFolder.byConvention(surroundings).orElseGet(() -> {
                if (storage == Storage.H2) {
                    problems.add("This user has no home folder to keep the store in. Set SKILLGAP_HOME to a folder.");
                }
                return here;
            });
        }
        try {
            return Path.of(value(Setting.SKILLGAP_HOME)).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            problem(Setting.SKILLGAP_HOME, "is not a path: " + e.getReason() + ".");
            return here;
        }
    }

    private String host() {
        String text = value(Setting.API_HOST);
        if (!Host.isHost(text)) {
            problem(
                    Setting.API_HOST,
                    "is not a host name or address such as 127.0.0.1; a port goes into API_PORT or --port.");
            return Setting.API_HOST.defaultValue();
        }
        return Host.withoutBrackets(text);
    }

    private int port() {
        String text = value(Setting.API_PORT);
        if (!isPort(text)) {
            problem(Setting.API_PORT, "is not a port: a whole number from 0 to " + HIGHEST_PORT + ".");
            return 0;
        }
        return Integer.parseInt(text);
    }

    private static boolean isPort(String text) {
        return PORT.matcher(text).matches() && Integer.parseInt(text) <= HIGHEST_PORT;
    }

    private List<Secret> apiKeys() {
        List<String> entries = entries(Setting.API_KEY);
        List<Secret> keys = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (VISIBLE_ASCII.matcher(entries.get(i)).matches()) {
                keys.add(new Secret(entries.get(i)));
            } else {
                problems.add(
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
        for (String entry : entries(Setting.API_CORS_ORIGINS)) {
            String origin = entry.toLowerCase(Locale.ROOT);
            Matcher parts = ORIGIN.matcher(origin);
            if (entry.equals("*")) {
                problems.add("API_CORS_ORIGINS '*' would let every web page that somebody visits read the answers."
                        + " Name the pages: https://example.org,https://example.com:8443");
            } else if (!parts.matches() || (parts.group("port") != null && !isPort(parts.group("port")))) {
                problems.add("API_CORS_ORIGINS '" + entry
                        + "' is not of the form scheme://host[:port], without a path or a slash at the end.");
            } else {
                origins.add(origin);
            }
        }
        return origins;
    }

    private boolean isOpen() {
        String text = value(Setting.API_OPEN).toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            problem(Setting.API_OPEN, "is not true or false.");
        }
        return text.equals("true");
    }

    private List<String> entries(Setting setting) {
        return isNotSet(setting)
                ? List.of()
                : Arrays.stream(value(setting).split(",", -1))
                        .map(String::strip)
                        .toList();
    }

    private boolean isFlag(Setting setting) {
        return !flags.getOrDefault(setting, "").isBlank();
    }

    private boolean isNotSet(Setting setting) {
        return !isFlag(setting) && surroundings.variable(setting.name()).isEmpty();
    }

    private String value(Setting setting) {
        if (isFlag(setting)) {
            return flags.get(setting).strip();
        }
        String text = surroundings.variable(setting.name());
        return text.isEmpty() ? setting.defaultValue() : text;
    }

    private String label(Setting setting) {
        return isFlag(setting) ? setting.flag() : setting.name();
    }

    private void problem(Setting setting, String reason) {
        problems.add(label(setting) + " '" + value(setting) + "' " + reason);
    }
}
