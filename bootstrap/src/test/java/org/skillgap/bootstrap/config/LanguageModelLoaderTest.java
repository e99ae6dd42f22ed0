package org.skillgap.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.adapter.llm.LlmConfig;
import org.skillgap.adapter.llm.ModelService.Demo;
import org.skillgap.adapter.llm.ModelService.Gemini;
import org.skillgap.adapter.llm.ModelService.OpenAi;
import org.skillgap.adapter.persistence.StoreConfig;
import org.skillgap.application.assessment.ModelPrice;
import org.skillgap.application.port.Secret;

class LanguageModelLoaderTest {

    private static final String KEY = "s3cret-77";

    @Test
    void load_asksNobodyWithoutAKeyOrOffline() {
        assertThat(load(Map.of())).isEqualTo(ModelAccess.None.NOT_CONFIGURED);
        assertThat(load(Map.of("GEMINI_API_KEY", KEY, "LLM_PROVIDER", "none")))
                .isEqualTo(ModelAccess.None.NOT_CONFIGURED);
        assertThat(load(Map.of("GEMINI_API_KEY", KEY, "SKILLGAP_OFFLINE", "true")))
                .isEqualTo(ModelAccess.None.OFFLINE);
    }

    @Test
    void load_takesAKeyForGemini() {
        ModelAccess found = load(Map.of("GEMINI_API_KEY", KEY));

        assertThat(found)
                .isEqualTo(new ModelAccess.Configured(LlmConfig.of(Gemini.of(new Secret(KEY))), false, BigDecimal.ONE));
        assertThat(found.isDemo()).isFalse();
        assertThat(found.toString()).doesNotContain(KEY);
    }

    @Test
    void load_readsEveryName() {
        assertThat(load(Map.of(
                        "GEMINI_API_KEY", KEY,
                        "GEMINI_MODEL", "gemini-3.1-flash-lite",
                        "GEMINI_BASE_URL", "http://127.0.0.1:8080/v1beta",
                        "LLM_INPUT_PRICE_USD", "0.25",
                        "LLM_OUTPUT_PRICE_USD", "1.5",
                        "LLM_TIMEOUT_SECONDS", "5",
                        "LLM_ON_DEMAND", "true",
                        "LLM_DAILY_BUDGET_USD", "0.5")))
                .isEqualTo(new ModelAccess.Configured(
                        LlmConfig.of(new Gemini(
                                        URI.create("http://127.0.0.1:8080/v1beta/"),
                                        "gemini-3.1-flash-lite",
                                        new Secret(KEY)))
                                .with(new ModelPrice(new BigDecimal("0.25"), new BigDecimal("1.5")))
                                .with(LlmConfig.Times.of(Duration.ofSeconds(5))),
                        true,
                        new BigDecimal("0.5")));
    }

    @Test
    void load_takesAnyServerThatSpeaksTheProtocolOfOpenAi() {
        Map<String, String> server =
                Map.of("LLM_PROVIDER", "OpenAI", "LLM_BASE_URL", "http://localhost:11434/v1/", "LLM_MODEL", "qwen");

        assertThat(load(server))
                .isEqualTo(new ModelAccess.Configured(
                        LlmConfig.of(
                                new OpenAi(URI.create("http://localhost:11434/v1/"), "qwen", new OpenAi.Anybody())),
                        false,
                        BigDecimal.ONE));
        Map<String, String> withKey = new HashMap<>(server);
        withKey.put("LLM_API_KEY", KEY);
        assertThat(load(withKey))
                .isInstanceOfSatisfying(
                        ModelAccess.Configured.class,
                        found -> assertThat(((OpenAi) found.llm().service()).login())
                                .isEqualTo(new OpenAi.Bearer(new Secret(KEY))));
    }

    @Test
    void load_keepsTheDemoInAStoreOfItsOwn() {
        Map<String, String> demo = Map.of("LLM_PROVIDER", "demo", "SKILLGAP_HOME", "/x", "SKILLGAP_OFFLINE", "true");
        Settings settings = settings(demo);

        assertThat(settings.model().isDemo()).isTrue();
        assertThat(settings.model())
                .isInstanceOfSatisfying(
                        ModelAccess.Configured.class,
                        found -> assertThat(found.llm().service()).isEqualTo(new Demo()));
        assertThat(settings.storage()).isEqualTo(new Storage.Database(StoreConfig.embedded(Path.of("/x/demo/store"))));
        assertThat(settings.releases())
                .isEqualTo(settings(Map.of("SKILLGAP_HOME", "/x", "SKILLGAP_OFFLINE", "true"))
                        .releases());
        Settings server = settings(
                Map.of("LLM_PROVIDER", "demo", "MYSQL_HOST", "db", "MYSQL_USER", "gap", "MYSQL_PASSWORD", "s3cret"));
        assertThat(server.storage())
                .isEqualTo(new Storage.Database(StoreConfig.mysql(
                        new StoreConfig.Address("db", 3306, "onet_data_demo"),
                        "gap",
                        new Secret("s3cret"),
                        StoreConfig.SslMode.PREFERRED)));
    }

