package org.skillgap.application.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EchoTest {

    @Test
    void of_shortensToHundredCharacters() {
        assertThat(Echo.of("x".repeat(100))).isEqualTo("x".repeat(100));
        assertThat(Echo.of("x".repeat(101))).isEqualTo("x".repeat(99) + "…");
    }

    @Test
    void of_cutsNoCharacterInTwo() {
        assertThat(Echo.of("x".repeat(98) + "\uD83D\uDE00".repeat(2))).isEqualTo("x".repeat(98) + "…");
    }

    @Test
    void of_showsNothingThatActsOnATerminal() {
        assertThat(Echo.of("a\u0000\u001b[2J\u0085\u2028\u202E\uD800b")).isEqualTo("a??[2J????b");
    }
}
