package org.skillgap.adapter.web;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.skillgap.adapter.web.failure.ErrorCode;
import org.skillgap.adapter.web.failure.RequestRefused;

/**
 * Counts the requests under way, and once the server stops refuses those that come: they get 503, and every answer from then on ends
 * its connection. That the process lives is said to the end, so that nobody kills it meanwhile; ready it is no more. (Jetty's own
 * GracefulHandler counts in the same way, but up to 12.1.12 it refuses in words of its own, which nobody can change.)
 */
final class StoppingHandler extends Handler.Wrapper {

    /** Whoever runs the server has another one by then, or has started it again. */
    static final String RETRY_SECONDS = "5";

    private static final String CLOSE = "close";
    private static final String WHY = "The server is stopping; ask again in a few seconds.";

    private final AtomicLong underWay = new AtomicLong();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean isStopping;

    /** Returns the refusal of a request. */
    static RequestRefused refusal() {
        return new RequestRefused(ErrorCode.STOPPING, WHY);
    }

    /** Returns how many requests are under way. */
    long underWay() {
        return underWay.get();
    }

    /** Refuses what comes from now on, and returns what ends when nothing is under way any more. */
    CompletableFuture<Void> refuseRequests() {
        isStopping = true;
        endIfNoneIsLeft();
        return ended;
    }

    private void endIfNoneIsLeft() {
        if (isStopping && underWay.get() == 0) {
            ended.complete(null);
        }
    }

    private void oneEnded() {
        underWay.decrementAndGet();
        endIfNoneIsLeft();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        underWay.incrementAndGet(); // before it is asked whether the server stops, so that none is missed
        Callback counting = Callback.from(callback, this::oneEnded);
        Response ending = new Ending(request, response);
        if (isStopping && !isAboutLife(Request.getPathInContext(request))) {
            readAndRefuse(request, ending, counting);
            return true;
        }
        boolean isHandled = false;
        try {
            isHandled = super.handle(request, ending, counting);
        } finally {
            if (!isHandled) { // then Jetty completes it without us
                oneEnded();
            }
        }
        return isHandled;
    }

    private static boolean isAboutLife(String path) {
        return path.equals("/health") || path.equals("/health/live");
    }

    /** A client that is still sending when the connection is closed would never see why it was refused: its body is read first. */
    private static void readAndRefuse(Request request, Response response, Callback callback) {
        if (request.getHeaders().contains(HttpHeader.EXPECT)) {
            refuse(request, response, callback);
            return;
        }
        Content.Source.consumeAll(request, Callback.from(() -> refuse(request, response, callback), callback::failed));
    }

    private static void refuse(Request request, Response response, Callback callback) {
        EarlyRefusal.send(refusal(), RETRY_SECONDS, request, response, callback);
    }

    /**
     * An answer that has not begun when the server stops says that it is the connection's last. One whose length is not known comes in
     * chunks even then: without their mark the end of the connection would be the end of the answer, and a cut one would look whole.
     */
    private final class Ending extends Response.Wrapper {

        private final boolean hasChunks;

        private Ending(Request request, Response response) {
            super(request, response);
            hasChunks = request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1;
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            if (!isCommitted()) {
                begin(last);
            }
            super.write(last, content, callback);
        }

        private void begin(boolean isAll) {
            if (isStopping) {
                getHeaders().put(HttpHeader.CONNECTION, CLOSE);
            }
            if (!isAll && hasChunks && !getHeaders().contains(HttpHeader.CONTENT_LENGTH)) {
                getHeaders().put(HttpHeader.TRANSFER_ENCODING, "chunked");
            }
        }
    }
}
