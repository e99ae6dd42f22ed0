package org.skillgap.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.adapter.onet.service.OnetServiceConfig;
import org.skillgap.adapter.onet.service.OnetServiceConfig.V1_9;
import org.skillgap.adapter.onet.service.OnetServiceConfig.V2;
import org.skillgap.application.flight.FlightLimits;
import org.skillgap.application.port.Secret;

class WebServicesLoaderTest {

    @Test
    void load_asksNothingWithoutCredentialsOrOffline() {
        assertThat(load(Map.of())).isEqualTo(new WebServices.None());
        assertThat(load(Map.of("ONET_BASE_URL", "https://mirror.example/"))).isEqualTo(new WebServices.None());
        assertThat(load(Map.of("ONET_API_KEY", "k", "SKILLGAP_OFFLINE", "TRUE")))
                .isEqualTo(new WebServices.None());
    }

    @Test
    void load_takesAKeyForVersion2() {
        assertThat(load(Map.of("ONET_API_KEY", "s3cret")))
                .isEqualTo(new WebServices.Configured(
                        OnetServiceConfig.of(new V2(new Secret("s3cret"))), FlightLimits.USUAL));
    }

    @Test
    void load_readsEveryName() {
        WebServices found = load(Map.of(
                "ONET_USERNAME", "acme",
                "ONET_PASSWORD", "p:w",
                "ONET_BASE_URL", "http://127.0.0.1:8080/ws",
                "ONET_FILTER_NAME", "filter1",
                "ONET_DAILY_LIMIT", "50",
                "ONET_WAIT_SECONDS", "3",
                "ONET_REMEMBER_MINUTES", "5"));

        assertThat(found).isInstanceOfSatisfying(WebServices.Configured.class, configured -> {
            OnetServiceConfig service = configured.service();
            assertThat(service.login()).isEqualTo(new V1_9("acme", new Secret("p:w")));
            assertThat(service.baseUri()).isEqualTo(URI.create("http://127.0.0.1:8080/ws/"));
            assertThat(service.filterName()).isEqualTo("filter1");
            assertThat(service.pace().perDay()).isEqualTo(50);
            assertThat(configured.limits())
                    .isEqualTo(
                            new FlightLimits(32, Duration.ofSeconds(3), Duration.ofMinutes(5), Duration.ofSeconds(15)));
        });
        assertThat(found.toString()).doesNotContain("p:w");
    }

    @Test
    void load_refusesTwoKindsOfCredentialsAndHalfOfOne() {
        assertProblem(Map.of("ONET_API_KEY", "s3cret", "ONET_USERNAME", "acme"), "ONET_API_KEY (version 2");
        assertProblem(
                Map.of("ONET_API_KEY", "s3cret", "ONET_USERNAME", "acme", "ONET_PASSWORD", "s3cret"),
                "contradicts ONET_USERNAME and ONET_PASSWORD");
        assertProblem(Map.of("ONET_USERNAME", "acme"), "ONET_USERNAME needs ONET_PASSWORD.");
        assertProblem(Map.of("ONET_PASSWORD", "s3cret"), "ONET_PASSWORD needs ONET_USERNAME.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://services.example/",
                "https://me:s3cret@services.example/",
                "https://services.example/?key=s3cret",
                "https://s3 cret.example/",
                "ftp://services.example/",
                "services.example"
            })
    void load_refusesAddresses(String address) {
        assertProblem(Map.of("ONET_API_KEY", "k", "ONET_BASE_URL", address), "ONET_BASE_URL cannot be used: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "x", "46", "9999999999"})
    void load_refusesWaits(String seconds) {
        assertProblem(
                Map.of("ONET_WAIT_SECONDS", seconds),
                "ONET_WAIT_SECONDS '" + seconds + "' is not a whole number from 1 to 45.");
    }

    @Test
    void load_listsAllProblemsWithoutAnySecret() {
        assertThatThrownBy(() -> load(Map.of(
                        "ONET_USERNAME", "s3cret:user",
                        "ONET_PASSWORD", "s3cret",
                        "ONET_BASE_URL", "http://s3cret.example",
                        "ONET_FILTER_NAME", "a b",
                        "ONET_DAILY_LIMIT", "0",
                        "ONET_REMEMBER_MINUTES", "10081")))
                .hasMessageStartingWith("The configuration has 5 problems:")
                .hasMessageContainingAll(
                        "ONET_USERNAME has a colon",
                        "ONET_BASE_URL cannot be used",
                        "ONET_FILTER_NAME cannot be used: a filter name is 1 to 40 letters",
                        "ONET_DAILY_LIMIT '0'",
                        "ONET_REMEMBER_MINUTES '10081'")
                .message()
                .doesNotContain("s3cret");
        assertProblem(Map.of("ONET_API_KEY", "s3cret key"), "ONET_API_KEY has a blank");
    }

    @Test
    void warnings_nameWhatHasNoEffectWithoutCredentials() {
        Map<String, String> variables = Map.of("ONET_BASE_URL", "https://mirror.example/", "ONET_WAIT_SECONDS", "8");

        assertThat(NameCheck.warnings(surroundings(variables)))
                .containsExactly("ONET_BASE_URL is set and has no effect without ONET_API_KEY,"
                        + " or ONET_USERNAME and ONET_PASSWORD.");
        assertThat(NameCheck.warnings(surroundings(Map.of("ONET_API_KEY", "k", "ONET_BASE_URL", "https://x.example/"))))
                .isEmpty();
    }

    private static void assertProblem(Map<String, String> variables, String problem) {
        assertThatThrownBy(() -> load(variables))
                .hasMessageContaining(problem)
                .message()
                .doesNotContain("s3cret");
    }

    private static WebServices load(Map<String, String> variables) {
        return new SettingsLoader(surroundings(variables), Map.of()).load().webServices();
    }

    private static Surroundings surroundings(Map<String, String> variables) {
        return new Surroundings(variables, "Linux", "/home/ada");
    }
}
