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

    private static final int LONGEST_VERSION = 100;

    /**
     * Refuses a name that is too long.
     *
     * @throws IllegalArgumentException if {@code modelVersion} is
     */
    public ModelReply {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(modelVersion, "modelVersion");
        Objects.requireNonNull(usage, "usage");
        if (modelVersion.length() > LONGEST_VERSION) {
            throw new IllegalArgumentException("a model's version of " + modelVersion.length() + " characters");
        }
    }
}
