package org.skillgap.application.assessment;

import java.util.List;

/**
 * What a reply was understood to say.
 *
 * @param answer what is right in it; may be empty
 * @param problems what is wrong with it, in words that tell the model, or somebody who reads the log, what to do better; empty if all is right
 * @param canRepair whether it is worth telling the model so and asking it again; not so where it refused to answer
 */
public record Reading<A>(A answer, List<String> problems, boolean canRepair) {

    /** Copies the list. */
    public Reading {
        problems = List.copyOf(problems);
    }

    /** Tells whether nothing is wrong with the reply. */
    public boolean isRight() {
        return problems.isEmpty();
    }
}
