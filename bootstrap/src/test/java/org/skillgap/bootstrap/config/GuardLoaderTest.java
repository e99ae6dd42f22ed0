package org.skillgap.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.adapter.web.guard.Guard;
import org.skillgap.adapter.web.guard.HostNames;
import org.skillgap.adapter.web.guard.KeyHash;
import org.skillgap.adapter.web.guard.RateLimit;
import org.skillgap.application.error.InvalidInput;

class GuardLoaderTest {

    /** What {@code printf %s first-key | sha256sum} says. */
    private static final String FIRST_KEY = "sha256:9e24b55356ef2a121ab5fd1a3ee8a3c9191e837f3853e399a369e9044ff183f7";

    private static Guard load(Map<String, String> variables) {
        return new SettingsLoader(new Surroundings(variables, "Linux", "/home/ada"), Map.of())
                .loadForServer()
                .web()
                .guard();
    }

    private static void assertProblem(String name, String value, String problem) {
        assertThatThrownBy(() -> load(Map.of(name, value)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(problem);
    }

    @Test
    void load_takesKeysAndTheirHashes() {
        assertThat(load(Map.of("API_KEY", "another, " + FIRST_KEY)).keys().data())
                .containsExactly(KeyHash.of("another"), KeyHash.of("first-key"));
        assertThat(load(Map.of("API_METRICS_KEY", FIRST_KEY)).keys().metrics())
                .isEqualTo(List.of(KeyHash.of("first-key")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha256:",
                "sha256:abc",
                "SHA256:abc",
                "sha256:9e24b55356ef2a121ab5fd1a3ee8a3c9191e837f3853e399a369e9044ff183f-"
            })
    void load_refusesAHashThatIsNoneWithoutShowingIt(String entry) {
        for (String name : List.of("API_KEY", "API_METRICS_KEY")) {
            assertThatThrownBy(() -> load(Map.of(name, "fine-key," + entry)))
                    .hasMessageContaining(name + ": key 2 of 2 begins with sha256: but has no 64 hexadecimal digits")
                    .hasMessageNotContaining("fine-key")
                    .hasMessageNotContaining("abc")
                    .hasMessageNotContaining("9e24b5");
        }
    }

    @Test
    void load_readsTheLimit() {
        assertThat(load(Map.of("API_RATE_LIMIT", "20/s")).rateLimit())
                .isEqualTo(new RateLimit(20, Duration.ofSeconds(1)));
        assertProblem("API_RATE_LIMIT", "many", "API_RATE_LIMIT 'many' is not a number of requests");
    }

    @Test
    void load_takesTheNamesOfThisMachineOnALoopbackAddress() {
        assertThat(load(Map.of()).hosts()).isSameAs(HostNames.LOOPBACK);
        assertThat(load(Map.of("API_HOST", "0.0.0.0", "API_OPEN", "true")).hosts())
                .isSameAs(HostNames.ANY);
        assertThat(load(Map.of("API_HOSTS", "*")).hosts()).isSameAs(HostNames.ANY);
        assertThat(load(Map.of("API_HOSTS", "api.example.org, [2001:db8::1]"))
                        .hosts()
                        .toString())
                .isEqualTo("2001:db8:0:0:0:0:0:1,api.example.org");
        assertProblem("API_HOSTS", "http://x", "API_HOSTS: 'http://x' is not a host name or address");
        assertProblem("API_HOSTS", "a,", "API_HOSTS: '' is not a host name or address");
    }

    @Test
    void load_trustsNoProxyUnlessItIsNamed() {
        assertThat(load(Map.of()).proxies().isEmpty()).isTrue();
        assertThat(load(Map.of("API_TRUSTED_PROXIES", "10.0.0.0/8, fd00::/8"))
                        .proxies()
                        .toString())
                .isEqualTo("10.0.0.0/8,fd00:0:0:0:0:0:0:0/8");
        assertProblem("API_TRUSTED_PROXIES", "nginx", "API_TRUSTED_PROXIES: 'nginx' is not an address");
    }
}
