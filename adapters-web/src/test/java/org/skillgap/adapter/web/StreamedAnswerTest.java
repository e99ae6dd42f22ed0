package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.javalin.Javalin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamedAnswerTest {

    private static String ask(int port, String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /rows HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String askWhileBroken(Throwable trouble, String headers, String logged) throws Exception {
        Javalin broken = Javalin.create(setup -> setup.routes.get(
                        "/rows",
                        context -> StreamedAnswer.send(context, "text/csv", out -> {
                            out.write("row\n".repeat(50_000));
                            if (trouble instanceof Error error) {
                                throw error;
                            }
                            throw (RuntimeException) trouble;
                        })))
                .start("127.0.0.1", 0);
        try (RecordedLog log = RecordedLog.of(StreamedAnswer.class)) {
            String response = ask(broken.port(), headers);
            assertThat(log.next()).startsWith("ERROR request failed").endsWith(logged);
            return response;
        } finally {
            broken.stop();
        }
    }

    /** A chunked answer ends with an empty chunk; without it every client knows that something is missing. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Accept-Encoding: gzip\r\n"})
    void bugInTheMiddle_breaksTheConnectionOff(String headers) throws Exception {
        String response =
                askWhileBroken(new IllegalStateException("made up"), headers, "IllegalStateException: made up");

        assertThat(response).doesNotEndWith("0\r\n\r\n").doesNotContain("made up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Accept-Encoding: gzip\r\n"})
    void failureOfTheMachineInTheMiddle_breaksTheConnectionOff(String headers) throws Exception {
        String response = askWhileBroken(new StackOverflowError("made up"), headers, "StackOverflowError: made up");

        assertThat(response).doesNotEndWith("0\r\n\r\n").doesNotContain("made up");
    }

    @Test
    void limited_takesBytesForTenMinutes() throws Exception {
        AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        OutputStream limited = new StreamedAnswer.Limited(taken, nanoTime::get);

        nanoTime.addAndGet(Duration.ofMinutes(10).toNanos());
        limited.write(new byte[] {1, 2}, 0, 2);
        nanoTime.incrementAndGet();

        assertThatIOException()
                .isThrownBy(() -> limited.write(new byte[] {3}, 0, 1))
                .withMessage("it took longer than 10 minutes");
        assertThat(taken.toByteArray()).containsExactly(1, 2);
    }
}