    @Test
    void load_letsTheFlagBeatTheVariable() {
        Surroundings surroundings =
                new Surroundings(Map.of("GEMINI_API_KEY", KEY, "SKILLGAP_HOME", "/x"), "Linux", "/home/ada");

        Settings settings = new SettingsLoader(surroundings, Map.of(Setting.LLM_PROVIDER, "demo")).load();

        assertThat(settings.model().isDemo()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LLM_PROVIDER=gemmini | LLM_PROVIDER 'gemmini' is not gemini, openai, demo or none.",
                "LLM_PROVIDER=gemini | LLM_PROVIDER gemini needs GEMINI_API_KEY",
                "LLM_PROVIDER=openai | LLM_PROVIDER openai needs LLM_BASE_URL.",
                "LLM_PROVIDER=openai | LLM_PROVIDER openai needs LLM_MODEL.",
                "LLM_TIMEOUT_SECONDS=0 | LLM_TIMEOUT_SECONDS '0' is not a whole number from 1 to 600.",
                "LLM_DAILY_BUDGET_USD=-1 | LLM_DAILY_BUDGET_USD '-1' is not an amount of US dollars such as 0.75.",
                "LLM_OUTPUT_PRICE_USD=free | LLM_OUTPUT_PRICE_USD 'free' is not an amount",
                "LLM_ON_DEMAND=yes | LLM_ON_DEMAND 'yes' is not true or false.",
            })
    void load_refusesWhatCannotBeUsed(String variable, String problem) {
        String[] parts = variable.split("=");

        assertProblem(Map.of(parts[0], parts[1]), problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://models.example/",
                "https://me:s3cret-77@models.example/",
                "https://models.example/?key=s3cret-77",
                "https://s3cret-77 .example/",
                "models.example"
            })
    void load_refusesAddresses(String address) {
        assertProblem(Map.of("GEMINI_API_KEY", KEY, "GEMINI_BASE_URL", address), "GEMINI_BASE_URL cannot be used: ");
        assertProblem(
                Map.of("LLM_PROVIDER", "openai", "LLM_MODEL", "m", "LLM_API_KEY", KEY, "LLM_BASE_URL", address),
                "LLM_BASE_URL cannot be used: ");
    }

    @Test
    void load_onDemandWithAKey_needsPrices() {
        Map<String, String> paid = new HashMap<>(Map.of(
                "LLM_PROVIDER", "openai",
                "LLM_MODEL", "m",
                "LLM_BASE_URL", "https://models.example/v1/",
                "LLM_API_KEY", KEY,
                "LLM_ON_DEMAND", "true"));

        assertProblem(paid, "LLM_ON_DEMAND=true with LLM_API_KEY needs LLM_INPUT_PRICE_USD and LLM_OUTPUT_PRICE_USD");
        paid.put("LLM_INPUT_PRICE_USD", "0");
        assertProblem(paid, "LLM_ON_DEMAND=true with LLM_API_KEY needs LLM_INPUT_PRICE_USD and LLM_OUTPUT_PRICE_USD");
        paid.put("LLM_OUTPUT_PRICE_USD", "0");
        assertThat(load(paid)).isInstanceOf(ModelAccess.Configured.class);
        paid.keySet().removeAll(List.of("LLM_API_KEY", "LLM_INPUT_PRICE_USD", "LLM_OUTPUT_PRICE_USD"));
        assertThat(load(paid)).isInstanceOf(ModelAccess.Configured.class);
    }

    @Test
    void load_takesHttpInTheNetwork_withoutAKey() {
        ModelAccess access =
                load(Map.of("LLM_PROVIDER", "openai", "LLM_MODEL", "m", "LLM_BASE_URL", "http://ollama:11434/v1/"));

        assertThat(((ModelAccess.Configured) access).llm().service())
                .isEqualTo(new OpenAi(URI.create("http://ollama:11434/v1/"), "m", new OpenAi.Anybody()));
    }

    @Test
    void load_refusesKeysThatCannotBeSent_withoutShowingThem() {
        assertProblem(Map.of("GEMINI_API_KEY", "s3cret-77 é"), "GEMINI_API_KEY cannot be used: ");
        assertProblem(Map.of("GEMINI_API_KEY", KEY, "GEMINI_MODEL", "../x"), "GEMINI_MODEL cannot be used: ");
    }

    private static void assertProblem(Map<String, String> variables, String problem) {
        assertThatThrownBy(() -> load(variables))
                .hasMessageContaining(problem)
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }

    private static ModelAccess load(Map<String, String> variables) {
        return settings(variables).model();
    }

    private static Settings settings(Map<String, String> variables) {
        return new SettingsLoader(new Surroundings(variables, "Linux", "/home/ada"), Map.of()).load();
    }
}
