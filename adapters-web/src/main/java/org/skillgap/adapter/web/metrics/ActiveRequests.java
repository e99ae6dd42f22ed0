package org.skillgap.adapter.web.metrics;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Counts the requests that are being answered; those that sleep until something is fetched are among them. */
final class ActiveRequests extends Handler.Wrapper {

    private final LongAdder count = new LongAdder();
    private final Consumer<Throwable> ended = failure -> count.decrement();

    /** Returns how many there are now. */
    double count() {
        return count.sum();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        count.increment();
        Request.addCompletionListener(request, ended);
        return super.handle(request, response, callback);
    }
}
