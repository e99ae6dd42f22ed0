package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.skillgap.adapter.llm.ModelServer.Fault;
import org.skillgap.adapter.llm.ModelServer.Reply;
import org.skillgap.adapter.llm.ModelServer.Speech;

/** What can go wrong with a language model. Bodies of errors are those that Google and OpenAI document. */
public final class ModelFaults {

    private static final String JSON = "application/json";
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private ModelFaults() {}

    /** Refuses the key, and says which one it was, as careless services do. */
    public static Fault wrongKey(int status) {
        return error(
                status,
                status == 400 ? "INVALID_ARGUMENT" : "PERMISSION_DENIED",
                "API key not valid: " + ModelServer.KEY,
                "{\"@type\":\"type.googleapis.com/google.rpc.ErrorInfo\",\"reason\":\"API_KEY_INVALID\",\"domain\":\"googleapis.com\"}");
    }

    /** Knows no such model. */
    public static Fault retiredModel() {
        return error(404, "NOT_FOUND", "models/" + ModelServer.MODEL + " is not found for API version v1beta", "");
    }

    /** Does not take a part of the question. */
    public static Fault invalidArgument(String message) {
        return error(400, "INVALID_ARGUMENT", message, "");
    }

    /** Allows no further request until a time has passed, such as {@code 38s}. */
    public static Fault tooManyRequests(String retryDelay) {
        Fault google = error(
                429,
                "RESOURCE_EXHAUSTED",
                "You exceeded your current quota.",
                "{\"@type\":\"type.googleapis.com/google.rpc.QuotaFailure\",\"violations\":[{\"quotaId\":\"GenerateRequestsPerMinutePerProjectPerModel\"}]},"
                        + "{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"" + retryDelay
                        + "\"}");
        return (exchange, asked) -> {
            if (asked.speech() == Speech.OPENAI) {
                exchange.getResponseHeaders().set("Retry-After", retryDelay.replace("s", ""));
            }
            google.answer(exchange, asked);
        };
    }

    /** Allows no further request this day. */
    public static Fault dailyLimit() {
        return error(
                429,
                "RESOURCE_EXHAUSTED",
                "Rate limit reached for requests per day (RPD).",
                "{\"@type\":\"type.googleapis.com/google.rpc.QuotaFailure\",\"violations\":[{\"quotaId\":\"GenerateRequestsPerDayPerProjectPerModel-FreeTier\"}]},"
                        + "{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"1s\"}");
    }

    /** Replies with a status, and HTML. */
    public static Fault status(int status) {
        return (exchange, asked) ->
                new Reply(status, "text/html", "<html><body>Status " + status + "</body></html>").send(exchange);
    }

    /** Replies with a status and a JSON body. */
    public static Fault json(int status, String body) {
        return (exchange, asked) -> new Reply(status, JSON, body).send(exchange);
    }

    /** Says nothing until the server is closed. */
    public static Fault silence() {
        return (exchange, asked) -> NEVER.await();
    }

    /** Sends a byte of the right reply every 20 milliseconds. */
    public static Fault trickle() {
        return (exchange, asked) -> {
            byte[] bytes = asked.right().body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", JSON);
            exchange.sendResponseHeaders(200, bytes.length);
            for (byte each : bytes) {
                exchange.getResponseBody().write(each);
                exchange.getResponseBody().flush();
                if (NEVER.await(20, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        };
    }

    /** Sends half of the right reply, and ends the connection. */
    public static Fault cutConnection() {
        return (exchange, asked) -> {
            byte[] bytes = asked.right().body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", JSON);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
        };
    }

    /** Sends 50 MB of blanks, or as many of them as are taken, and counts what was sent. */
    public static Fault fiftyMegabytes(Consumer<Integer> sent) {
        return (exchange, asked) -> {
            exchange.getResponseHeaders().set("Content-Type", JSON);
            exchange.sendResponseHeaders(200, 0);
            byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 50 << 4; i++) {
                    out.write(blanks);
                    sent.accept(blanks.length);
                }
            }
        };
    }

    /** Will not look at the question. */
    public static Fault blockedPrompt() {
        return (exchange, asked) -> reply(
                        asked.speech() == Speech.GEMINI
                                ? "{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"},\"usageMetadata\":{\"promptTokenCount\":1500,\"totalTokenCount\":1500}}"
                                : "{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":null,\"refusal\":\"I cannot help with that.\"}}],\"usage\":{\"prompt_tokens\":1500,\"completion_tokens\":0}}")
                .send(exchange);
    }

    private static Reply reply(String body) {
        return new Reply(200, JSON, body);
    }

    /** Finds its own answer unsafe. */
    public static Fault safety() {
        return (exchange, asked) -> asked.says("", asked.speech() == Speech.GEMINI ? "SAFETY" : "content_filter")
                .send(exchange);
    }

    /** Has thought for so long that nothing was left for an answer. */
    public static Fault thoughtTooLong() {
        return (exchange, asked) -> asked.says("", asked.speech() == Speech.GEMINI ? "MAX_TOKENS" : "length")
                .send(exchange);
    }

    /** Says the right answer in other words. */
    public static Fault words(UnaryOperator<String> edit) {
        return (exchange, asked) ->
                asked.says(edit.apply(Json.write(asked.answer()))).send(exchange);
    }

    /** Stops in the middle of its answer, and says that it is complete. */
    public static Fault cutOffJson() {
        return words(text -> text.substring(0, text.length() / 2));
    }

    /** Changes the right answer. */
    public static Fault answer(Consumer<ObjectNode> edit) {
        return (exchange, asked) -> {
            edit.accept(asked.answer());
            asked.right().send(exchange);
        };
    }

    /** Changes the assessed skills, or the rows of words, of the right answer. */
    public static Fault rows(Consumer<ArrayNode> edit) {
        return answer(answer -> edit.accept((ArrayNode)
                (answer.has("skill_gap_descriptions")
                        ? answer.get("skill_gap_descriptions")
                        : answer.at("/skill_proficiency_assessment/assessed_skills"))));
    }

    /** Changes the first row of the right answer. */
    public static Fault firstRow(Consumer<ObjectNode> edit) {
        return rows(rows -> edit.accept((ObjectNode) rows.get(0)));
    }

    /** Is about another occupation. */
    public static Fault otherOccupation(String code) {
        return answer(
                answer -> ((ObjectNode) answer.get("skill_proficiency_assessment")).put("llm_onet_soc_code", code));
    }

    /** Replies with the right answer, and changes what surrounds it. */
    public static Fault envelope(Consumer<ObjectNode> edit) {
        return (exchange, asked) -> {
            ObjectNode body = (ObjectNode) Json.read(asked.right().body());
            edit.accept(body);
            reply(Json.write(body)).send(exchange);
        };
    }

    private static Fault error(int status, String name, String message, String details) {
        return (exchange, asked) -> new Reply(
                        status,
                        JSON,
                        "{\"error\":{\"code\":" + status + ",\"message\":\"" + message + "\",\"status\":\"" + name
                                + "\",\"details\":[" + details + "]}}")
                .send(exchange);
    }
}
