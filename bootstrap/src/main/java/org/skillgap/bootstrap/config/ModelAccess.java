package org.skillgap.bootstrap.config;

import java.math.BigDecimal;
import java.util.Objects;
import org.skillgap.adapter.llm.LlmConfig;
import org.skillgap.adapter.llm.ModelService;

/** Whether a language model is asked, which one, and what may be spent. */
public sealed interface ModelAccess {

    /** Tells whether the place of the language model is taken by made-up figures, which must be called DEMO wherever they are shown. */
    default boolean isDemo() {
        return this instanceof Configured configured && configured.llm().service() instanceof ModelService.Demo;
    }

    /**
     * Nothing is asked.
     *
     * @param reason why, and the way out
     */
    record None(String reason) implements ModelAccess {

        /** There is no key. */
        public static final None NOT_CONFIGURED = new None(
                "No language model is configured. Set GEMINI_API_KEY, or"
                        + " LLM_PROVIDER=openai with LLM_BASE_URL and LLM_MODEL. --provider demo shows how it works with made-up figures.");

        /** Nothing may be asked for. */
        public static final None OFFLINE = new None("SKILLGAP_OFFLINE=true: no language model is asked. Unset it.");

        /** Refuses null. */
        public None {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * One is asked.
     *
     * @param llm which, and how
     * @param isOnDemand whether a server asks it while somebody waits
     * @param dailyBudget what a server may spend on that in a day (UTC), in US dollars, at least 0
     */
    record Configured(LlmConfig llm, boolean isOnDemand, BigDecimal dailyBudget) implements ModelAccess {

        /** Refuses null. */
        public Configured {
            Objects.requireNonNull(llm, "llm");
            Objects.requireNonNull(dailyBudget, "dailyBudget");
        }
    }
}
