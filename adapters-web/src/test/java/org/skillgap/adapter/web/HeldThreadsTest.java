package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More clients than the server has threads begin something and do not go on. Everybody else is answered all the same. */
class HeldThreadsTest {

    private static final int CLIENTS = 250;
    private static final String GAP = "/skill-gap?from=37-3011&to=37-1012";

    private static final String PAIR = "from,to\n37-3011,37-1012\n";

    private final List<Socket> sockets = new ArrayList<>();
    private RunningApi api;

    @BeforeEach
    void start() {
        api = RunningApi.open();
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        api.close();
    }

    private Socket begin(String request) throws IOException {
        Socket socket = new Socket();
        sockets.add(socket);
        socket.setReceiveBufferSize(4 * 1024);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress("127.0.0.1", api.server().port()));
        send(socket, request);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String upload(String method, String path, String type, int length, String more, String begun) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: "
                + length + "\r\n" + more + "\r\n" + begun;
    }

    /** Asks on a connection of its own. Threads that are held are so for 20 seconds at least. */
    private void assertOthersAreAnswered() throws Exception {
        for (String path : List.of(GAP, "/health/ready")) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .sendAsync(api.request("GET", path, ""), BodyHandlers.ofString())
                    .orTimeout(10, TimeUnit.SECONDS)
                    .get();
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /skill-gap?to=37-1012,        application/json, 2000,     '',                         ''",
        "POST, /skill-gap-by-lvl?to=37-1012, application/json, 2000,     '',                         '{'",
        "POST, /skill-gaps,                  text/csv,         2000,     '',                         'from,to'",
        "POST, /skill-gaps,                  text/csv,         16000000, '',                         ''",
        "POST, /skill-gaps,                  text/plain,       900000,   '',                         ''",
        "POST, /skill-gaps,                  text/csv,         16000000, 'Expect: 100-continue\r\n', ''",
        "POST, /skill-gap?to=37-1012,        application/json, 900000,   '',                         ''",
        "POST, /nowhere,                     application/json, 900000,   '',                         ''",
        "GET,  /occupations,                 application/json, 900000,   '',                         ''",
        "PUT,  /skill-gap,                   application/json, 900000,   '',                         ''"
    })
    void silentUploads_holdNoThread(String method, String path, String type, int length, String more, String begun)
            throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            begin(upload(method, path, type, length, more, begun));
        }

        assertOthersAreAnswered();
    }

    @Test
    void uploadsThatStopHalfway_holdFewThreads() throws Exception {
        String begun = "from,to\n" + "37-3011,37-1012\n".repeat(5_000);
        for (int i = 0; i < CLIENTS; i++) {
            begin(upload("POST", "/skill-gaps", "text/csv", 16_000_000, "", begun));
        }

        assertOthersAreAnswered();
    }

    @Test
    void furtherLongRequests_areToldToComeBack() throws Exception {
        uploadsThatStopHalfway_holdFewThreads();

        HttpResponse<String> answer = api.send("POST", "/skill-gaps", PAIR, "Content-Type", "text/csv");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(answer.body()).contains("\"code\":\"busy\"");
        for (Socket socket : sockets) {
            socket.close();
        }
        while (answer.statusCode() == 503) { // until the server has noticed
            answer = api.send("POST", "/skill-gaps", PAIR, "Content-Type", "text/csv");
        }
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void slowReadersOfManyPairs_holdFewThreads() throws Exception {
        String pairs = "from,to\n"
                + "1,2\n".repeat(16_000); // small in question, large in answer, because each has its own complaint
        for (int i = 0; i < CLIENTS; i++) {
            begin(upload("POST", "/skill-gaps", "text/csv", pairs.length(), "Accept: application/json\r\n", pairs));
        }

        assertOthersAreAnswered();
    }

    /** Answers wait in line on each connection, of which the first fill what the operating system keeps. */
    @Test
    void slowReadersOfManyAnswers_holdFewThreads() throws Exception {
        String questions = "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(80);
        for (int i = 0; i < CLIENTS; i++) {
            begin(questions);
        }

        assertOthersAreAnswered();
    }

    @Test
    void dripping_endsAfterTenSeconds() throws Exception {
        String head = upload("POST", "/skill-gap?to=37-1012", "application/json", 2_000, "", "{");
        long start = System.nanoTime();
        Socket silent = begin(head);
        Socket dripping = begin(head);
        while (dripping.getInputStream().available() == 0
                && System.nanoTime() - start < Duration.ofSeconds(25).toNanos()) {
            send(dripping, " ");
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, 250, TimeUnit.MILLISECONDS)
                    .get();
        }

        assertThat(readSome(dripping)).startsWith("HTTP/1.1 408 ").contains("\"body_too_slow\"");
        assertThat(readSome(silent)).startsWith("HTTP/1.1 408 ").contains("\"body_too_slow\"");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(20));
    }

    private static String readSome(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] bytes = new byte[4 * 1024];
        return new String(bytes, 0, Math.max(0, in.read(bytes)), StandardCharsets.UTF_8);
    }
}
