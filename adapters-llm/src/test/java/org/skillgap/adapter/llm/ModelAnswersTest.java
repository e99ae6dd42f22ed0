package org.skillgap.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillgap.adapter.llm.ModelServer.Fault;
import org.skillgap.adapter.llm.ModelServer.Seen;
import org.skillgap.adapter.llm.ModelServer.Speech;
import org.skillgap.application.assessment.AssessedRun;
import org.skillgap.application.assessment.AssessedRun.RunLevel;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.ModelQuestion;
import org.skillgap.application.assessment.ModelReply;
import org.skillgap.application.assessment.Reading;
import org.skillgap.application.assessment.TokenUsage;
import org.skillgap.application.port.ProficiencyScorer;
import org.skillgap.domain.rating.Level;

/** Replies about levels: what is taken from them, and what is said about the others. */
class ModelAnswersTest {

    private static final String LEVEL = "llm_assigned_proficiency_level";

    /** Asks a server once, in a protocol, and returns how its reply is read. */
    private static Reading<AssessedRun> reading(Speech speech, Fault fault) {
        try (ModelServer server = ModelServer.start(speech);
                LanguageModel model = LanguageModel.open(server.config())) {
            server.next(fault);
            ProficiencyScorer scorer = model.scorer();
            Reading<AssessedRun> reading = scorer.read(Tasks.assess(), scorer.ask(scorer.question(Tasks.assess())));
            assertThat(server.seen()).hasSize(1);
            return reading;
        }
    }

