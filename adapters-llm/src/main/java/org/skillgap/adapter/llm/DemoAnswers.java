package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Makes answers up. A level is a multiple of a quarter from 0 to 7 that the SHA-256 of the occupation's code and the skill's name
 * decides: the same each time, and without any relation to the work. All words begin with "DEMO".
 */
final class DemoAnswers {

    private static final int QUARTERS = 7 * 4 + 1;
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private DemoAnswers() {}

    /** Returns the answer to the data of a question; an empty object if it is of neither kind. */
    static ObjectNode to(JsonNode data) {
        if (data.path("skills").isArray()) {
            return assessment(data);
        }
        return data.path("gaps").isArray() ? narration(data) : Json.object();
    }

    private static ObjectNode assessment(JsonNode data) {
        String code = data.at("/occupation/onet_soc_code").asText();
        ObjectNode answer = Json.object();
        ObjectNode assessment = answer.putObject(AssessmentReading.ROOT)
                .put(AssessmentReading.CODE, code)
                .put("llm_occupation_name", data.at("/occupation/title").asText());
        ArrayNode skills = assessment.putArray(AssessmentReading.SKILLS);
        for (JsonNode skill : data.path("skills")) {
            String name = skill.path("skill_name").asText();
            skills.addObject()
                    .put(AssessmentReading.NAME, name)
                    .put(AssessmentReading.DESCRIPTION, "DEMO: no description.")
                    .put(AssessmentReading.LEVEL, level(code + "|" + name))
                    .put(
                            AssessmentReading.EXPLANATION,
                            "DEMO: this level is made up from a hash. No language model was asked.");
        }
        return answer;
    }

    private static BigDecimal level(String subject) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            int number = (hash[0] & 0xff) << 8 | (hash[1] & 0xff);
            return QUARTER.multiply(BigDecimal.valueOf(number % QUARTERS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static ObjectNode narration(JsonNode data) {
        ObjectNode answer = Json.object();
        ArrayNode rows = answer.putArray(NarrationReading.ROOT);
        for (JsonNode gap : data.path("gaps")) {
            rows.addObject()
                    .put(NarrationReading.NAME, gap.path("skill_name").asText())
                    .put(
                            NarrationReading.TEXT,
                            "DEMO: no language model was asked. Here it would say how to get from level "
                                    + gap.path("level_now").asText() + " to level "
                                    + gap.path("level_needed").asText() + ".");
        }
        return answer;
    }
}
