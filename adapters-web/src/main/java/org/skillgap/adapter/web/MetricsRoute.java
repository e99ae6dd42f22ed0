package org.skillgap.adapter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Tells every series of a registry, in the text format that Prometheus reads. It needs a key where data does. */
final class MetricsRoute {

    /**
     * The text format, version 0.0.4 (https://prometheus.io/docs/instrumenting/exposition_formats/). Prometheus asks for others
     * first, and takes this one.
     */
    private static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final int USUAL_BYTES = 64 << 10;

    private final PrometheusMeterRegistry meters;

    MetricsRoute(PrometheusMeterRegistry meters) {
        this.meters = meters;
    }

    void addTo(RoutesConfig routes) {
        GetRoutes.add(routes, "/metrics", this::metrics);
    }

    private void metrics(Context context) throws IOException {
        QueryParameters.of(context, List.of());
        ByteArrayOutputStream text = new ByteArrayOutputStream(USUAL_BYTES);
        meters.scrape(text, MEDIA_TYPE);
        context.contentType(MEDIA_TYPE).result(text.toByteArray());
    }
}
