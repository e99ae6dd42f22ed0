package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.adapter.llm.ModelFaults;
import org.skillgap.adapter.llm.ModelServer;
import org.skillgap.bootstrap.KeptConnection.Answer;
import org.skillgap.bootstrap.KeptConnection.CutAnswer;

/** Tells the built program to stop while it is asked from all sides. */
@Timeout(120)
class StopIT {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:([0-9]+)");
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int TERMINATED = 143;
    private static final int OCCUPATIONS = 400;
    private static final int MOST_REFUSALS = 10;
    private static final int PAIRS = 20_000;
    /** Half of an upload; in the other half its header is a pair that cannot be answered, which is no matter here. */
    private static final String HALF = "from,to\n11-0000,11-0001\n";

    private static final String GAP = "/skill-gap-by-lvl?from=11-0000.00&to=11-0001.00&rows=all";
    private static final String IN_WORDS = "/skill-gap-llm?levels=onet&from=11-0000.00&to=11-0001.00";

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final ModelServer model = ModelServer.start(ModelServer.Speech.GEMINI);
    private final CountDownLatch warm = new CountDownLatch(16);

    @TempDir
    private Path home;

    private int port;
    private volatile boolean isTold;

    @AfterEach
    void stop() {
        clients.shutdownNow();
        model.close();
    }

    private SkillgapProcess serve() throws Exception {
        Path release = SyntheticFiles.write(home.resolve("release"), "Made up", OCCUPATIONS, 3);
        Path skills = release.resolve("Skills.txt");
        String higher = Files.readString(skills).replaceAll("(?m)^(11-0001\\.00\t.*\tLV\t)3\\.00\t", "$14.00\t");
        Files.writeString(skills, higher);
        SkillgapProcess server = SkillgapProcess.start(
                home,
                Map.of(
                        "GEMINI_API_KEY",
                        ModelServer.KEY,
                        "GEMINI_MODEL",
                        ModelServer.MODEL,
                        "GEMINI_BASE_URL",
                        model.uri().toString(),
                        "LLM_ON_DEMAND",
                        "true",
                        "SKILLGAP_OFFLINE",
                        "false"),
                "serve",
                "--port",
                "0",
                "--from",
                release.toString());
        Matcher address = ADDRESS.matcher(server.awaitLine("http://127.0.0.1:"));
        assertThat(address.find()).isTrue();
        port = Integer.parseInt(address.group(1));
        return server;
    }

    /** What a client asks, and whether an answer is the whole one. */
    private interface Client {

        void ask(KeptConnection connection) throws IOException;

        boolean isRight(Answer answer);
    }

    private static Client get(String path, String end) {
        return new Client() {
            @Override
            public void ask(KeptConnection connection) throws IOException {
                connection.get(path);
            }

            @Override
            public boolean isRight(Answer answer) {
                return answer.status() == 200 && answer.body().endsWith(end);
            }
        };
    }

    private static Client upload() {
        String pairs = "from,to\n" + "11-0000,11-0001\n".repeat(PAIRS);
        return new Client() {
            @Override
            public void ask(KeptConnection connection) throws IOException {
                connection.beginUpload("/skill-gaps", pairs.length());
                connection.send(pairs);
            }

            @Override
            public boolean isRight(Answer answer) {
                return answer.status() == 200
                        && answer.headers().get("x-skillgap-pairs").equals(Integer.toString(PAIRS));
            }
        };
    }

    /**
     * Asks the same over one connection after the other until nobody listens any more, or it was refused often enough, and returns how
     * often it was answered.
     */
    private Callable<Integer> flood(Client client, AtomicInteger refused) {
        return () -> {
            int answered = 0;
            int refusals = 0;
            while (refusals < MOST_REFUSALS) {
                try (KeptConnection connection = new KeptConnection(port)) {
                    for (boolean isKept = true; isKept; ) {
                        client.ask(connection);
                        Answer answer = connection.read();
                        if (client.isRight(answer)) {
                            answered++;
                            warm.countDown();
                        } else {
                            assertThat(isTold).as(answer.toString()).isTrue();
                            assertThat(answer.status()).isEqualTo(503);
                            assertThat(answer.body()).contains("\"code\":\"stopping\"");
                            assertThat(answer.endsConnection()).isTrue();
                            refused.incrementAndGet();
                            refusals++;
                        }
                        isKept = !answer.endsConnection();
                    }
                } catch (CutAnswer e) {
                    throw e;
                } catch (IOException e) {
                    assertThat(isTold).as("refused before the end: " + e).isTrue();
                    return answered;
                }
            }
            return answered;
        };
    }

