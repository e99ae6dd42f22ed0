package org.skillgap.adapter.llm;

import org.skillgap.application.port.GapNarrator;
import org.skillgap.application.port.ProficiencyScorer;

/** A language model: its two uses, over one client. Safe for concurrent use. */
public final class LanguageModel implements AutoCloseable {

    private final LlmConfig config;

    private LanguageModel(LlmConfig config) {
        this.config = config;
    }

    /**
     * Returns the language model of a configuration. Nobody is asked anything; for {@link LlmConfig.Demo} a server is started on a
     * free port of 127.0.0.1.
     */
    public static LanguageModel open(LlmConfig config) {
        return new LanguageModel(config);
    }

    /** Returns what assesses levels. */
    public ProficiencyScorer scorer() {
        throw new UnsupportedOperationException(
                "the scorer for " + config.service().provider() + " is not made yet");
    }

    /** Returns what puts gaps into words. */
    public GapNarrator narrator() {
        throw new UnsupportedOperationException(
                "the narrator for " + config.service().provider() + " is not made yet");
    }

    /** Ends what is under way, and lets go of threads, connections and servers; nothing must be asked any more. */
    @Override
    public void close() {}
}
