package org.skillgap.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.skillgap.application.port.Secret;

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
    void address_refusesWhatIsNoPlace() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StoreConfig.Address("a/b", 3306, "d"));
        assertThatIllegalArgumentException().isThrownBy(() -> new StoreConfig.Address("db", 0, "d"));
        assertThatIllegalArgumentException().isThrownBy(() -> new StoreConfig.Address("db", 65536, "d"));
        assertThatIllegalArgumentException().isThrownBy(() -> new StoreConfig.Address("db", 3306, "d`e"));
        assertThat(new StoreConfig.Address("::1", 3306, "d").server()).isEqualTo("[::1]:3306");
    }

    @Test
    void mysql_doesNotPrintThePassword() {
        StoreConfig config = StoreConfig.mysql(
                new StoreConfig.Address("db", 3306, "d"), "u", new Secret("s3cret"), StoreConfig.SslMode.REQUIRED);

        assertThat(config.toString()).doesNotContain("s3cret");
    }

    @Test
    void constructor_refusesToWaitNotAtAllOrTooLong() {
        Path folder = Path.of("data");

        assertThatIllegalArgumentException().isThrownBy(() -> new StoreConfig.Embedded(folder, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new StoreConfig.Embedded(folder, Duration.ofSeconds(61)));
    }
}
