package org.skillgap.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.Socket;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillgap.application.assessment.AssessedRun;
import org.skillgap.application.assessment.AssessedRun.RunLevel;
import org.skillgap.application.assessment.AssessmentTask;
import org.skillgap.application.assessment.AssessmentTask.SkillQuestion;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.ModelReply;
import org.skillgap.application.assessment.Narration;
import org.skillgap.application.assessment.Reading;
import org.skillgap.application.assessment.TokenUsage;
import org.skillgap.application.port.GapNarrator;
import org.skillgap.application.port.ProficiencyScorer;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;

class DemoModelTest {

    private static final LlmConfig DEMO = LlmConfig.of(new ModelService.Demo());

    private static Reading<AssessedRun> assess(AssessmentTask task) {
        try (LanguageModel model = LanguageModel.open(DEMO)) {
            ProficiencyScorer scorer = model.scorer();
            ModelReply reply = scorer.ask(scorer.question(task));
            assertThat(reply.usage()).isEqualTo(TokenUsage.NONE);
            return scorer.read(task, reply);
        }
    }

    @Test
    void scorer_makesTheSameLevelsUpEachTime() {
        Reading<AssessedRun> reading = assess(Tasks.assess());

        assertThat(reading.problems()).isEmpty();
        // The first two bytes of the SHA-256 of "15-1252.00|Reading Comprehension" and so on, by sha256sum: modulo 29,
        // in
        // quarters.
        assertThat(reading.answer().levels().values())
                .extracting(level -> level.level().toString())
                .containsExactly("0.75", "0", "3.75");
        assertThat(assess(Tasks.assess())).isEqualTo(reading);
    }

    @Test
    void scorer_callsAllItsWordsDemo() {
        assertThat(assess(Tasks.assess()).answer().levels().values())
                .allSatisfy(level -> assertThat(level.description()).startsWith("DEMO"))
                .allSatisfy(level -> assertThat(level.explanation()).startsWith("DEMO"));
    }

    @Test
    void scorer_answersForAHundredElementsOfAnyName() {
        List<SkillQuestion> skills = IntStream.range(0, 100)
                .mapToObj(i -> new SkillQuestion(
                        new Element(new ElementId("2.A." + i), i % 3 == 0 ? "Same \"name\"" : "Näme " + i, ""),
                        List.of()))
                .toList();
        AssessmentTask task = new AssessmentTask(Tasks.DEVELOPERS, 0, List.of(), skills);

        Reading<AssessedRun> reading = assess(task);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.answer().levels()).hasSize(100);
        assertThat(reading.answer().levels().values().stream()
                        .map(RunLevel::level)
                        .distinct())
                .hasSizeGreaterThan(20);
    }

    @Test
    void narrator_callsAllItsWordsDemo() {
        try (LanguageModel model = LanguageModel.open(DEMO)) {
            GapNarrator narrator = model.narrator();

            Reading<Narration> reading =
                    narrator.read(Tasks.narrate(), narrator.ask(narrator.question(Tasks.narrate())));

            assertThat(reading.problems()).isEmpty();
            assertThat(reading.answer().descriptions())
                    .hasSize(3)
                    .containsEntry(
                            Tasks.PROGRAMMING.id(),
                            "DEMO: no language model was asked. Here it would say how to get from level 0.75 to level 4.12.");
        }
    }

    @Test
    void identity_saysThatItIsNoLanguageModel() {
        try (LanguageModel model = LanguageModel.open(DEMO)) {
            assertThat(model.scorer().identity())
                    .isEqualTo(new ModelIdentity("demo", "demo-no-language-model", "assess-1"));
            assertThat(model.scorer().identity().isDemo()).isTrue();
            assertThat(model.scorer().price().input()).isZero();
        }
    }

    @Test
    void repair_isAnsweredLikeTheQuestion() {
        try (LanguageModel model = LanguageModel.open(DEMO)) {
            ProficiencyScorer scorer = model.scorer();
            ModelReply first = scorer.ask(scorer.question(Tasks.assess()));

            ModelReply second = scorer.ask(scorer.repair(Tasks.assess(), first, List.of("anything")));

            assertThat(second).isEqualTo(first);
        }
    }

    @Test
    void close_endsTheServer() throws Exception {
        DemoModelServer server = new DemoModelServer();
        int port = server.service().baseUri().getPort();
        new Socket("127.0.0.1", port).close();

        server.close();

        assertThatIOException().isThrownBy(() -> new Socket("127.0.0.1", port));
    }
}
