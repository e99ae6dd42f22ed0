package org.skillgap.adapter.llm;

import java.util.List;

/**
 * What a model said.
 *
 * @param text its words; without its thoughts
 * @param problems why they are not its answer, see {@link org.skillgap.application.assessment.Reading}; empty if they are
 * @param canRepair whether it is worth asking again
 */
record Said(String text, List<String> problems, boolean canRepair) {

    static Said answer(String text) {
        return new Said(text, List.of(), true);
    }

    /** The model, or whoever stands before it, will not answer. */
    static Said refused(String problem) {
        return new Said("", List.of(problem), false);
    }

    /** It was cut off, or went astray. */
    static Said unfinished(String text, String problem) {
        return new Said(text, List.of(problem), true);
    }

    /** The limit of tokens was reached. */
    static Said tooLong(String text) {
        return unfinished(
                text,
                "The answer was cut off because it was too long. Give one short sentence for each text, and nothing but the JSON"
                        + " object.");
    }

    /** It was held back. */
    static Said heldBack(Protocol.Names names, String what, String why) {
        return refused(names.service() + " held back " + what + " (" + why
                + "). Asking the same again does not help: look at the texts it was given, or ask another model.");
    }
}
