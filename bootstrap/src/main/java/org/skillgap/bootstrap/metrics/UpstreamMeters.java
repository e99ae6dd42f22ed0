package org.skillgap.bootstrap.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.skillgap.application.assessment.TokenUsage;

/** Counts upstream calls, tokens and money. All series are there from the start, so that the first failure is seen to be one. */
final class UpstreamMeters implements UsageWatch {

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60)
    };

    private final Map<Upstream, Map<Outcome, Timer>> calls = new EnumMap<>(Upstream.class);
    private final Counter input;
    private final Counter output;
    private final Counter cost;

    UpstreamMeters(MeterRegistry registry) {
        for (Upstream upstream : Upstream.values()) {
            Map<Outcome, Timer> outcomes = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                outcomes.put(outcome, timer(registry, upstream, outcome));
            }
            calls.put(upstream, outcomes);
        }
        input = tokens(registry, "input");
        output = tokens(registry, "output");
        cost = Counter.builder("skillgap.llm.cost.usd")
                .description(
                        "What the language model has cost since the start, in US dollars, by the configured prices.")
                .register(registry);
    }

    private static Timer timer(MeterRegistry registry, Upstream upstream, Outcome outcome) {
        return Timer.builder("skillgap.upstream.calls")
                .description("How long requests to O*NET and to the language model take.")
                .tag("upstream", name(upstream))
                .tag("outcome", name(outcome))
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Counter tokens(MeterRegistry registry, String direction) {
        return Counter.builder("skillgap.llm.tokens")
                .description(
                        "Tokens that the language model has read (input) and written (output, its thoughts included).")
                .tag("direction", direction)
                .register(registry);
    }

    @Override
    public void called(Upstream upstream, Outcome outcome, Duration time) {
        calls.get(upstream).get(outcome).record(time);
    }

    @Override
    public void used(TokenUsage tokens, BigDecimal price) {
        input.increment(tokens.prompt());
        output.increment((double) tokens.output() + tokens.thoughts());
        cost.increment(price.doubleValue());
    }
}
