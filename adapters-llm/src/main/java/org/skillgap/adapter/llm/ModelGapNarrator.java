package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.skillgap.application.assessment.Narration;
import org.skillgap.application.assessment.NarrationTask;
import org.skillgap.application.assessment.NarrationTask.LevelStep;
import org.skillgap.application.assessment.Reading;
import org.skillgap.application.port.GapNarrator;
import org.skillgap.domain.occupation.Occupation;

/** Has gaps put into words by a model, from the levels that it is given and nothing else. */
final class ModelGapNarrator extends PromptedDialogue<NarrationTask, Narration> implements GapNarrator {

    ModelGapNarrator(LlmConfig config, Protocol protocol, Requests requests) {
        super(config, Prompt.NARRATE, protocol, requests);
    }

    @Override
    Wording wording(NarrationTask task) {
        Labels labels = labels(task);
        ObjectNode data = Json.object();
        data.set("from", occupation(task.from()));
        data.set("to", occupation(task.to()));
        ArrayNode gaps = data.putArray("gaps");
        task.gaps().forEach(step -> gaps.add(gap(step, labels)));
        ArrayNode strengths = data.putArray("carries_over");
        task.strengths().forEach(step -> strengths.add(step(step, labels)));
        return new Wording(data, shape(task, labels));
    }

    private static ObjectNode occupation(Occupation occupation) {
        return Json.object().put("title", occupation.title()).put("description", occupation.description());
    }

    private static ObjectNode gap(LevelStep step, Labels labels) {
        return step(step, labels).put("difference", NarrationReading.difference(step));
    }

    private static ObjectNode step(LevelStep step, Labels labels) {
        return Json.object()
                .put("skill_name", labels.of(step.element().id()))
                .put("description", step.element().description())
                .put("level_now", step.from().value())
                .put("level_needed", step.to().value());
    }

    private static Shape shape(NarrationTask task, Labels labels) {
        List<String> names =
                task.gaps().stream().map(step -> labels.of(step.element().id())).toList();
        Shape row = Shape.fields(List.of(
                Map.entry(NarrationReading.NAME, new Shape.OneOf(names)),
                Map.entry(NarrationReading.TEXT, new Shape.Text())));
        return Shape.fields(List.of(Map.entry(NarrationReading.ROOT, new Shape.ListOf(row))));
    }

    @Override
    Reading<Narration> understand(NarrationTask task, JsonNode answer) {
        return NarrationReading.of(task, labels(task), answer);
    }

    @Override
    Narration nothing() {
        return new Narration(new TreeMap<>());
    }

    private static Labels labels(NarrationTask task) {
        return Labels.of(Stream.concat(task.gaps().stream(), task.strengths().stream())
                .map(LevelStep::element)
                .distinct()
                .toList());
    }
}
