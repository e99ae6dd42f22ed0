package org.skillgap.adapter.web;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.skillgap.adapter.web.answer.AcceptHeader;
import org.skillgap.adapter.web.answer.Json;
import org.skillgap.adapter.web.failure.Failure;
import org.skillgap.adapter.web.failure.RequestRefused;

/** Refuses requests for now, before any route is asked: in the form that all errors have. */
final class EarlyRefusal {

    private static final String READY = "/health/ready";

    private EarlyRefusal() {}

    /** Answers a request with a refusal, and when to ask again. */
    static void send(RequestRefused why, String retrySeconds, Request request, Response response, Callback callback) {
        String requestId = RequestId.newOrKept(request.getHeaders().get(Gate.REQUEST_ID));
        boolean isProblem = AcceptHeader.prefersProblem(request.getHeaders().get(HttpHeader.ACCEPT));
        response.setStatus(why.code().status());
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(Gate.REQUEST_ID, requestId);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put(HttpHeader.RETRY_AFTER, retrySeconds);
        headers.put(HttpHeader.CONTENT_TYPE, isProblem ? AcceptHeader.PROBLEM : Json.MEDIA_TYPE);
        byte[] body = body(why, Request.getPathInContext(request), requestId, isProblem);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static byte[] body(RequestRefused why, String path, String requestId, boolean isProblem) {
        if (path.equals(READY)) {
            return Json.bytes(Map.of("status", why.code().id(), "reason", why.getMessage()));
        }
        Failure failure = Failure.of(why);
        return Json.bytes(
                isProblem ? failure.problem(requestId) : failure.envelope(requestId, GapRoutes.isGapPath(path)));
    }
}
