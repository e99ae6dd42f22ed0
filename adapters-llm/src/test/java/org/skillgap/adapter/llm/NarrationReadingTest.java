package org.skillgap.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.adapter.llm.ModelServer.Fault;
import org.skillgap.adapter.llm.ModelServer.Speech;
import org.skillgap.application.assessment.Narration;
import org.skillgap.application.assessment.NarrationTask;
import org.skillgap.application.assessment.NarrationTask.LevelStep;
import org.skillgap.application.assessment.Reading;
import org.skillgap.application.port.GapNarrator;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;

/** Words about three gaps: Programming 0.75 to 4.12, Active Listening 3 to 3.5, Reading Comprehension 3.25 to 4. */
class NarrationReadingTest {

    private static Reading<Narration> reading(Speech speech, Fault fault) {
        try (ModelServer server = ModelServer.start(speech);
                LanguageModel model = LanguageModel.open(server.config())) {
            server.next(fault);
            GapNarrator narrator = model.narrator();
            return narrator.read(Tasks.narrate(), narrator.ask(narrator.question(Tasks.narrate())));
        }
    }

    /** Returns how words about Programming are read. */
    private static Reading<Narration> reading(String words) {
        return reading(Speech.GEMINI, ModelFaults.firstRow(row -> row.put("llm_gap_description", words)));
    }

    @ParameterizedTest
    @EnumSource
    void read_takesWordsForEachGap(Speech speech) {
        Reading<Narration> reading =
                reading(speech, (exchange, asked) -> asked.right().send(exchange));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.answer().descriptions())
                .containsOnlyKeys(Tasks.READING.id(), Tasks.LISTENING.id(), Tasks.PROGRAMMING.id())
                .containsEntry(Tasks.PROGRAMMING.id(), "Practise it until you are at level 4.12.");
    }

    @ParameterizedTest
    @EnumSource
    void read_keepsTheOtherRowsWhereOneIsWrong(Speech speech) {
        Reading<Narration> reading =
                reading(speech, ModelFaults.firstRow(row -> row.put("llm_gap_description", "It takes 18 months.")));

        assertThat(reading.problems())
                .containsExactly(
                        "Programming: the number 18 was not given for it. Use no other numbers than its own levels and"
                                + " their difference.");
        assertThat(reading.canRepair()).isTrue();
        assertThat(reading.answer().descriptions()).containsOnlyKeys(Tasks.READING.id(), Tasks.LISTENING.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Move from 0.75 to 4.12, a step of 3.37.",
                "Move from 0.750 to 4.12.",
                "Build on your Writing, and learn to write programs.",
                "Practise every day; listening actively to users helps.",
                "Programming is what the work consists of.",
                "You bring good reading comprehension."
            })
    void read_takesWordsThatStayWithWhatWasGiven(String words) {
        assertThat(reading(words).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Move from 1 to 4.",
                "Move from 0,75 to 4.12.",
                "Level 3 will do.",
                "It is 50% of the work.",
                "Level ½ is not enough.",
                "Level ٤ is needed.",
                "On a scale of 0 to 7.",
                "Learn C99."
            })
    void read_leavesOutNumbersThatWereNotGiven(String words) {
        assertRefused(words, "was not given");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See https://example.org/course.",
                "See www.example.org.",
                "See example.com for more.",
                "<b>Practise.</b>",
                "<script>alert()</script>",
                "Practise [here](somewhere).",
                "**Practise.**",
                "Use `loops`.",
                "# Practise daily",
                "Practise &lt;b&gt;."
            })
    void read_leavesOutLinksAndMarkup(String words) {
        assertRefused(words, "link or markup");
    }

    @Test
    void read_leavesOutWordsAboutAnotherGap() {
        assertRefused("Active Listening matters more.", "it speaks of Active Listening, which is another gap");
    }

    @Test
    void read_leavesOutWordsWithoutEndAndNone() {
        assertRefused("x".repeat(1501), "more than 1500 characters");
        assertRefused(" \n ", "is missing");
    }

    private static void assertRefused(String words, String problem) {
        Reading<Narration> reading = reading(words);

        assertThat(reading.problems())
                .singleElement()
                .asString()
                .startsWith("Programming: ")
                .contains(problem);
        assertThat(reading.answer().descriptions()).containsOnlyKeys(Tasks.READING.id(), Tasks.LISTENING.id());
    }

    @ParameterizedTest
    @EnumSource
    void read_saysWhichGapsAreMissingTwiceOrInvented(Speech speech) {
        Reading<Narration> reading = reading(speech, ModelFaults.rows(rows -> {
            rows.remove(2);
            rows.add(rows.get(0).deepCopy());
            // A strength is no gap.
            rows.addObject().put("llm_skill_name", "Writing").put("llm_gap_description", "Good.");
        }));

        assertThat(reading.problems())
                .isEqualTo(List.of(
                        "Missing: Reading Comprehension. Give each of them.",
                        "More than once: Programming. Give each of them once.",
                        "Not asked for: Writing. Leave out what was not asked for, and do not change names."));
        assertThat(reading.answer().descriptions()).containsOnlyKeys(Tasks.LISTENING.id());
    }

    @ParameterizedTest
    @EnumSource
    void read_takesNothingFromARefusal(Speech speech) {
        Reading<Narration> reading = reading(speech, ModelFaults.safety());

        assertThat(reading.canRepair()).isFalse();
        assertThat(reading.answer().descriptions()).isEmpty();
    }

    @Test
    void read_tellsAGapFromAStrengthOfTheSameName() {
        Element knowledge = new Element(new ElementId("2.C.4.a"), "Writing", "");
        NarrationTask task = new NarrationTask(
                Tasks.SECRETARIES,
                Tasks.DEVELOPERS,
                List.of(new LevelStep(Tasks.WRITING, new Level(100), new Level(200))),
                List.of(new LevelStep(knowledge, new Level(300), new Level(200))));
        try (ModelServer server = ModelServer.start(Speech.GEMINI);
                LanguageModel model = LanguageModel.open(server.config())) {
            GapNarrator narrator = model.narrator();

            Reading<Narration> reading = narrator.read(task, narrator.ask(narrator.question(task)));

            assertThat(reading.problems()).isEmpty();
            assertThat(reading.answer().descriptions()).containsOnlyKeys(Tasks.WRITING.id());
        }
    }

    @Test
    void identity_isOfTheNarratorsPrompt() {
        try (LanguageModel model = LanguageModel.open(LlmConfig.of(new ModelService.Demo()))) {
            assertThat(model.narrator().identity().promptVersion()).isEqualTo("narrate-1");
        }
    }
}
