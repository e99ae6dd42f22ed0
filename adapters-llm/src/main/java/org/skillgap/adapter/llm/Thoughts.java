package org.skillgap.adapter.llm;

/**
 * Takes thoughts off the beginning of an answer, where servers leave them that know nothing of thinking models: between
 * {@code <think>} and {@code </think>}, of which the first may be missing because the model's template has it.
 */
final class Thoughts {

    private static final String BEGIN = "<think>";
    private static final String END = "</think>";

    private Thoughts() {}

    /** Returns the answer without them; nothing if they do not end. */
    static String without(String text) {
        String answer = text.strip();
        int end = answer.indexOf(END);
        if (answer.startsWith("{") || answer.startsWith(AnswerJson.FENCE)) {
            return answer;
        }
        if (end < 0) {
            return answer.startsWith(BEGIN) ? "" : answer;
        }
        return answer.substring(end + END.length()).strip();
    }
}
