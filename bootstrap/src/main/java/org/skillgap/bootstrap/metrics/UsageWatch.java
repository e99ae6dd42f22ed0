package org.skillgap.bootstrap.metrics;

import java.math.BigDecimal;
import java.time.Duration;
import org.skillgap.application.assessment.TokenUsage;
import org.skillgap.application.port.UpstreamWatch;

/** Is told of upstream calls, and of what was used of a language model. It never throws and keeps nobody waiting. */
interface UsageWatch extends UpstreamWatch {

    /** Takes no notice. */
    UsageWatch NOBODY = new UsageWatch() {
        @Override
        public void called(Upstream upstream, Outcome outcome, Duration time) {}

        @Override
        public void used(TokenUsage tokens, BigDecimal cost) {}
    };

    /**
     * Takes notice of a question that was answered, or that failed and may be charged.
     *
     * @param tokens what was read and written
     * @param cost in US dollars
     */
    void used(TokenUsage tokens, BigDecimal cost);
}
