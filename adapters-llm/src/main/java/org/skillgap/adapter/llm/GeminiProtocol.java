package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.skillgap.application.assessment.TokenUsage;

/**
 * Google's Gemini API.
 *
 * @see <a href="https://ai.google.dev/api/generate-content">Gemini API, generateContent</a>
 */
final class GeminiProtocol implements Protocol {

    /** Why a candidate ends that asking again does not mend; see FinishReason in Google's reference. */
    private static final Set<String> HELD_BACK =
            Set.of("SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "IMAGE_SAFETY");

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,9})?s");
    private static final String BLOCK = "/promptFeedback/blockReason";
    private static final String CANDIDATE = "/candidates/0";
    private static final String SCHEMA = "responseSchema";

    private final ModelService.Gemini service;
    private final Names names;

    GeminiProtocol(ModelService.Gemini service, String name) {
        this.service = service;
        names = new Names(name, service.model(), "GEMINI_API_KEY", "GEMINI_MODEL", "GEMINI_BASE_URL");
    }

    @Override
    public Names names() {
        return names;
    }

    @Override
    public URI uri() {
        return service.baseUri().resolve("models/" + service.model() + ":generateContent");
    }

    @Override
    public void sign(HttpRequest.Builder request) {
        request.header("x-goog-api-key", service.key().reveal());
    }

    @Override
    public String request(Conversation conversation, int outputTokens) {
        ObjectNode request = Json.object();
        addPart(request.putObject("systemInstruction"), conversation.rules());
        ArrayNode contents = request.putArray("contents");
        for (int i = 0; i < conversation.turns().size(); i++) {
            ObjectNode turn = contents.addObject().put("role", Conversation.isByModel(i) ? "model" : "user");
            addPart(turn, conversation.turns().get(i));
        }
        request.putObject("generationConfig")
                .put("responseMimeType", "application/json")
                .put("maxOutputTokens", outputTokens)
                .set(SCHEMA, conversation.shape().in(Shape.Language.GEMINI));
        return Json.write(request);
    }

    private static void addPart(ObjectNode content, String text) {
        content.putArray("parts").addObject().put("text", text);
    }

    /** Leaves out the schema, which the service may find too complex; the prompt describes the answer as well. */
    @Override
    public Optional<String> plainer(String request, HttpAnswer refusal) {
        boolean isAboutTheRequest = refusal.status() == 400
                && refusal.json().at("/error/status").asText().equals("INVALID_ARGUMENT")
                && !refusesKey(refusal);
        if (!isAboutTheRequest) {
            return Optional.empty();
        }
        JsonNode plainer = Json.read(request);
        boolean isThere = plainer.get("generationConfig") instanceof ObjectNode config && config.remove(SCHEMA) != null;
        return isThere ? Optional.of(Json.write(plainer)) : Optional.empty();
    }

    @Override
    public boolean refusesKey(HttpAnswer refusal) {
        return refusal.status() == 401
                || refusal.status() == 403
                || (refusal.status() == 400
                        && details(refusal.json()).stream()
                                .anyMatch(
                                        detail -> detail.path("reason").asText().equals("API_KEY_INVALID")));
    }

    @Override
    public Limit limit(JsonNode refusal) {
        boolean isDay = details(refusal).stream()
                .flatMap(detail -> elements(detail.path("violations")).stream())
                .anyMatch(violation -> violation.path("quotaId").asText().contains("PerDay"));
        return isDay ? Limit.DAY : Limit.PASSING;
    }

    @Override
    public Duration retryDelay(JsonNode refusal) {
        return details(refusal).stream()
                .map(detail -> detail.path("retryDelay").asText())
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> new BigDecimal(text.substring(0, text.length() - 1)))
                .map(seconds -> Duration.ofNanos(seconds.movePointRight(9).longValue()))
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private static List<JsonNode> details(JsonNode refusal) {
        return elements(refusal.at("/error/details"));
    }

    private static List<JsonNode> elements(JsonNode list) {
        return list.isArray() ? list.valueStream().toList() : List.of();
    }

    @Override
    public Optional<TokenUsage> usage(JsonNode body) {
        JsonNode usage = body.path("usageMetadata");
        return Counts.usage(
                usage.path("promptTokenCount"), usage.path("candidatesTokenCount"), usage.path("thoughtsTokenCount"));
    }

    @Override
    public String modelVersion(JsonNode body) {
        return body.path("modelVersion").asText();
    }

    @Override
    public boolean isSpokenIn(JsonNode body) {
        return body.at(BLOCK).isTextual() || body.at(CANDIDATE).isObject();
    }

    @Override
    public Said said(JsonNode body) {
        JsonNode block = body.at(BLOCK);
        if (block.isTextual()) {
            return Said.heldBack(names, "the question", PlainText.of(block.textValue()));
        }
        JsonNode candidate = body.at(CANDIDATE);
        String text = text(candidate);
        String end = candidate.path("finishReason").asText("STOP");
        if (HELD_BACK.contains(end)) {
            return Said.heldBack(names, "its answer", end);
        }
        if (end.equals("MAX_TOKENS")) {
            return Said.tooLong(text);
        }
        if (!end.equals("STOP")) {
            return Said.unfinished(
                    text, "The answer ended early (" + PlainText.of(end) + "). Give the whole JSON object again.");
        }
        return Said.answer(text);
    }

    private static String text(JsonNode candidate) {
        StringBuilder text = new StringBuilder();
        for (JsonNode part : elements(candidate.at("/content/parts"))) {
            if (!part.path("thought").asBoolean()) {
                text.append(part.path("text").asText());
            }
        }
        return text.toString();
    }
}
