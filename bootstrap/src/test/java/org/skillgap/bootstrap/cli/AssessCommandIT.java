package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.adapter.llm.ModelFaults;
import org.skillgap.adapter.llm.ModelServer;
import org.skillgap.adapter.llm.ModelServer.Fault;

/** Assessing into the embedded store, and everything that can go wrong. */
@Timeout(180)
class AssessCommandIT implements AssessCommandContract {

    private static final Pattern COST = Pattern.compile("Cost +USD ([0-9.]+)\n");

    @TempDir
    private Path folder;

    private final ModelServer model = ModelServer.start(ModelServer.Speech.GEMINI);

    @Override
    public Map<String, String> store() {
        return Map.of("SKILLGAP_STORAGE", "h2", "SKILLGAP_HOME", folder.toString());
    }

    @Override
    public ModelServer model() {
        return model;
    }

    @AfterEach
    void stop() {
        model.close();
    }

    /** Name, fault, exit code, words about it, and how many questions are asked. */
    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("wrong key 401", ModelFaults.wrongKey(401), 4, "refuses the configured key", 1),
                arguments("wrong key 403", ModelFaults.wrongKey(403), 4, "refuses the configured key", 1),
                arguments("retired model", ModelFaults.retiredModel(), 4, "models are retired from time to time", 1),
                arguments("bad argument", ModelFaults.invalidArgument("no"), 4, "does not take what it is asked", 1),
                arguments("day's limit", ModelFaults.dailyLimit(), 4, "tomorrow", 1),
                arguments("cut", ModelFaults.cutConnection(), 6, "its answer is lost", 1),
                arguments("silence", ModelFaults.silence(), 6, "its answer is lost", 1),
                arguments("trickle", ModelFaults.trickle(), 6, "its answer is lost", 1),
                arguments("too large", ModelFaults.fiftyMegabytes(sent -> {}), 6, "its answer is lost", 1),
                arguments("blocked", ModelFaults.blockedPrompt(), 6, "15-1252.00", 1),
                arguments("unsafe", ModelFaults.safety(), 6, "15-1252.00", 1),
                arguments("thought too long", ModelFaults.thoughtTooLong(), 6, "15-1252.00", 2),
                arguments("not JSON", ModelFaults.words(text -> "I would say 4."), 6, "15-1252.00", 2),
                arguments("half of the JSON", ModelFaults.cutOffJson(), 6, "15-1252.00", 2),
                arguments("no body", ModelFaults.json(200, ""), 6, "not in its protocol", 1),
                arguments("other JSON", ModelFaults.json(200, "[]"), 6, "not in its protocol", 1),
                arguments("a skill too few", ModelFaults.rows(rows -> rows.remove(0)), 6, "15-1252.00", 2),
                arguments("no skill", ModelFaults.rows(ArrayNode::removeAll), 6, "15-1252.00", 2),
                arguments("a level of 8", level(8.0), 6, "15-1252.00", 2),
                arguments("a level below 0", level(-0.5), 6, "15-1252.00", 2),
                arguments("other occupation", ModelFaults.otherOccupation("11-1011.00"), 6, "15-1252.00", 2));
    }

    private static Fault level(double level) {
        return ModelFaults.firstRow(row -> row.put("llm_assigned_proficiency_level", level));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void assess_storesNothingThatIsWrong(String name, Fault fault, int code, String words, int questions) {
        load();
        model.always(fault);

        CommandRun run = run("assess", "15-1252.00", "--runs", "1");

        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(code);
        assertThat(run.out() + run.err()).contains(words);
        assertThat(run.out())
                .contains("Assessed       0\n", "Failed         1\n", "Questions      " + questions + "\n");
        assertThat(run("status").out()).doesNotContain("Assessed ");
        model.always(RIGHT);
        assertThat(run("assess", "15-1252.00", "--runs", "1").code()).isZero();
        assertThat(run("status").out()).contains("1 occupation by model-of-a-test");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void assess_triesAgainWhatMayPass(int status) {
        load();
        model.always(ModelFaults.status(status));

        CommandRun run = run("assess", "15-1252.00", "--runs", "1");

        assertThat(run.code()).isEqualTo(6);
        assertThat(run.out()).contains("Try again later.", "Cost           USD 0.00\n");
        assertThat(model.seen()).hasSizeGreaterThan(1);
        model.next(ModelFaults.status(status));
        model.always(RIGHT);
        assertThat(run("assess", "15-1252.00", "--runs", "1").code()).isZero();
    }

    @Test
    void assess_endsWhereAFurtherQuestionCouldExceedTheBudget() {
        load();

        CommandRun run = run("assess", "--sample", "30", "--runs", "1", "--budget-usd", "0.3", "--concurrency", "8");

        assertThat(run.code()).isEqualTo(6);
        assertThat(run.err())
                .contains("The budget of USD 0.30 does not allow another question")
                .contains("Raise it with --budget-usd.");
        assertThat(cost(run)).isBetween(0.1, 0.3);
        assertThat(run.out()).contains("Failed         0\n", "Not tried  ");
        int asked = model.seen().size();
        CommandRun rest = run("assess", "--sample", "30", "--runs", "1");
        assertThat(rest.code()).isZero();
        assertThat(model.seen()).hasSize(30);
        assertThat(rest.out()).contains("There already  " + asked + "\n", "Questions      " + (30 - asked) + "\n");
    }

    @Test
    void assess_saysThatNoBudgetStopsWhatHasNoPrice() {
        load();
        Map<String, String> variables = new HashMap<>(store());
        variables.putAll(Map.of("SKILLGAP_OFFLINE", "false", "COLUMNS", "400", "LLM_PROVIDER", "openai"));
        variables.putAll(Map.of("LLM_MODEL", ModelServer.MODEL, "LLM_API_KEY", ModelServer.KEY));
        try (ModelServer openAi = ModelServer.start(ModelServer.Speech.OPENAI)) {
            variables.put("LLM_BASE_URL", openAi.uri().toString());

            CommandRun unpriced = CommandRun.with(variables, "assess", "15-1252.00", "--runs", "1");
            variables.put("LLM_OUTPUT_PRICE_USD", "10");
            CommandRun priced = CommandRun.with(variables, "assess", "11-1011.00", "--runs", "1");

            assertThat(unpriced.err())
                    .contains("at most USD 0.00. Prices are 0: if it charges, set LLM_INPUT_PRICE_USD");
            assertThat(priced.err()).contains("1 question, likely USD ").doesNotContain("Prices are 0");
            assertThat(demo("assess", "15-1252.00").err()).doesNotContain("Prices are 0");
        }
    }

    private static double cost(CommandRun run) {
        Matcher cost = COST.matcher(run.out());
        assertThat(cost.find()).as(run.out()).isTrue();
        return Double.parseDouble(cost.group(1));
    }

    @Test
    void assess_asksSideBySide() {
        load();
        CountDownLatch four = new CountDownLatch(4);
        model.always((exchange, asked) -> {
            four.countDown();
            if (four.await(30, TimeUnit.SECONDS)) {
                asked.right().send(exchange);
            }
        });

        CommandRun run = run("assess", "--sample", "6", "--runs", "1", "--concurrency", "4");

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("Assessed       6\n");
    }

    @Test
    void assess_tellsNobodyTheKey() throws IOException {
        load();
        Map<String, String> variables = new HashMap<>(store());
        variables.putAll(Map.of(
                "SKILLGAP_OFFLINE", "false",
                "GEMINI_API_KEY", "wrong-key-7713",
                "GEMINI_BASE_URL", model.uri().toString()));

        CommandRun run = CommandRun.on(
                false,
                StandardCharsets.UTF_8,
                CommandRun.NOON,
                variables,
                "assess",
                "15-1252.00",
                "11-1011.00",
                "--concurrency",
                "1",
                "--verbose");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("Gemini refuses the configured key (status 400). Check GEMINI_API_KEY");
        assertThat(run.out()).contains("Failed         1\n", "Not tried      1\n", "Cost           USD 0.00\n");
        assertThat(model.seen()).hasSize(1);
        assertThat(run("assess", "15-1252.00").code()).isZero();
        assertThat(run.out() + run.err()).doesNotContain("wrong-key-7713", ModelServer.KEY);
        assertThat(contents()).doesNotContain("wrong-key-7713", ModelServer.KEY);
    }

    /** Returns every byte of every file as a letter. */
    private String contents() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            files.filter(Files::isRegularFile).forEach(file -> all.append(read(file)));
            assertThat(all).contains("skill_proficiency_assessment");
            return all.toString();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void assess_saysWhatToSet() {
        CommandRun none = CommandRun.with(store(), "assess", "15-1252.00", "--json");
        Map<String, String> withKey = new HashMap<>(store());
        withKey.put("GEMINI_API_KEY", ModelServer.KEY);
        CommandRun offline = CommandRun.with(withKey, "assess", "15-1252.00");

        assertThat(none.code()).isEqualTo(4);
        assertThat(none.out()).contains("\"success\": false", "Set GEMINI_API_KEY, or LLM_PROVIDER=openai");
        assertThat(offline.code()).isEqualTo(4);
        assertThat(offline.err()).contains("SKILLGAP_OFFLINE=true: no language model is asked");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "assess | Give codes such as 15-1252.00, or one of --unrated, --all and --sample N",
                "assess --all --unrated | Give codes such as 15-1252.00",
                "assess 15-1252.00 --sample 3 | Give codes such as 15-1252.00",
                "assess --sample -3 | Give codes such as 15-1252.00",
                "assess gardeners | 'gardeners' is not the code of an occupation",
                "assess --all --runs 21 | --runs 21 is not a whole number from 1 to 20.",
                "assess --all --concurrency 9 | --concurrency 9 is not a whole number from 1 to 8.",
                "assess --all --budget-usd -1 | --budget-usd is below 0.",
                "assess --log 1001 | --log 1001 is not a whole number from 1 to 1000.",
                "assess --log 0 | --log 0 is not a whole number from 1 to 1000.",
                "--storage memory assess --all | What is assessed into memory is forgotten",
                "assess --all --provider gemmini | --provider 'gemmini' is not gemini, openai, demo or none.",
            })
    void assess_refusesWhatIsWrong(String command, String message) {
        CommandRun run = CommandRun.with(store(), command.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void assess_refusesUnknownCodesBeforeAnybodyIsAsked() {
        load();

        CommandRun run = run("assess", "15-1252.00", "99-9999.00");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("99-9999.00");
        assertThat(model.seen()).isEmpty();
    }

    @Test
    void assess_unratedAndAll() {
        load();

        assertThat(run("assess", "--unrated", "--runs", "1").out())
                .contains("Occupations    1\n", "Assessed       1\n");
        CommandRun all = run("assess", "--all", "--runs", "1", "--concurrency", "4", "--json");
        assertThat(all.code()).isZero();
        assertThat(all.err()).isEmpty();
        assertThat(all.out())
                .startsWith(
                        "{\n  \"success\": true,\n  \"message\": \"Assessed 47 of 48 occupations, 1 were there already.\"")
                .contains("\"ended_by\": \"\"", "\"not_tried\": 0", "\"questions\": 47");
    }

    @Test
    void log_showsTheNewestQuestions() {
        assertThat(run("assess", "--log").out()).isEqualTo("No language model was ever asked.\n");
        load();
        model.next(RIGHT, ModelFaults.cutConnection());
        run("assess", "15-1252.00", "--runs", "2");

        List<String> lines = run("assess", "--log").out().lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("2026-11-21 12:00:00 UTC  command  assess  15-1252.00  run 2  model-of-a-test  USD 0.0")
                .endsWith("  failed");
        assertThat(lines.get(1)).contains("its answer is lost");
        assertThat(lines.get(2))
                .isEqualTo("2026-11-21 12:00:00 UTC  command  assess  15-1252.00  run 1  model-of-a-test"
                        + "  1,500 + 2,800 tokens  USD 0.0117  answered");
        assertThat(run("assess", "--log", "1").out().lines()).hasSize(2);
    }

    @Test
    void demo_worksInAFreshFolderAndCallsItselfDemo() {
        CommandRun run = demo("assess", "--sample", "5", "--runs", "2");

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .startsWith("DEMO           no language model was asked; levels and words are made up\n")
                .contains("Assessed       5\n", "Questions      10\n", "Cost           USD 0.00\n");
        assertThat(run.err()).startsWith("DEMO: ").contains("DEMO: Assessing 5 occupations");
        assertThat(demo("assess", "--sample", "5", "--runs", "2", "--json").out())
                .contains("\"message\": \"DEMO: Assessed 0 of 5 occupations, 5 were there already.\"");
        assertThat(demo("status").out()).contains("DEMO: 5 occupations by demo-no-language-model");
        assertThat(demo("assess", "--log", "1").out()).contains("DEMO demo-no-language-model");
        assertThat(Files.exists(folder.resolve("demo/store/skillgap.mv.db"))).isTrue();
        assertThat(CommandRun.with(store(), "status").out())
                .contains("Release  none")
                .doesNotContain("DEMO");
    }

    private CommandRun demo(String... args) {
        Map<String, String> variables = new HashMap<>(store());
        variables.put("LLM_PROVIDER", "demo");
        return CommandRun.with(variables, args);
    }
}
