package org.skillgap.application.assessment;

import java.util.Objects;

/**
 * A question to a language model, ready to be sent.
 *
 * @param request the body of the request, JSON, without any key
 * @param most the most that asking it can use: no fewer tokens than its text has, and the answer's limit
 */
public record ModelQuestion(String request, TokenUsage most) {

    /** Refuses null. */
    public ModelQuestion {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(most, "most");
    }
}
