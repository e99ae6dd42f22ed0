package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.skillgap.application.assessment.TokenUsage;

/** Reads numbers of tokens. */
final class Counts {

    private Counts() {}

    /**
     * Returns the usage that three counts come to, of which the last two may be missing and are 0 then; empty if one of them
     * cannot be right.
     */
    static Optional<TokenUsage> usage(JsonNode prompt, JsonNode output, JsonNode thoughts) {
        return isCount(prompt) && isCountOrMissing(output) && isCountOrMissing(thoughts)
                ? Optional.of(new TokenUsage(prompt.intValue(), output.asInt(), thoughts.asInt()))
                : Optional.empty();
    }

    private static boolean isCountOrMissing(JsonNode count) {
        return count.isMissingNode() || count.isNull() || isCount(count);
    }

    private static boolean isCount(JsonNode count) {
        return count.isIntegralNumber() && count.canConvertToInt() && count.intValue() >= 0;
    }
}
