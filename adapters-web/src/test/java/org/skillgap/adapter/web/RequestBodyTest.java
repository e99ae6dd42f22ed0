package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.skillgap.adapter.web.failure.RequestRefused;

class RequestBodyTest {

    /** Gives one byte at a time, without end, a second after the other. */
    private static final class Drip extends InputStream {

        private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);
        private int read;

        @Override
        public int read() {
            nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());
            read++;
            return ' ';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            bytes[offset] = (byte) read();
            return 1;
        }
    }

    @Test
    void readAll_endsAfterTenSeconds() {
        Drip drip = new Drip();

        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> RequestBody.readAll(drip, drip.nanoTime::get))
                .satisfies(refused -> assertThat(refused.code().status()).isEqualTo(408));
        assertThat(drip.read).isEqualTo(11);
    }

    @Test
    void readAll_readsOneByteTooManyAtMost() throws IOException {
        InputStream large = new ByteArrayInputStream(new byte[100_000]);

        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> RequestBody.readAll(large, () -> 0))
                .satisfies(refused -> assertThat(refused.code().status()).isEqualTo(413));
        assertThat(large.available()).isEqualTo(100_000 - 65_537);
        assertThat(RequestBody.readAll(new ByteArrayInputStream(new byte[65_536]), () -> 0))
                .hasSize(65_536);
        assertThat(RequestBody.readAll(InputStream.nullInputStream(), () -> 0)).isEmpty();
    }

    @Test
    void skip_readsToTheEndForTenSeconds() throws IOException {
        InputStream large = new ByteArrayInputStream(new byte[100_000]);
        Drip drip = new Drip();

        RequestBody.skip(large, () -> 0);
        RequestBody.skip(drip, drip.nanoTime::get);

        assertThat(large.available()).isZero();
        assertThat(drip.read).isEqualTo(11);
    }
}
