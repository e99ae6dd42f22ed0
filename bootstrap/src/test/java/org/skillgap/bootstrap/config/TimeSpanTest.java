package org.skillgap.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {

    @ParameterizedTest
    @CsvSource({"90d, P90D", "12h, PT12H", "30m, PT30M", "0d, PT0S", "' 9999d ', P9999D"})
    void parse_takesDaysHoursAndMinutes(String text, Duration expected) {
        assertThat(TimeSpan.parse(text)).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d", "90", "90 d", "-1d", "+1d", "1.5h", "90D", "90s", "10000d", "1d12h", "٩d"})
    void parse_refusesEverythingElse(String text) {
        assertThat(TimeSpan.parse(text)).isEmpty();
    }

    @Test
    void parse_isExactInDays() {
        assertThat(TimeSpan.parse("1d")).isEqualTo(TimeSpan.parse("24h")).isEqualTo(TimeSpan.parse("1440m"));
    }
}
