package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.skillgap.application.port.Secret;

/**
 * A server of a test's own that answers as language models are known to, in Gemini's protocol or OpenAI's. The right answer gives
 * the first skill of a question level 0, the second 0.25 and so on up to 7, and then 0 again; each row of words says which gap it
 * is about. Faults can be scripted. It listens on a free port of 127.0.0.1.
 */
public final class ModelServer implements AutoCloseable {

    /** The key that it takes. */
    public static final String KEY = "key-5e21c7-not-for-logs";

    /** The model that it knows. */
    public static final String MODEL = "model-of-a-test";

    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final int QUARTERS = 29;

    static {
        // Without it each answer takes 40 ms: head and body are sent apart, and the second one waits for an
        // acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Speech speech;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Fault> next = new ArrayDeque<>();
    private volatile Fault always = (exchange, asked) -> asked.right().send(exchange);

    /** The protocols. */
    public enum Speech {
        /** Google's. */
        GEMINI,
        /** OpenAI's chat completions. */
        OPENAI
    }

    /**
     * A request as it came.
     *
     * @param uri its path and query
     * @param headers its headers, names in lower case
     * @param body its body
     */
    public record Seen(String uri, Map<String, String> headers, String body) {}

    /**
     * A question.
     *
     * @param speech in which protocol
     * @param answer the right answer
     */
    public record Asked(Speech speech, ObjectNode answer) {

        /** Returns the reply with the right answer. */
        public Reply right() {
            return says(Json.write(answer));
        }

        /** Returns a reply with other words. */
        public Reply says(String text) {
            return says(text, speech == Speech.GEMINI ? "STOP" : "stop");
        }

        /**
         * Returns a reply with other words and another ending.
         *
         * @param end the finish reason
         */
        public Reply says(String text, String end) {
            ObjectNode body = Json.object();
            if (speech == Speech.GEMINI) {
                ObjectNode candidate = body.putArray("candidates").addObject().put("finishReason", end);
                ArrayNode parts =
                        candidate.putObject("content").put("role", "model").putArray("parts");
                parts.addObject().put("thought", true).put("text", "Let me think: {");
                parts.addObject().put("text", text.substring(0, text.length() / 2));
                parts.addObject().put("text", text.substring(text.length() / 2));
                body.put("modelVersion", MODEL + "-001");
                body.putObject("usageMetadata")
                        .put("promptTokenCount", 1500)
                        .put("candidatesTokenCount", 2500)
                        .put("thoughtsTokenCount", 300)
                        .put("totalTokenCount", 4300);
            } else {
                ObjectNode choice = body.putArray("choices").addObject().put("finish_reason", end);
                choice.putObject("message")
                        .put("role", "assistant")
                        .put("content", text)
                        .put("reasoning_content", "Let me think: {");
                body.put("model", MODEL + "-001");
                body.putObject("usage")
                        .put("prompt_tokens", 1500)
                        .put("completion_tokens", 2800)
                        .put("total_tokens", 4300)
                        .putObject("completion_tokens_details")
                        .put("reasoning_tokens", 300);
            }
            return new Reply(200, "application/json", Json.write(body));
        }
    }

    /**
     * A reply.
     *
     * @param status the HTTP status
     * @param type its content type
     * @param body its body
     */
    public record Reply(int status, String type, String body) {

        /** Sends it. */
        public void send(HttpExchange exchange) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** What is replied in place of the right answer. */
    public interface Fault {
        /** Replies. */
        void answer(HttpExchange exchange, Asked asked) throws IOException, InterruptedException;
    }

    private ModelServer(Speech speech) throws IOException {
        this.speech = speech;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Starts a server. */
    public static ModelServer start(Speech speech) {
        try {
            return new ModelServer(speech);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns its address, up to and with the slash after the version. */
    public URI uri() {
        String version = speech == Speech.GEMINI ? "/v1beta/" : "/v1/";
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + version);
    }

    /** Returns a configuration for it: the right key, no waiting to speak of. */
    public LlmConfig config() {
        return config(KEY);
    }

    /** Returns the same with another key. */
    public LlmConfig config(String key) {
        ModelService service = speech == Speech.GEMINI
                ? new ModelService.Gemini(uri(), MODEL, new Secret(key))
                : new ModelService.OpenAi(uri(), MODEL, new ModelService.OpenAi.Bearer(new Secret(key)));
        return LlmConfig.of(service)
                .with(LlmConfig.Times.of(Duration.ofSeconds(10)))
                .with(new LlmConfig.Pace(LlmConfig.Pace.DEFAULT.attempts(), Duration.ofMillis(10)));
    }

    /** Has the next requests answered wrongly, each fault once, in this order. */
    public void next(Fault... faults) {
        synchronized (next) {
            next.addAll(List.of(faults));
        }
    }

    /** Has all requests answered wrongly from now on. */
    public void always(Fault fault) {
        always = fault;
    }

    /** Returns the requests so far, in the order in which they came. */
    public List<Seen> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            note(exchange, body);
            if (!isAllowed(exchange)) {
                ModelFaults.wrongKey(speech == Speech.GEMINI ? 400 : 401)
                        .answer(exchange, new Asked(speech, Json.object()));
                return;
            }
            fault().answer(exchange, new Asked(speech, answer(data(body))));
        } catch (IOException e) {
            // The client has gone; nothing is left to do for it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(HttpExchange exchange, String body) {
        Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().toLowerCase(Locale.ROOT), e -> String.join(", ", e.getValue())));
        seen.add(new Seen(exchange.getRequestURI().toString(), headers, body));
    }

    private boolean isAllowed(HttpExchange exchange) {
        return speech == Speech.GEMINI
                ? KEY.equals(exchange.getRequestHeaders().getFirst("x-goog-api-key"))
                : ("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private Fault fault() {
        synchronized (next) {
            return next.isEmpty() ? always : next.remove();
        }
    }

    /** Returns the data of a question in this protocol. */
    static JsonNode data(Speech speech, String request) {
        String place = speech == Speech.GEMINI ? "/contents/0/parts/0/text" : "/messages/1/content";
        return Json.read(Json.read(request).at(place).asText());
    }

    private JsonNode data(String request) {
        return data(speech, request);
    }

    private static ObjectNode answer(JsonNode data) {
        ObjectNode answer = Json.object();
        if (data.has("gaps")) {
            ArrayNode rows = answer.putArray("skill_gap_descriptions");
            data.path("gaps")
                    .forEach(gap -> rows.addObject()
                            .put("llm_skill_name", gap.path("skill_name").asText())
                            .put(
                                    "llm_gap_description",
                                    "Practise it until you are at level "
                                            + gap.path("level_needed").asText() + "."));
            return answer;
        }
        ObjectNode assessment = answer.putObject("skill_proficiency_assessment")
                .put("llm_onet_soc_code", data.at("/occupation/onet_soc_code").asText())
                .put("llm_occupation_name", data.at("/occupation/title").asText());
        ArrayNode skills = assessment.putArray("assessed_skills");
        for (JsonNode skill : data.path("skills")) {
            skills.addObject()
                    .put("llm_skill_name", skill.path("skill_name").asText())
                    .put("llm_assigned_proficiency_description", "Does what the work asks for.")
                    .put(
                            "llm_assigned_proficiency_level",
                            QUARTER.multiply(BigDecimal.valueOf((skills.size() - 1) % QUARTERS)))
                    .put("llm_explanation", "Between two of the examples.");
        }
        return answer;
    }

    /** Stops it, and cuts off whoever is being answered. */
    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
