package org.skillgap.adapter.web;

import java.time.Duration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;
import org.skillgap.adapter.web.failure.ErrorCode;
import org.skillgap.adapter.web.failure.RequestRefused;
import org.skillgap.adapter.web.guard.BodyLoader;

/**
 * Lets only some of the threads be held by clients: by those that are still sending a body, and those that take a long answer while it
 * is made. Further ones wait a little, in no thread, and then are refused; all other requests pass.
 */
final class LongRequests extends QoSHandler {

    private static final int MOST = 64;
    private static final int MOST_WAITING = 128;

    /** Less than what a stopping server waits. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final String RETRY_SECONDS = "10";

    @SuppressWarnings("unchecked") // a generic array of one predicate
    LongRequests() {
        setMaxRequestCount(MOST);
        setMaxSuspendedRequestCount(MOST_WAITING);
        setMaxSuspend(LONGEST_WAIT);
        include(request -> isLong(request));
    }

    private static boolean isLong(Request request) {
        String path = Request.getPathInContext(request);
        return BulkRoutes.isBulkPath(path) || MatrixRoutes.isMatrixPath(path) || BodyLoader.isComing(request);
    }

    @Override
    protected void reject(Request request, Response response, Callback callback, int status) {
        RequestRefused busy = new RequestRefused(
                ErrorCode.BUSY,
                "Too many long requests, of many pairs or the matrix, are being answered; ask again in a few seconds.");
        EarlyRefusal.send(busy, RETRY_SECONDS, request, response, callback);
    }

    @Override
    protected void expireSuspended(Request request, Response response, Callback callback) {
        reject(request, response, callback, getRejectStatusCode());
    }
}
