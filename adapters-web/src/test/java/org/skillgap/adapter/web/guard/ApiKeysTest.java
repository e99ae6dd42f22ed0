package org.skillgap.adapter.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApiKeysTest {

    private static final ApiKeys KEYS =
            new ApiKeys(List.of(KeyHash.of("first"), KeyHash.of("a-key-of-sixteen")), List.of(KeyHash.of("metrics")));

    @Test
    void find_tellsWhichKeyItIs() {
        assertThat(KEYS.find("first", false)).hasValue(0);
        assertThat(KEYS.find("a-key-of-sixteen", true)).hasValue(1);
        assertThat(KEYS.find("metrics", true)).hasValue(2);
        assertThat(KEYS.find("metrics", false)).isEmpty();
        assertThat(KEYS.find("First", true)).isEmpty();
        assertThat(KEYS.find("", true)).isEmpty();
    }

    @Test
    void areAskedFor_whereThereAreAny() {
        assertThat(KEYS.areAskedFor(false)).isTrue();
        assertThat(KEYS.areAskedFor(true)).isTrue();
        assertThat(new ApiKeys(KEYS.data(), List.of()).areAskedFor(true)).isTrue();
        assertThat(new ApiKeys(List.of(), KEYS.metrics()).areAskedFor(true)).isTrue();
        assertThat(new ApiKeys(List.of(), KEYS.metrics()).areAskedFor(false)).isFalse();
        assertThat(ApiKeys.NONE.areAskedFor(true)).isFalse();
    }

    @Test
    void shortOnes_areNamedByPosition() {
        assertThat(KEYS.shortOnes()).containsExactly("API_KEY 1 of 2", "API_METRICS_KEY 1 of 1");
    }
}