    @ParameterizedTest
    @EnumSource
    void read_takesEachLevelWithItsWords(Speech speech) {
        Reading<AssessedRun> reading =
                reading(speech, (exchange, asked) -> asked.right().send(exchange));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.answer().levels())
                .containsExactly(
                        Map.entry(Tasks.READING.id(), level(0)),
                        Map.entry(Tasks.LISTENING.id(), level(25)),
                        Map.entry(Tasks.WRITING.id(), level(50)));
    }

    private static RunLevel level(int hundredths) {
        return new RunLevel(new Level(hundredths), "Does what the work asks for.", "Between two of the examples.");
    }

    /** Name, fault, a piece of the problem, whether it is worth asking again, how many levels are taken. */
    static Stream<Arguments> faults() {
        List<Arguments> all = List.of(
                arguments("blocked", ModelFaults.blockedPrompt(), "held back", false, 0),
                arguments("unsafe", ModelFaults.safety(), "held back its answer", false, 0),
                arguments("thought too long", ModelFaults.thoughtTooLong(), "cut off because it was too long", true, 0),
                arguments("cut off", ModelFaults.cutOffJson(), "The JSON object was cut off.", true, 0),
                arguments("nothing", ModelFaults.words(text -> ""), "The answer was empty.", true, 0),
                arguments("blanks", ModelFaults.words(text -> " \n"), "The answer was empty.", true, 0),
                arguments("talk", ModelFaults.words(text -> "Sure! Levels are high."), "no valid JSON", true, 0),
                arguments("list", ModelFaults.words(text -> "[" + text + "]"), "no valid JSON", true, 0),
                arguments("two objects", ModelFaults.words(text -> text + text), "no valid JSON", true, 0),
                arguments("key twice", twice(), "each field is in it once", true, 0),
                arguments("deep", ModelFaults.words(text -> "{\"a\":".repeat(20_000)), "cut off", true, 0),
                arguments(
                        "skill missing",
                        ModelFaults.rows(rows -> rows.remove(1)),
                        "Missing: Active Listening. Give each of them.",
                        true,
                        2),
                arguments(
                        "skill invented",
                        ModelFaults.rows(rows -> rows.addObject().put("llm_skill_name", "Juggling\u001b[31m")),
                        "Not asked for: Juggling [31m. Leave out",
                        true,
                        3),
                arguments(
                        "skill twice",
                        ModelFaults.rows(rows -> rows.add(rows.get(0).deepCopy())),
                        "More than once: Reading Comprehension. Give each of them once.",
                        true,
                        2),
                arguments("level 9", number("9"), "is 9, outside the scale", true, 2),
                arguments("level 7.004", number("7.004"), "is 7.004, outside the scale", true, 2),
                arguments("level -0.1", number("-0.1"), "outside the scale", true, 2),
                arguments("level endless", number("1e999999999"), "outside the scale", true, 2),
                arguments("level as text", row(row -> row.put(LEVEL, "3")), "is text. Give a JSON number", true, 2),
                arguments("level null", row(row -> row.putNull(LEVEL)), "is missing. Give a JSON number", true, 2),
                arguments("no level", row(row -> row.remove(LEVEL)), "is missing. Give a JSON number", true, 2),
                arguments(
                        "no explanation",
                        row(row -> row.put("llm_explanation", " \u200b")),
                        "Reading Comprehension: llm_explanation is missing.",
                        true,
                        2),
                arguments(
                        "endless explanation",
                        row(row -> row.put("llm_explanation", "x".repeat(1001))),
                        "more than 1000 characters",
                        true,
                        2),
                arguments(
                        "no description",
                        row(row -> row.remove("llm_assigned_proficiency_description")),
                        "llm_assigned_proficiency_description is missing.",
                        true,
                        2),
                arguments(
                        "other occupation",
                        ModelFaults.otherOccupation("11-1011.00"),
                        "about occupation 11-1011.00. Assess 15-1252.00",
                        true,
                        0),
                arguments(
                        "no occupation",
                        ModelFaults.answer(ObjectNode::removeAll),
                        "no skill_proficiency_assessment",
                        true,
                        0));
        return Stream.of(Speech.values())
                .flatMap(speech -> all.stream().map(fault -> {
                    Object[] parts = fault.get();
                    return arguments(speech, parts[0], parts[1], parts[2], parts[3], parts[4]);
                }));
    }

    private static Fault row(Consumer<ObjectNode> edit) {
        return ModelFaults.firstRow(edit);
    }

    private static Fault number(String text) {
        return row(row -> row.set(LEVEL, DecimalNode.valueOf(new BigDecimal(text))));
    }

    private static Fault twice() {
        return ModelFaults.words(
                text -> text.replace("\"" + LEVEL + "\":0.25", "\"" + LEVEL + "\":0.25,\"" + LEVEL + "\":6"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void read_saysWhatIsWrong(Speech speech, String name, Fault fault, String problem, boolean canRepair, int taken) {
        Reading<AssessedRun> reading = reading(speech, fault);

        assertThat(reading.problems()).as(name).singleElement().asString().contains(problem);
        assertThat(reading.problems().get(0))
                .doesNotContain(ModelServer.KEY)
                .doesNotContain("127.0.0.1")
                .doesNotContainPattern("\\p{Cntrl}");
        assertThat(reading.canRepair()).isEqualTo(canRepair);
        assertThat(reading.answer().levels()).hasSize(taken);
    }

    @ParameterizedTest
    @EnumSource
    void read_unwrapsACodeFence(Speech speech) {
        for (String fence :
                List.of("```json\n%s\n```", "```\n%s\n```", "Here it is:\n```json\n%s\n```\nAnything else?")) {
            assertThat(reading(speech, ModelFaults.words(fence::formatted)).isRight())
                    .as(fence)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void read_takesAFenceInsideATextForWhatItIs(Speech speech) {
        Fault fault = row(row -> row.put("llm_explanation", "It writes ```code``` all day."));

        assertThat(reading(speech, fault).isRight()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2.345,235", "2.344,234", "7.0,700", "45e-1,450", "1e-999999999,0", "0.004,0"})
    void read_roundsToHundredths(String number, int hundredths) {
        Reading<AssessedRun> reading = reading(Speech.GEMINI, number(number));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.answer().levels().get(Tasks.READING.id()).level()).isEqualTo(new Level(hundredths));
    }

    @Test
    void read_keepsWordsPrintable() {
        String escaped = "one\\n two\\u001b[31m\\u202ethree\\ud800";
        Fault fault = ModelFaults.words(text -> text.replace("Between two of the examples.", escaped));

        assertThat(reading(Speech.GEMINI, fault)
                        .answer()
                        .levels()
                        .get(Tasks.READING.id())
                        .explanation())
                .isEqualTo("one two [31m three");
    }

    @Test
    void read_forgivesCaseAndBlanksOfNames() {
        Fault fault = row(row -> row.put("llm_skill_name", " reading  comprehension"));

        assertThat(reading(Speech.GEMINI, fault).isRight()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "RECITATION,false",
        "PROHIBITED_CONTENT,false",
        "SPII,false",
        "OTHER,true",
        "LANGUAGE,true",
        "NEW_ONE,true"
    })
    void read_knowsHowGeminiEnds(String end, boolean canRepair) {
        Reading<AssessedRun> reading = reading(
                Speech.GEMINI, (exchange, asked) -> asked.says("{}", end).send(exchange));

        assertThat(reading.problems()).singleElement().asString().contains(end);
        assertThat(reading.canRepair()).isEqualTo(canRepair);
    }

    /** What vLLM, Ollama and llama.cpp do that OpenAI does not. */
    static Stream<Arguments> dialects() {
        return Stream.of(
                arguments("thoughts before the answer", ModelFaults.words(text -> "<think>{no}</think>\n" + text)),
                arguments("thoughts without their begin", ModelFaults.words(text -> "Well, {no}\n</think>\n" + text)),
                arguments(
                        "thoughts and a fence", ModelFaults.words(text -> "<think>a</think>```json\n" + text + "```")),
                arguments(
                        "no finish reason",
                        ModelFaults.envelope(body -> choice(body).putNull("finish_reason"))),
                arguments("no usage", ModelFaults.envelope(body -> body.remove("usage"))),
                arguments("no model", ModelFaults.envelope(body -> body.remove("model"))),
                arguments("parts", ModelFaults.envelope(body -> {
                    ObjectNode message = (ObjectNode) choice(body).get("message");
                    String text = message.get("content").textValue();
                    message.putArray("content").addObject().put("type", "text").put("text", text);
                })));
    }

    private static ObjectNode choice(ObjectNode body) {
        return (ObjectNode) body.at("/choices/0");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dialects")
    void read_understandsServersThatAreLikeOpenAi(String name, Fault fault) {
        assertThat(reading(Speech.OPENAI, fault).problems()).as(name).isEmpty();
    }

    @Test
    void read_findsNoAnswerInThoughtsAlone() {
        Fault onlyThoughts = ModelFaults.words(text -> "<think>{" + text);
        Fault noContent =
                ModelFaults.envelope(body -> ((ObjectNode) choice(body).get("message")).putNull("content"));

        assertThat(reading(Speech.OPENAI, onlyThoughts).problems())
                .singleElement()
                .asString()
                .contains("empty");
        assertThat(reading(Speech.OPENAI, noContent).problems())
                .singleElement()
                .asString()
                .contains("empty");
    }

    @ParameterizedTest
    @EnumSource
    void ask_keepsTheReplyAndWhatItUsed(Speech speech) {
        try (ModelServer server = ModelServer.start(speech);
                LanguageModel model = LanguageModel.open(server.config())) {
            ModelReply reply = model.scorer().ask(model.scorer().question(Tasks.assess()));

            assertThat(reply.usage()).isEqualTo(new TokenUsage(1500, 2500, 300));
            assertThat(reply.modelVersion()).isEqualTo("model-of-a-test-001");
            assertThat(Json.read(reply.body()).isObject()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ask_countsTheMostWhereAReplyDoesNotSay(Speech speech) {
        String usage = speech == Speech.GEMINI ? "usageMetadata" : "usage";
        String prompt = speech == Speech.GEMINI ? "promptTokenCount" : "prompt_tokens";
        for (Fault fault : List.of(
                ModelFaults.envelope(body -> body.remove(usage)),
                ModelFaults.envelope(body -> ((ObjectNode) body.get(usage)).put(prompt, -1)),
                ModelFaults.envelope(body -> ((ObjectNode) body.get(usage)).put(prompt, "1")))) {
            try (ModelServer server = ModelServer.start(speech);
                    LanguageModel model = LanguageModel.open(server.config())) {
                server.next(fault);
                ModelQuestion question = model.scorer().question(Tasks.assess());

                assertThat(model.scorer().ask(question).usage()).isEqualTo(question.most());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void question_goesWhereItShouldWithTheKeyInAHeaderAlone(Speech speech) {
        try (ModelServer server = ModelServer.start(speech);
                LanguageModel model = LanguageModel.open(server.config())) {
            model.scorer().ask(model.scorer().question(Tasks.assess()));

            Seen seen = server.seen().get(0);
            assertThat(seen.uri())
                    .isEqualTo(
                            speech == Speech.GEMINI
                                    ? "/v1beta/models/model-of-a-test:generateContent"
                                    : "/v1/chat/completions");
            assertThat(seen.headers())
                    .containsEntry(
                            speech == Speech.GEMINI ? "x-goog-api-key" : "authorization",
                            speech == Speech.GEMINI ? ModelServer.KEY : "Bearer " + ModelServer.KEY)
                    .containsEntry("content-type", "application/json");
            assertThat(seen.body()).doesNotContain(ModelServer.KEY);
        }
    }

    @Test
    void question_goesWithoutAHeaderWhereNobodyAsksForAKey() {
        try (ModelServer server = ModelServer.start(Speech.OPENAI);
                LanguageModel model = LanguageModel.open(LlmConfig.of(
                        new ModelService.OpenAi(server.uri(), ModelServer.MODEL, new ModelService.OpenAi.Anybody())))) {
            assertThat(catchThrowable(() -> model.scorer().ask(model.scorer().question(Tasks.assess()))))
                    .hasMessageContaining("LLM_API_KEY");
            assertThat(server.seen().get(0).headers()).doesNotContainKey("authorization");
        }
    }

    @ParameterizedTest
    @EnumSource
    void question_costsNoMoreThanItSays(Speech speech) {
        try (ModelServer server = ModelServer.start(speech);
                LanguageModel model = LanguageModel.open(server.config())) {
            ModelQuestion question = model.scorer().question(Tasks.assess());

            assertThat(question.most())
                    .isEqualTo(new TokenUsage(question.request().getBytes(StandardCharsets.UTF_8).length, 12_000, 0));
            assertThat(model.scorer().price()).isEqualTo(server.config().price());
            assertThat(model.scorer().identity())
                    .isEqualTo(new ModelIdentity(
                            speech == Speech.GEMINI ? "gemini" : "openai", ModelServer.MODEL, "assess-1"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void repair_saysWhatWasWrongWithWhat(Speech speech) {
        try (ModelServer server = ModelServer.start(speech);
                LanguageModel model = LanguageModel.open(server.config())) {
            ProficiencyScorer scorer = model.scorer();
            server.next(ModelFaults.rows(rows -> rows.remove(1)));
            ModelReply wrong = scorer.ask(scorer.question(Tasks.assess()));
            List<String> problems = scorer.read(Tasks.assess(), wrong).problems();

            ModelQuestion repair = scorer.repair(Tasks.assess(), wrong, problems);

            List<String> texts = turns(speech, repair.request());
            assertThat(texts).hasSize(3);
            assertThat(texts.get(0))
                    .isEqualTo(turns(speech, scorer.question(Tasks.assess()).request())
                            .get(0));
            assertThat(texts.get(1))
                    .startsWith("{\"skill_proficiency_assessment\"")
                    .doesNotContain("Let me think");
            assertThat(texts.get(2)).endsWith("\n\n- Missing: Active Listening. Give each of them.");
            assertThat(repair.most().prompt()).isEqualTo(repair.request().getBytes(StandardCharsets.UTF_8).length);
            assertThat(scorer.read(Tasks.assess(), scorer.ask(repair)).isRight())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void repair_isBounded(Speech speech) {
        try (ModelServer server = ModelServer.start(speech);
                LanguageModel model = LanguageModel.open(server.config())) {
            server.next(ModelFaults.words(text -> "x".repeat(200_000)));
            ModelReply wrong = model.scorer().ask(model.scorer().question(Tasks.assess()));
            List<String> problems = Stream.generate(() -> "a\nb").limit(100).toList();

            List<String> texts = turns(
                    speech,
                    model.scorer().repair(Tasks.assess(), wrong, problems).request());

            assertThat(texts.get(1)).hasSize(50_000);
            assertThat(texts.get(2).split("\n- a b", -1)).hasSize(21);
        }
    }

    @Test
    void repair_ofNothingHasSomethingToPointAt() {
        try (ModelServer server = ModelServer.start(Speech.GEMINI);
                LanguageModel model = LanguageModel.open(server.config())) {
            server.next(ModelFaults.thoughtTooLong());
            ModelReply wrong = model.scorer().ask(model.scorer().question(Tasks.assess()));

            assertThat(turns(
                                    Speech.GEMINI,
                                    model.scorer()
                                            .repair(Tasks.assess(), wrong, List.of("too long"))
                                            .request())
                            .get(1))
                    .isEqualTo("(no answer)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void ask_mayBeDoneByManyAtOnce(Speech speech) {
        try (ModelServer server = ModelServer.start(speech);
                LanguageModel model = LanguageModel.open(server.config())) {
            ProficiencyScorer scorer = model.scorer();
            ModelQuestion question = scorer.question(Tasks.assess());

            List<CompletableFuture<Reading<AssessedRun>>> readings = Stream.generate(() ->
                            CompletableFuture.supplyAsync(() -> scorer.read(Tasks.assess(), scorer.ask(question))))
                    .limit(40)
                    .toList();

            assertThat(readings).allMatch(reading -> reading.join().isRight());
            assertThat(server.seen()).hasSize(40);
        }
    }

    /** Returns what was said after the rules. */
    private static List<String> turns(Speech speech, String request) {
        JsonNode body = Json.read(request);
        return speech == Speech.GEMINI
                ? body.path("contents")
                        .valueStream()
                        .map(turn -> turn.at("/parts/0/text").textValue())
                        .toList()
                : body.path("messages")
                        .valueStream()
                        .skip(1)
                        .map(turn -> turn.path("content").textValue())
                        .toList();
    }
}
