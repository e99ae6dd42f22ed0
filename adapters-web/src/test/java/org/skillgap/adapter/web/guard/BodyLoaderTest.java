package org.skillgap.adapter.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loads 10 bytes of each body, and 30 of all; whoever is handed a body tells at once what has come of it. */
class BodyLoaderTest {

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        Handler.Singleton loading = new BodyLoader(10, 30, Duration.ofSeconds(5)).handler();
        loading.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                String said = BodyLoader.isComing(request) ? "coming" : "whole";
                Content.Chunk chunk = request.read();
                if (Content.Chunk.isFailure(chunk)) {
                    said += " " + chunk.getFailure().getMessage();
                } else if (chunk != null) {
                    said += " " + StandardCharsets.US_ASCII.decode(chunk.getByteBuffer());
                    chunk.release();
                }
                response.write(true, ByteBuffer.wrap((said + ".").getBytes(StandardCharsets.US_ASCII)), callback);
                return true;
            }
        });
        server.setHandler(loading);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private Socket begin(String method, int length, String headers, String begun) throws IOException {
        Socket socket = new Socket("127.0.0.1", connector.getLocalPort());
        socket.setSoTimeout(10_000);
        send(
                socket,
                method + " / HTTP/1.1\r\nHost: a\r\nContent-Length: " + length + "\r\n" + headers + "\r\n" + begun);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Returns what is said about the body, which ends with a full stop. */
    private static String answer(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        try (socket) {
            while (!answer.toString().contains("\r\n\r\n") || answer.charAt(answer.length() - 1) != '.') {
                int read = socket.getInputStream().read();
                assertThat(read).as("after " + answer).isNotNegative();
                answer.append((char) read);
            }
        }
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    @Test
    void smallBody_isHandedOnWhole() throws IOException {
        Socket socket = begin("POST", 5, "", "he");
        send(socket, "llo");

        assertThat(answer(socket)).isEqualTo("whole hello.");
        assertThat(answer(begin("POST", 0, "", ""))).startsWith("whole");
    }

    @Test
    void largeBody_isHandedOnWithItsBeginning() throws IOException {
        Socket socket = new Socket("127.0.0.1", connector.getLocalPort());
        send(socket, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n0123456789x\r\n");

        assertThat(answer(socket)).isEqualTo("coming 0123456789x.");
        assertThat(answer(begin("POST", 11, "", ""))).isEqualTo("coming.");
    }

    @Test
    void bodyThatNobodyMayWantYet_isNotLoaded() throws IOException {
        assertThat(answer(begin("POST", 5, "Expect: 100-continue\r\n", ""))).isEqualTo("coming.");
        assertThat(answer(begin("GET", 5, "", ""))).isEqualTo("coming.");
    }

    @Test
    void slowBody_fails() throws IOException {
        assertThat(answer(begin("POST", 5, "", "he"))).startsWith("whole Idle timeout expired");
    }

    @Test
    void bodiesTogether_haveALimit() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sockets.add(begin("POST", 10, "", "012345678"));
        }
        int last = 0;
        while (sockets.get(last).getInputStream().available() == 0) { // the one that was read last
            last = (last + 1) % sockets.size();
        }
        assertThat(answer(sockets.remove(last))).isEqualTo("coming 012345678.");
        for (Socket one : sockets) {
            one.close();
        }
        String later = "";
        while (!later.startsWith("whole")) { // until the server has noticed
            later = answer(begin("POST", 5, "", "hello"));
        }
        assertThat(later).isEqualTo("whole hello.");
    }
}
