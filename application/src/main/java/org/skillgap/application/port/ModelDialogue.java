package org.skillgap.application.port;

import java.util.List;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.ModelPrice;
import org.skillgap.application.assessment.ModelQuestion;
import org.skillgap.application.assessment.ModelReply;
import org.skillgap.application.assessment.Reading;
import org.skillgap.application.error.UpstreamUnavailable;

/**
 * Asks a language model questions of one kind. Wording a question and reading a reply are steps of their own that call nobody, so
 * that a question is in the books before it is asked, and a reply before it is read. Safe for concurrent use.
 *
 * @param <T> what is to be done
 * @param <A> what an answer says
 */
public interface ModelDialogue<T, A> {

    /** Returns who is asked. */
    ModelIdentity identity();

    /** Returns what asking costs. */
    ModelPrice price();

    /** Returns the question that a task comes to. */
    ModelQuestion question(T task);

    /**
     * Returns the question that tells the model what was wrong with its reply.
     *
     * @param problems those of the reply's reading, at least one
     */
    ModelQuestion repair(T task, ModelReply wrong, List<String> problems);

    /**
     * Asks, again where that may help, and waits for the reply.
     *
     * @throws UpstreamUnavailable if no reply came; with reason {@code ANSWER_LOST} if it may have been charged all the same
     */
    ModelReply ask(ModelQuestion question);

    /** Returns what a reply says. Nothing of it is taken that the task did not ask for. */
    Reading<A> read(T task, ModelReply reply);
}
