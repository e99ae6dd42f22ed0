package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.adapter.onet.service.Faults;
import org.skillgap.adapter.onet.service.OnetServer;
import org.skillgap.adapter.onet.service.OnetServer.Layout;
import org.skillgap.adapter.onet.service.OnetServer.Version;
import org.skillgap.adapter.onet.service.OnetServiceConfig;
import org.skillgap.application.release.LoadProgress;

/** The commands that ask the O*NET Web Services, against a server with the starter set, on an embedded store. */
class FetchCommandIT {

    private static final String STARTER_SET = "../data";
    private static final String[] GAP = {"gap", "11-1011.00", "11-3013.00", "--json", "--evidence"};

    @TempDir
    private Path folder;

    private OnetServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void fetchMissing_fillsAnEmptyStoreThatAnswersLikeARelease(Version version) {
        start(version);
        on("loaded", CommandRun.NOON, "load", "--from", STARTER_SET);
        String expected = on("loaded", CommandRun.NOON, GAP).out();

        CommandRun run = run("fetch", "--missing");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "Asked for  48 occupations\n",
                        "Fetched    48\n",
                        "Unchanged  0\n",
                        "Rejected   0 rows\n",
                        "Time       0.0 s\n");
        assertThat(run.err()).isEqualTo("Reading the O*NET Web Services\nChecking and storing fetched rows\n");
        assertThat(server.seen()).as("requests").hasSizeLessThan(20);
        assertThat(levels(run(GAP).out())).isEqualTo(levels(expected));
        assertThat(run("status").out()).contains("Occupations  48, 47 with rated skills\n", "Ratings      6,392\n");
        assertThat(run.out() + run.err()).doesNotContain(OnetServer.KEY, OnetServer.PASSWORD, OnetServer.USER);
    }

    @Test
    void fetch_bringsWhatIsNamed() {
        start(Version.V2);

        CommandRun run = run("fetch", "15-1252", "11-1011.00", "99-9999.00");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out())
                .contains(
                        "Asked for  3 occupations\n",
                        "Fetched    2\n",
                        "Not known  O*NET does not know 99-9999.00; what is stored stays\n");
        assertThat(run("status").out()).contains("Occupations  2, 2 with rated skills\n");
    }

    @Test
    void fetch_printsJson() {
        start(Version.V2);

        CommandRun run = run("fetch", "15-2051.00", "--json");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("{\n  \"success\": true,\n  \"message\": \"Fetched 1 of 1 occupations.\",\n")
                .contains("\"asked\": 1", "\"fetched\": 1", "\"unknown\": []", "\"kept\": []", "\"rejected\": []");
    }

    @Test
    void refresh_changesOnlyWhatHasChanged() {
        start(Version.V2);
        run("fetch", "15-1252.00", "11-1011.00");
        Clock later = Clock.offset(CommandRun.NOON, Duration.ofDays(91));
        server.always(
                "skills",
                Faults.edited(body -> body.replace("\"element_id\" : \"2.B.3.e\"", "\"element_id\" : \"2.B.3.e\" ")));

        CommandRun young = run("refresh");
        CommandRun old = on("home", later, "refresh", "--older-than", "90d");

        assertThat(young.code()).isZero();
        assertThat(young.out()).contains("Asked for  0 occupations\n");
        assertThat(old.out()).contains("Asked for  2 occupations\n", "Fetched    2\n", "Stored     0 rows\n");
    }

    @Test
    void fetch_saysWhatToSet() {
        CommandRun run = CommandRun.with(
                Map.of("SKILLGAP_STORAGE", "h2", "SKILLGAP_HOME", folder.toString(), "SKILLGAP_OFFLINE", "false"),
                "fetch",
                "--missing");
        CommandRun offline = CommandRun.with(
                Map.of("SKILLGAP_STORAGE", "h2", "SKILLGAP_HOME", folder.toString(), "ONET_API_KEY", "secret-1"),
                "refresh");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("Set ONET_API_KEY, or ONET_USERNAME and ONET_PASSWORD");
        assertThat(offline.code()).isEqualTo(4);
        assertThat(offline.err()).contains("SKILLGAP_OFFLINE=true").doesNotContain("secret-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "fetch | Give codes such as 15-1252.00",
                "fetch --missing 15-1252.00 | Give codes such as 15-1252.00",
                "fetch gardeners | 'gardeners' is not the code of an occupation",
                "refresh --older-than 90 | is not a whole number of days, hours or minutes such as 90d, 12h or 30m",
                "refresh --older-than=-1d | --older-than is not a whole number",
                "--storage memory refresh | What is fetched into memory is forgotten",
                "serve --refresh-every 24h --port 0 | --refresh-every asks the O*NET Web Services",
                "serve --refresh-every 0m --port 0 | --refresh-every '0m' is not a whole number",
                "serve --refresh-every often --port 0 | --refresh-every 'often' is not a whole number",
            })
    void commands_refuseWhatIsWrong(String command, String message) {
        CommandRun run = CommandRun.with(
                Map.of("SKILLGAP_STORAGE", "h2", "SKILLGAP_HOME", folder.toString(), "SKILLGAP_OFFLINE", "false"),
                command.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void fetch_tellsThatCredentialsAreRefusedAndShowsNone() {
        start(Version.V2);
        Map<String, String> variables = variables("home");
        variables.put("ONET_API_KEY", "wrong-key-77");

        CommandRun run = CommandRun.on(
                false, StandardCharsets.UTF_8, CommandRun.NOON, variables, "fetch", "15-1252.00", "--verbose");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out() + run.err()).doesNotContain("wrong-key-77");
    }

    private void start(Version version) {
        Layout layout = version == Version.V2 ? Layout.FROM_30_3 : Layout.UP_TO_30_2;
        server = OnetServer.start(
                TextRelease.at(Path.of(STARTER_SET)).readRelease(LoadProgress.SILENT), version, layout);
    }

    private CommandRun run(String... args) {
        return on("home", CommandRun.NOON, args);
    }

    private CommandRun on(String home, Clock clock, String... args) {
        return CommandRun.on(false, StandardCharsets.UTF_8, clock, variables(home), args);
    }

    private Map<String, String> variables(String home) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "SKILLGAP_STORAGE",
                "h2",
                "SKILLGAP_HOME",
                folder.resolve(home).toString(),
                "COLUMNS",
                "200",
                "ONET_BASE_URL",
                server.uri().toString()));
        if (server.login() instanceof OnetServiceConfig.V2) {
            variables.put("ONET_API_KEY", OnetServer.KEY);
        } else {
            variables.put("ONET_USERNAME", OnetServer.USER);
            variables.put("ONET_PASSWORD", OnetServer.PASSWORD);
        }
        return variables;
    }

    /** Returns what an answer says of the skills, without job zones, which are not fetched, and where it is from. */
    private static String levels(String answer) {
        return answer.substring(answer.indexOf("\"skill_gaps\""), answer.indexOf("\"difficulty\""));
    }
}
