package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.skillgap.adapter.llm.ModelFaults;
import org.skillgap.adapter.llm.ModelServer;

/** What {@code skillgap assess} does on every store, against a server that speaks Gemini's protocol. */
interface AssessCommandContract {

    String STARTER_SET = "../data";

    /** Reply with the right answer. */
    ModelServer.Fault RIGHT = (exchange, asked) -> asked.right().send(exchange);

    /** Returns the settings of an empty store, the same in each call. */
    Map<String, String> store();

    /** Returns the language model. */
    ModelServer model();

    /** Runs a command on the store and the language model. */
    default CommandRun run(String... args) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "SKILLGAP_OFFLINE",
                "false",
                "COLUMNS",
                "200",
                "GEMINI_API_KEY",
                ModelServer.KEY,
                "GEMINI_MODEL",
                ModelServer.MODEL,
                "GEMINI_BASE_URL",
                model().uri().toString(),
                "LLM_TIMEOUT_SECONDS",
                "5"));
        variables.putAll(store());
        CommandRun run = CommandRun.on(false, StandardCharsets.UTF_8, CommandRun.NOON, variables, args);
        assertThat(run.out() + run.err()).doesNotContain(ModelServer.KEY);
        return run;
    }

    /** Loads the starter set. */
    default void load() {
        assertThat(run("load", "--from", STARTER_SET).code()).isZero();
    }

    @Test
    default void assess_storesMediansAndAsksNothingTheSecondTime() {
        load();

        CommandRun first = run("assess", "15-1252.00", "11-1011", "--runs", "2");
        CommandRun second = run("assess", "15-1252.00", "11-1011.00", "--runs", "2");

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.err())
                .contains("Assessing 2 occupations in 2 runs each with model-of-a-test: 4 questions, likely USD 0.0")
                .contains("  2 of 2, USD 0.0465\n");
        // 4 replies of 1,500 tokens read and 2,800 written, for 0.75 and 3.75 US dollars a million
        assertThat(first.out())
                .contains(
                        "Occupations    2\n",
                        "Assessed       2\n",
                        "There already  0\n",
                        "Failed         0\n",
                        "Questions      4\n",
                        "Tokens         6,000 read, 11,200 written\n",
                        "Cost           USD 0.0465\n")
                .doesNotContain("DEMO");
        assertThat(second.code()).isZero();
        assertThat(second.out())
                .contains(
                        "Assessed       0\n", "There already  2\n", "Questions      0\n", "Cost           USD 0.00\n");
        assertThat(model().seen()).hasSize(4);
        assertThat(run("status").out())
                .contains("2 occupations by model-of-a-test, prompt ", "not calibrated")
                .contains("USD 0.0465 on language models, USD 0.0465 of it today");
    }

    @Test
    default void assess_afterAFailure_asksOnlyForWhatIsMissing() {
        load();
        model().next(RIGHT, RIGHT, ModelFaults.blockedPrompt());

        CommandRun first = run("assess", "15-1252.00", "11-1011.00", "--runs", "3", "--concurrency", "1");
        CommandRun second = run("assess", "15-1252.00", "11-1011.00", "--runs", "3", "--concurrency", "1");

        assertThat(first.code()).isEqualTo(6);
        assertThat(first.out())
                .contains("Assessed       1\n", "Failed         1\n", "Questions      6\n", "  15-1252.00  ")
                .contains("Run it again to go on from there");
        assertThat(second.code()).as(second.err() + second.out()).isZero();
        assertThat(second.out()).contains("Assessed       1\n", "There already  1\n", "Questions      1\n");
        assertThat(model().seen()).hasSize(7);
    }

    @Test
    default void assess_keepsTheRepliesWordForWord() {
        load();
        UnaryOperator<String> accents = text -> text.replace("Between two", "Zwischen zwei \uD83D\uDE42 naïve");
        model().next(ModelFaults.words(accents));

        assertThat(run("assess", "15-1252.00", "--runs", "1").code()).isZero();
        assertThat(run("assess", "15-1252.00", "--runs", "2").out()).contains("Questions      1\n");
        assertThat(run("assess", "--log", "--json").out())
                .contains("\"outcome\": \"answered\"", "\"tokens_read\": 1500", "\"cost_usd\": 0.011625");
    }
}
