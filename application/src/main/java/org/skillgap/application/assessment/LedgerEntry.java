package org.skillgap.application.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * One question to a language model, as the ledger has it.
 *
 * @param id its number in the ledger, above 0, growing
 * @param asked the question
 * @param outcome what has become of it
 */
public record LedgerEntry(long id, Asked asked, Outcome outcome) {

    /**
     * A question that is about to be asked.
     *
     * @param purpose what for
     * @param subject what about, 1 to 64 characters, see {@link Purpose}
     * @param model who is asked
     * @param run which run it belongs to, from 1
     * @param attempt 1 for the first question of a run, 2 for the one that repairs its answer
     * @param caller who had it asked, such as {@code command} or {@code request 4f1c…}, 1 to 100 characters
     * @param request the body of the request
     * @param mostCost the most that it can cost, in US dollars
     * @param at when, to the microsecond
     */
    public record Asked(
            Purpose purpose,
            String subject,
            ModelIdentity model,
            int run,
            int attempt,
            String caller,
            String request,
            BigDecimal mostCost,
            Instant at) {

        /** How the caller begins when a request to the server had the question asked. */
        public static final String BY_REQUEST = "request";

        /** How the caller begins when a command had it asked. */
        public static final String BY_COMMAND = "command";
    }

    /** What has become of a question. */
    public sealed interface Outcome {

        /** Nobody knows: it is being asked, or whoever asked it was killed. It counts with the most that it can cost. */
        record Open() implements Outcome {}

        /**
         * It was replied to.
         *
         * @param reply what came, word for word
         * @param cost what it cost, in US dollars
         * @param at when, to the microsecond
         */
        record Answered(ModelReply reply, BigDecimal cost, Instant at) implements Outcome {}

        /**
         * No reply came.
         *
         * @param failure why, up to 500 characters, without secrets
         * @param cost what it cost: 0 where it was refused, the most that it can cost where nobody knows
         * @param at when, to the microsecond
         */
        record Failed(String failure, BigDecimal cost, Instant at) implements Outcome {}
    }

    /** Refuses null. */
    public LedgerEntry {
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(outcome, "outcome");
    }
}
