package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.skillgap.application.describe.ScriptedModel;

@Timeout(30)
class ServerStopTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String GAP = "/skill-gap?from=37-3011&to=37-1012";

    private static final String IN_WORDS = "/skill-gap-llm?levels=onet&from=37-3011&to=37-1012";

    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private RunningApi api = RunningApi.open();

    @AfterEach
    void stop() {
        mayEnd.countDown();
        api.close();
    }

    /** Asks for something that takes until {@link #mayEnd}, and waits until it is under way. */
    private CompletableFuture<HttpResponse<String>> askForLong() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        api.background().meets(() -> {
            entered.countDown();
            await(mayEnd);
        });
        CompletableFuture<HttpResponse<String>> answer =
                RunningApi.client().sendAsync(api.request("GET", "/quality", ""), BodyHandlers.ofString());
        await(entered);
        return answer;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins to stop, and waits until that counts. */
    private CompletableFuture<Void> beginToStop(Duration patience) {
        CompletableFuture<Void> closing =
                CompletableFuture.runAsync(() -> api.server().close(patience));
        while (api.get("/health/ready").statusCode() == 200) {
            Thread.onSpinWait();
        }
        return closing;
    }

    @Test
    void requestUnderWay_endsWhole() throws Exception {
        CompletableFuture<HttpResponse<String>> answer = askForLong();

        CompletableFuture<Void> closing = beginToStop(LONG);
        assertThat(closing).isNotDone();
        mayEnd.countDown();

        assertThat(answer.get(10, TimeUnit.SECONDS).body()).contains("still_computing");
        assertThat(answer.get().headers().firstValue("Connection")).hasValue("close");
        closing.get(10, TimeUnit.SECONDS);
    }

    @Test
    void newRequest_isRefusedOnNewAndOnKeptConnections() throws Exception {
        try (Socket kept = new Socket("127.0.0.1", api.server().port())) {
            askForLong();
            send(kept, "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(kept.getInputStream().read(new byte[2000])).isPositive();

            beginToStop(LONG);
            send(kept, "GET " + GAP + " HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: r-7\r\n\r\n");
            String onKept = readAll(kept);
            HttpResponse<String> onNew = api.get(GAP, "Accept", "application/problem+json");

            assertThat(onKept)
                    .startsWith("HTTP/1.1 503 ")
                    .contains("Connection: close\r\n", "Retry-After: 5\r\n", "X-Request-Id: r-7\r\n")
                    .endsWith("{\"success\":false,\"message\":\"Error: The server is stopping; ask again in a few"
                            + " seconds.\",\"result\":{\"skill_gaps\":[]},\"error\":{\"code\":\"stopping\","
                            + "\"request_id\":\"r-7\"}}");
            assertThat(onNew.statusCode()).isEqualTo(503);
            assertThat(onNew.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(RunningApi.json(onNew).get("code").asText()).isEqualTo("stopping");
        }
    }

    @Test
    void health_saysNotReadyAndAlive() throws Exception {
        askForLong();
        beginToStop(LONG);

        assertThat(api.get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(RunningApi.json(api.get("/health/ready")).get("status").asText())
                .isEqualTo("stopping");
        assertThat(api.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(api.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void newUpload_isReadBeforeItIsRefused() throws Exception {
        askForLong();
        beginToStop(LONG);

        HttpResponse<String> answer =
                api.send("POST", "/skill-gaps", "37-3011,37-1012\n".repeat(200_000), "Content-Type", "text/csv");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"stopping\"");
    }

    /** Sends the head of an upload, and waits until the server reads its body. */
    private void beginUpload(Socket socket, int length) throws IOException {
        send(
                socket,
                "POST /skill-gaps HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nContent-Length: " + length
                        + "\r\nExpect: 100-continue\r\n\r\n");
        byte[] goOn = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
        assertThat(new String(goOn, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100 ");
    }

    @Test
    void halfSentBody_isTakenWhole() throws Exception {
        String body = "from,to\n37-3011,37-1012\n";
        try (Socket upload = new Socket("127.0.0.1", api.server().port())) {
            beginUpload(upload, body.length());
            send(upload, body.substring(0, 10));

            beginToStop(LONG);
            send(upload, body.substring(10));

            assertThat(readAll(upload)).startsWith("HTTP/1.1 200 ").endsWith(",Digging,0,1,\n");
        }
    }

    @Test
    void sleepingRequest_isAnsweredBeforeItsConnectionEnds() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        ScriptedModel model = ScriptedModel.practising().then(() -> {
            asked.countDown();
            await(mayEnd);
        });
        api.close();
        api = RunningApi.with(RunningApi.config(List.of(), List.of()), model);
        CompletableFuture<HttpResponse<String>> answer = RunningApi.client()
                .sendAsync(api.request("GET", IN_WORDS, "", "X-Request-Id", "r-8"), BodyHandlers.ofString());
        await(asked);

        api.server().close(Duration.ofMillis(200));

        assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
        assertThat(answer.get().headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.get().headers().firstValue("Connection")).hasValue("close");
        assertThat(answer.get().body()).contains("\"code\":\"stopping\",\"request_id\":\"r-8\"");
    }

    @Test
    void sleepingRequest_endsWholeIfItIsInTime() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        ScriptedModel model = ScriptedModel.practising().then(() -> {
            asked.countDown();
            await(mayEnd);
        });
        api.close();
        api = RunningApi.with(RunningApi.config(List.of(), List.of()), model);
        CompletableFuture<HttpResponse<String>> answer =
                RunningApi.client().sendAsync(api.request("GET", IN_WORDS, ""), BodyHandlers.ofString());
        await(asked);

        CompletableFuture<Void> closing = beginToStop(LONG);
        mayEnd.countDown();

        assertThat(answer.get(10, TimeUnit.SECONDS).statusCode())
                .as(answer.get().body())
                .isEqualTo(200);
        closing.get(10, TimeUnit.SECONDS);
    }

    @Test
    void streamedAnswer_saysWhereItEndsAlsoOnAConnectionThatEnds() throws Exception {
        String body = "from,to\n" + "37-3011,37-1012\n".repeat(2_000);

        String answer = api.raw(
                "POST /skill-gaps HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: text/csv\r\n"
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body);

        assertThat(answer).contains("Transfer-Encoding: chunked\r\n").endsWith("\r\n0\r\n\r\n");
    }

    @Test
    void idleServer_stopsAtOnce() throws Exception {
        try (Socket idle = new Socket("127.0.0.1", api.server().port())) {
            send(idle, "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(idle.getInputStream().read(new byte[2000])).isPositive();
            long start = System.nanoTime();

            api.server().close(LONG);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void hangingClient_isCutOff() throws Exception {
        int port = api.server().port();
        try (Socket hanging = new Socket("127.0.0.1", port)) {
            beginUpload(hanging, 100);
            long begin = System.nanoTime();

            api.server().close(Duration.ofMillis(200));

            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofMillis(200), Duration.ofSeconds(5));
            assertThat(isRefused(port)).isTrue();
        }
    }

    private static boolean isRefused(int port) throws IOException {
        try {
            new Socket("127.0.0.1", port).close();
            return false;
        } catch (ConnectException e) {
            return true;
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String readAll(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            throw new AssertionError("cut off", e);
        }
    }
}
