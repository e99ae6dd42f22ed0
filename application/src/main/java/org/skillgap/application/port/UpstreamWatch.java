package org.skillgap.application.port;

import java.time.Duration;

/** Is told of every request to a service of somebody else. It never throws and keeps nobody waiting. Safe for concurrent use. */
@FunctionalInterface
public interface UpstreamWatch {

    /** Takes no notice. */
    UpstreamWatch NOBODY = (upstream, outcome, time) -> {};

    /** Who was asked. */
    enum Upstream {
        /** The O*NET Web Services. */
        ONET,
        /** The language model. */
        LLM
    }

    /** What became of a request. */
    enum Outcome {
        /** It was answered as such a service answers; what the answer says may still turn out to be wrong. */
        OK,
        /** The service could not be reached, broke the connection off, says that it is broken, or sent what is no answer of it. */
        FAILED,
        /** No whole answer came in time. */
        TIMEOUT,
        /** The service answered that it does not answer: a wrong key, too many requests, a question it does not take. */
        REFUSED
    }

    /**
     * Takes notice of a request that has ended; not of one that this program gave up because it ends.
     *
     * @param time how long it took, without waits before it
     */
    void called(Upstream upstream, Outcome outcome, Duration time);
}
