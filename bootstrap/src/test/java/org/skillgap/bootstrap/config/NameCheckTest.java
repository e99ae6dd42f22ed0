package org.skillgap.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameCheckTest {

    @ParameterizedTest
    @CsvSource({
        "MYSQL_PASWORD, MYSQL_PASSWORD",
        "MYSQL_PASSWD, MYSQL_PASSWORD",
        "API_KEYS, API_KEY",
        "APIKEY, API_KEY",
        "API_PROT, API_PORT",
        "API_CORS_ORIGIN, API_CORS_ORIGINS",
        "ONET_APIKEY, ONET_API_KEY",
        "GEMNI_API_KEY, GEMINI_API_KEY"
    })
    void warnings_nameWhatWasProbablyMeant(String name, String meant) {
        assertThat(warnings(Map.of(name, "s3cret")))
                .containsExactly(name + " is set and has no effect; did you mean " + meant + "?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APP_KEY",
                "APP_PORT",
                "API_URL",
                "API_TOKEN",
                "API_ROOT",
                "MSSQL_HOST",
                "PSQL_HOST",
                "MYSQL_HOME",
                "MYSQL_PWD",
                "MYSQL_ROOT_PASSWORD",
                "PORT",
                "HOST",
                "NO_COLOR",
                "COLUMNS",
                "HOME",
                "PATH",
                "JAVA_HOME"
            })
    void warnings_staySilentAboutOthersNames(String name) {
        assertThat(warnings(Map.of(name, "x"))).isEmpty();
    }

    @Test
    void warnings_nameWhatBelongsToSomethingThatIsNotSet() {
        assertThat(warnings(Map.of(
                        "LLM_API_KEY",
                        "s3cret",
                        "GEMINI_MODEL",
                        "gemini-3.8-flash",
                        "MYSQL_PASSWORD",
                        "s3cret",
                        "MYSQL_PORT",
                        "3306",
                        "ONET_USERNAME",
                        "")))
                .isEqualTo(List.of(
                        "MYSQL_PASSWORD is set and has no effect without MYSQL_HOST.",
                        "LLM_API_KEY is set and has no effect without LLM_PROVIDER or GEMINI_API_KEY."));
    }

    @Test
    void problems_coverOurPrefixInAnyCase() {
        assertThat(NameCheck.problems(surroundings(Map.of("skillgap_storag", "h2"))))
                .containsExactly("skillgap_storag is not a known name; did you mean SKILLGAP_STORAGE?");
    }

    @Test
    void problems_nameTheVariableThatHasTheSettingUnderAnotherBeginning() {
        assertThat(NameCheck.problems(surroundings(Map.of("SKILLGAP_PORT", "9000"))))
                .containsExactly("SKILLGAP_PORT is not a known name; did you mean API_PORT?");
    }

    private static List<String> warnings(Map<String, String> variables) {
        return NameCheck.warnings(surroundings(variables));
    }

    private static Surroundings surroundings(Map<String, String> variables) {
        return new Surroundings(variables, "Linux", "/home/ada");
    }
}
