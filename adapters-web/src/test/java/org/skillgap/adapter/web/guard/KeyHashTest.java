package org.skillgap.adapter.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyHashTest {

    /** The SHA-256 of "abc", from FIPS 180-2, appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void parse_readsTheHashThatOthersMake() {
        assertThat(KeyHash.parse("sha256:" + ABC)).hasValue(KeyHash.of("abc"));
        assertThat(KeyHash.parse("sha256:" + ABC.toUpperCase(java.util.Locale.ROOT)))
                .hasValue(KeyHash.of("abc"));
        assertThat(KeyHash.of("abc")).isNotEqualTo(KeyHash.of("abd"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "sha256:", "sha256:zz", "sha256:" + ABC + "0", " sha256:" + ABC, ABC, "sha512:" + ABC
            })
    void parse_takesNothingElse(String text) {
        assertThat(KeyHash.parse(text)).isEmpty();
    }

    @Test
    void toString_showsNothing() {
        assertThat(KeyHash.of("abc")).hasToString("****");
        assertThat(new ApiKeys(java.util.List.of(KeyHash.of("abc")), java.util.List.of()).toString())
                .doesNotContain("abc", "ba78");
    }

    @Test
    void isOfShortKey_isKnownOfKeysOnly() {
        assertThat(KeyHash.of("123456789012345").isOfShortKey()).isTrue();
        assertThat(KeyHash.of("1234567890123456").isOfShortKey()).isFalse();
        assertThat(KeyHash.parse("sha256:" + ABC).orElseThrow().isOfShortKey()).isFalse();
    }
}
