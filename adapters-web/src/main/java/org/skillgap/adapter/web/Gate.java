package org.skillgap.adapter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.skillgap.adapter.web.failure.ErrorCode;
import org.skillgap.adapter.web.failure.RequestRefused;
import org.skillgap.adapter.web.guard.Admission;
import org.skillgap.adapter.web.guard.Admission.Decision;
import org.skillgap.adapter.web.guard.HostNames;

/**
 * What every request passes before its route: it gets an id and its standing headers, then it is let in or refused, by the host that it
 * names, its key, and how often its client has asked.
 */
final class Gate {

    /** The header that carries the id of a request, both ways. */
    static final String REQUEST_ID = "X-Request-Id";

    /** The header that carries the API key. */
    static final String API_KEY = "X-API-Key";

    private static final String BEARER = "bearer ";
    private static final String CHALLENGES = "ApiKey realm=\"skillgap\", Bearer realm=\"skillgap\"";

    private final HostNames hosts;
    private final Admission admission;
    private final Cors cors;

    Gate(WebConfig config) {
        hosts = config.guard().hosts();
        admission = new Admission(config.guard(), System::nanoTime);
        cors = new Cors(config.corsOrigins());
    }

    void addTo(RoutesConfig routes) {
        routes.before(this::pass);
    }

    /** Returns the id of a request that has passed. */
    static String requestId(Context context) {
        return context.res().getHeader(REQUEST_ID);
    }

    private void pass(Context context) throws IOException {
        String requestId = RequestId.newOrKept(context.header(REQUEST_ID));
        LogContext.begin(requestId);
        context.header(REQUEST_ID, requestId)
                .header(Header.CACHE_CONTROL, "no-store")
                .header(Header.VARY, cors.vary());
        requireHost(context);
        if (cors.answersPreflight(context)) {
            return;
        }
        if (!ServiceRoutes.isOpen(context.path())) {
            admit(context);
        }
        if (!context.method().isHttpMethod()) {
            throw GetRoutes.wrongMethod(
                    context.path()); // Javalin would take a method called BEFORE for one of its own handlers
        }
        int mostBytes = BulkRoutes.isBulkPath(context.path()) ? BulkBody.MOST_BYTES : ProfileJson.MOST_BYTES;
        if (context.req().getContentLengthLong() > mostBytes) {
            RequestBody.skip(context);
            throw RequestRefused.bodyTooLarge(mostBytes);
        }
    }

    /**
     * Refuses a request that names a host which is not served here. Orchestrators ask for the health, and Prometheus for the metrics, by
     * the address of the machine or container, which nobody can name beforehand.
     */
    private void requireHost(Context context) {
        if (hosts.isAny() || ServiceRoutes.isHealth(context.path())) {
            return;
        }
        Request request = jettyRequest(context);
        if (!request.getHeaders().contains(HttpHeader.HOST)) {
            throw RequestRefused.unknownHost("The request names no host; send the header Host, as HTTP/1.1 has it.");
        }
        String host = request.getHttpURI().getHost();
        if (!hosts.isKnown(host) && !(ServiceRoutes.isMetrics(context.path()) && HostNames.isAddress(host))) {
            throw RequestRefused.unknownHost("The host '" + RequestRefused.echo(host)
                    + "' is not one that is served here; ask by another name, or let the server be started with"
                    + " API_HOSTS naming it.");
        }
    }

    private void admit(Context context) {
        Decision decision =
                admission.on(ServiceRoutes.isMetrics(context.path()), () -> keys(context), () -> addressOf(context));
        if (decision instanceof Decision.Counted counted) {
            RateHeaders.add(context, counted);
        } else if (decision instanceof Decision.UnknownTooOften wait) {
            context.header(Header.RETRY_AFTER, Long.toString(wait.seconds()));
            throw new RequestRefused(
                    ErrorCode.RATE_LIMITED,
                    "Too many requests without a right API key; try again in " + wait.seconds() + " seconds.");
        } else if (decision instanceof Decision.Unknown) {
            context.header(Header.WWW_AUTHENTICATE, CHALLENGES);
            throw new RequestRefused(
                    ErrorCode.UNAUTHORIZED,
                    "The API key is missing or wrong; send it in the header " + API_KEY
                            + ", or as Authorization: Bearer.");
        }
    }

    /** Returns all different keys that a request has. Authorization of another kind is meant for somebody else. */
    private static Set<String> keys(Context context) {
        Set<String> keys = new HashSet<>(Collections.list(context.req().getHeaders(API_KEY)));
        for (String line : Collections.list(context.req().getHeaders(Header.AUTHORIZATION))) {
            if (line.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
                keys.add(line.substring(BEARER.length()).strip());
            }
        }
        return keys;
    }

    /** Returns the address that a request comes from; behind trusted proxies that of their client. */
    private static InetAddress addressOf(Context context) {
        return ((InetSocketAddress)
                        jettyRequest(context).getConnectionMetaData().getRemoteSocketAddress())
                .getAddress();
    }

    private static Request jettyRequest(Context context) {
        return ServletContextRequest.getServletContextRequest(context.req());
    }
}
