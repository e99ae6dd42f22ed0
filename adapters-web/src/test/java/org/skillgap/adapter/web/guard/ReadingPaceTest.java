package org.skillgap.adapter.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadingPaceTest {

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(20), 1000, 1);

    private final ReadingPace pace = new ReadingPace(PATIENCE);

    private void wait(int seconds) {
        pace.waited(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void pace_ofALineThatIsFastEnoughLastsForEver() {
        for (int i = 0; i < 1000; i++) {
            wait(10);
            pace.took(10_000);
            assertThat(pace.isTooSlow()).isFalse();
        }
    }

    @Test
    void pace_thatIsTooSlowEnds() {
        int seconds = 0;
        while (!pace.isTooSlow()) {
            wait(1);
            pace.took(500);
            seconds++;
        }
        assertThat(seconds).isEqualTo(41);
    }

    @Test
    void pace_cannotBeSavedUp() {
        pace.took(1_000_000_000);
        wait(21);

        assertThat(pace.isTooSlow()).isTrue();
    }

    @Test
    void patience_refusesWhatIsNoPace() {
        assertThatThrownBy(() -> new Patience(Duration.ZERO, Duration.ZERO, 0, 1))
                .hasMessage("least bytes a second are 0");
        assertThatThrownBy(() -> new Patience(Duration.ZERO, Duration.ZERO, 1, 0))
                .hasMessage("most untaken answers are 0");
    }
}
