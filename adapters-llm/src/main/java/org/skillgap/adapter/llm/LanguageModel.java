package org.skillgap.adapter.llm;

import org.skillgap.application.port.GapNarrator;
import org.skillgap.application.port.ProficiencyScorer;
import org.skillgap.application.port.UpstreamWatch;

/** A language model: its two uses, over one client. Safe for concurrent use. */
public final class LanguageModel implements AutoCloseable {

    private final Transport transport;
    private final Runnable closing;
    private final ProficiencyScorer scorer;
    private final GapNarrator narrator;

    private LanguageModel(LlmConfig config, Protocol protocol, UpstreamWatch watch, Runnable closing) {
        this.closing = closing;
        transport = new Transport(protocol, config);
        Requests requests = new Requests(config, protocol, transport, new Watched(watch));
        scorer = new ModelProficiencyScorer(config, protocol, requests);
        narrator = new ModelGapNarrator(config, protocol, requests);
    }

    /**
     * Returns the language model of a configuration. Nobody is asked anything; for {@link ModelService.Demo} a server is started on a
     * free port of 127.0.0.1.
     */
    public static LanguageModel open(LlmConfig config) {
        return open(config, UpstreamWatch.NOBODY);
    }

    /**
     * Returns the language model of a configuration, likewise.
     *
     * @param watch is told of each request
     */
    public static LanguageModel open(LlmConfig config, UpstreamWatch watch) {
        if (config.service() instanceof ModelService.Gemini gemini) {
            return new LanguageModel(config, new GeminiProtocol(gemini, "Gemini"), watch, () -> {});
        }
        if (config.service() instanceof ModelService.OpenAi openAi) {
            return new LanguageModel(config, new OpenAiProtocol(openAi), watch, () -> {});
        }
        DemoModelServer demo = new DemoModelServer();
        return new LanguageModel(config, new GeminiProtocol(demo.service(), "DEMO"), watch, demo::close);
    }

    /** Returns what assesses levels. */
    public ProficiencyScorer scorer() {
        return scorer;
    }

    /** Returns what puts gaps into words. */
    public GapNarrator narrator() {
        return narrator;
    }

    /** Ends what is under way, and lets go of threads, connections and servers; nothing must be asked any more. */
    @Override
    public void close() {
        transport.close();
        closing.run();
    }
}
