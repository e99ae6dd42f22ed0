package org.skillgap.adapter.onet.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.adapter.onet.service.OnetServiceConfig.Pace;
import org.skillgap.adapter.onet.service.OnetServiceConfig.Size;
import org.skillgap.adapter.onet.service.OnetServiceConfig.Times;
import org.skillgap.adapter.onet.service.OnetServiceConfig.V1_9;
import org.skillgap.adapter.onet.service.OnetServiceConfig.V2;
import org.skillgap.application.port.Secret;

class OnetServiceConfigTest {

    private static final Secret SECRET = new Secret("top secret");
    private static final OnetServiceConfig VALID = OnetServiceConfig.of(new V2(SECRET));

    @Test
    void of_knowsWhereEachVersionIs() {
        assertThat(VALID.baseUri()).hasToString("https://api-v2.onetcenter.org/");
        assertThat(OnetServiceConfig.of(new V1_9("user", SECRET)).baseUri())
                .hasToString("https://services.onetcenter.org/v1.9/ws/");
    }

    @Test
    void config_addsTheSlashAtTheEndOfTheAddress() {
        assertThat(VALID.at(URI.create("https://example.org")).baseUri()).hasToString("https://example.org/");
        assertThat(VALID.at(URI.create("https://example.org/ws")).baseUri()).hasToString("https://example.org/ws/");
        assertThat(VALID.at(URI.create("http://127.0.0.1:80/ws/")).baseUri()).hasToString("http://127.0.0.1:80/ws/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api-v2.onetcenter.org/",
                "http://127.0.0.1.example.org/",
                "ftp://127.0.0.1/",
                "https:///ws/",
                "/ws/",
                "mailto:somebody@example.org",
                "https://user@example.org/",
                "https://example.org/?key=1",
                "https://example.org/#part"
            })
    void config_refusesAnAddressThatIsNotSafe(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> VALID.at(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "filter&x=1", "filter="})
    void config_refusesAFilterNameThatIsMore(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> VALID.filteringBy(name));
    }

    @Test
    void config_refusesToAskOnetTooOften() {
        Pace tooFast = new Pace(5, 1, 1, Duration.ofSeconds(1));

        assertThatIllegalArgumentException().isThrownBy(() -> VALID.with(tooFast));
        assertThat(VALID.at(URI.create("http://localhost/")).with(tooFast).pace())
                .isEqualTo(tooFast);
    }

    @Test
    void parts_refuseWhatIsOutsideTheirRange() {
        Duration second = Duration.ofSeconds(1);

        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(0, 1, 1, second));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(1, 0, 1, second));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(1, 1, 0, second));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(1, 1, 1, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Size(2001, 4096));
        assertThatIllegalArgumentException().isThrownBy(() -> new Size(2000, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Times(second, Duration.ZERO, second, second));
        assertThatIllegalArgumentException().isThrownBy(() -> new V1_9("us:er", SECRET));
        assertThatIllegalArgumentException().isThrownBy(() -> new V1_9(" ", SECRET));
    }

    @Test
    void toString_hidesSecrets() {
        assertThat(VALID.toString() + OnetServiceConfig.of(new V1_9("user", SECRET)))
                .doesNotContain("top secret");
    }
}
