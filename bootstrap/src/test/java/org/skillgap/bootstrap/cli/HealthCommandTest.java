package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Asks a server in this process that answers as told. */
class HealthCommandTest {

    @Test
    void health_isDoneIfTheServerIsReady() throws IOException {
        CommandRun run = askOneThatAnswers(200, "{\"status\":\"ready\"}");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .matches("http://127\\.0\\.0\\.1:[0-9]+/health/ready answers 200 \\{\"status\":\"ready\"}\n");
    }

    @Test
    void health_failsIfTheServerIsNotReady() throws IOException {
        CommandRun run = askOneThatAnswers(503, "{\"status\":\"not_ready\"}");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).endsWith("answers 503 {\"status\":\"not_ready\"}\n");
    }

    @Test
    void health_printsOneShortLineWhateverAnswers() throws IOException {
        CommandRun run = askOneThatAnswers(404, "<p>\n\n".repeat(100_000));

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).hasSizeLessThan(1100).containsOnlyOnce("\n");
    }

    @Test
    void health_failsIfNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        CommandRun run = CommandRun.of("health", "--port", Integer.toString(free));

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).startsWith("No answer from http://127.0.0.1:" + free);
    }

    @Test
    void health_givesUpOnAServerThatHangs() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = CommandRun.of("health", "--port", Integer.toString(mute.getLocalPort()));

            assertThat(run.code()).isEqualTo(4);
            assertThat(run.err()).endsWith("within 5 seconds.\n");
        }
    }

    @Test
    void health_refusesAPortThatIsNone() {
        assertThat(CommandRun.of("health", "--port", "0").code()).isEqualTo(2);
        assertThat(CommandRun.of("health", "--port", "x").code()).isEqualTo(2);
    }

    /** A server that listens everywhere is asked on the loopback interface. */
    private static CommandRun askOneThatAnswers(int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpHandler handler = exchange -> answer(exchange, status, bytes);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/health/ready", handler);
        server.start();
        try {
            String port = Integer.toString(server.getAddress().getPort());
            return CommandRun.with(Map.of("API_HOST", "0.0.0.0", "API_PORT", port), "health");
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
