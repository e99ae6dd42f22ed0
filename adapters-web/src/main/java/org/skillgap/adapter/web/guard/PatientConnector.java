package org.skillgap.adapter.web.guard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connector that ends connections on which headers come, or answers are taken, a few bytes at a time, and those on which an answer is
 * not taken at once while that is so on many others. Jetty's idle time-out begins anew with every byte, and its data rates count for
 * nothing in version 12.1.
 */
public final class PatientConnector extends ServerConnector {

    private final Patience patience;
    private final Semaphore untaken;

    /**
     * @param http how requests are read
     * @param patience how long it waits
     */
    public PatientConnector(Server server, HttpConfiguration http, Patience patience) {
        super(server, new PatientHttp(http, patience));
        this.patience = patience;
        untaken = new Semaphore(patience.mostUntaken());
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        SocketChannelEndPoint endPoint = new PatientEndPoint(channel, selector, key, getScheduler(), patience, untaken);
        endPoint.setIdleTimeout(getIdleTimeout());
        return endPoint;
    }

    /** Writes as long as what it writes is taken. Jetty writes on an end point one after the other. */
    private static final class PatientEndPoint extends SocketChannelEndPoint {

        private final ReadingPace pace;
        private final Semaphore untaken;
        private final AtomicBoolean isWaiting = new AtomicBoolean();
        private long waitingSince;

        private PatientEndPoint(
                SocketChannel channel,
                ManagedSelector selector,
                SelectionKey key,
                Scheduler scheduler,
                Patience patience,
                Semaphore untaken) {
            super(channel, selector, key, scheduler);
            pace = new ReadingPace(patience);
            this.untaken = untaken;
        }

        @Override
        public boolean flush(ByteBuffer... buffers) throws IOException {
            if (endWait()) {
                pace.waited(System.nanoTime() - waitingSince);
            }
            long before = remaining(buffers);
            if (super.flush(buffers)) {
                pace.took(before);
                return true;
            }
            pace.took(before - remaining(buffers));
            if (pace.isTooSlow()) {
                throw new EofException("it was taken too slowly");
            }
            beginWait();
            return false;
        }

        private void beginWait() throws IOException {
            if (!untaken.tryAcquire()) {
                throw new EofException("too many answers wait to be taken");
            }
            waitingSince = System.nanoTime();
            isWaiting.set(true);
            if (!isOpen()) { // it was closed meanwhile, and nobody would end the wait
                endWait();
            }
        }

        private boolean endWait() {
            boolean hasWaited = isWaiting.getAndSet(false);
            if (hasWaited) {
                untaken.release();
            }
            return hasWaited;
        }

        @Override
        public void onClose(Throwable failure) {
            endWait();
            super.onClose(failure);
        }

        private static long remaining(ByteBuffer... buffers) {
            long bytes = 0;
            for (ByteBuffer buffer : buffers) {
                bytes += buffer.remaining();
            }
            return bytes;
        }
    }

    private static final class PatientHttp extends HttpConnectionFactory {

        private final Patience patience;

        private PatientHttp(HttpConfiguration http, Patience patience) {
            super(http);
            this.patience = patience;
        }

        @Override
        public Connection newConnection(Connector connector, EndPoint endPoint) {
            return configure(
                    new PatientConnection(getHttpConfiguration(), connector, endPoint, patience), connector, endPoint);
        }
    }

    /** Reads headers for a while: from when the first byte is there to be read until they are whole, which is when they are counted. */
    private static final class PatientConnection extends HttpConnection {

        private final Patience patience;
        private long headersBefore = -1;
        private long bytesBefore;
        private long since;

        private PatientConnection(HttpConfiguration http, Connector connector, EndPoint endPoint, Patience patience) {
            super(http, connector, endPoint);
            this.patience = patience;
        }

        @Override
        public void onFillable() {
            long now = System.nanoTime();
            if (getMessagesIn() != headersBefore || getBytesIn() == bytesBefore) {
                headersBefore = getMessagesIn();
                bytesBefore = getBytesIn();
                since = now;
            } else if (now - since > patience.forHeaders().toNanos()) {
                getEndPoint().close(new TimeoutException("the headers came too slowly"));
                return;
            }
            super.onFillable();
        }
    }
}
