package org.skillgap.bootstrap.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of malformed requests over raw sockets against the built jar. {@code -Dfuzz.count} sets how many, {@code -Dfuzz.seed} which
 * ones, {@code -Dfuzz.only} sends the one with that number and shows its answers: a failure names all three. {@code bench/fuzz.sh} runs
 * it for longer.
 */
class FuzzIT {

    private static final int COUNT = Integer.getInteger("fuzz.count", 12_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_121L);
    private static final int WITH_KEYS = COUNT / 10;
    private static final int ONLY = Integer.getInteger("fuzz.only", -1);
    private static final int CLIENTS = 8;
    private static final int SLOW = 32;
    private static final int BETWEEN_GOLDEN = 100;
    private static final int MOST_SHOWN = 12;
    private static final long MORE_HEAP = 16L * 1024 * 1024;
    private static final int LEAST_POOL = 8;
    private static final String GOLDEN = "/skill-gap-by-lvl?from=11-1011.00&to=11-3013.00&evidence=true";
    private static final String KEY = "fuzz-key";

    /** A line of the log, or the two that {@code serve} prints. */
    private static final Pattern LINE = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z (INFO |WARN ) \\w+ .*|The store was empty: .*|Serving O\\*NET .*");

    private static final int LONGEST_LINE = 700;
    private static final Path ALL_COMPLAINTS = Path.of("target", "fuzz-complaints.txt");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path home;

    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Tally tally = new Tally();
    private FuzzedServer server;
    private Requests requests;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private void start(Map<String, String> settings) throws Exception {
        server = FuzzedServer.start(home, settings);
        JsonNode document = JSON.readTree(server.get("/openapi.json").body());
        requests = new Requests(new ValidRequests(document), HandMade.read(), SEED);
    }

    @Test
    void malformedRequests_leaveTheServerAsItWas() throws Exception {
        start(Map.of());
        warmUp();
        if (ONLY >= 0) {
            Sent sent = requests.get(ONLY);
            throw new AssertionError(sent + "\n"
                    + Wire.exchange(server.port(), sent).stream()
                            .map(each -> each + " " + each.text())
                            .toList());
        }
        String golden = server.get(GOLDEN).text();
        long heap = server.heap();
        List<String> threads = otherThreads();

        try (SlowClients slow = new SlowClients(server.port(), SLOW)) {
            sendAll(COUNT, answers -> List.of(), golden);
            complaints.addAll(slow.slowComplaints());
            complaints.addAll(slow.silentComplaints());
        }

        System.out.println("fuzz seed=" + SEED + " count=" + COUNT + "\n" + tally);
        assertThat(shown()).as("seed " + SEED + ", count " + COUNT).isEmpty();
        assertThat(server.isAlive()).isTrue();
        assertThat(server.get(GOLDEN).text()).isEqualTo(golden);
        reachesDeep();
        nothingIsLeft(threads, heap);
        logIsClean();
    }

    @Test
    void keys_areAskedForWhateverIsSent() throws Exception {
        start(Map.of("API_KEY", KEY));
        String golden = server.get(GOLDEN, "X-API-Key: " + KEY).text();

        sendAll(
                WITH_KEYS,
                answers -> answers.stream()
                        .filter(FuzzIT::isData)
                        .map(each -> "data without a key: " + each.text())
                        .toList(),
                golden);

        System.out.println("fuzz with keys seed=" + SEED + " count=" + WITH_KEYS + "\n" + tally);
        assertThat(shown()).as("seed " + SEED).isEmpty();
        assertThat(tally.answers("401")).isPositive(); // 120 in a minute, then 429
        assertThat(tally.answers("401") + tally.answers("429")).isGreaterThan(WITH_KEYS / 3);
        assertThat(server.get(GOLDEN, "X-API-Key: " + KEY).text()).isEqualTo(golden);
        logIsClean();
        assertThat(server.log()).noneMatch(line -> line.contains(KEY));
    }

