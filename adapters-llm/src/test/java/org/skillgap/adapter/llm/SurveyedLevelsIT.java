package org.skillgap.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.skillgap.adapter.llm.ModelServer.Speech;
import org.skillgap.application.assessment.AssessmentTask;
import org.skillgap.application.assessment.AssessmentTask.SkillQuestion;
import org.skillgap.application.release.LevelAnchor;
import org.skillgap.application.release.SharedFolder;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.ScaleId;

/** Questions about every occupation of O*NET 30.1, from its own files: the model is told nothing of what the survey found. */
class SurveyedLevelsIT {

    /** Levels with two decimals; others, such as 3, are numbers that a text may hold by chance. */
    private static final Pattern SURVEYED = Pattern.compile("[0-7]\\.[0-9]?[1-9]");

    private static final List<String> FIELDS = List.of("skill_name", "description", "examples");

    private static List<String[]> rows(String file) {
        Path path = SharedFolder.get("onet/30.1").resolve(file);
        try {
            return Files.readAllLines(path).stream()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void question_holdsNoSurveyedLevelAndFitsItsLimits() {
        Map<String, List<String[]>> levels = rows("Skills.txt").stream()
                .filter(row -> row[3].equals("LV"))
                .collect(Collectors.groupingBy(row -> row[0], TreeMap::new, Collectors.toList()));
        Map<String, List<String[]>> tasks =
                rows("Task Statements.txt").stream().collect(Collectors.groupingBy(row -> row[0]));
        Map<String, List<LevelAnchor>> anchors = rows("Level Scale Anchors.txt").stream()
                .collect(Collectors.groupingBy(
                        row -> row[0],
                        Collectors.mapping(
                                row -> new LevelAnchor(
                                        new ElementId(row[0]), ScaleId.LEVEL, Double.parseDouble(row[3]), row[4]),
                                Collectors.toList())));
        Map<String, String> descriptions = rows("Content Model Reference.txt").stream()
                .collect(Collectors.toMap(row -> row[0], row -> row[2], (one, other) -> one));
        int questions = 0;
        try (LanguageModel model = LanguageModel.open(LlmConfig.of(new ModelService.Demo()))) {
            for (String[] row : rows("Occupation Data.txt")) {
                List<String[]> surveyed = levels.get(row[0]);
                if (surveyed != null) {
                    List<String> texts = tasks.getOrDefault(row[0], List.of()).stream()
                            .map(task -> task[2])
                            .limit(AssessmentTask.MOST_TASKS)
                            .toList();
                    AssessmentTask task = new AssessmentTask(
                            new Occupation(new OccupationCode(row[0]), row[1], row[2]),
                            4,
                            texts,
                            surveyed.stream()
                                    .map(level -> new SkillQuestion(
                                            new Element(
                                                    new ElementId(level[1]),
                                                    level[2],
                                                    descriptions.getOrDefault(level[1], "")),
                                            anchors.getOrDefault(level[1], List.of())))
                                    .toList());
                    assertTellsNothing(
                            model.scorer().question(task).request(),
                            surveyed.stream()
                                    .map(level -> level[4])
                                    .filter(level -> SURVEYED.matcher(level).matches())
                                    .collect(Collectors.toSet()));
                    questions++;
                }
            }
        }
        assertThat(questions).isEqualTo(894);
    }

    private static void assertTellsNothing(String request, Set<String> surveyed) {
        JsonNode data = ModelServer.data(Speech.GEMINI, request);
        String text = data.toString();
        assertThat(surveyed).isNotEmpty().noneMatch(text::contains);
        assertThat(names(data)).containsExactly("occupation", "skills");
        assertThat(names(data.path("occupation")))
                .containsExactly("onet_soc_code", "title", "description", "preparation", "tasks");
        assertThat(data.path("skills")).hasSize(35).allMatch(skill -> FIELDS.equals(names(skill)));
        assertThat(request.length()).isLessThan(40_000);
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }
}
