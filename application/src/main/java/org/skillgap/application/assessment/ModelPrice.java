package org.skillgap.application.assessment;

import java.math.BigDecimal;

/**
 * What a language model costs, in US dollars for a million tokens.
 *
 * @param input for what it reads, at least 0
 * @param output for what it writes, thoughts included, at least 0
 */
public record ModelPrice(BigDecimal input, BigDecimal output) {

    private static final int MILLION_DIGITS = 6;

    /**
     * Refuses negative prices.
     *
     * @throws IllegalArgumentException if one is
     */
    public ModelPrice {
        if (input.signum() < 0 || output.signum() < 0) {
            throw new IllegalArgumentException("prices of " + input + " and " + output + " US dollars");
        }
    }

    /** Returns what tokens cost, in US dollars, exactly. */
    public BigDecimal cost(TokenUsage usage) {
        BigDecimal read = input.multiply(BigDecimal.valueOf(usage.prompt()));
        BigDecimal written = output.multiply(BigDecimal.valueOf((long) usage.output() + usage.thoughts()));
        return read.add(written).movePointLeft(MILLION_DIGITS);
    }
}
