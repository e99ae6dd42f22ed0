package org.skillgap.bootstrap.metrics;

import java.math.BigDecimal;
import java.time.Duration;
import org.skillgap.application.assessment.TokenUsage;

/** Passes on what it is told once somebody measures; commands never do, and need none of the classes that measuring takes. */
public final class LateWatch implements UsageWatch {

    private volatile UsageWatch next = UsageWatch.NOBODY;

    /** Has everything passed on from now on. */
    void passOn(UsageWatch to) {
        next = to;
    }

    @Override
    public void called(Upstream upstream, Outcome outcome, Duration time) {
        next.called(upstream, outcome, time);
    }

    @Override
    public void used(TokenUsage tokens, BigDecimal cost) {
        next.used(tokens, cost);
    }
}
