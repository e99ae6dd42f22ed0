package org.skillgap.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    private static final Secret SECRET = new Secret("the-key");

    @Test
    void toString_isStars() {
        assertThat(SECRET).hasToString("****");
        assertThat("key=" + SECRET).doesNotContain("the-key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "the-ke",
                "the-keyy",
                "The-key",
                " the-key",
                "the-key ",
                "the-key\u0000",
                "****",
                "the-k\u00e9y"
            })
    void matches_takesTheWholeKeyOnly(String other) {
        assertThat(SECRET.matches(other)).isFalse();
        assertThat(SECRET.matches("the-key")).isTrue();
    }

    @Test
    void constructor_refusesBlanks() {
        assertThatThrownBy(() -> new Secret(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
