package org.skillgap.adapter.web;

import java.util.concurrent.Executor;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/**
 * Has everything that a request causes logged under its id. The gate begins it on the thread of the request; this ends it when the
 * thread goes on to another one.
 */
final class LogContext extends Handler.Wrapper {

    private static final String REQUEST_ID = "request_id";

    /** Begins, or begins anew, on this thread. */
    static void begin(String requestId) {
        MDC.put(REQUEST_ID, requestId);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        try {
            return super.handle(request, response, callback);
        } finally {
            MDC.remove(REQUEST_ID);
        }
    }

    /** Returns threads on which everything is logged under an id. */
    static Executor on(Executor threads, String requestId) {
        return task -> threads.execute(() -> {
            begin(requestId);
            try {
                task.run();
            } finally {
                MDC.remove(REQUEST_ID);
            }
        });
    }
}
