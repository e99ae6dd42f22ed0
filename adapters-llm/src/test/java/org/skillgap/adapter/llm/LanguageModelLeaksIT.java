package org.skillgap.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.skillgap.adapter.llm.LlmConfig.Pace;
import org.skillgap.adapter.llm.LlmConfig.Times;
import org.skillgap.adapter.llm.ModelServer.Fault;
import org.skillgap.adapter.llm.ModelServer.Speech;
import org.skillgap.application.error.UpstreamUnavailable;

/** After every fault and closing there are no more threads than before. */
class LanguageModelLeaksIT {

    @Test
    void close_leavesNoThreadBehind() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (ModelServer server = ModelServer.start(Speech.GEMINI)) {
            sufferAll(server);
            assertFallsTo(0, () -> threadsSince(before, "language-model"));
            // Up to Java 20 a client's last thread ends with the client, when nobody refers to it any more.
            assertFallsTo(0, () -> {
                System.gc();
                return threadsSince(before, "HttpClient");
            });
        }
        try (LanguageModel demo = LanguageModel.open(LlmConfig.of(new ModelService.Demo()))) {
            demo.scorer().ask(demo.scorer().question(Tasks.assess()));
        }
        assertFallsTo(0, () -> threadsSince(before, "demo-no-language-model"));
    }

    /** In a method of its own, so that nobody refers to the model afterwards. */
    private static void sufferAll(ModelServer server) {
        LlmConfig hasty =
                server.config().with(Times.of(Duration.ofMillis(300))).with(new Pace(2, Duration.ofMillis(10)));
        try (LanguageModel model = LanguageModel.open(hasty)) {
            for (Fault fault : List.of(
                    ModelFaults.silence(),
                    ModelFaults.trickle(),
                    ModelFaults.cutConnection(),
                    ModelFaults.fiftyMegabytes(bytes -> {}),
                    ModelFaults.status(503),
                    ModelFaults.wrongKey(403))) {
                server.always(fault);
                suffer(model);
                suffer(model);
            }
        }
    }

    private static void suffer(LanguageModel model) {
        try {
            model.scorer().ask(model.scorer().question(Tasks.assess()));
        } catch (UpstreamUnavailable e) {
            // What it is, other tests look at.
        }
    }

    private static void assertFallsTo(long most, LongSupplier count) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (count.getAsLong() > most && System.nanoTime() < end) {
            Thread.yield();
        }
        assertThat(count.getAsLong()).isLessThanOrEqualTo(most);
    }

    private static long threadsSince(Set<Thread> before, String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.getName().startsWith(name))
                .count();
    }
}
