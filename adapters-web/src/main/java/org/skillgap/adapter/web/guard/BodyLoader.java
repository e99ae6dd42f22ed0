package org.skillgap.adapter.web.guard;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoader;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoaderFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Loads bodies before their requests get a thread, so that nobody holds one by sending nothing: small ones whole, of those
 * that turn out to be larger the beginning. What is too slow is handed on as a body that fails. Jetty's own loader of this kind is not used: it keeps a buffer for
 * every byte that comes alone, and has no patience of its own.
 */
public final class BodyLoader implements ContentLoaderFactory {

    private static final int LEAST_CAPACITY = 4 * 1024;

    private final int mostBytes;
    private final long mostOfAll;
    private final Duration patience;
    private final AtomicLong ofAll = new AtomicLong();

    /**
     * @param mostBytes what is loaded of one body; of a larger one a little more
     * @param mostOfAll what all bodies together may have; beyond it none is loaded further
     * @param patience how long a body may take to come
     */
    public BodyLoader(int mostBytes, long mostOfAll, Duration patience) {
        this.mostBytes = mostBytes;
        this.mostOfAll = mostOfAll;
        this.patience = patience;
    }

    /** Returns what loads the bodies of POST, but for those that say to be larger. Who waits to be told to go on is not told so before somebody wants the body. */
    @SuppressWarnings("unchecked") // a generic array of one predicate
    public Handler.Singleton handler() {
        EagerContentHandler handler = new EagerContentHandler(this);
        handler.includeMethod("POST");
        handler.exclude(request -> request.getHeaders().contains(HttpHeader.EXPECT) || request.getLength() > mostBytes);
        return handler;
    }

    /** Tells whether a request has a body that has not come yet, so that whoever reads it may have to wait. */
    public static boolean isComing(Request request) {
        Loaded loaded = Request.as(request, Loaded.class);
        if (loaded != null) {
            return !loaded.isWhole;
        }
        return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    @Override
    public String getApplicableMimeType() {
        return null;
    }

    @Override
    public ContentLoader newContentLoader(
            String contentType,
            String mimeType,
            Handler handler,
            Request request,
            Response response,
            Callback callback) {
        return new Loading(handler, request, response, callback);
    }

    /** One body, in no thread's hands between its pieces. */
    private final class Loading extends ContentLoader implements Invocable.Task {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(LEAST_CAPACITY);
        private final EndPoint endPoint;
        private final long usualIdleTime;
        private final long start = System.nanoTime();
        private boolean hasWaited;

        private Loading(Handler handler, Request request, Response response, Callback callback) {
            super(handler, request, response, callback);
            endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
            usualIdleTime = endPoint.getIdleTimeout();
            Request.addCompletionListener(request, failure -> ofAll.addAndGet(-bytes.size()));
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }

        /** Goes on where something has come, or nothing for too long, which Jetty tells as a failure that is not the last word. */
        @Override
        public void run() {
            load();
        }

        @Override
        protected void load() {
            Content.Chunk chunk = getRequest().read();
            while (chunk != null) {
                if (Content.Chunk.isFailure(chunk)) {
                    handOn(Content.Chunk.from(chunk.getFailure(), true), true);
                    return;
                }
                keep(chunk);
                if (chunk.isLast() || bytes.size() > mostBytes || ofAll.get() > mostOfAll) {
                    handOn(Content.Chunk.from(ByteBuffer.wrap(bytes.toByteArray()), chunk.isLast()), chunk.isLast());
                    return;
                }
                chunk = getRequest().read();
            }
            await();
        }

        private void keep(Content.Chunk chunk) {
            int length = chunk.remaining();
            byte[] piece = new byte[length];
            chunk.getByteBuffer().get(piece);
            bytes.write(piece, 0, length);
            ofAll.addAndGet(length);
            chunk.release();
        }

        private void await() {
            long left = patience.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (left <= 0) {
                handOn(Content.Chunk.from(new TimeoutException("the body came too slowly"), true), true);
                return;
            }
            hasWaited = true;
            endPoint.setIdleTimeout(left);
            getRequest().demand(this);
        }

        private void handOn(Content.Chunk chunk, boolean isWhole) {
            Request loaded = new Loaded(getRequest(), chunk, isWhole);
            if (!hasWaited) {
                handle(loaded, getResponse(), getCallback());
                return;
            }
            endPoint.setIdleTimeout(usualIdleTime);
            getRequest().getContext().execute(() -> handle(loaded, getResponse(), getCallback()));
        }
    }

    /** A request whose body begins with what has been loaded. */
    private static final class Loaded extends Request.Wrapper {

        private final boolean isWhole;
        private Content.Chunk chunk;

        private Loaded(Request request, Content.Chunk chunk, boolean isWhole) {
            super(request);
            this.chunk = chunk;
            this.isWhole = isWhole;
        }

        @Override
        public Content.Chunk read() {
            if (chunk == null) {
                return super.read();
            }
            Content.Chunk now = chunk;
            chunk = Content.Chunk.next(now);
            return now;
        }
    }
}
