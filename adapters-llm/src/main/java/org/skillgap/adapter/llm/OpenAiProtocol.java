package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.skillgap.application.assessment.TokenUsage;

/**
 * OpenAI's chat completions, as far as vLLM, Ollama and llama.cpp know them too.
 *
 * @see <a href="https://platform.openai.com/docs/api-reference/chat">OpenAI API, chat completions</a>
 */
final class OpenAiProtocol implements Protocol {

    /** Statuses with which servers refuse a parameter that they do not know. */
    private static final Set<Integer> UNKNOWN_PARAMETER = Set.of(400, 422, 501);

    private static final String LIMIT = "max_tokens";
    private static final String NEW_LIMIT = "max_completion_tokens";
    private static final String FORMAT = "response_format";

    private final ModelService.OpenAi service;
    private final Names names;

    OpenAiProtocol(ModelService.OpenAi service) {
        this.service = service;
        names = new Names("The language model", service.model(), "LLM_API_KEY", "LLM_MODEL", "LLM_BASE_URL");
    }

    @Override
    public Names names() {
        return names;
    }

    @Override
    public URI uri() {
        return service.baseUri().resolve("chat/completions");
    }

    @Override
    public void sign(HttpRequest.Builder request) {
        if (service.login() instanceof ModelService.OpenAi.Bearer bearer) {
            request.header("Authorization", "Bearer " + bearer.key().reveal());
        }
    }

    @Override
    public String request(Conversation conversation, int outputTokens) {
        ObjectNode request = Json.object().put("model", service.model());
        ArrayNode messages = request.putArray("messages");
        messages.addObject().put("role", "system").put("content", conversation.rules());
        for (int i = 0; i < conversation.turns().size(); i++) {
            messages.addObject()
                    .put("role", Conversation.isByModel(i) ? "assistant" : "user")
                    .put("content", conversation.turns().get(i));
        }
        request.put(LIMIT, outputTokens).put("stream", false);
        request.putObject(FORMAT)
                .put("type", "json_schema")
                .putObject("json_schema")
                .put("name", "answer")
                .put("strict", true)
                .set("schema", conversation.shape().in(Shape.Language.JSON_SCHEMA));
        return Json.write(request);
    }

    /**
     * Calls the limit of tokens by its new name where the server says so (OpenAI's newer models), and otherwise leaves out the
     * schema, which older servers do not know; the prompt describes the answer as well.
     */
    @Override
    public Optional<String> plainer(String request, HttpAnswer refusal) {
        if (!UNKNOWN_PARAMETER.contains(refusal.status()) || !(Json.read(request) instanceof ObjectNode plainer)) {
            return Optional.empty();
        }
        String words = new String(refusal.body().bytes(), StandardCharsets.UTF_8);
        if (words.contains(NEW_LIMIT) && plainer.has(LIMIT)) {
            plainer.set(NEW_LIMIT, IntNode.valueOf(plainer.remove(LIMIT).intValue()));
            return Optional.of(Json.write(plainer));
        }
        return plainer.remove(FORMAT) == null ? Optional.empty() : Optional.of(Json.write(plainer));
    }

    @Override
    public boolean refusesKey(HttpAnswer refusal) {
        return refusal.status() == 401 || refusal.status() == 403;
    }

    @Override
    public Limit limit(JsonNode refusal) {
        JsonNode error = refusal.path("error");
        if (error.path("code").asText().equals("insufficient_quota")
                || error.path("type").asText().equals("insufficient_quota")) {
            return Limit.ACCOUNT;
        }
        return error.path("message").asText().contains("per day") ? Limit.DAY : Limit.PASSING;
    }

    @Override
    public Duration retryDelay(JsonNode refusal) {
        return Duration.ZERO;
    }

    @Override
    public Optional<TokenUsage> usage(JsonNode body) {
        JsonNode usage = body.path("usage");
        Optional<TokenUsage> whole = Counts.usage(
                usage.path("prompt_tokens"),
                usage.path("completion_tokens"),
                usage.at("/completion_tokens_details/reasoning_tokens"));
        // Thoughts are part of what is completed here, unlike in Gemini's figures.
        return whole.map(counts ->
                new TokenUsage(counts.prompt(), Math.max(0, counts.output() - counts.thoughts()), counts.thoughts()));
    }

    @Override
    public String modelVersion(JsonNode body) {
        return body.path("model").asText();
    }

    @Override
    public boolean isSpokenIn(JsonNode body) {
        return body.at("/choices/0/message").isObject();
    }

    @Override
    public Said said(JsonNode body) {
        JsonNode choice = body.at("/choices/0");
        JsonNode message = choice.path("message");
        String text = Thoughts.without(text(message.path("content")));
        String end = choice.path("finish_reason").asText("stop");
        if (message.path("refusal").isTextual()) {
            return Said.heldBack(names, "its answer", "refusal");
        }
        if (end.equals("content_filter")) {
            return Said.heldBack(names, "its answer", end);
        }
        return end.equals("length") ? Said.tooLong(text) : Said.answer(text);
    }

    /** Text, or parts of which some are text; null where the model has only thought. */
    private static String text(JsonNode content) {
        if (!content.isArray()) {
            return content.isTextual() ? content.textValue() : "";
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asText()));
        return text.toString();
    }
}
