package org.skillgap.adapter.llm;

import java.util.List;

/**
 * What is said to a model, whatever the protocol.
 *
 * @param rules what it is told to do
 * @param turns what was said so far, ours first, then in turns
 * @param shape what its answer must look like
 */
record Conversation(String rules, List<String> turns, Shape shape) {

    Conversation {
        turns = List.copyOf(turns);
    }

    /** Tells whether the model said this. */
    static boolean isByModel(int turn) {
        return turn % 2 == 1;
    }
}
