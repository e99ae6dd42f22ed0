package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skillgap.adapter.web.bulk.PairsFormat;
import org.skillgap.adapter.web.failure.RequestRefused;
import org.skillgap.application.bulk.PairList;

class BulkBodyTest {

    /** Gives so many bytes each second, without end. */
    private static final class Flow extends InputStream {

        private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);
        private final int bytesASecond;
        private long seconds;

        private Flow(int bytesASecond) {
            this.bytesASecond = bytesASecond;
        }

        @Override
        public int read() {
            throw new AssertionError("nobody reads single bytes");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());
            seconds++;
            return Math.min(length, bytesASecond);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 408, 11", "1023, 408, 11", "1024, 408, 121", "130000, 408, 121", "200000, 413, 84"})
    void read_endsInTime(int bytesASecond, int status, int seconds) {
        Flow flow = new Flow(bytesASecond);
        BulkBody body = new BulkBody(flow, flow.nanoTime::get);

        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> readToTheEnd(body))
                .satisfies(refused -> assertThat(refused.code().status()).isEqualTo(status));
        assertThat(flow.seconds).isEqualTo(seconds);
    }

    /** Whatever reads the body must not take its refusal for a mistake in it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"JSON | {\"pairs\":[", "NDJSON | {\"from\":\"1\",\"to\":\"2\"}", "CSV | from,to"})
    void format_handsOnThatTheBodyIsRefused(PairsFormat format, String start) {
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream(start.getBytes(StandardCharsets.US_ASCII)), new LineFeeds());

        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> format.read(new BulkBody(endless, () -> 0), new PairList()))
                .satisfies(refused -> assertThat(refused.code().status()).isEqualTo(413));
    }

    private static final class LineFeeds extends InputStream {

        @Override
        public int read() {
            return '\n';
        }
    }

    private static void readToTheEnd(InputStream body) throws IOException {
        byte[] bytes = new byte[1024 * 1024];
        while (body.read(bytes, 0, bytes.length) >= 0) {
            // what was read is not wanted
        }
    }

    @Test
    void read_takesSilenceForSlowness() {
        BulkBody body = new BulkBody(
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException(new TimeoutException("Idle timeout expired"));
                    }
                },
                () -> 0);

        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> body.readAllBytes())
                .satisfies(refused -> assertThat(refused.code().status()).isEqualTo(408));
    }
}
