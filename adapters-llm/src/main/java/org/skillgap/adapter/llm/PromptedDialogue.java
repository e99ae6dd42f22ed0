package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.ModelPrice;
import org.skillgap.application.assessment.ModelQuestion;
import org.skillgap.application.assessment.ModelReply;
import org.skillgap.application.assessment.Reading;
import org.skillgap.application.assessment.TokenUsage;
import org.skillgap.application.port.ModelDialogue;

/**
 * A dialogue in which the model is told the rules by a prompt, is given the task as one JSON object, and answers with another. Texts
 * of the task are values in that object; there is no place that they could break out of.
 */
abstract class PromptedDialogue<T, A> implements ModelDialogue<T, A> {

    private static final int MOST_PROBLEMS = 20;
    private static final int LONGEST_MODEL_VERSION = 100;

    /** An answer twice as long as any right one. */
    private static final int LONGEST_WRONG_ANSWER = 50_000;

    private final ModelIdentity identity;
    private final LlmConfig config;
    private final Prompt prompt;
    private final Protocol protocol;
    private final Requests requests;

    PromptedDialogue(LlmConfig config, String promptVersion, Protocol protocol, Requests requests) {
        this.config = config;
        this.protocol = protocol;
        this.requests = requests;
        prompt = Prompt.of(promptVersion);
        identity =
                new ModelIdentity(config.service().provider(), config.service().model(), promptVersion);
    }

    /** Returns the task as the model is given it. */
    abstract Wording wording(T task);

    /** Returns what is understood of an answer that is a JSON object. */
    abstract Reading<A> understand(T task, JsonNode answer);

    /** Returns what an answer says in which nothing is right. */
    abstract A nothing();

    @Override
    public final ModelIdentity identity() {
        return identity;
    }

    @Override
    public final ModelPrice price() {
        return config.price();
    }

    @Override
    public final ModelQuestion question(T task) {
        Wording wording = wording(task);
        return question(wording, List.of(Json.writeData(wording.data())));
    }

    /**
     * {@inheritDoc}
     *
     * <p>At most 20 problems are told, and of the wrong answer at most its first 50,000 characters.
     */
    @Override
    public final ModelQuestion repair(T task, ModelReply wrong, List<String> problems) {
        Wording wording = wording(task);
        String said = protocol.said(Json.read(wrong.body())).text();
        String answer = said.substring(0, Math.min(said.length(), LONGEST_WRONG_ANSWER));
        String list = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> "- " + PlainText.line(problem))
                .collect(Collectors.joining("\n"));
        return question(
                wording,
                List.of(
                        Json.writeData(wording.data()),
                        answer.isBlank() ? "(no answer)" : answer,
                        prompt.repair() + "\n\n" + list));
    }

    private ModelQuestion question(Wording wording, List<String> turns) {
        int outputTokens = config.size().outputTokens();
        String request = protocol.request(new Conversation(prompt.rules(), turns, wording.shape()), outputTokens);
        // No token is shorter than a byte.
        int promptTokens = request.getBytes(StandardCharsets.UTF_8).length;
        return new ModelQuestion(request, new TokenUsage(promptTokens, outputTokens, 0));
    }

    /**
     * {@inheritDoc}
     *
     * <p>A reply that does not say what it has used counts with the most that it can have used. A server that refuses a part of the
     * protocol is asked without that part.
     */
    @Override
    public final ModelReply ask(ModelQuestion question) {
        String body = requests.post(question.request());
        JsonNode reply = Json.read(body);
        String version = PlainText.line(protocol.modelVersion(reply));
        return new ModelReply(
                body,
                version.substring(0, Math.min(version.length(), LONGEST_MODEL_VERSION)),
                protocol.usage(reply).orElse(question.most()));
    }

    @Override
    public final Reading<A> read(T task, ModelReply reply) {
        Said said = protocol.said(Json.read(reply.body()));
        if (!said.problems().isEmpty()) {
            return new Reading<>(nothing(), said.problems(), said.canRepair());
        }
        JsonNode answer = AnswerJson.of(said.text());
        if (answer.isMissingNode()) {
            return new Reading<>(nothing(), List.of(AnswerJson.problem(said.text())), true);
        }
        return understand(task, answer);
    }
}
