package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Levels of a language model, and its words, on the command line. */
class GapLevelsTest {

    private static final Map<String, String> DEMO = Map.of("LLM_PROVIDER", "demo");

    @Test
    void levels_thatAreSurveyedSaySo() {
        CommandRun plain = CommandRun.of("gap", "11-1011.00", "11-3013.00");
        CommandRun best = CommandRun.of("gap", "11-1011.00", "11-3013.00", "--levels", "best");

        assertThat(best.out()).isEqualTo(plain.out() + """

                        From  levels that O*NET surveyed
                        To    levels that O*NET surveyed
                        """);
        assertThat(CommandRun.of("gap", "11-1011.00", "11-3013.00", "--levels", "onet")
                        .out())
                .isEqualTo(plain.out());
    }

    @Test
    void levels_areOneOfThree() {
        CommandRun run = CommandRun.of("gap", "11-1011.00", "11-3013.00", "--levels", "raw");

        assertThat(run.err()).contains("--levels raw is not known; it takes: onet, llm, best.");
        assertThat(run.code()).isNotZero();
        assertThat(CommandRun.of("gap", "11-1011.00", "11-3013.00", "--levels", "llm", "--domain", "knowledge")
                        .err())
                .contains("a language model assesses skills only");
    }

    @Test
    void words_ofTheDemoAreCalledDemo() {
        CommandRun run = CommandRun.with(
                DEMO, "gap", "11-1011.00", "11-3013.00", "--llm", "--levels", "onet", "--budget-usd", "0");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("DEMO: no language model said this.\n")
                .contains("Equipment Maintenance  0 to 2.25\n  DEMO: ");
        assertThat(CommandRun.with(DEMO, "gap", "11-1011.00", "11-3013.00", "--llm", "--levels", "onet", "--json")
                        .out())
                .contains(
                        "\"message\": \"DEMO: Successfully",
                        "\"llm_gap_description\": \"DEMO: ",
                        "\"not_described\": []");
    }

    @Test
    void words_needAModelAndLevels() {
        assertThat(CommandRun.of("gap", "11-1011.00", "11-3013.00", "--llm").err())
                .contains("No language model is configured");
        assertThat(CommandRun.with(DEMO, "gap", "11-1011.00", "11-3013.00", "--llm")
                        .err())
                .contains("'skillgap assess 11-1011.00 11-3013.00'");
        assertThat(CommandRun.of("gap", "11-1011.00", "11-3013.00", "--llm", "--evidence")
                        .err())
                .contains("--llm describes all higher levels");
    }
}
