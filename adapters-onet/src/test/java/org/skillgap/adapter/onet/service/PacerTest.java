package org.skillgap.adapter.onet.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacerTest {

    private final ManualTime time = new ManualTime();
    private final Pacer pacer = new Pacer(Duration.ofMillis(250), time);
    private final Deadline deadline = Deadline.in(Duration.ofSeconds(10), time);

    @Test
    void awaitTurn_keepsRequestsApart() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            assertThat(pacer.awaitTurn(deadline)).isTrue();
        }
        time.pass(Duration.ofMillis(100));
        assertThat(pacer.awaitTurn(deadline)).isTrue();
        time.pass(Duration.ofSeconds(1));
        assertThat(pacer.awaitTurn(deadline)).isTrue();

        assertThat(time.waits())
                .containsExactly(Duration.ofMillis(250), Duration.ofMillis(250), Duration.ofMillis(150));
    }

    @Test
    void awaitTurn_waitsForTheEndOfAPause() throws InterruptedException {
        pacer.pause(Duration.ofSeconds(3));
        pacer.pause(Duration.ofSeconds(2));

        assertThat(pacer.awaitTurn(deadline)).isTrue();
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void awaitTurn_waitsAgainIfAPauseBeginsMeanwhile() throws InterruptedException {
        Pacer[] paused = new Pacer[1];
        Waits waits = new Waits() {
            @Override
            public long nanos() {
                return time.nanos();
            }

            @Override
            public void sleep(Duration wait) {
                if (time.waits().isEmpty()) {
                    paused[0].pause(Duration.ofSeconds(1));
                }
                time.sleep(wait);
            }
        };
        paused[0] = new Pacer(Duration.ofMillis(250), waits);
        paused[0].awaitTurn(deadline);

        assertThat(paused[0].awaitTurn(deadline)).isTrue();
        assertThat(time.waits()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(750));
    }

    @Test
    void awaitTurn_doesNotWaitForATurnAfterTheDeadline() throws InterruptedException {
        pacer.pause(Duration.ofSeconds(10));

        assertThat(pacer.awaitTurn(deadline)).isFalse();
        assertThat(time.waits()).isEmpty();
        assertThat(pacer.untilNextTurn()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void pause_isAnHourAtMost() {
        pacer.pause(Duration.ofDays(3650));

        assertThat(pacer.untilNextTurn()).isEqualTo(Duration.ofHours(1));
    }
}
