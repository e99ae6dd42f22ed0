package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.gap.GapStart.GivenLevel;

class ProfileJsonTest {

    private static List<GivenLevel> levels(String json, Charset charset) {
        return ProfileJson.read(json.getBytes(charset)).levels();
    }

    private static List<GivenLevel> levels(String json) {
        return levels(json, StandardCharsets.UTF_8);
    }

    @Test
    void read_keepsWhatIsWritten() {
        assertThat(
                        levels(
                                "{ \"2.A.1.a\" : 4.50, \"Rea\\u0064ing\" : -3e0 ,\n\"x\": \"3\", \"x\": [1,[2]], \"\": {\"a\": 1}}"))
                .containsExactly(
                        new GivenLevel("2.A.1.a", "4.50"),
                        new GivenLevel("Reading", "-3e0"),
                        new GivenLevel("x", "\"3\""),
                        new GivenLevel("x", "[…]"),
                        new GivenLevel("", "{…}"));
        assertThat(levels("{}")).isEmpty();
    }

    @Test
    void read_takesTheFirstBytesThatSomeEditorsWrite() {
        assertThat(levels("\uFEFF{\"ä\": 1}")).containsExactly(new GivenLevel("ä", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"secret\": secret}", "{\"secret\"", "secret", "{\"a\":1}secret", "[\"secret\"]", ""})
    void read_quotesNothing(String json) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> levels(json))
                .satisfies(refused -> assertThat(refused.getCause()).isNull())
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("secret"));
    }

    @Test
    void read_refusesTextThatIsNotUtf8() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> levels("{\"ä\": 1}", StandardCharsets.ISO_8859_1));
    }

    @Test
    void read_refusesMoreThanItMay() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProfileJson.read(new byte[65_537]));
    }
}
