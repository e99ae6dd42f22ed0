package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.application.port.DatabaseServer;
import org.skillgap.application.port.OnDatabaseServer;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.bootstrap.config.Storage;

/** Two instances of the program on one database server, asked over HTTP while the server has its faults. */
@Timeout(120)
abstract class ServerStore extends OnDatabaseServer {

    private static final String QUESTION = "/skill-gap-by-lvl?from=11-0000.00&to=11-0001.00";

    /** Twice what is promised, for a machine that does many things at once; bench/faults.sh measures it. */
    private static final Duration UNTIL_SEEN = Duration.ofSeconds(2);

    private static final Duration UNTIL_SERVED = Duration.ofSeconds(5);
    private static final Duration UNTIL_FOUND_AGAIN = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private Path first;
    private Path second;
    private Storage storage;
    private Application one;
    private Application other;
    private int port;
    private int otherPort;

    ServerStore(DatabaseServer.Product product) {
        super(product);
    }

    @BeforeAll
    void writeReleases(@TempDir Path folder) throws Exception {
        first = SyntheticFiles.write(folder.resolve("first"), "First release", 40, 2);
        second = SyntheticFiles.write(folder.resolve("second"), "Second release", 50, 4);
    }

    @BeforeEach
    void serve() {
        storage = TestApplication.storage(server());
        one = TestApplication.open(storage);
        one.load(TextRelease.at(first), LoadProgress.SILENT);
        one.read();
        port = one.serve();
        other = TestApplication.open(storage);
        other.read();
        otherPort = other.serve();
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void loadThroughAnotherProgram_isServedByEveryInstance() throws Exception {
        HttpResponse<String> before = get(port, QUESTION);
        assertSame(before, get(otherPort, QUESTION));

        load(second);

        await(
                "new data",
                UNTIL_SERVED,
                () -> isServed("Second release", port) && isServed("Second release", otherPort));
        HttpResponse<String> after = get(port, QUESTION);
        assertSame(after, get(otherPort, QUESTION));
        assertThat(etag(after)).isNotEqualTo(etag(before));
    }

    @Test
    void stoppedServer_isToldAndAnswersGoOn() throws Exception {
        assertAnswersGoOn(server()::stop, server()::start);
    }

    @Test
    void hangingServer_isToldAndAnswersGoOn() throws Exception {
        assertAnswersGoOn(server()::suspend, server()::resume);
    }

    private interface Action {
        void run() throws Exception;
    }

    private void assertAnswersGoOn(Action harm, Action mend) throws Exception {
        String expected = get(port, QUESTION).body();
        try (Asking asking = new Asking(expected)) {
            harm.run();
            try {
                await("the outage is told", UNTIL_SEEN, () -> isReady("unreachable"));
                asking.awaitMore(200);
                assertThat(isReady("unreachable")).isTrue();
            } finally {
                mend.run();
            }
            await("the server is found again", UNTIL_FOUND_AGAIN, () -> isReady("up"));
            asking.awaitMore(200);
        }
        load(second);
        await(
                "new data",
                UNTIL_SERVED,
                () -> isServed("Second release", port) && isServed("Second release", otherPort));
    }

    private void load(Path release) {
        try (Application loader = TestApplication.open(storage)) {
            loader.load(TextRelease.at(release), LoadProgress.SILENT);
        }
    }

    private boolean isReady(String store) throws Exception {
        HttpResponse<String> ready = get(port, "/health/ready");
        return new ObjectMapper().readTree(ready.body()).get("store").asText().equals(store);
    }

    private boolean isServed(String release, int port) throws Exception {
        return get(port, "/health/ready").body().contains(release);
    }

    private static void await(String what, Duration longest, Callable<Boolean> condition) throws Exception {
        long start = System.nanoTime();
        boolean isTrue = condition.call();
        while (!isTrue && System.nanoTime() - start < longest.toNanos()) {
            isTrue = condition.call();
        }
        assertThat(isTrue).as(what + " within " + longest).isTrue();
    }

    private static void assertSame(HttpResponse<String> one, HttpResponse<String> other) {
        assertThat(other.body()).isEqualTo(one.body());
        assertThat(etag(other)).isEqualTo(etag(one));
    }

    private static String etag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(UNTIL_SEEN)
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response;
    }

    /** Asks one instance again and again, and wants the same answer each time. */
    private final class Asking implements AutoCloseable {

        private final Set<String> unexpected = ConcurrentHashMap.newKeySet();
        private final AtomicInteger answers = new AtomicInteger();
        private final Thread thread = new Thread(this::askOn, "asking");
        private final String expected;
        private volatile boolean isOver;

        Asking(String expected) {
            this.expected = expected;
            thread.start();
        }

        private void askOn() {
            while (!isOver) {
                String answer;
                try {
                    answer = get(port, QUESTION).body();
                } catch (IOException | InterruptedException | AssertionError e) {
                    answer = e.toString();
                }
                if (!answer.equals(expected)) {
                    unexpected.add(answer);
                }
                answers.incrementAndGet();
            }
        }

        void awaitMore(int count) throws Exception {
            int wanted = answers.get() + count;
            await(count + " more answers", UNTIL_FOUND_AGAIN, () -> answers.get() >= wanted);
        }

        @Override
        public void close() {
            isOver = true;
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(unexpected).isEmpty();
        }
    }
}
