package org.skillgap.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillgap.application.error.InvalidInput;

/** How often a server refreshes what was fetched. */
class RefreshSettingTest {

    private static final Map<String, String> KEY = Map.of("ONET_API_KEY", "some-key");

    @Test
    void load_refreshesNothingByItself() {
        assertThat(every(KEY, "")).isZero();
    }

    @Test
    void load_takesVariableAndFlag() {
        Map<String, String> daily = new HashMap<>(KEY);
        daily.put("ONET_REFRESH_EVERY", "24h");

        assertThat(every(daily, "")).isEqualTo(Duration.ofDays(1));
        assertThat(every(daily, "90m")).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void load_refusesAFlagThatCannotWork() {
        assertThatThrownBy(() -> load(Map.of(), "24h"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("--refresh-every asks the O*NET Web Services, which are not configured.");
        assertThatThrownBy(() -> load(KEY, "0h"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("--refresh-every '0h' is not")
                .hasMessageNotContaining("some-key");
    }

    @Test
    void warnings_tellThatAVariableHasNoEffect() {
        Surroundings surroundings = new Surroundings(Map.of("ONET_REFRESH_EVERY", "24h"), "Linux", "/home/ada");

        assertThat(NameCheck.warnings(surroundings))
                .singleElement()
                .asString()
                .startsWith("ONET_REFRESH_EVERY is set and has no effect without ONET_API_KEY");
    }

    private static Duration every(Map<String, String> variables, String flag) {
        WebServices services = load(variables, flag).webServices();
        return ((WebServices.Configured) services).refreshEvery();
    }

    private static Settings load(Map<String, String> variables, String flag) {
        Surroundings surroundings = new Surroundings(variables, "Linux", "/home/ada");
        return new SettingsLoader(surroundings, Map.of(Setting.ONET_REFRESH_EVERY, flag)).load();
    }
}
