package org.skillgap.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Answers from surveyed levels, word for word as they were before there were any others: recorded with the version that knew no
 * choice of levels, on the garden release.
 */
class SurveyedAnswersTest {

    private static final String RECORDED = "surveyed-answers.txt";
    private static final String PAIR = "?from=37-3011.00&to=37-1012.00";
    private static final String ONE = "/occupations/37-3011.00";
    private static final String RELATED = ONE + "/related";
    private static final List<String> QUESTIONS = List.of(
            "/skill-gap" + PAIR,
            "/skill-gap-by-lvl" + PAIR,
            "/skill-gap-by-lvl?from=37-1012.00&to=37-3011.00",
            "/skill-gap?from=37-3011.00&to=51-3011.00",
            "/skill-gap" + PAIR + "&evidence=true",
            "/skill-gap-by-lvl" + PAIR + "&evidence=true&rows=all",
            "/skill-gap" + PAIR + "&min_difference=1.5",
            "/skill-gap-by-lvl" + PAIR + "&rows=all&min_importance=2.5",
            "/skill-gap-by-lvl" + PAIR + "&domain=knowledge",
            "/skill-gap-by-lvl" + PAIR + "&domain=knowledge&evidence=true",
            ONE,
            "/occupations/37-3011.00/skills",
            "/occupations/37-1012.00/skills?domain=knowledge",
            RELATED,
            "POST /skill-gap?to=37-1012.00",
            "POST /skill-gap-by-lvl?to=37-1012.00",
            "POST /skill-gap-by-lvl?to=37-1012.00&evidence=true&rows=all");
    private static final String OWN = "{\"Reading\": 2.5, \"2.B.3.j\": 1}";

    @Test
    void answers_areWordForWordWhatTheyWere() throws IOException {
        try (RunningApi api = RunningApi.open()) {
            List<String> said = new ArrayList<>();
            for (String question : QUESTIONS) {
                said.add(question);
                said.add(ask(api, question));
            }
            assertThat(said).isEqualTo(recorded());
        }
    }

    @Test
    void levelsOnet_isWhatIsAnsweredWithoutAChoice() {
        try (RunningApi api = RunningApi.open()) {
            for (String question : QUESTIONS) {
                if (!question.equals(ONE) && !question.equals(RELATED)) {
                    String chosen = question + (question.contains("?") ? "&" : "?") + "levels=onet";
                    assertThat(ask(api, chosen)).as(chosen).isEqualTo(ask(api, question));
                }
            }
        }
    }

    private static String ask(RunningApi api, String question) {
        return question.startsWith("POST ")
                ? api.send("POST", question.substring(5), OWN, "Content-Type", "application/json")
                        .body()
                : api.get(question).body();
    }

    private static List<String> recorded() throws IOException {
        try (InputStream file = SurveyedAnswersTest.class.getResourceAsStream(RECORDED)) {
            return new String(file.readAllBytes(), UTF_8).lines().toList();
        }
    }
}
