package org.skillgap.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.skillgap.application.current.CurrentCatalog;

/** Everything that a server measures. Only a server makes it. */
public final class ServiceMeters implements AutoCloseable {

    /** Series whose names break the rules of Prometheus; others say the same. */
    private static final List<String> ODD_NAMES = List.of("process.cpu.time", "system.cpu.count");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /**
     * @param version the program's version
     * @param current the data that is served
     * @param watch what upstream calls are told to, which are counted from now on
     */
    public ServiceMeters(String version, CurrentCatalog current, LateWatch watch) {
        ODD_NAMES.forEach(name -> registry.config().meterFilter(MeterFilter.denyNameStartsWith(name)));
        CatalogMeters.add(current, version, registry);
        watch.passOn(new UpstreamMeters(registry));
        addProcess();
    }

    private void addProcess() {
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
    }

    /** Has somebody else add meters. */
    public void add(Consumer<MeterRegistry> meters) {
        meters.accept(registry);
    }

    /** Returns where everything is measured. */
    public PrometheusMeterRegistry registry() {
        return registry;
    }

    /** Stops listening to the garbage collector. */
    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
