package org.skillgap.adapter.onet.download;

import java.io.Closeable;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer, chunk by chunk as it comes, one asked for at a time. It is there because a time-out of Java's client
 * ends when the body begins: one that stalls would be waited for without end.
 */
final class BodyChunks implements Flow.Subscriber<List<ByteBuffer>>, Closeable {

    private static final Signal END = new Signal(List.of(), null);

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private volatile Flow.Subscription subscription;
    private volatile boolean isClosed;

    /** Bytes, the end, or what broke the body off. */
    private record Signal(List<ByteBuffer> bytes, Throwable failure) {}

    private BodyChunks() {}

    static BodyChunks of(Flow.Publisher<List<ByteBuffer>> body) {
        BodyChunks chunks = new BodyChunks();
        body.subscribe(chunks);
        return chunks;
    }

    /**
     * Waits for the next bytes, perhaps none, and returns them; empty at the end of the body.
     *
     * @param longest how long to wait
     * @throws HttpTimeoutException if none come in time
     * @throws IOException if the connection breaks off
     */
    Optional<List<ByteBuffer>> next(Duration longest) throws IOException, InterruptedException {
        Signal signal = signals.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (signal == null) {
            throw new HttpTimeoutException("no byte for " + longest.toSeconds() + " s");
        }
        if (signal.failure() != null) {
            throw new IOException(signal.failure().getMessage(), signal.failure());
        }
        if (signal == END) {
            return Optional.empty();
        }
        subscription.request(1);
        return Optional.of(signal.bytes());
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (isClosed) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        signals.add(new Signal(bytes, null));
    }

    @Override
    public void onError(Throwable failure) {
        signals.add(new Signal(List.of(), failure));
    }

    @Override
    public void onComplete() {
        signals.add(END);
    }

    /** Lets go of the connection, whatever is still to come. */
    @Override
    public void close() {
        isClosed = true;
        Flow.Subscription current = subscription;
        if (current != null) {
            current.cancel();
        }
    }
}
