package org.skillgap.adapter.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {

    @ParameterizedTest
    @CsvSource({"600/1m, 600, 60", "20/s, 20, 1", "1/90s, 1, 90", "1000000/24h, 1000000, 86400", "5/h, 5, 3600"})
    void parse_readsRequestsAndTime(String text, int requests, int seconds) {
        assertThat(RateLimit.parse(text)).hasValue(new RateLimit(requests, Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "600",
                "/1m",
                "0/1m",
                "-1/s",
                "1.5/s",
                "600/0m",
                "600/1d",
                "600/25h",
                "1000001/s",
                "600 / 1m",
                "600/1M",
                "9999999/s",
                "600/99999h"
            })
    void parse_takesNothingElse(String text) {
        assertThat(RateLimit.parse(text)).isEmpty();
    }

    @Test
    void limit_refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> new RateLimit(-1, Duration.ofSeconds(1)))
                .hasMessage("-1 requests are outside 0..1000000");
        assertThatThrownBy(() -> new RateLimit(1, Duration.ofMillis(1500))).hasMessageContaining("whole seconds");
        assertThat(RateLimit.NONE.isSet()).isFalse();
    }
}