    @Test
    void terminate_letsWhatIsUnderWayEndAndRefusesTheRest() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        model.always((exchange, question) -> {
            asked.countDown();
            answer.await();
            question.right().send(exchange);
        });
        AtomicInteger refused = new AtomicInteger();
        try (SkillgapProcess server = serve();
                KeptConnection sleeping = new KeptConnection(port);
                KeptConnection half = new KeptConnection(port);
                KeptConnection slow = new KeptConnection(port)) {
            sleeping.get(IN_WORDS);
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            half.beginUpload("/skill-gaps", HALF.length() * 2);
            half.send(HALF);
            List<Future<Integer>> floods = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                floods.add(clients.submit(flood(get(GAP, "]}}"), refused)));
            }
            for (int i = 0; i < 2; i++) {
                floods.add(clients.submit(flood(upload(), refused)));
                floods.add(clients.submit(flood(get("/matrix", "\n"), refused)));
            }
            slow.get("/matrix");
            assertThat(warm.await(60, TimeUnit.SECONDS)).isTrue();

            long start = System.nanoTime();
            isTold = true;
            server.terminate();
            server.awaitLine("Stopping requests=");
            awaitRefusal();
            half.send(HALF);
            answer.countDown();

            assertThat(half.read()).matches(whole -> whole.status() == 200 && whole.endsConnection());
            assertThat(slow.read().body().lines()).hasSizeGreaterThan(OCCUPATIONS * (OCCUPATIONS - 1));
            Answer inWords = sleeping.read();
            assertThat(inWords).matches(whole -> whole.status() == 200 && whole.endsConnection());
            for (Future<Integer> flood : floods) {
                assertThat(flood.get(30, TimeUnit.SECONDS)).isNotNegative();
            }
            String log = assertEnds(server, start, LONGEST);
            // the thread that asked the model names the request that it did it for
            assertThat(log)
                    .containsPattern("Gap put into words .* request_id="
                            + inWords.headers().get("x-request-id"));
        }
        assertThat(refused).hasPositiveValue();
    }

    private void awaitRefusal() throws IOException {
        while (true) {
            try (KeptConnection connection = new KeptConnection(port)) {
                connection.get("/health/ready");
                Answer ready = connection.read();
                if (ready.status() == 503) {
                    assertThat(ready.body()).contains("\"status\":\"stopping\"");
                    return;
                }
            }
        }
    }

    @Test
    void terminate_takesTenSecondsWhateverHangs() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        model.always((exchange, question) -> {
            asked.countDown();
            ModelFaults.silence().answer(exchange, question);
        });
        try (SkillgapProcess server = serve();
                KeptConnection sleeping = new KeptConnection(port);
                KeptConnection half = new KeptConnection(port);
                KeptConnection slow = new KeptConnection(port)) {
            sleeping.get(IN_WORDS);
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            half.beginUpload("/skill-gaps", HALF.length() * 2);
            half.send(HALF);
            slow.get("/matrix");
            assertThat(slow.read().status()).isEqualTo(200); // the figures are computed
            slow.get("/matrix");

            long start = System.nanoTime();
            server.terminate();

            assertThat(sleeping.read())
                    .matches(refused -> refused.status() == 503
                            && refused.body().contains("\"code\":\"stopping\"")
                            && refused.endsConnection());
            assertEnds(server, start, LONGEST);
        }
    }

    @Test
    void terminate_takesNoTimeWhereNothingIsUnderWay() throws Exception {
        try (SkillgapProcess server = serve();
                KeptConnection idle = new KeptConnection(port)) {
            idle.get("/health");
            assertThat(idle.read().status()).isEqualTo(200);

            long start = System.nanoTime();
            server.terminate();

            assertEnds(server, start, Duration.ofSeconds(3));
        }
    }

    private static String assertEnds(SkillgapProcess server, long start, Duration longest) throws Exception {
        assertThat(server.awaitExit()).isEqualTo(TERMINATED);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(longest);
        String log = server.readToEnd();
        assertThat(log).contains("Stopped ms=").doesNotContain("ERROR", "\tat ");
        return log;
    }
}
