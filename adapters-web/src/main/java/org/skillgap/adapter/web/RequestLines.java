package org.skillgap.adapter.web;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one line to the log for each request, also for those that Jetty refuses by itself. No query, no key. */
final class RequestLines implements RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLines.class);
    private static final int LONGEST_PATH = 200;

    @Override
    public void log(Request request, Response response) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        String requestId = response.getHeaders().get(Gate.REQUEST_ID);
        LOG.info(
                "request method={} path={} status={} ms={} request_id={}",
                harmless(request.getMethod()),
                harmless(request.getHttpURI().getPath()),
                response.getStatus(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.getBeginNanoTime()),
                requestId == null ? "-" : requestId);
    }

    /** Returns the text without anything that could look like another field or another line. */
    private static String harmless(String text) {
        if (text == null || text.isEmpty()) {
            return "-";
        }
        String start = text.substring(0, Math.min(text.length(), LONGEST_PATH));
        boolean isPlain = start.chars().allMatch(c -> c > ' ' && c < 127);
        return isPlain ? start : start.replaceAll("[^!-~]", "?");
    }
}
