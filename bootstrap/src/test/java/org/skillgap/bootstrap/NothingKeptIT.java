package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neither what the server logs, however much, nor any of its files has a trace of the profiles that it was sent. */
class NothingKeptIT {

    private static final List<String> MARKERS = List.of("pRoGrAmMiNg", "zZmarkerZz", "6.54", "1.2345e0");

    @TempDir
    private Path home;

    @Test
    void profiles_areNeitherStoredNorLogged() throws Exception {
        String output;
        try (SkillgapProcess server = SkillgapProcess.start(home, "serve", "--port", "0", "--verbose")) {
            String address = server.awaitLine("Try http://").replaceAll(".*Try (http://[0-9.:]+)/.*", "$1");
            assertThat(post(address, "{\"pRoGrAmMiNg\": 6.54}")).isEqualTo(200);
            assertThat(post(address, "{\"pRoGrAmMiNg\": 6.54, \"zZmarkerZz\": 1.2345e0}"))
                    .isEqualTo(400);
            assertThat(post(address, "{\"zZmarkerZz\": 6.54, zZmarkerZz")).isEqualTo(400);
            server.awaitLine("status=200");
            server.awaitLine("status=400");
            server.awaitLine("status=400");
            server.terminate();
            output = server.readToEnd();
        }

        assertThat(output).contains("method=POST path=/skill-gap status=200").doesNotContain(MARKERS);
        List<String> files = contentsOfFiles();
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(file).doesNotContain(MARKERS));
        // what is stored can be found like this
        assertThat(files).anySatisfy(file -> assertThat(file).contains("Programming"));
    }

    private static int post(String address, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address + "/skill-gap?to=15-1252.00&evidence=true&rows=all"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private List<String> contentsOfFiles() throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                contents.add(Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
