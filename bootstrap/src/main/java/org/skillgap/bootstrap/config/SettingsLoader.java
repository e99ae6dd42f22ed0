package org.skillgap.bootstrap.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.skillgap.adapter.onet.download.DownloadConfig;
import org.skillgap.adapter.onet.download.WebAddress;
import org.skillgap.adapter.persistence.StoreConfig;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.port.Secret;
import org.skillgap.application.release.ReleaseNumber;
import org.skillgap.bootstrap.log.LogFormat;

/**
 * Turns the environment and flags into {@link Settings}. A flag beats its variable; an empty value counts as not set. All
 * problems are collected and refused together. Pure: it reads nothing but its arguments. For one use.
 */
public final class SettingsLoader {

    /** Below the home folder, because nobody else is let into it. */
    private static final String FOLDER = "store";

    /** Below the home folder, or after the name of a database, for figures that are made up. */
    private static final String DEMO = "demo";

    /** Beside it. */
    private static final String RELEASES = "releases";

    private final SettingValues values;
    private final LanguageModelLoader model;

    /**
     * @param surroundings the environment, and what the default folder depends on
     * @param flags the values of flags that were given
     */
    public SettingsLoader(Surroundings surroundings, Map<Setting, String> flags) {
        this.values = new SettingValues(surroundings, flags);
        this.model = new LanguageModelLoader(values);
    }

    /**
     * Returns the settings for a command that listens on nothing.
     *
     * @throws InvalidInput if anything cannot be used; its message lists every problem
     */
    public Settings load() {
        Settings settings = read(false);
        values.refuseProblems();
        return settings;
    }

    /**
     * Returns the settings for a server, which without a key listens beyond this machine only if {@code API_OPEN} says so.
     *
     * @throws InvalidInput if anything cannot be used; its message lists every problem
     */
    public Settings loadForServer() {
        Settings settings = read(true);
        values.refuseProblems();
        return settings;
    }

    private Settings read(boolean isServer) {
        values.problems().addAll(NameCheck.problems(values.surroundings()));
        if (LogFormat.parse(values.value(Setting.SKILLGAP_LOG_FORMAT)).isEmpty()) {
            values.problem(Setting.SKILLGAP_LOG_FORMAT, "is not text or json.");
        }
        Path home = home();
        return new Settings(
                storage(home),
                new WebConfigLoader(values).load(isServer),
                releases(home),
                webServices(),
                model.load(isOffline()));
    }

    private Storage storage(Path home) {
        boolean isServerNamed = !values.isNotSet(Setting.MYSQL_HOST);
        String text = values.value(Setting.SKILLGAP_STORAGE).toLowerCase(Locale.ROOT);
        if (isServerNamed && text.equals("h2") && !values.isFlag(Setting.SKILLGAP_STORAGE)) {
            values.problem(Setting.SKILLGAP_STORAGE, "contradicts MYSQL_HOST, which is set too; unset one of them.");
        }
        if (text.isEmpty()) {
            text = isServerNamed ? "mysql" : "h2";
        }
        return switch (text) {
            case "h2" -> new Storage.Database(StoreConfig.embedded(storeOf(folderOf(home))));
            case "mysql" -> new Storage.Database(mysql());
            case "memory" -> new Storage.Memory();
            default -> {
                values.problem(Setting.SKILLGAP_STORAGE, "is not h2, mysql or memory.");
                yield new Storage.Memory();
            }
        };
    }

    /** Made-up figures have a store of their own. */
    private Path storeOf(Path home) {
        return (model.isDemo() ? home.resolve(DEMO) : home).resolve(FOLDER);
    }

    private Path folderOf(Path home) {
        if (home.equals(Releases.NO_FOLDER)) {
            values.problem("This user has no home folder to keep the store in. Set SKILLGAP_HOME to a folder.");
        }
        return home;
    }

    /** Without a home folder there is no place for an embedded store or a download; other storage needs neither. */
    private Path home() {
        if (values.isNotSet(Setting.SKILLGAP_HOME)) {
            return HomeFolder.byConvention(values.surroundings()).orElse(Releases.NO_FOLDER);
        }
        try {
            return Path.of(values.value(Setting.SKILLGAP_HOME)).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            values.problem(Setting.SKILLGAP_HOME, "is not a path: " + e.getReason() + ".");
            return Path.of("").toAbsolutePath();
        }
    }

