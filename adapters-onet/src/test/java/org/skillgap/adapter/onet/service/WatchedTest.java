package org.skillgap.adapter.onet.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;

class WatchedTest {

    private final List<String> told = new ArrayList<>();
    private final Watched watched = new Watched((upstream, outcome, time) -> {
        assertThat(time).isGreaterThanOrEqualTo(Duration.ZERO);
        told.add(upstream + " " + outcome);
    });

    private static UpstreamUnavailable failure(Reason reason, Throwable cause) {
        return new UpstreamUnavailable(reason, "No.", Duration.ZERO, cause);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(failure(Reason.DOWN, null), "FAILED"),
                arguments(failure(Reason.UNBELIEVABLE_ANSWER, null), "FAILED"),
                arguments(failure(Reason.REFUSED_CREDENTIALS, null), "REFUSED"),
                arguments(failure(Reason.TOO_MANY_REQUESTS, null), "REFUSED"),
                arguments(failure(Reason.DOWN, new HttpConnectTimeoutException("late")), "TIMEOUT"),
                arguments(failure(Reason.ANSWER_LOST, new HttpTimeoutException("late")), "TIMEOUT"));
    }

    @Test
    void answer_isReturnedAndTold() {
        assertThat(watched.<String>call(() -> "answer")).isEqualTo("answer");
        assertThat(told).containsExactly("ONET OK");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failure_isThrownAndTold(UpstreamUnavailable failure, String outcome) {
        assertThatThrownBy(() -> watched.call(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(told).containsExactly("ONET " + outcome);
    }

    @Test
    void endOfTheProgram_isNobodysFailure() {
        for (Throwable cause : List.of(new InterruptedException(), new CancellationException())) {
            assertThatThrownBy(() -> watched.call(() -> {
                        throw failure(Reason.DOWN, cause);
                    }))
                    .isInstanceOf(UpstreamUnavailable.class);
        }
        assertThat(told).isEmpty();
    }
}
