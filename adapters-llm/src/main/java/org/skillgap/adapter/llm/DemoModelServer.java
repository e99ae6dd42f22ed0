package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.skillgap.application.port.Secret;

/**
 * A server that speaks Gemini's protocol, with no language model behind it, so that everything can be shown without a key. It
 * listens on a free port of 127.0.0.1.
 */
final class DemoModelServer implements AutoCloseable {

    /** Far more than the question about any occupation. */
    private static final int MOST_BYTES = 4 << 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, DemoModelServer::newThread);

    /**
     * Starts it.
     *
     * @throws UncheckedIOException if no port of 127.0.0.1 is free
     */
    DemoModelServer() {
        // Without it each answer takes 40 ms: head and body are sent apart, and the second one waits for an
        // acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", DemoModelServer::answer);
        server.start();
    }

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "demo-no-language-model");
        thread.setDaemon(true);
        return thread;
    }

    /** Returns how it is asked; the key is not looked at. */
    ModelService.Gemini service() {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1beta/");
        return new ModelService.Gemini(uri, ModelService.Demo.MODEL, new Secret("demo"));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
            JsonNode request = Json.read(new String(body, StandardCharsets.UTF_8));
            JsonNode data = Json.read(request.at("/contents/0/parts/0/text").asText());
            byte[] answer = Json.write(reply(DemoAnswers.to(data))).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    /** Nothing was read or written by a model, so that no tokens are counted. */
    private static ObjectNode reply(ObjectNode answer) {
        ObjectNode reply = Json.object().put("modelVersion", ModelService.Demo.MODEL);
        ObjectNode candidate = reply.putArray("candidates").addObject().put("finishReason", "STOP");
        candidate
                .putObject("content")
                .put("role", "model")
                .putArray("parts")
                .addObject()
                .put("text", Json.write(answer));
        reply.putObject("usageMetadata").put("promptTokenCount", 0).put("totalTokenCount", 0);
        return reply;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
