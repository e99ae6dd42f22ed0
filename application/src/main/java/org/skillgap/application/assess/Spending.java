package org.skillgap.application.assess;

import java.math.BigDecimal;
import org.skillgap.application.assessment.TokenUsage;

/**
 * What questions to a language model came to.
 *
 * @param questions how many were asked, those that were not answered too
 * @param read tokens that the model read
 * @param written tokens that it wrote, thoughts included
 * @param cost in US dollars
 */
public record Spending(int questions, long read, long written, BigDecimal cost) {

    /** Nothing. */
    public static final Spending NONE = new Spending(0, 0, 0, BigDecimal.ZERO);

    Spending plus(TokenUsage usage, BigDecimal more) {
        return new Spending(
                questions + 1, read + usage.prompt(), written + usage.output() + usage.thoughts(), cost.add(more));
    }
}
