package org.skillgap.adapter.onet.service;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.skillgap.adapter.onet.service.OnetServer.Fault;
import org.skillgap.adapter.onet.service.OnetServer.Reply;

/** What can go wrong on the other side. */
public final class Faults {

    private static final String HTML = "text/html";
    private static final byte[] BOMB = bomb();

    private Faults() {}

    /** Answers with a status, and HTML. */
    public static Fault status(int status) {
        return (exchange, right) ->
                new Reply(status, HTML, "<html><body>Status " + status + "</body></html>").send(exchange);
    }

    /** Answers with a status, and a header. */
    public static Fault status(int status, String header, String value) {
        return (exchange, right) -> {
            exchange.getResponseHeaders().set(header, value);
            new Reply(status, HTML, "").send(exchange);
        };
    }

    /** Answers with a status and a body of this type. */
    public static Fault reply(int status, String type, String body) {
        return (exchange, right) -> new Reply(status, type, body).send(exchange);
    }

    /** Answers with the right answer, its body changed. */
    public static Fault edited(UnaryOperator<String> edit) {
        return (exchange, right) -> new Reply(right.status(), right.type(), edit.apply(right.body())).send(exchange);
    }

    /** Says nothing until the server is closed. */
    public static Fault silence() {
        return (exchange, right) -> new CountDownLatch(1).await();
    }

    /** Sends half of the right answer and then nothing until the server is closed. */
    public static Fault silenceInTheBody() {
        return (exchange, right) -> {
            sendHalf(exchange, right);
            new CountDownLatch(1).await();
        };
    }

    /** Sends half of the right answer, and ends the connection. */
    public static Fault brokenBody() {
        return Faults::sendHalf;
    }

    /** Sends a body that never ends. */
    public static Fault endlessBody(int status, CountDownLatch clientHasLeft) {
        return (exchange, right) -> {
            exchange.getResponseHeaders().set("Content-Type", right.type());
            exchange.sendResponseHeaders(status, 0);
            byte[] blanks = " ".repeat(8192).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(blanks);
                }
            } catch (IOException e) {
                clientHasLeft.countDown();
                throw e;
            }
        };
    }

    /** Sends 100 MB of blanks, packed into 100 KB. */
    public static Fault gzipBomb() {
        return (exchange, right) -> {
            exchange.getResponseHeaders().set("Content-Type", right.type());
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, BOMB.length);
            exchange.getResponseBody().write(BOMB);
        };
    }

    private static void sendHalf(HttpExchange exchange, Reply right) throws IOException {
        byte[] bytes = right.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", right.type());
        exchange.sendResponseHeaders(right.status(), bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
    }

    private static byte[] bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 100; i++) {
                out.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
