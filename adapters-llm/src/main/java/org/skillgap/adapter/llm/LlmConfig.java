package org.skillgap.adapter.llm;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.ModelPrice;
import org.skillgap.application.port.Secret;

/**
 * Which language model is asked, and how.
 *
 * @param service who is asked
 * @param price what it costs
 * @param times how long things may take
 * @param pace how often a question is sent
 * @param size how long answers may be
 */
public record LlmConfig(Service service, ModelPrice price, Times times, Pace pace, Size size) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Refuses null. */
    public LlmConfig {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(pace, "pace");
        Objects.requireNonNull(size, "size");
    }

    /** Returns the configuration for a service, with defaults for everything else. */
    public static LlmConfig of(Service service) {
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

    /** Who is asked. */
    public sealed interface Service permits Gemini, OpenAi, Demo {

        /** Returns the provider's name, see {@link ModelIdentity#provider}. */
        String provider();

        /** Returns the name of the model as the provider knows it. */
        String model();

        /** Returns what it costs unless told otherwise. */
        ModelPrice defaultPrice();
    }

    /**
     * Google's Gemini API.
     *
     * @param baseUri where it is, up to and with the slash before {@code models/}: https, or http on this machine
     * @param model the name of the model, 1 to 100 letters, digits, '.', '-' and '_'
     * @param key the API key
     */
    public record Gemini(URI baseUri, String model, Secret key) implements Service {

        /** The provider's name. */
        public static final String PROVIDER = "gemini";

        /** Where Google has it. */
        public static final URI DEFAULT_URI = URI.create("https://generativelanguage.googleapis.com/v1beta/");

        /** The model that is asked unless told otherwise. */
        public static final String DEFAULT_MODEL = "gemini-3.8-flash";

        /** 0.75 US dollars for a million tokens read, 3.75 for a million written: {@link #DEFAULT_MODEL}, late 2026. */
        public static final ModelPrice DEFAULT_PRICE = new ModelPrice(new BigDecimal("0.75"), new BigDecimal("3.75"));

        private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

        /**
         * Adds the slash at the end of the address if it is missing.
         *
         * @throws IllegalArgumentException if the address, the model or the key is not as described; the key is not told
         */
        public Gemini {
            baseUri = usable(baseUri, true);
            refuseUnsendable(key);
            if (!MODEL.matcher(model).matches()) {
                throw new IllegalArgumentException(
                        "the name of a Gemini model is 1 to 100 letters, digits, '.', '-' and '_'");
            }
        }

        /** Returns Google's own, with the default model. */
        public static Gemini of(Secret key) {
            return new Gemini(DEFAULT_URI, DEFAULT_MODEL, key);
        }

        /** Returns the same at another address. */
        public Gemini at(URI other) {
            return new Gemini(other, model, key);
        }

        /** Returns the same with another model. */
        public Gemini asking(String other) {
            return new Gemini(baseUri, other, key);
        }

        @Override
        public String provider() {
            return PROVIDER;
        }

        @Override
        public ModelPrice defaultPrice() {
            return DEFAULT_PRICE;
        }
    }

    /**
     * Any server that speaks the protocol of OpenAI's chat completions, such as vLLM, Ollama or llama.cpp.
     *
     * @param baseUri where it is, up to and with the slash before {@code chat/completions}, such as
     *     {@code http://127.0.0.1:11434/v1/}: https, or http on this machine or where no key is sent
     * @param model the name of the model, 1 to 100 printable characters
     * @param login what the server wants to know
     */
    public record OpenAi(URI baseUri, String model, Login login) implements Service {

        /** The provider's name. */
        public static final String PROVIDER = "openai";

        /** Nothing for anything: a server of one's own. */
        public static final ModelPrice DEFAULT_PRICE = new ModelPrice(BigDecimal.ZERO, BigDecimal.ZERO);

        private static final Pattern MODEL = Pattern.compile("[\\p{Graph}&&\\p{ASCII}]{1,100}");

        /**
         * Adds the slash at the end of the address if it is missing.
         *
         * @throws IllegalArgumentException if the address or the model is not as described
         */
        public OpenAi {
            Objects.requireNonNull(login, "login");
            baseUri = usable(baseUri, login instanceof Bearer);
            if (!MODEL.matcher(model).matches()) {
                throw new IllegalArgumentException("the name of a model is 1 to 100 printable characters, no blanks");
            }
        }

        /** What the server wants to know. */
        public sealed interface Login permits Anybody, Bearer {}

        /** It asks nobody who they are. */
        public record Anybody() implements Login {}

        /**
         * It wants a key.
         *
         * @param key the key
         */
        public record Bearer(Secret key) implements Login {

            /**
             * Refuses a key that cannot be sent.
             *
             * @throws IllegalArgumentException if it holds anything but printable ASCII characters; it is not told
             */
            public Bearer {
                refuseUnsendable(key);
            }
        }

        @Override
        public String provider() {
            return PROVIDER;
        }

        @Override
        public ModelPrice defaultPrice() {
            return DEFAULT_PRICE;
        }
    }

    /** No language model: a server inside this program that makes levels and words up, to show how everything works. */
    public record Demo() implements Service {

        /** What it calls itself. */
        public static final String MODEL = "demo-no-language-model";

        @Override
        public String provider() {
            return ModelIdentity.DEMO;
        }

        @Override
        public String model() {
            return MODEL;
        }

        @Override
        public ModelPrice defaultPrice() {
            return OpenAi.DEFAULT_PRICE;
        }
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

    /** Refuses an address that nothing can be sent to, or that would show a key to whoever listens on the way. */
    private static URI usable(URI uri, boolean isKeySent) {
        String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
        boolean isSafe = scheme.equals("https") || (scheme.equals("http") && (isLoopback(uri) || !isKeySent));
        if (uri.getHost() == null || !isSafe) {
            throw new IllegalArgumentException(
                    "the address of a language model begins with https:// and a host (http:// on this machine, and where no"
                            + " key is sent)");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the address of a language model has no user, password, '?' or '#' in it");
        }
        return uri.getRawPath().endsWith("/") ? uri : URI.create(uri + "/");
    }

    private static boolean isLoopback(URI uri) {
        return uri.getHost() != null && LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    /** Whoever sends a header that cannot be sent is told its value; nobody shall be told a key. */
    private static void refuseUnsendable(Secret key) {
        if (!key.reveal().chars().allMatch(each -> each > ' ' && each < 0x7f)) {
            throw new IllegalArgumentException("a key is made of printable ASCII characters, without blanks");
        }
    }

    private static void refuseOutside(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + ": " + value + " is outside " + least + " to " + most);
        }
    }
}
