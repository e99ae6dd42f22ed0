package org.skillgap.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.adapter.onet.download.DownloadConfig;
import org.skillgap.adapter.onet.download.WebAddress;
import org.skillgap.adapter.persistence.StoreConfig;
import org.skillgap.adapter.persistence.StoreConfig.Address;
import org.skillgap.adapter.persistence.StoreConfig.SslMode;
import org.skillgap.adapter.web.WebConfig;
import org.skillgap.adapter.web.guard.ApiKeys;
import org.skillgap.adapter.web.guard.Guard;
import org.skillgap.adapter.web.guard.HostNames;
import org.skillgap.adapter.web.guard.KeyHash;
import org.skillgap.adapter.web.guard.RateLimit;
import org.skillgap.adapter.web.guard.TrustedProxies;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.port.Secret;
import org.skillgap.application.release.ReleaseNumber;

class SettingsLoaderTest {

    private static final String USUAL = "https://www.onetcenter.org/dl_files/database/";
    private static final Map<String, String> SERVER =
            Map.of("MYSQL_HOST", "db", "MYSQL_USER", "gap", "MYSQL_PASSWORD", "s3cret");

    @Test
    void load_givesDefaults() {
        assertThat(load(Map.of()))
                .isEqualTo(new Settings(
                        folder("/home/ada/.local/share/skillgap/store"),
                        WebConfig.on("127.0.0.1", 8000).withGuard(Guard.OPEN.withHosts(HostNames.LOOPBACK)),
                        releases("/home/ada/.local/share/skillgap/releases", "30.3", USUAL, false),
                        new WebServices.None()));
    }

    @Test
    void load_readsEveryName() {
        Settings settings = load(names(
                "SKILLGAP_STORAGE", "Memory",
                "API_HOST", "[::1]",
                "API_PORT", "0",
                "API_KEY", "one, two",
                "API_METRICS_KEY", "three",
                "API_RATE_LIMIT", "600/1m",
                "API_HOSTS", "*",
                "API_CORS_ORIGINS", "https://Example.org,http://localhost:5173",
                "API_OPEN", "TRUE",
                "SKILLGAP_OFFLINE", "True",
                "ONET_RELEASE", " 29.1",
                "ONET_DOWNLOAD_URL", "https://mirror.example/onet"));

        assertThat(settings)
                .isEqualTo(new Settings(
                        new Storage.Memory(),
                        new WebConfig(
                                "::1",
                                0,
                                new Guard(
                                        new ApiKeys(
                                                List.of(KeyHash.of("one"), KeyHash.of("two")),
                                                List.of(KeyHash.of("three"))),
                                        new RateLimit(600, Duration.ofMinutes(1)),
                                        HostNames.ANY,
                                        TrustedProxies.NONE),
                                List.of("https://example.org", "http://localhost:5173")),
                        releases(
                                "/home/ada/.local/share/skillgap/releases",
                                "29.1",
                                "https://mirror.example/onet",
                                true),
                        new WebServices.None()));
    }

    @Test
    void load_takesEmptyAndBlankAsNotSet() {
        assertThat(load(Map.of("API_PORT", "", "API_KEY", " ", "SKILLGAP_STORAGE", "", "SKILLGAP_TYPO", "")))
                .isEqualTo(load(Map.of()));
    }

    @Test
    void load_prefersFlags() {
        Settings settings = new SettingsLoader(
                        surroundings(Map.of("API_PORT", "1", "API_HOST", "localhost")),
                        Map.of(Setting.API_PORT, "2", Setting.API_HOST, ""))
                .load();

        assertThat(settings.web().port()).isEqualTo(2);
        assertThat(settings.web().host()).isEqualTo("localhost");
    }

