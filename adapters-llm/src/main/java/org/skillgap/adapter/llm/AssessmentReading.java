package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skillgap.application.assessment.AssessedRun;
import org.skillgap.application.assessment.AssessedRun.RunLevel;
import org.skillgap.application.assessment.AssessmentTask;
import org.skillgap.application.assessment.Reading;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;

/**
 * Reads levels: every element that was asked for, each once and no other, with a JSON number from 0 to 7, and words of bounded
 * length. More than two decimals are rounded to two, as O*NET publishes them; nothing else is put right here.
 */
final class AssessmentReading {

    static final String ROOT = "skill_proficiency_assessment";
    static final String CODE = "llm_onet_soc_code";
    static final String SKILLS = "assessed_skills";
    static final String NAME = "llm_skill_name";
    static final String DESCRIPTION = "llm_assigned_proficiency_description";
    static final String LEVEL = "llm_assigned_proficiency_level";
    static final String EXPLANATION = "llm_explanation";

    /** The longest description and the longest explanation that are taken, in characters. */
    static final int LONGEST_TEXT = 1000;

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(Level.MAXIMUM, 2);

    private AssessmentReading() {}

    /**
     * Returns what an answer says.
     *
     * @param task what was asked for
     * @param labels what its elements are called
     */
    static Reading<AssessedRun> of(AssessmentTask task, Labels labels, JsonNode answer) {
        OccupationCode code = task.occupation().code();
        JsonNode assessment = answer.path(ROOT);
        String answered = assessment.path(CODE).asText();
        if (!answered.strip().equals(code.value())) {
            return new Reading<>(AssessedRun.of(Map.of()), List.of(otherOccupation(assessment.path(CODE), code)), true);
        }
        List<ElementId> asked =
                task.skills().stream().map(skill -> skill.element().id()).toList();
        Rows rows = Rows.of(asked, labels, assessment.path(SKILLS), NAME);
        List<String> problems = new ArrayList<>(rows.problems());
        Map<ElementId, RunLevel> levels = new HashMap<>();
        rows.once()
                .forEach((element, row) ->
                        read(labels.of(element), row, problems).ifPresent(level -> levels.put(element, level)));
        return new Reading<>(AssessedRun.of(levels), problems, true);
    }

    private static String otherOccupation(JsonNode answered, OccupationCode code) {
        return answered.isTextual()
                ? "The answer is about occupation " + PlainText.of(answered.textValue()) + ". Assess " + code
                        + ", and say so in " + CODE + "."
                : "The answer has no " + ROOT + " with " + CODE + ". Give the JSON object that was described, for "
                        + code + ".";
    }

    private static Optional<RunLevel> read(String name, JsonNode row, List<String> problems) {
        int before = problems.size();
        JsonNode number = row.path(LEVEL);
        checkLevel(name, number, problems);
        String description = text(name, row, DESCRIPTION, problems);
        String explanation = text(name, row, EXPLANATION, problems);
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new RunLevel(Level.of(number.doubleValue()), description, explanation));
    }

    private static void checkLevel(String name, JsonNode number, List<String> problems) {
        if (!number.isNumber()) {
            String what = number.isTextual() ? " is text" : " is missing";
            problems.add(name + ": " + LEVEL + what + ". Give a JSON number from 0 to 7, without quotes.");
            return;
        }
        // Compared before anything is computed with it: a number such as 1e999999999 is short, and endless to expand.
        BigDecimal level = number.decimalValue();
        if (level.signum() < 0 || level.compareTo(HIGHEST) > 0) {
            problems.add(name + ": " + LEVEL + " is " + PlainText.of(number.asText())
                    + ", outside the scale. Give a number from 0 to 7.");
        }
    }

    private static String text(String name, JsonNode row, String field, List<String> problems) {
        String text =
                row.path(field).isTextual() ? PlainText.line(row.path(field).textValue()) : "";
        if (text.isEmpty()) {
            problems.add(name + ": " + field + " is missing. Give one short sentence.");
        }
        if (text.length() > LONGEST_TEXT) {
            problems.add(
                    name + ": " + field + " has more than " + LONGEST_TEXT + " characters. Give one short sentence.");
        }
        return text;
    }
}
