package org.skillgap.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoreConfigTest {

    @Test
    void embedded_waitsHalfAMinuteForAnotherLoad() {
        assertThat(StoreConfig.embedded(Path.of("data")).writeWait()).hasSeconds(30);
    }

    @Test
    void constructor_makesTheFolderAbsolute() {
        assertThat(StoreConfig.embedded(Path.of("data", "..", "store")).folder())
                .isEqualTo(Path.of("store").toAbsolutePath());
    }

    @Test
    void constructor_refusesToWaitNotAtAllOrTooLong() {
        Path folder = Path.of("data");

        assertThatIllegalArgumentException().isThrownBy(() -> new StoreConfig(folder, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new StoreConfig(folder, Duration.ofSeconds(61)));
    }
}
