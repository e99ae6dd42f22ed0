package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds the JSON object in a model's words. */
final class AnswerJson {

    static final String FENCE = "```";

    private AnswerJson() {}

    /** Returns the object that the words are, or that is in a code fence among them; a missing node if there is none. */
    static JsonNode of(String words) {
        JsonNode answer = Json.read(unfenced(words));
        return answer.isObject() ? answer : answer.path("");
    }

    /** Says what is wrong with words that hold no object. */
    static String problem(String words) {
        String answer = unfenced(words);
        if (answer.isEmpty()) {
            return "The answer was empty. Answer with the JSON object that was described, and nothing else.";
        }
        if (answer.startsWith("{") && !answer.endsWith("}")) {
            return "The JSON object was cut off. Give all of it, with shorter texts.";
        }
        return "The answer was no valid JSON object. Answer with the one that was described, and nothing else; each field is in"
                + " it once.";
    }

    private static String unfenced(String words) {
        int begin = words.indexOf(FENCE);
        int object = words.indexOf('{');
        if (begin < 0 || (object >= 0 && object < begin)) {
            return words.strip();
        }
        String inside = words.substring(begin + FENCE.length()).replaceFirst("^[A-Za-z]*", "");
        int end = inside.lastIndexOf(FENCE);
        return (end < 0 ? inside : inside.substring(0, end)).strip();
    }
}
