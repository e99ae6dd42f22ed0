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

        private static final int LONGEST_SUBJECT = 64;
        private static final int LONGEST_CALLER = 100;

        /** How the caller begins when a request to the server had the question asked. */
        public static final String BY_REQUEST = "request";

        /** How the caller begins when a command had it asked. */
        public static final String BY_COMMAND = "command";

        /**
         * Refuses what the ledger has no room for.
         *
         * @throws IllegalArgumentException if subject or caller is empty or too long, run or attempt below 1, or the cost below 0
         */
        public Asked {
            Objects.requireNonNull(purpose, "purpose");
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(at, "at");
            requireText(subject, 1, LONGEST_SUBJECT);
            requireText(caller, 1, LONGEST_CALLER);
            requireCost(mostCost);
            if (run < 1 || attempt < 1) {
                throw new IllegalArgumentException("run " + run + ", attempt " + attempt);
            }
        }
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
        record Answered(ModelReply reply, BigDecimal cost, Instant at) implements Outcome {

            /**
             * Refuses a negative cost.
             *
             * @throws IllegalArgumentException if it is
             */
            public Answered {
                Objects.requireNonNull(reply, "reply");
                Objects.requireNonNull(at, "at");
                requireCost(cost);
            }
        }

        /**
         * No reply came.
         *
         * @param failure why, up to 500 characters, without secrets
         * @param cost what it cost: 0 where it was refused, the most that it can cost where nobody knows
         * @param at when, to the microsecond
         */
        record Failed(String failure, BigDecimal cost, Instant at) implements Outcome {

            /** How long a failure may be, in characters. */
            public static final int LONGEST_FAILURE = 500;

            /**
             * Refuses a failure that is too long, and a negative cost.
             *
             * @throws IllegalArgumentException if it is
             */
            public Failed {
                Objects.requireNonNull(at, "at");
                requireText(failure, 0, LONGEST_FAILURE);
                requireCost(cost);
            }
        }
    }

    /** Refuses null. */
    public LedgerEntry {
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(outcome, "outcome");
    }

    private static void requireText(String text, int shortest, int longest) {
        if (text.length() < shortest || text.length() > longest) {
            throw new IllegalArgumentException(
                    "a text of " + text.length() + " characters, not " + shortest + " to " + longest);
        }
    }

    private static void requireCost(BigDecimal cost) {
        if (cost.signum() < 0) {
            throw new IllegalArgumentException("a cost of " + cost + " US dollars");
        }
    }
}