    @Test
    void load_namesTheFlagThatIsWrong() {
        assertThatThrownBy(() -> new SettingsLoader(surroundings(Map.of()), Map.of(Setting.API_PORT, "x")).load())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("--port 'x' is not a port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "80a", "+80", "٨٠", "8 0", "999999"})
    void load_refusesPorts(String port) {
        assertProblem(Map.of("API_PORT", port), "API_PORT '" + port + "' is not a port");
    }

    @Test
    void load_takesTheHighestPort() {
        assertThat(load(Map.of("API_PORT", "65535")).web().port()).isEqualTo(65535);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8000", "http://localhost", "a b", "[::1", ":::", "-x"})
    void load_refusesHosts(String host) {
        assertProblem(Map.of("API_HOST", host), "API_HOST '" + host + "' is not a host name or address");
    }

    @Test
    void load_refusesOtherStores() {
        assertProblem(Map.of("SKILLGAP_STORAGE", "oracle"), "SKILLGAP_STORAGE 'oracle' is not h2, mysql or memory.");
    }

    @Test
    void load_storesInTheFolder() {
        assertThat(load(Map.of("SKILLGAP_HOME", "/srv/gap")).storage()).isEqualTo(folder("/srv/gap/store"));
    }

    @Test
    void load_storesOnTheServerThatIsNamed() {
        Settings settings = load(Map.of(
                "MYSQL_HOST",
                "[fe80::1]",
                "MYSQL_PORT",
                "3307",
                "MYSQL_DATABASE",
                "onet-30",
                "MYSQL_USER",
                "gap",
                "MYSQL_PASSWORD",
                "s3cret",
                "MYSQL_SSL_MODE",
                "verify_identity"));

        assertThat(settings.storage())
                .isEqualTo(new Storage.Database(StoreConfig.mysql(
                        new Address("fe80::1", 3307, "onet-30"),
                        "gap",
                        new Secret("s3cret"),
                        SslMode.VERIFY_IDENTITY)));
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @Test
    void load_hasDefaultsForAServer() {
        assertThat(load(SERVER).storage())
                .isEqualTo(new Storage.Database(StoreConfig.mysql(
                        new Address("db", 3306, "onet_data"), "gap", new Secret("s3cret"), SslMode.PREFERRED)));
    }

    @Test
    void load_listsEverythingThatAServerNeeds() {
        assertThatThrownBy(() -> load(Map.of(
                        "SKILLGAP_STORAGE",
                        "mysql",
                        "MYSQL_PORT",
                        "0",
                        "MYSQL_DATABASE",
                        "a b",
                        "MYSQL_SSL_MODE",
                        "on")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll(
                        "6 problems",
                        "MYSQL_HOST is not set",
                        "MYSQL_USER is not set",
                        "MYSQL_PASSWORD is not set",
                        "MYSQL_PORT '0' is not a port: a whole number from 1 to 65535",
                        "MYSQL_DATABASE 'a b' is not a database name",
                        "MYSQL_SSL_MODE 'on' is not DISABLED, PREFERRED, REQUIRED, VERIFY_CA or VERIFY_IDENTITY");
    }

    @Test
    void load_refusesTwoStores() {
        Map<String, String> both = new HashMap<>(SERVER);
        both.put("SKILLGAP_STORAGE", "h2");

        assertProblem(both, "SKILLGAP_STORAGE 'h2' contradicts MYSQL_HOST");
    }

    @Test
    void load_storesWhereAFlagSaysEvenIfAServerIsNamed() {
        Surroundings named = surroundings(SERVER);

        assertThat(new SettingsLoader(named, Map.of(Setting.SKILLGAP_STORAGE, "h2", Setting.SKILLGAP_HOME, "/x"))
                        .load()
                        .storage())
                .isEqualTo(folder("/x/store"));
        assertThat(new SettingsLoader(named, Map.of(Setting.SKILLGAP_STORAGE, "memory"))
                        .load()
                        .storage())
                .isEqualTo(new Storage.Memory());
    }

    @Test
    void load_refusesBlankKeysWithoutShowingTheOthers() {
        assertThatThrownBy(() -> load(Map.of("API_KEY", "s3cret,,t0ken")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("API_KEY: key 2 of 3 is blank")
                .message()
                .doesNotContain("s3cret", "t0ken");
    }

    @Test
    void load_refusesKeysThatNoHeaderCarries() {
        assertThatThrownBy(() -> load(Map.of("API_KEY", "pässword")))
                .hasMessageContaining("API_KEY: key 1 of 1 has a blank or a character beyond ASCII")
                .message()
                .doesNotContain("ssword");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example.org", "https://example.org/", "https://", "https://a:99999", "null", "https://a b"})
    void load_refusesOrigins(String origin) {
        assertProblem(Map.of("API_CORS_ORIGINS", origin), "API_CORS_ORIGINS '" + origin + "' is not of the form");
    }

    @Test
    void load_refusesEveryOrigin() {
        assertProblem(Map.of("API_CORS_ORIGINS", "*"), "Name the pages");
    }

    @Test
    void load_refusesAnOpenThatIsNeither() {
        assertProblem(Map.of("API_OPEN", "yes"), "API_OPEN 'yes' is not true or false.");
    }

    @Test
    void load_namesTheNearestKnownName() {
        assertProblem(
                Map.of("SKILLGAP_HOMEE", "/x"), "SKILLGAP_HOMEE is not a known name; did you mean SKILLGAP_HOME?");
    }

    @Test
    void load_needsAHomeFolderOnlyForH2() {
        Surroundings homeless = new Surroundings(Map.of(), "Linux", "?");
        Map<Setting, String> memory = Map.of(Setting.SKILLGAP_STORAGE, "memory");

        assertThatThrownBy(() -> new SettingsLoader(homeless, Map.of()).load())
                .hasMessageContaining("Set SKILLGAP_HOME to a folder");
        assertThat(new SettingsLoader(homeless, memory).load().storage()).isEqualTo(new Storage.Memory());
    }

    @Test
    void load_listsAllProblemsAtOnce() {
        assertThatThrownBy(() -> load(Map.of("API_PORT", "x", "API_OPEN", "y", "SKILLGAP_STORAGE", "z")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("The configuration has 3 problems:")
                .hasMessageContainingAll("API_PORT 'x'", "API_OPEN 'y'", "SKILLGAP_STORAGE 'z'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0", "::", "192.168.0.7", "example.org", "127.evil.com", "localhost.evil.com", "128.0.0.1"
            })
    void loadForServer_refusesToBeReachedWithoutAKey(String host) {
        assertThatThrownBy(() -> loadForServer(Map.of("API_HOST", host)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("API_HOST '" + host + "'", "Set API_KEY", "API_OPEN=true");
        assertThat(load(Map.of("API_HOST", host)).web().host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1", "0:0:0:0:0:0:0:1", "localhost", "LOCALHOST"})
    void loadForServer_needsNoKeyOnThisMachine(String host) {
        assertThat(loadForServer(Map.of("API_HOST", host)).web().host()).isEqualTo(host);
    }

    @Test
    void loadForServer_opensWithAKeyOrOnRequest() {
        assertThat(loadForServer(Map.of("API_HOST", "0.0.0.0", "API_KEY", "k"))
                        .web()
                        .apiKeys())
                .hasSize(1);
        assertThat(loadForServer(Map.of("API_HOST", "0.0.0.0", "API_OPEN", "true"))
                        .web()
                        .host())
                .isEqualTo("0.0.0.0");
    }

    private static Map<String, String> names(String... namesAndValues) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return variables;
    }

    private static Storage folder(String folder) {
        return new Storage.Database(StoreConfig.embedded(Path.of(folder)));
    }

    private static void assertProblem(Map<String, String> variables, String problem) {
        assertThatThrownBy(() -> load(variables))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("The configuration cannot be used: ")
                .hasMessageContaining(problem);
    }

    private static Settings load(Map<String, String> variables) {
        return new SettingsLoader(surroundings(variables), Map.of()).load();
    }

    private static Settings loadForServer(Map<String, String> variables) {
        return new SettingsLoader(surroundings(variables), Map.of()).loadForServer();
    }

    private static Surroundings surroundings(Map<String, String> variables) {
        return new Surroundings(variables, "Linux", "/home/ada");
    }

    private static Releases releases(String folder, String usual, String base, boolean isOffline) {
        return new Releases(
                Path.of(folder),
                DownloadConfig.from(WebAddress.parse(base).orElseThrow()),
                new ReleaseNumber(usual),
                isOffline);
    }

    @Test
    void load_refusesWhatIsNoReleaseOrAddress() {
        assertProblem(
                Map.of("ONET_RELEASE", "../30.3"),
                "ONET_RELEASE '../30.3' is not the number of a release such as 30.3.");
        assertProblem(Map.of("SKILLGAP_OFFLINE", "yes"), "SKILLGAP_OFFLINE 'yes' is not true or false.");
        assertProblem(
                Map.of("ONET_DOWNLOAD_URL", "https://me:secret@mirror.example/"),
                "ONET_DOWNLOAD_URL is not an https address without a password in it, such as " + USUAL + ".");
    }

    @Test
    void load_needsAHomeFolderForTheEmbeddedStoreOnly() {
        Map<String, String> memory = Map.of("SKILLGAP_STORAGE", "memory");

        assertThat(new SettingsLoader(new Surroundings(memory, "Linux", "?"), Map.of())
                        .load()
                        .releases()
                        .folder())
                .isEqualTo(Releases.NO_FOLDER);
    }
}
