package org.skillgap.adapter.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.skillgap.adapter.web.answer.Json;
import org.skillgap.adapter.web.failure.ErrorCode;
import org.skillgap.adapter.web.failure.Failure;
import org.skillgap.adapter.web.failure.RequestRefused;
import org.skillgap.adapter.web.guard.StandingHeaders;

/**
 * Answers what Jetty refuses by itself before any route is asked, such as a header that is too long: in the form that all errors have,
 * with the headers that all answers have, and without a word of the request.
 */
final class Refusals extends ErrorHandler {

    private static final int FIRST_OF_SERVER = 500;

    @Override
    public boolean errorPageForMethod(String method) {
        return !method.equals("HEAD");
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        StandingHeaders.addTo(request, response.getHeaders());
        return super.handle(request, response, callback);
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int status, String reason, Throwable cause, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        String requestId = headers.get(Gate.REQUEST_ID);
        if (requestId == null) {
            requestId = RequestId.newOrKept(request.getHeaders().get(Gate.REQUEST_ID));
            headers.put(Gate.REQUEST_ID, requestId);
        }
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put(HttpHeader.CONTENT_TYPE, Json.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(body(status, cause, requestId)), callback);
    }

    private static byte[] body(int status, Throwable cause, String requestId) {
        boolean isRefused = cause instanceof HttpException; // 505 is one, too: a version of HTTP that is not spoken
        if (status >= FIRST_OF_SERVER && !isRefused) {
            return Json.bytes(Failure.ofBug().envelope(requestId, false));
        }
        RequestRefused refused = new RequestRefused(
                ErrorCode.BAD_REQUEST, "The HTTP server refuses the request: " + HttpStatus.getMessage(status) + ".");
        return Json.bytes(Failure.of(refused).envelope(requestId, false));
    }
}
