package org.skillgap.adapter.web;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.skillgap.adapter.web.answer.AcceptHeader;
import org.skillgap.adapter.web.answer.Json;
import org.skillgap.adapter.web.failure.ErrorCode;
import org.skillgap.adapter.web.failure.Failure;
import org.skillgap.adapter.web.failure.RequestRefused;
import org.skillgap.application.error.ExpectedFailure;
import org.skillgap.application.error.UpstreamUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns everything that a request can fail of into an answer. This is the only place that does. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String STORE_RETRY_SECONDS = "5";
    private static final String COMPUTING_RETRY_SECONDS = "2";

    private Failures() {}

    static void addTo(JavalinConfig config) {
        RoutesConfig routes = config.routes;
        routes.exception(ExpectedFailure.class, Failures::expected);
        routes.exception(RequestRefused.class, Failures::refused);
        routes.exception(NotFoundResponse.class, (notFound, context) -> send(context, unknownPath(context)));
        routes.exception(
                MethodNotAllowedResponse.class,
                (wrong, context) -> send(context, Failure.of(GetRoutes.wrongMethod(context.path()))));
        routes.exception(Exception.class, Failures::bug);
        config.router.javaLangErrorHandler(Failures::error);
    }

    private static void expected(ExpectedFailure failure, Context context) {
        switch (failure.kind()) {
            case STORE_UNAVAILABLE -> context.header(Header.RETRY_AFTER, STORE_RETRY_SECONDS);
            case STILL_COMPUTING -> context.header(Header.RETRY_AFTER, COMPUTING_RETRY_SECONDS);
            default -> {
                if (failure instanceof UpstreamUnavailable upstream) {
                    upstream.retryAfter().ifPresent(time -> context.header(Header.RETRY_AFTER, wholeSeconds(time)));
                }
            }
        }
        send(context, Failure.of(failure));
    }

    private static void refused(RequestRefused refused, Context context) {
        if (refused.code() == ErrorCode.STOPPING) {
            context.header(Header.RETRY_AFTER, StoppingHandler.RETRY_SECONDS);
        }
        send(context, Failure.of(refused));
    }

    /** Returns the seconds of a time, rounded up, so that nobody comes too early. */
    private static String wholeSeconds(Duration time) {
        return Long.toString(time.plusSeconds(1).minusNanos(1).toSeconds());
    }

    private static Failure unknownPath(Context context) {
        return Failure.of(new RequestRefused(
                ErrorCode.NOT_FOUND,
                "There is nothing at '" + RequestRefused.echo(context.path()) + "'; GET / lists what there is."));
    }

    private static void bug(Exception bug, Context context) {
        LOG.error("request failed request_id={}", Gate.requestId(context), bug);
        send(context, Failure.ofBug());
    }

    /** Answers where the virtual machine itself failed, such as a stack overflow; Javalin hands over no more than this. */
    private static void error(HttpServletResponse response, Error error) {
        String requestId = response.getHeader(Gate.REQUEST_ID);
        LOG.error("request failed request_id={}", requestId, error);
        response.setContentType(Json.MEDIA_TYPE);
        try {
            response.getOutputStream().write(Json.bytes(Failure.ofBug().envelope(requestId, false)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Context context, Failure failure) {
        String requestId = Gate.requestId(context);
        context.status(failure.code().status());
        if (failure.code() == ErrorCode.METHOD_NOT_ALLOWED) {
            context.header(Header.ALLOW, GetRoutes.methods(context.path()));
        }
        if (AcceptHeader.prefersProblem(context.header(Header.ACCEPT))) {
            // Without this Jetty would add the charset that it assumed for plain JSON.
            context.res().setContentType(null);
            context.contentType(AcceptHeader.PROBLEM).result(Json.bytes(failure.problem(requestId)));
            return;
        }
        context.result(Json.bytes(failure.envelope(requestId, GapRoutes.isGapPath(context.path()))));
    }
}
