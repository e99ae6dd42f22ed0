package org.skillgap.application.assessment;

/**
 * How much a language model read and wrote.
 *
 * @param prompt tokens that it read
 * @param output tokens that it wrote as its answer
 * @param thoughts tokens that it wrote before its answer, charged like those
 */
public record TokenUsage(int prompt, int output, int thoughts) {

    /** Nothing. */
    public static final TokenUsage NONE = new TokenUsage(0, 0, 0);

    /**
     * Refuses negative numbers.
     *
     * @throws IllegalArgumentException if one is
     */
    public TokenUsage {
        if (prompt < 0 || output < 0 || thoughts < 0) {
            throw new IllegalArgumentException(prompt + ", " + output + " and " + thoughts + " tokens");
        }
    }
}
