package org.skillgap.bootstrap.config;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.skillgap.adapter.llm.LlmConfig;
import org.skillgap.adapter.llm.ModelService;
import org.skillgap.adapter.llm.ModelService.Demo;
import org.skillgap.adapter.llm.ModelService.Gemini;
import org.skillgap.adapter.llm.ModelService.OpenAi;
import org.skillgap.application.assessment.ModelPrice;
import org.skillgap.application.port.Secret;

/**
 * Reads what says which language model is asked, and how. Whatever cannot be used becomes a problem, and is replaced by something
 * usable until all problems are known. No problem shows a key or an address, which may hold one.
 */
final class LanguageModelLoader {

    private static final Pattern DOLLARS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,3}");
    private static final int LONGEST_SECONDS = 600;
    private static final String NONE = "none";

    private static final Secret NO_KEY = new Secret(NONE);

    private final SettingValues values;

    /**
     * @param values gets what is wrong
     */
    LanguageModelLoader(SettingValues values) {
        this.values = values;
    }

    /** Tells whether the provider is the one that makes figures up. */
    boolean isDemo() {
        return provider().equals(new Demo().provider());
    }

    /**
     * Returns which model is asked.
     *
     * @param isOffline whether nothing may be asked for; everything is checked all the same
     */
    ModelAccess load(boolean isOffline) {
        LlmConfig config = config();
        BigDecimal dailyBudget = dollars(Setting.LLM_DAILY_BUDGET_USD, BigDecimal.ONE);
        boolean isOnDemand = values.isTrue(Setting.LLM_ON_DEMAND);
        if (isOnDemand) {
            requirePrices();
        }
        if (provider().equals(NONE)) {
            return ModelAccess.None.NOT_CONFIGURED;
        }
        if (isOffline && !isDemo()) {
            return ModelAccess.None.OFFLINE;
        }
        return new ModelAccess.Configured(config, isOnDemand, dailyBudget);
    }

    /** A service with a key may cost money, and a daily budget holds only what has a price. */
    private void requirePrices() {
        boolean isPriced =
                !values.isNotSet(Setting.LLM_INPUT_PRICE_USD) && !values.isNotSet(Setting.LLM_OUTPUT_PRICE_USD);
        if (provider().equals(OpenAi.PROVIDER) && !values.isNotSet(Setting.LLM_API_KEY) && !isPriced) {
            values.problem(
                    "LLM_ON_DEMAND=true with LLM_API_KEY needs LLM_INPUT_PRICE_USD and LLM_OUTPUT_PRICE_USD, so that"
                            + " LLM_DAILY_BUDGET_USD can hold; set both to 0 if the service costs nothing.");
        }
    }

    private String provider() {
        String provider = values.value(Setting.LLM_PROVIDER).toLowerCase(Locale.ROOT);
        if (provider.isEmpty()) {
            return values.isNotSet(Setting.GEMINI_API_KEY) ? NONE : Gemini.PROVIDER;
        }
        return provider;
    }

    private LlmConfig config() {
        LlmConfig config = LlmConfig.of(service());
        ModelPrice usual = config.price();
        BigDecimal input = dollars(Setting.LLM_INPUT_PRICE_USD, usual.input());
        BigDecimal output = dollars(Setting.LLM_OUTPUT_PRICE_USD, usual.output());
        return config.with(new ModelPrice(input, output)).with(LlmConfig.Times.of(timeout()));
    }

    private ModelService service() {
        return switch (provider()) {
            case Gemini.PROVIDER -> gemini();
            case OpenAi.PROVIDER -> openAi();
            case "demo", NONE -> new Demo();
            default -> {
                values.problem(Setting.LLM_PROVIDER, "is not gemini, openai, demo or none.");
                yield new Demo();
            }
        };
    }

    private ModelService gemini() {
        if (values.isNotSet(Setting.GEMINI_API_KEY)) {
            values.problem(
                    "LLM_PROVIDER gemini needs GEMINI_API_KEY; Google gives keys at https://aistudio.google.com/.");
            return new Demo();
        }
        Gemini usual = made(Setting.GEMINI_API_KEY, () -> Gemini.of(secret(Setting.GEMINI_API_KEY)), Gemini.of(NO_KEY));
        Gemini there = made(Setting.GEMINI_BASE_URL, () -> usual.at(uri(Setting.GEMINI_BASE_URL)), usual);
        return made(Setting.GEMINI_MODEL, () -> there.asking(values.value(Setting.GEMINI_MODEL)), there);
    }

    private ModelService openAi() {
        boolean isWhole = true;
        for (Setting needed : List.of(Setting.LLM_BASE_URL, Setting.LLM_MODEL)) {
            if (values.isNotSet(needed)) {
                values.problem("LLM_PROVIDER openai needs " + needed + ".");
                isWhole = false;
            }
        }
        if (!isWhole) {
            return new Demo();
        }
        OpenAi.Login login = values.isNotSet(Setting.LLM_API_KEY)
                ? new OpenAi.Anybody()
                : made(Setting.LLM_API_KEY, () -> new OpenAi.Bearer(secret(Setting.LLM_API_KEY)), new OpenAi.Anybody());
        OpenAi usual = made(
                Setting.LLM_BASE_URL,
                () -> new OpenAi(uri(Setting.LLM_BASE_URL), "none", login),
                new OpenAi(URI.create("http://127.0.0.1/"), "none", login));
        return made(
                Setting.LLM_MODEL, () -> new OpenAi(usual.baseUri(), values.value(Setting.LLM_MODEL), login), usual);
    }

    private Secret secret(Setting setting) {
        return new Secret(values.value(setting));
    }

    private URI uri(Setting setting) {
        try {
            return new URI(values.value(setting));
        } catch (URISyntaxException e) {
            // without the cause, whose message quotes the address
            throw new IllegalArgumentException("it is no address");
        }
    }

    private <T> T made(Setting setting, Supplier<T> what, T otherwise) {
        try {
            return what.get();
        } catch (IllegalArgumentException e) {
            values.problem(setting + " cannot be used: " + e.getMessage() + ".");
            return otherwise;
        }
    }

    private BigDecimal dollars(Setting setting, BigDecimal usual) {
        if (values.isNotSet(setting)) {
            return usual;
        }
        String text = values.value(setting);
        if (!DOLLARS.matcher(text).matches()) {
            values.problem(setting, "is not an amount of US dollars such as 0.75.");
            return usual;
        }
        return new BigDecimal(text);
    }

    private Duration timeout() {
        String text = values.value(Setting.LLM_TIMEOUT_SECONDS);
        if (!SECONDS.matcher(text).matches() || Integer.parseInt(text) > LONGEST_SECONDS) {
            values.problem(Setting.LLM_TIMEOUT_SECONDS, "is not a whole number from 1 to " + LONGEST_SECONDS + ".");
            return LlmConfig.Times.DEFAULT.exchange();
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }
}
