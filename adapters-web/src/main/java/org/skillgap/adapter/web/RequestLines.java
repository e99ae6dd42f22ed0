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
        return isVisible(start) ? start : start.replaceAll("[^!-~]", "?");
    }

    private static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) >= 127) {
                return false;
            }
        }
        return true;
    }
}
