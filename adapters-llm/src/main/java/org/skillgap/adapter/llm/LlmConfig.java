package org.skillgap.adapter.llm;

import java.time.Duration;
import java.util.Objects;
import org.skillgap.application.assessment.ModelPrice;

/**
 * Which language model is asked, and how.
 *
 * @param service who is asked
 * @param price what it costs
 * @param times how long things may take
 * @param pace how often a question is sent
 * @param size how long answers may be
 */
public record LlmConfig(ModelService service, ModelPrice price, Times times, Pace pace, Size size) {

    /** Refuses null. */
    public LlmConfig {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(pace, "pace");
        Objects.requireNonNull(size, "size");
    }

    /** Returns the configuration for a service, with defaults for everything else. */
    public static LlmConfig of(ModelService service) {
        return new LlmConfig(service, service.defaultPrice(), Times.DEFAULT, Pace.DEFAULT, Size.DEFAULT);
    }

    /** Returns the same with another price. */
    public LlmConfig with(ModelPrice other) {
        return new LlmConfig(service, other, times, pace, size);
    }

    /** Returns the same with other times. */
    public LlmConfig with(Times other) {
        return new LlmConfig(service, price, other, pace, size);
    }

    /** Returns the same with another pace. */
    public LlmConfig with(Pace other) {
        return new LlmConfig(service, price, times, other, size);
    }

    /** Returns the same with other sizes. */
    public LlmConfig with(Size other) {
        return new LlmConfig(service, price, times, pace, other);
    }

    /**
     * How long things may take, each 10 milliseconds to an hour.
     *
     * @param connect until a connection stands
     * @param exchange one request, from connecting to the last byte of its answer
     * @param operation a question, with all its requests and waits
     */
    public record Times(Duration connect, Duration exchange, Duration operation) {

        private static final Duration SHORTEST = Duration.ofMillis(10);
        private static final Duration LONGEST = Duration.ofHours(1);
        private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
        private static final int MOST_EXCHANGES = 3;

        /** 10 seconds, 1 minute, 3 minutes. */
        public static final Times DEFAULT = Times.of(Duration.ofMinutes(1));

        /**
         * Refuses what is outside its range.
         *
         * @throws IllegalArgumentException if it is
         */
        public Times {
            for (Duration time : new Duration[] {connect, exchange, operation}) {
                if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
                    throw new IllegalArgumentException("a time-out is 10 ms to 1 hour, not " + time);
                }
            }
        }

        /**
         * Returns the times of requests that may take so long each: a question may take three times as long, a connection no
         * more than 10 seconds.
         *
         * @param exchange how long one request may take, 10 milliseconds to 20 minutes
         * @throws IllegalArgumentException if it is outside its range
         */
        public static Times of(Duration exchange) {
            Duration connect = exchange.compareTo(LONGEST_CONNECT) < 0 ? exchange : LONGEST_CONNECT;
            return new Times(connect, exchange, exchange.multipliedBy(MOST_EXCHANGES));
        }
    }

    /**
     * How often a question is sent.
     *
     * @param attempts how often a question that the model refused for now is sent, the first time included, 1 to 20
     * @param firstWait about how long is waited before the second time unless the service says, 10 milliseconds to a minute;
     *     twice as long before each further time, with jitter
     */
    public record Pace(int attempts, Duration firstWait) {

        /** 5 times, 1 second. */
        public static final Pace DEFAULT = new Pace(5, Duration.ofSeconds(1));

        /**
         * Refuses what is outside its range.
         *
         * @throws IllegalArgumentException if it is
         */
        public Pace {
            refuseOutside("attempts", attempts, 1, 20);
            refuseOutside("milliseconds before the second attempt", firstWait.toMillis(), 10, 60_000);
        }
    }

    /**
     * How long answers may be.
     *
     * @param outputTokens how many tokens the model may write, thoughts included, 100 to 100,000
     * @param bodyBytes the largest answer that is read, 1 KB to 64 MB
     */
    public record Size(int outputTokens, int bodyBytes) {

        /**
         * 12,000 tokens: 35 levels with their explanations take some 2,500 of them, and thoughts come on top. 2 MB: some forty
         * times what they take.
         */
        public static final Size DEFAULT = new Size(12_000, 2 << 20);

        /**
         * Refuses what is outside its range.
         *
         * @throws IllegalArgumentException if it is
         */
        public Size {
            refuseOutside("tokens of an answer", outputTokens, 100, 100_000);
            refuseOutside("bytes of an answer", bodyBytes, 1 << 10, 64 << 20);
        }
    }

    private static void refuseOutside(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + ": " + value + " is outside " + least + " to " + most);
        }
    }
}
