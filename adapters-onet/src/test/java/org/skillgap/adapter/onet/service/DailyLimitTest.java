package org.skillgap.adapter.onet.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;

class DailyLimitTest {

    private final ManualTime oneMinuteBeforeMidnight = new ManualTime();
    private final DailyLimit limit = new DailyLimit(2, oneMinuteBeforeMidnight);

    @Test
    void count_refusesUntilTheNextDay() {
        limit.count();
        limit.count();

        assertThatExceptionOfType(UpstreamUnavailable.class)
                .isThrownBy(limit::count)
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.DAILY_LIMIT))
                .extracting(UpstreamUnavailable::retryAfter, InstanceOfAssertFactories.optional(Duration.class))
                .contains(Duration.ofMinutes(1));

        oneMinuteBeforeMidnight.pass(Duration.ofMinutes(1));
        limit.count();
    }
}
