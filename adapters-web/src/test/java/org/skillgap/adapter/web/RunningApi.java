package org.skillgap.adapter.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.skillgap.application.assess.AssessProficiency;
import org.skillgap.application.assess.FixedBudget;
import org.skillgap.application.assess.PaidDialogue;
import org.skillgap.application.assessment.AssessedRun;
import org.skillgap.application.assessment.AssessmentTask;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.describe.DescribeSkillGap;
import org.skillgap.application.describe.GapWords;
import org.skillgap.application.describe.ModelOnDemand;
import org.skillgap.application.describe.ScriptedModel;
import org.skillgap.application.fetch.FetchOnDemand;
import org.skillgap.application.gap.FindSkillGap;
import org.skillgap.application.gap.FindTestedGap;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.occupation.FindOccupations;
import org.skillgap.application.path.CurrentDifficulties;
import org.skillgap.application.path.FindCareerPath;
import org.skillgap.application.port.OccupationRepository;
import org.skillgap.application.port.Secret;
import org.skillgap.application.quality.CurrentQuality;
import org.skillgap.application.related.FindRelatedOccupations;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;

/** The API on a free port of the loopback interface, with a client for it. */
final class RunningApi implements AutoCloseable {

    /** Stands for no language model at all. */
    static final ScriptedModel NO_MODEL = ScriptedModel.practising();

    /** The level at which a scripted model sees every skill of every occupation. */
    static final String ASSESSED_LEVEL = "3.5";

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final OccupationRepository repository;
    private final CurrentCatalog current;
    private final HeldTasks background = new HeldTasks();
    private final ExecutorService modelThreads = Executors.newFixedThreadPool(2);
    private final WebServer server;

    private RunningApi(OccupationRepository repository, WebConfig config, ScriptedModel model) {
        this.repository = repository;
        current = new CurrentCatalog(repository, Clock.systemUTC());
        WebServer.UseCases useCases = new WebServer.UseCases(
                FetchOnDemand.never(current),
                new FindSkillGap(current),
                new FindTestedGap(current),
                model == NO_MODEL ? DescribeSkillGap.withoutModel(current) : described(model),
                new FindOccupations(current),
                new FindRelatedOccupations(current),
                new FindCareerPath(current, new CurrentDifficulties(current, background)),
                new CurrentQuality(current, NOON, background));
        server = new WebServer(config, WebServer.About.version("1.2.3"), current, useCases).start();
    }

    /** Requests may ask the model; it is asked in threads of its own, and the store of the occupations keeps the ledger. */
    private DescribeSkillGap described(ScriptedModel model) {
        InMemoryOccupationRepository store = (InMemoryOccupationRepository) repository;
        Clock clock = Clock.systemUTC();
        PaidDialogue<AssessmentTask, AssessedRun> scorer =
                new PaidDialogue<>(model.scorer(ASSESSED_LEVEL), store, clock);
        ModelOnDemand.Asking asking = new ModelOnDemand.Asking(
                true,
                new AssessProficiency(scorer, store, current),
                new GapWords(model, store, clock),
                new FixedBudget(BigDecimal.TEN, "Raise it."));
        return DescribeSkillGap.with(
                current, new ModelOnDemand(asking, current, ModelOnDemand.USUAL_LIMITS, modelThreads, clock));
    }

    /** Starts the API without keys, origins and language model, on the garden release. */
    static RunningApi open() {
        return with(config(List.of(), List.of()), NO_MODEL);
    }

    static RunningApi with(WebConfig config, ScriptedModel model) {
        RunningApi api = withoutData(new InMemoryOccupationRepository(Clock.systemUTC()), config, model);
        api.load(GardenRelease.named("Garden 1", "0123456789abcdef".repeat(4)));
        return api;
    }

    static RunningApi withoutData(OccupationRepository repository, WebConfig config, ScriptedModel model) {
        return new RunningApi(repository, config, model);
    }

    static WebConfig config(List<String> keys, List<String> origins) {
        return WebConfig.on("127.0.0.1", 0)
                .withKeys(keys.stream().map(Secret::new).toList())
                .withCorsOrigins(origins);
    }

    void load(Release release) {
        repository.replaceRelease(release, LoadProgress.SILENT);
        current.refresh();
    }

    CurrentCatalog current() {
        return current;
    }

    /** What waits to be computed beside the requests. */
    HeldTasks background() {
        return background;
    }

    WebServer server() {
        return server;
    }

    /** Sends a GET; headers are given as name, value, name, value. */
    HttpResponse<String> get(String pathAndQuery, String... headers) {
        return send("GET", pathAndQuery, "", headers);
    }

    HttpResponse<String> send(String method, String pathAndQuery, String body, String... headers) {
        try {
            return CLIENT.send(request(method, pathAndQuery, body, headers), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> getBytes(String pathAndQuery, String... headers) throws IOException, InterruptedException {
        return CLIENT.send(request("GET", pathAndQuery, "", headers), BodyHandlers.ofByteArray());
    }

    HttpRequest request(String method, String pathAndQuery, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + pathAndQuery))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    static HttpClient client() {
        return CLIENT;
    }

    static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + text, e);
        }
    }

    /** Sends bytes as they are and returns everything that comes back until the server closes the connection. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends a GET whose target goes over the wire as it is. */
    String rawGet(String target) throws IOException {
        return raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    @Override
    public void close() {
        server.close();
        modelThreads.shutdownNow();
    }
}
