package org.skillgap.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.skillgap.adapter.web.answer.Answer;
import org.skillgap.adapter.web.answer.Json;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.current.CurrentCatalog.Freshness;
import org.skillgap.application.schedule.RefreshState;

/** What the service says about itself: what it offers, and its health. These routes need no key. */
final class ServiceRoutes {

    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint(
                    "/skill-gap",
                    "Names of the skills that the target needs and the source does not have; POST takes levels of your own;"
                            + " levels=best counts a language model's where O*NET has none",
                    "/skill-gap?from=11-1011.00&to=11-3013.00"),
            new Endpoint(
                    "/skill-gap-by-lvl",
                    "Skills whose level is higher in the target than in the source; evidence=true says how sure that is;"
                            + " POST takes levels of your own",
                    "/skill-gap-by-lvl?from=11-1011.00&to=11-3013.00"),
            new Endpoint(
                    "/skill-gap-llm",
                    "Higher levels as a language model assessed them, described by it",
                    "/skill-gap-llm?from=11-1011.00&to=11-3013.00"),
            new Endpoint("/occupations", "Occupations by code, title or words", "/occupations?q=software&limit=5"),
            new Endpoint("/occupations/{code}", "One occupation", "/occupations/11-1011.00"),
            new Endpoint(
                    "/occupations/{code}/skills",
                    "Its skills as O*NET rated them, or with levels=llm as a language model assessed them",
                    "/occupations/11-1011.00/skills"),
            new Endpoint(
                    "/occupations/{code}/related",
                    "Where one could go instead: the nearest occupations, and how far the move is both ways",
                    "/occupations/11-1011.00/related?limit=5"),
            new Endpoint(
                    "/career-path",
                    "The way from one occupation to another by the easiest moves",
                    "/career-path?from=29-1141.00&to=15-1252.00"),
            new Endpoint(
                    "/skill-gaps",
                    "POST: the gaps of up to 100,000 pairs at once, as JSON, NDJSON or CSV",
                    "/skill-gaps?form=levels"),
            new Endpoint(
                    "/matrix", "The difficulty of the move between all rated occupations, as CSV", "/matrix?form=wide"),
            new Endpoint("/quality", "How often the verdicts are wrong, and what they leave of the gaps", "/quality"),
            new Endpoint("/health", "Whether the process answers", "/health/ready"),
            new Endpoint("/metrics", "Requests, data and upstream calls in figures, for Prometheus", "/metrics"),
            new Endpoint("/openapi.json", "All of this for programs: the OpenAPI document", "/openapi.json"),
            new Endpoint("/docs", "The same as a page for people", "/docs"));

    private final CurrentCatalog current;
    private final WebServer.About about;

    ServiceRoutes(CurrentCatalog current, WebServer.About about) {
        this.current = current;
        this.about = about;
    }

    private record Endpoint(String path, String description, String example) {}

    private record Index(String version, List<Endpoint> endpoints) {}

    private record Status(String status) {}

    private record Ready(
            String status,
            String store,
            long snapshotAgeSeconds,
            String release,
            long revision,
            @JsonInclude(Include.NON_NULL) Refresh refresh) {}

    /** How refreshing in the background stands; times in ISO 8601, UTC, the first two left out if there was none yet. */
    private record Refresh(
            @JsonInclude(Include.NON_NULL) String lastEndedAt,
            @JsonInclude(Include.NON_NULL) String lastSucceededAt,
            @JsonInclude(Include.NON_EMPTY) String outcome,
            String nextAbout) {

        private static Refresh of(RefreshState state) {
            return new Refresh(
                    time(state.turn().endedAt()),
                    time(state.turn().succeededAt()),
                    state.turn().outcome(),
                    time(state.nextAbout()));
        }

        private static String time(Instant instant) {
            return instant.equals(Instant.EPOCH)
                    ? null
                    : instant.truncatedTo(ChronoUnit.SECONDS).toString();
        }
    }

    private record NotReady(String status, String reason) {}

    /** Tells whether a path is one of those that say how the server is. */
    static boolean isHealth(String path) {
        return path.equals("/health") || path.startsWith("/health/");
    }

    /** Tells whether a path is that of the metrics, which have keys of their own. */
    static boolean isMetrics(String path) {
        return path.equals("/metrics") || path.equals("/metrics/");
    }

    /** Tells whether a path is open to everybody, keys or not, as often as they like. */
    static boolean isOpen(String path) {
        return path.equals("/") || isHealth(path) || ExplorerPage.isFile(path) || ReferenceRoutes.isOpen(path);
    }

    void addTo(RoutesConfig routes) {
        ExplorerPage.addTo(routes, this::index);
        GetRoutes.add(routes, "/health", context -> context.result(Json.bytes(new Status("healthy"))));
        GetRoutes.add(routes, "/health/live", context -> context.result(Json.bytes(new Status("live"))));
        GetRoutes.add(routes, "/health/ready", this::ready);
    }

    private void index(Context context) {
        context.result(Json.bytes(
                Answer.of("Skillgap " + about.version() + " answers here.", new Index(about.version(), ENDPOINTS))));
    }

    /** Says whether there is a catalog to answer from. It never asks the store, which may hang. */
    private void ready(Context context) {
        Optional<Freshness> freshness = current.freshness();
        if (freshness.isEmpty()) {
            context.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .result(Json.bytes(new NotReady("not_ready", "No data could be read from the store yet.")));
            return;
        }
        Catalog catalog = current.get();
        context.result(Json.bytes(new Ready(
                "ready",
                freshness.get().isStoreUp() ? "up" : "unreachable",
                freshness.get().age().toSeconds(),
                catalog.release().name(),
                catalog.revision(),
                about.refresh().get().map(Refresh::of).orElse(null))));
    }
}
