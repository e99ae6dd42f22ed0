package org.skillgap.application.assessment;

import java.util.Objects;

/**
 * What a language model sent back, as it came. Whether it is an answer is found out by reading it.
 *
 * @param body the body of the response
 * @param modelVersion the exact model that says to have answered, up to 100 characters; empty if it does not say
 * @param usage what it says to have used
 */
public record ModelReply(String body, String modelVersion, TokenUsage usage) {

    /** Refuses null. */
    public ModelReply {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(modelVersion, "modelVersion");
        Objects.requireNonNull(usage, "usage");
    }
}
