package org.skillgap.adapter.llm;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.ModelPrice;
import org.skillgap.application.port.Secret;

/** Who is asked for levels and words. */
public sealed interface ModelService permits ModelService.Gemini, ModelService.OpenAi, ModelService.Demo {

    /** Returns the provider's name, see {@link ModelIdentity#provider}. */
    String provider();

    /** Returns the name of the model as the provider knows it. */
    String model();

    /** Returns what it costs unless told otherwise. */
    ModelPrice defaultPrice();

    /**
     * Google's Gemini API.
     *
     * @param baseUri where it is, up to and with the slash before {@code models/}: https, or http on this machine
     * @param model the name of the model, 1 to 100 letters, digits, '.', '-' and '_'
     * @param key the API key
     */
    record Gemini(URI baseUri, String model, Secret key) implements ModelService {

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
    record OpenAi(URI baseUri, String model, Login login) implements ModelService {

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
    record Demo() implements ModelService {

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
        return uri.getHost() != null
                && Set.of("localhost", "127.0.0.1", "[::1]")
                        .contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    /** Whoever sends a header that cannot be sent is told its value; nobody shall be told a key. */
    private static void refuseUnsendable(Secret key) {
        if (!key.reveal().chars().allMatch(each -> each > ' ' && each < 0x7f)) {
            throw new IllegalArgumentException("a key is made of printable ASCII characters, without blanks");
        }
    }
}
