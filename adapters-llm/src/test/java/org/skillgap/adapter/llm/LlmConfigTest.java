package org.skillgap.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.adapter.llm.LlmConfig.Pace;
import org.skillgap.adapter.llm.LlmConfig.Size;
import org.skillgap.adapter.llm.LlmConfig.Times;
import org.skillgap.adapter.llm.ModelService.Gemini;
import org.skillgap.adapter.llm.ModelService.OpenAi;
import org.skillgap.application.port.Secret;

class LlmConfigTest {

    private static final Secret KEY = new Secret("key-77aa");

    @Test
    void gemini_isGooglesOwnUnlessToldOtherwise() {
        LlmConfig config = LlmConfig.of(Gemini.of(KEY));

        assertThat(config.service())
                .isEqualTo(new Gemini(
                        URI.create("https://generativelanguage.googleapis.com/v1beta/"), "gemini-3.8-flash", KEY));
        assertThat(config.price().input()).isEqualByComparingTo("0.75");
        assertThat(config.price().output()).isEqualByComparingTo("3.75");
        assertThat(config.times())
                .isEqualTo(new Times(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(180)));
        assertThat(config.pace()).isEqualTo(new Pace(5, Duration.ofSeconds(1)));
        assertThat(config.size()).isEqualTo(new Size(12_000, 2_097_152));
    }

    @Test
    void openAi_costsNothingUnlessToldOtherwise() {
        LlmConfig config =
                LlmConfig.of(new OpenAi(URI.create("http://127.0.0.1:11434/v1"), "qwen3:8b", new OpenAi.Anybody()));

        assertThat(config.price().input()).isZero();
        assertThat(config.price().output()).isZero();
        assertThat(((OpenAi) config.service()).baseUri()).hasToString("http://127.0.0.1:11434/v1/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http:/v1",
                "ftp://127.0.0.1/",
                "/v1/",
                "https:/v1",
                "https://me:word@models.example.org/",
                "https://models.example.org/?key=1",
                "https://models.example.org/#a"
            })
    void address_isHttpsOrOnThisMachine(String address) {
        URI uri = URI.create(address);

        assertThatIllegalArgumentException().isThrownBy(() -> Gemini.of(KEY).at(uri));
        assertThatIllegalArgumentException().isThrownBy(() -> new OpenAi(uri, "any", new OpenAi.Anybody()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://ollama:11434/v1/", "HTTP://192.168.1.20:8080/v1/", "http://models.example.org/v1/"})
    void address_beyondThisMachineMayBeHttpWhereNoKeyIsSent(String address) {
        URI uri = URI.create(address);

        assertThat(new OpenAi(uri, "any", new OpenAi.Anybody()).baseUri()).isEqualTo(uri);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenAi(uri, "any", new OpenAi.Bearer(KEY)))
                .withMessageContaining("where no key is sent");
        assertThatIllegalArgumentException().isThrownBy(() -> Gemini.of(KEY).at(uri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../key", "a/b", "a?key=b", "a b", "-a", "a:b", "modèle"})
    void model_ofGeminiCannotLeaveItsPlaceInTheAddress(String model) {
        assertThatIllegalArgumentException().isThrownBy(() -> Gemini.of(KEY).asking(model));
    }

    @ParameterizedTest
    @ValueSource(strings = {"key with-blank", "key\nX-Other: 1", "kéy"})
    void key_thatCannotBeSentIsRefusedWithoutBeingTold(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gemini.of(new Secret(key)))
                .withMessage("a key is made of printable ASCII characters, without blanks");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenAi.Bearer(new Secret(key)))
                .withMessage("a key is made of printable ASCII characters, without blanks");
    }

    @Test
    void text_ofAConfigurationHoldsNoKey() {
        OpenAi openAi = new OpenAi(URI.create("https://models.example.org/v1/"), "any", new OpenAi.Bearer(KEY));

        assertThat(LlmConfig.of(Gemini.of(KEY)).toString()).doesNotContain("77aa");
        assertThat(LlmConfig.of(openAi).toString()).doesNotContain("77aa");
    }

    @Test
    void times_growWithTheExchange() {
        assertThat(Times.of(Duration.ofSeconds(5)))
                .isEqualTo(new Times(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(15)));
    }

    @Test
    void figures_haveARange() {
        Duration second = Duration.ofSeconds(1);

        assertThatIllegalArgumentException().isThrownBy(() -> Times.of(Duration.ofMillis(9)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Times(second, second, Duration.ofHours(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(0, second));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(1, Duration.ofMillis(9)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Size(99, 2 << 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new Size(100, 1023));
    }
}