    /** Asks for everything once, as often as needed until nothing is being computed any more. */
    private void warmUp() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        for (String target :
                List.of("/quality", "/matrix", "/career-path?from=11-1011.00&to=11-3013.00", "/docs", "/")) {
            Answer answer = server.get(target);
            while (answer.status() == 503) {
                answer = server.get(target);
            }
            assertThat(answer.status()).as(target).isEqualTo(200);
        }
        for (int i = 0; i < 300; i++) {
            Wire.exchange(server.port(), requests.get(requests.firstSpoilt() + random.nextInt(COUNT)));
        }
    }

    /** Says what is wrong with answers beyond what the rules say. */
    private interface MoreRules {

        List<String> complaints(List<Answer> answers);
    }

    private void sendAll(int count, MoreRules rules, String golden) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            clients.execute(() -> {
                for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                    send(number, rules, golden);
                }
            });
        }
        clients.shutdown();
        assertThat(clients.awaitTermination(30, TimeUnit.MINUTES)).isTrue();
    }

    private void send(int number, MoreRules rules, String golden) {
        Sent sent = requests.get(number);
        try {
            List<Answer> answers = Wire.exchange(server.port(), sent);
            tally.add(sent, answers);
            List<String> wrong = new ArrayList<>(AnswerRules.complaints(sent, answers));
            wrong.addAll(rules.complaints(answers));
            if (!wrong.isEmpty()) {
                complaints.add("request " + number + ": " + wrong + "\n    " + sent + "\n    "
                        + answers.stream().map(FuzzIT::beginning).toList());
            }
            if (number % BETWEEN_GOLDEN == 0
                    && !server.get(GOLDEN, "X-API-Key: " + KEY).text().equals(golden)) {
                complaints.add("request " + number + ": a good request was answered otherwise around it");
            }
        } catch (IOException e) {
            complaints.add("request " + number + ": " + e.getMessage() + "\n    " + sent);
        } catch (RuntimeException e) {
            complaints.add("request " + number + ": " + e + "\n    " + sent);
        }
    }

    private static String beginning(Answer answer) {
        String text = answer.headers() + " " + answer.text();
        return answer.status() + " " + text.substring(0, Math.min(600, text.length()));
    }

    /** Writes all complaints to a file, and returns those that a person will read. */
    private List<String> shown() throws IOException {
        Files.write(ALL_COMPLAINTS, complaints);
        return complaints.stream().limit(MOST_SHOWN).toList();
    }

    /** Tells whether an answer has anything that only a key opens: a result that is not the index, or rows. */
    private static boolean isData(Answer answer) {
        String type = answer.header("content-type").orElse("");
        String text = answer.text();
        return type.startsWith("text/csv")
                || type.startsWith("application/x-ndjson")
                || text.startsWith("{\"success\":true") && !text.contains("\"endpoints\":[");
    }

    /** Most requests come as far as the program, a good part is answered with data, and each way to be refused is met. */
    private void reachesDeep() {
        assertThat(tally.ofTheProgram()).isGreaterThan(COUNT / 2);
        assertThat(tally.answers("200")).isGreaterThan(COUNT / 10);
        assertThat(tally.codes())
                .containsKeys(
                        "missing_parameter",
                        "bad_parameter",
                        "not_found",
                        "occupation_not_found",
                        "method_not_allowed",
                        "body_too_large",
                        "unsupported_media_type",
                        "ratings_missing",
                        "upstream_unavailable");
    }

    private List<String> otherThreads() throws Exception {
        return server.threads().stream()
                .map(text -> text.substring(1, text.indexOf('"', 1)))
                .filter(name -> !name.startsWith("http"))
                .sorted()
                .toList();
    }

    /** Threads that are idle end one a minute, so that those of the pool count as gone when they wait for work. */
    private void nothingIsLeft(List<String> threads, long heap) throws Exception {
        List<String> open = server.connections();
        for (int i = 0; i < 20 && !open.isEmpty(); i++) {
            server.threads(); // takes its time, which is all that is needed
            open = server.connections();
        }
        assertThat(open).as("connections that the server keeps").isEmpty();
        assertThat(server.threads()).noneMatch(text -> text.contains("at org.skillgap.adapter"));
        assertThat(server.threads().stream().filter(text -> text.startsWith("\"http")))
                .hasSizeLessThanOrEqualTo(LEAST_POOL + CLIENTS + 2 * SLOW);
        assertThat(threads).as("threads before").containsAll(otherThreads());
        assertThat(server.heap()).as("bytes of heap, %d before", heap).isLessThan(heap + MORE_HEAP);
    }

    private void logIsClean() throws IOException {
        List<String> strange = server.log().stream()
                .filter(line -> !LINE.matcher(line).matches() || line.length() > LONGEST_LINE)
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
                .limit(MOST_SHOWN)
                .toList();
        assertThat(strange)
                .as("ERROR, a line that was forged, or one that whoever asks makes long")
                .isEmpty();
    }
}
