package org.skillgap.bootstrap.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.current.CurrentCatalog.Freshness;

/** Tells what data is served and how old it is, as of the moment of each scrape; never asks the store. */
final class CatalogMeters {

    private static final double NANOSECONDS = 1e9;

    private final CurrentCatalog current;
    private final PrometheusMeterRegistry registry;

    private CatalogMeters(CurrentCatalog current, PrometheusMeterRegistry registry) {
        this.current = current;
        this.registry = registry;
    }

    /** Adds the gauges of a catalog. Before there is data they are NaN, but for {@code store_up}, which is 0. */
    static void add(CurrentCatalog current, String version, PrometheusMeterRegistry registry) {
        CatalogMeters meters = new CatalogMeters(current, registry);
        meters.gauge(
                "age.seconds",
                "The time since the data served was last known to equal the store's.",
                catalog -> meters.freshness().map(CatalogMeters::age).orElse(Double.NaN));
        meters.gauge(
                "revision", "The revision of the data served; it moves whenever the data changes.", Catalog::revision);
        meters.gauge(
                "occupations",
                "How many occupations the data served has.",
                catalog -> catalog.occupations().size());
        Gauge.builder("skillgap.store.up", meters, CatalogMeters::storeUp)
                .description("Whether the store answered when it was last asked (1), or not (0).")
                .strongReference(true)
                .register(registry);
        registry.getPrometheusRegistry().register(() -> meters.info(version));
    }

    private void gauge(String name, String description, ToDoubleFunction<Catalog> value) {
        Gauge.builder(
                        "skillgap.catalog." + name,
                        this,
                        meters -> meters.freshness().isEmpty() ? Double.NaN : value.applyAsDouble(meters.current.get()))
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    private Optional<Freshness> freshness() {
        return current.freshness();
    }

    private static double age(Freshness freshness) {
        return freshness.age().toNanos() / NANOSECONDS;
    }

    private double storeUp() {
        return freshness().filter(Freshness::isStoreUp).isPresent() ? 1 : 0;
    }

    /** An info has its labels made at each scrape; those of a gauge would be fixed when it is made. */
    private InfoSnapshot info(String version) {
        String release = freshness().isEmpty() ? "" : current.get().release().name();
        return InfoSnapshot.builder()
                .name("skillgap")
                .help("The version of the program, and the release that it serves.")
                .dataPoint(InfoDataPointSnapshot.builder()
                        .labels(Labels.of("version", version, "release", release))
                        .build())
                .build();
    }
}
