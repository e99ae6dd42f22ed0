package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.skillgap.application.assessment.AssessedRun;
import org.skillgap.application.assessment.AssessmentTask;
import org.skillgap.application.assessment.AssessmentTask.SkillQuestion;
import org.skillgap.application.assessment.Reading;
import org.skillgap.application.port.ProficiencyScorer;

/** Has levels assessed by a model: describes the occupation and the scale, and never says what a survey found. */
final class ModelProficiencyScorer extends PromptedDialogue<AssessmentTask, AssessedRun> implements ProficiencyScorer {

    /** How much preparation a job zone means; source: O*NET 30.1, Job Zone Reference.txt. */
    private static final List<String> PREPARATION = List.of(
            "not known",
            "little or none (job zone 1 of 5)",
            "some (job zone 2 of 5)",
            "medium (job zone 3 of 5)",
            "considerable (job zone 4 of 5)",
            "extensive (job zone 5 of 5)");

    ModelProficiencyScorer(LlmConfig config, Protocol protocol, Requests requests) {
        super(config, Prompt.ASSESS, protocol, requests);
    }

    @Override
    Wording wording(AssessmentTask task) {
        Labels labels = labels(task);
        ObjectNode data = Json.object();
        ObjectNode occupation = data.putObject("occupation")
                .put("onet_soc_code", task.occupation().code().value())
                .put("title", task.occupation().title())
                .put("description", task.occupation().description())
                .put("preparation", PREPARATION.get(task.jobZone()));
        ArrayNode tasks = occupation.putArray("tasks");
        task.tasks().forEach(tasks::add);
        ArrayNode skills = data.putArray("skills");
        for (SkillQuestion question : task.skills()) {
            ObjectNode skill = skills.addObject()
                    .put("skill_name", labels.of(question.element().id()))
                    .put("description", question.element().description());
            ArrayNode examples = skill.putArray("examples");
            question.anchors()
                    .forEach(anchor ->
                            examples.addObject().put("level", anchor.value()).put("example", anchor.description()));
        }
        return new Wording(data, shape(task, labels));
    }

    private static Shape shape(AssessmentTask task, Labels labels) {
        Shape skill = Shape.fields(List.of(
                Map.entry(AssessmentReading.NAME, new Shape.OneOf(labels.all())),
                Map.entry(AssessmentReading.DESCRIPTION, new Shape.Text()),
                Map.entry(AssessmentReading.LEVEL, new Shape.Number()),
                Map.entry(AssessmentReading.EXPLANATION, new Shape.Text())));
        Shape assessment = Shape.fields(List.of(
                Map.entry(
                        AssessmentReading.CODE,
                        new Shape.OneOf(List.of(task.occupation().code().value()))),
                Map.entry("llm_occupation_name", new Shape.Text()),
                Map.entry(AssessmentReading.SKILLS, new Shape.ListOf(skill))));
        return Shape.fields(List.of(Map.entry(AssessmentReading.ROOT, assessment)));
    }

    @Override
    Reading<AssessedRun> understand(AssessmentTask task, JsonNode answer) {
        return AssessmentReading.of(task, labels(task), answer);
    }

    @Override
    AssessedRun nothing() {
        return AssessedRun.of(Map.of());
    }

    private static Labels labels(AssessmentTask task) {
        return Labels.of(task.skills().stream().map(SkillQuestion::element).toList());
    }
}
