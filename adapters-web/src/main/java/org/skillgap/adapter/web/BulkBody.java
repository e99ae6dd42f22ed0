package org.skillgap.adapter.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.skillgap.adapter.web.failure.ErrorCode;
import org.skillgap.adapter.web.failure.RequestRefused;

/**
 * The body of a bulk request, as it comes: at most {@link #MOST_BYTES}, within two minutes, and after the first ten seconds never less
 * than a kibibyte a second on the whole, so that a client that sends next to nothing does not hold a thread.
 */
final class BulkBody extends InputStream {

    /** The most bytes that are read: 100,000 pairs of indented JSON take half of it. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int LEAST_BYTES_A_SECOND = 1024;

    private final InputStream body;
    private final LongSupplier nanoTime;
    private final long start;
    private long count;

    BulkBody(InputStream body, LongSupplier nanoTime) {
        this.body = body;
        this.nanoTime = nanoTime;
        start = nanoTime.getAsLong();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * Reads on.
     *
     * @throws RequestRefused if it is too large or comes too slowly
     */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = readBody(bytes, offset, length);
        count += Math.max(0, read);
        if (count > MOST_BYTES) {
            throw RequestRefused.bodyTooLarge(MOST_BYTES);
        }
        if (read >= 0 && isTooSlow()) {
            throw tooSlow();
        }
        return read;
    }

    private int readBody(byte[] bytes, int offset, int length) throws IOException {
        try {
            return body.read(bytes, offset, length);
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw tooSlow();
            }
            throw e;
        }
    }

    private boolean isTooSlow() {
        long nanos = nanoTime.getAsLong() - start;
        return nanos > LONGEST.toNanos()
                || nanos > GRACE.toNanos() && count < TimeUnit.NANOSECONDS.toSeconds(nanos) * LEAST_BYTES_A_SECOND;
    }

    private static RequestRefused tooSlow() {
        return new RequestRefused(
                ErrorCode.BODY_TOO_SLOW,
                "The body took longer than " + LONGEST.toSeconds() + " seconds, or came with less than "
                        + LEAST_BYTES_A_SECOND + " bytes a second; send fewer pairs in one request.");
    }
}
