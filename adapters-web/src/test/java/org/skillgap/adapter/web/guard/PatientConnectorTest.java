package org.skillgap.adapter.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With little patience, so that the tests have some. */
class PatientConnectorTest {

    private static final Patience PATIENCE =
            new Patience(Duration.ofMillis(300), Duration.ofMillis(300), 1_000_000, 10);
    private static final int MANY_BYTES = 64 * 1024 * 1024;

    private static final ByteBuffer ZEROS = ByteBuffer.allocate(MANY_BYTES);

    private final Server server = new Server();
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private PatientConnector connector;

    @BeforeEach
    void start() throws Exception {
        connector = new PatientConnector(server, new HttpConfiguration(), PATIENCE);
        connector.setHost("127.0.0.1");
        connector.setIdleTimeout(10_000);
        connector.setAcceptedSendBufferSize(16 * 1024);
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                int bytes = request.getHttpURI().getPath().equals("/many") ? MANY_BYTES : 2;
                response.write(true, ZEROS.duplicate().limit(bytes), Callback.from(callback::succeeded, x -> {
                    failure.complete(x);
                    callback.failed(x);
                }));
                return true;
            }
        });
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private Socket socket() throws IOException {
        Socket socket = new Socket("127.0.0.1", connector.getLocalPort());
        socket.setSoTimeout(100);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Sends a text again and again; returns after how many milliseconds the server had closed the connection. */
    private static long drip(Socket socket, String drop) throws IOException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(8)) {
            try {
                send(socket, drop);
                if (socket.getInputStream().read() < 0) {
                    break;
                }
            } catch (java.net.SocketTimeoutException e) {
                // still open
            } catch (SocketException e) {
                break;
            }
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    @Test
    void headers_mustComeInTime() throws IOException {
        for (String beginning : new String[] {"", "GET / HTTP/1.1\r\nHost: a\r\nX: "}) {
            try (Socket socket = socket()) {
                send(socket, beginning);
                assertThat(drip(socket, "G")).as(beginning).isBetween(200L, 3000L);
            }
        }
    }

    @Test
    void emptyLines_areNoRequest() throws IOException {
        try (Socket socket = socket()) {
            assertThat(drip(socket, "\r\n")).isBetween(200L, 3000L);
        }
    }

    @Test
    void connection_staysOpenBetweenRequests() throws Exception {
        try (Socket socket = socket()) {
            socket.setSoTimeout(5000);
            for (int i = 0; i < 3; i++) {
                send(socket, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
                assertThat(readAnswer(socket.getInputStream())).startsWith("HTTP/1.1 200 OK");
                new CompletableFuture<Void>()
                        .completeOnTimeout(null, 500, TimeUnit.MILLISECONDS)
                        .get();
            }
        }
    }

    private static String readAnswer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().endsWith("\r\n\r\n\0\0")) {
            int read = in.read();
            assertThat(read).as("after " + answer).isNotNegative();
            answer.append((char) read);
        }
        return answer.toString();
    }

    @Test
    void answer_mustBeTaken() throws Exception {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(16 * 1024);
            socket.setSoTimeout(5000);
            socket.connect(new InetSocketAddress("127.0.0.1", connector.getLocalPort()));
            send(socket, "GET /many HTTP/1.1\r\nHost: a\r\n\r\n");
            InputStream in = socket.getInputStream();
            byte[] some = new byte[4096];
            long start = System.nanoTime();
            while (!failure.isDone() && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(8)) {
                new CompletableFuture<Void>()
                        .completeOnTimeout(null, 100, TimeUnit.MILLISECONDS)
                        .get();
                assertThat(in.read(some)).isNotZero();
            }
        }
        assertThat(failure.get(1, TimeUnit.SECONDS)).hasMessage("it was taken too slowly");
    }

    @Test
    void answers_areNotWaitedForOnManyConnectionsAtOnce() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i <= PATIENCE.mostUntaken(); i++) {
            sockets.add(socket());
            send(sockets.get(i), "GET /many HTTP/1.1\r\nHost: a\r\n\r\n");
        }
        assertThat(failure.get(8, TimeUnit.SECONDS)).hasMessage("too many answers wait to be taken");
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void answer_isWholeForWhoeverTakesIt() throws Exception {
        try (Socket socket = socket()) {
            socket.setSoTimeout(5000);
            send(socket, "GET /many HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            assertThat(socket.getInputStream().readAllBytes().length).isGreaterThan(MANY_BYTES);
        }
    }
}
