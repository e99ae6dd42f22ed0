package org.skillgap.bootstrap.fuzz;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Clients that hold connections: some send a byte now and then, others say nothing more, and wait. */
final class SlowClients implements AutoCloseable {

    /** The longest that the server keeps a connection on which nothing happens, and some seconds. */
    private static final int LONGEST_SILENCE_SECONDS = 75;

    private static final int MILLIS_A_BYTE = 60;
    private static final String HEAD =
            "POST /skill-gap?to=11-3013.00 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    /** What the silent ones have sent before they fell silent. */
    private static final List<String> BEGINNINGS = List.of(
            "",
            "G",
            "GET /health",
            "GET /health HTTP/1.1\r\n",
            "GET /health HTTP/1.1\r\nHost: localhost\r\nX: ",
            HEAD + "Content-Length: 30\r\n\r\n{\"a\"",
            HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a",
            "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");

    /** What the slow ones send, whole. */
    private static final List<String> WHOLE = List.of(
            "GET /skill-gap?from=11-1011.00&to=11-3013.00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /occupations?q=manager HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            HEAD + "Content-Length: 13\r\nConnection: close\r\n\r\n{\"2.B.3.j\":1}",
            HEAD + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nd\r\n{\"2.B.3.j\":1}\r\n0\r\n\r\n");

    private final List<Socket> sockets = new ArrayList<>();
    private final List<Future<String>> silentEnds = new ArrayList<>();
    private final List<Trickle> trickles = new ArrayList<>();
    private final ExecutorService readers = Executors.newCachedThreadPool();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private record Trickle(Sent sent, ScheduledFuture<?> sending, Future<List<Answer>> answers) {}

    /**
     * Opens all connections.
     *
     * @param many how many are slow, and how many are silent
     */
    SlowClients(int port, int many) throws IOException {
        for (int i = 0; i < many; i++) {
            silent(Wire.open(port), BEGINNINGS.get(i % BEGINNINGS.size()));
            slow(Wire.open(port), WHOLE.get(i % WHOLE.size()));
        }
    }

    private void silent(Socket socket, String beginning) throws IOException {
        sockets.add(socket);
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
        socket.setSoTimeout(LONGEST_SILENCE_SECONDS * 1_000);
        silentEnds.add(readers.submit(ended(socket, beginning)));
    }

    private static Callable<String> ended(Socket socket, String beginning) {
        return () -> {
            try {
                while (socket.getInputStream().read() >= 0) {
                    // an answer, such as 408, is fine
                }
                return "";
            } catch (IOException e) {
                String how = String.valueOf(e.getMessage());
                return how.contains("timed out")
                        ? "still open after " + LONGEST_SILENCE_SECONDS + " s: '" + beginning + "'"
                        : "";
            }
        };
    }

    private void slow(Socket socket, String whole) {
        sockets.add(socket);
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        int[] next = {0};
        ScheduledFuture<?> sending = clock.scheduleAtFixedRate(
                () -> {
                    if (next[0] < bytes.length) {
                        write(socket, bytes[next[0]++]);
                    }
                },
                0,
                MILLIS_A_BYTE,
                TimeUnit.MILLISECONDS);
        Future<List<Answer>> answers = readers.submit(() -> Answer.all(Wire.readToEnd(socket), false));
        trickles.add(new Trickle(Sent.of("slow", bytes).answersAtMost(1), sending, answers));
    }

    private static void write(Socket socket, byte next) {
        try {
            socket.getOutputStream().write(next);
        } catch (IOException e) {
            // the server may refuse whoever is too slow for it
        }
    }

    /** Waits for the slow ones and returns what is wrong with their answers. */
    List<String> slowComplaints() throws Exception {
        List<String> complaints = new ArrayList<>();
        for (Trickle each : trickles) {
            List<Answer> answers = each.answers().get();
            each.sending().cancel(false);
            if (answers.size() != 1
                    || !List.of(200, 408).contains(answers.get(0).status())) {
                complaints.add(answers + " to " + each.sent());
            }
            complaints.addAll(AnswerRules.complaints(each.sent(), answers));
        }
        return complaints;
    }

    /** Waits until the server has closed the silent ones, and returns those that it has not. */
    List<String> silentComplaints() throws Exception {
        List<String> complaints = new ArrayList<>();
        for (Future<String> each : silentEnds) {
            if (!each.get().isEmpty()) {
                complaints.add(each.get());
            }
        }
        return complaints;
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        for (Socket socket : sockets) {
            socket.close();
        }
        readers.shutdownNow();
    }
}