    private Releases releases(Path home) {
        Path folder = home.equals(Releases.NO_FOLDER) ? home : home.resolve(RELEASES);
        ReleaseNumber usual = ReleaseNumber.parse(values.value(Setting.ONET_RELEASE))
                .orElseGet(() -> {
                    values.problem(Setting.ONET_RELEASE, "is not the number of a release such as 30.3.");
                    return new ReleaseNumber(Setting.ONET_RELEASE.defaultValue());
                });
        String standard = Setting.ONET_DOWNLOAD_URL.defaultValue();
        WebAddress base = WebAddress.parse(values.value(Setting.ONET_DOWNLOAD_URL))
                .orElseGet(() -> {
                    values.problem("ONET_DOWNLOAD_URL is not an https address without a password in it, such as "
                            + standard + ".");
                    return WebAddress.parse(standard).orElseThrow();
                });
        return new Releases(folder, DownloadConfig.from(base), usual, values.isTrue(Setting.SKILLGAP_OFFLINE));
    }

    private WebServices webServices() {
        Duration every = refreshEvery();
        WebServices services = new WebServicesLoader(values.surroundings(), values.problems()).load(isOffline());
        if (services instanceof WebServices.Configured configured) {
            return configured.refreshedEvery(every);
        }
        if (values.isFlag(Setting.ONET_REFRESH_EVERY) && !isOffline()) {
            values.problem("--refresh-every asks the O*NET Web Services, which are not configured."
                    + " Set ONET_API_KEY, or ONET_USERNAME and ONET_PASSWORD.");
        }
        return services;
    }

    private Duration refreshEvery() {
        if (values.isNotSet(Setting.ONET_REFRESH_EVERY)) {
            return Duration.ZERO;
        }
        return TimeSpan.parse(values.value(Setting.ONET_REFRESH_EVERY))
                .filter(span -> !span.isZero())
                .orElseGet(() -> {
                    values.problem(Setting.ONET_REFRESH_EVERY, "is not " + TimeSpan.FORM + ", above 0.");
                    return Duration.ZERO;
                });
    }

    private boolean isOffline() {
        return values.value(Setting.SKILLGAP_OFFLINE).equalsIgnoreCase("true");
    }

    /** Whatever cannot be used becomes a problem, and is replaced by something usable until all problems are known. */
    private StoreConfig mysql() {
        String host =
                values.isNotSet(Setting.MYSQL_HOST) ? missing(Setting.MYSQL_HOST) : values.host(Setting.MYSQL_HOST);
        int port = values.port(Setting.MYSQL_PORT, 1);
        String database = values.value(Setting.MYSQL_DATABASE) + (model.isDemo() ? "_" + DEMO : "");
        if (!StoreConfig.Address.isDatabase(database)) {
            values.problem(Setting.MYSQL_DATABASE, "is not a database name: 1 to 64 letters, digits, '_' and '-'.");
            database = Setting.MYSQL_DATABASE.defaultValue();
        }
        String user =
                values.isNotSet(Setting.MYSQL_USER) ? missing(Setting.MYSQL_USER) : values.value(Setting.MYSQL_USER);
        Secret password = new Secret(
                values.isNotSet(Setting.MYSQL_PASSWORD)
                        ? missing(Setting.MYSQL_PASSWORD)
                        : values.value(Setting.MYSQL_PASSWORD));
        return StoreConfig.mysql(new StoreConfig.Address(host, port, database), user, password, sslMode());
    }

    private String missing(Setting setting) {
        values.problem(setting + " is not set, and storing in MySQL needs it.");
        return setting.name();
    }

    private StoreConfig.SslMode sslMode() {
        String text = values.value(Setting.MYSQL_SSL_MODE).toUpperCase(Locale.ROOT);
        return Arrays.stream(StoreConfig.SslMode.values())
                .filter(mode -> mode.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    values.problem(Setting.MYSQL_SSL_MODE, "is not " + Setting.MYSQL_SSL_MODE.meaning() + ".");
                    return StoreConfig.SslMode.PREFERRED;
                });
    }
}
