package org.skillgap.adapter.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
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
import java.util.Optional;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.fetch.FetchOnDemand;
import org.skillgap.application.gap.DescribeSkillGap;
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

    static final DescribeSkillGap.Words NO_MODEL = (from, to, gaps) -> {
        throw new UpstreamUnavailable("No language model is configured; set its key.");
    };

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final OccupationRepository repository;
    private final CurrentCatalog current;
    private final HeldTasks background = new HeldTasks();
    private final WebServer server;

    private RunningApi(OccupationRepository repository, WebConfig config, DescribeSkillGap.Words narrator) {
        this.repository = repository;
        current = new CurrentCatalog(repository, Clock.systemUTC());
        FindSkillGap findSkillGap = new FindSkillGap(current);
        WebServer.UseCases useCases = new WebServer.UseCases(
                FetchOnDemand.never(current),
                findSkillGap,
                new FindTestedGap(current),
                new DescribeSkillGap(findSkillGap, narrator),
                new FindOccupations(current),
                new FindRelatedOccupations(current),
                new FindCareerPath(current, new CurrentDifficulties(current, background)),
                new CurrentQuality(current, NOON, background));
        server = new WebServer(config, current, Optional::empty, useCases).start();
    }

    /** Starts the API without keys, origins and language model, on the garden release. */
    static RunningApi open() {
        return with(config(List.of(), List.of()), NO_MODEL);
    }

    static RunningApi with(WebConfig config, DescribeSkillGap.Words narrator) {
        RunningApi api = withoutData(new InMemoryOccupationRepository(Clock.systemUTC()), config, narrator);
        api.load(GardenRelease.named("Garden 1", "0123456789abcdef".repeat(4)));
        return api;
    }

    static RunningApi withoutData(OccupationRepository repository, WebConfig config, DescribeSkillGap.Words narrator) {
        return new RunningApi(repository, config, narrator);
    }

    static WebConfig config(List<String> keys, List<String> origins) {
        return new WebConfig("127.0.0.1", 0, keys.stream().map(Secret::new).toList(), origins, "1.2.3");
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
    }
}
