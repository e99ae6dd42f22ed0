package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.application.port.DatabaseServer;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SharedFolder;
import org.skillgap.bootstrap.config.Storage;

/** Real release 30.1, asked over real HTTP, against answers that another program computed. */
class GoldenAnswersIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void answersFromMemory_equalTheGoldenOnes() throws Exception {
        assertAnswersEqual(new Storage.Memory());
    }

    @Test
    void answersFromH2_equalTheGoldenOnes() throws Exception {
        assertAnswersEqual(TestApplication.h2Storage(folder));
    }

    @ParameterizedTest
    @EnumSource
    void answersFromAServer_equalTheGoldenOnes(DatabaseServer.Product product) throws Exception {
        try (DatabaseServer server = DatabaseServer.start(product, folder)) {
            assertAnswersEqual(TestApplication.storage(server));
        }
    }

    private void assertAnswersEqual(Storage storage) throws Exception {
        List<String> golden = Files.readAllLines(SharedFolder.get("golden/skills-30.1.ndjson"));
        Path release = SharedFolder.get("onet/30.1");
        try (Application application = TestApplication.open(storage)) {
            application.load(TextRelease.at(release), LoadProgress.SILENT);
            application.read();
            int port = application.serve();

            assertThat(golden).hasSize(48);
            for (String line : golden) {
                assertAnswersEqual(port, JSON.readTree(line));
            }
        }
    }

    private void assertAnswersEqual(int port, JsonNode golden) throws Exception {
        String query = "?from=" + golden.get("from").asText() + "&to="
                + golden.get("to").asText();

        JsonNode names = get(port, "/skill-gap" + query);
        assertThat(names.get("success").asBoolean()).isTrue();
        assertThat(names.get("message").asText())
                .isEqualTo("Successfully identified skill gap from '%s' to '%s' based on 'LV' scale."
                        .formatted(
                                golden.get("from_title").asText(),
                                golden.get("to_title").asText()));
        assertThat(names.at("/result/from_occupation_title")).isEqualTo(golden.get("from_title"));
        assertThat(names.at("/result/to_occupation_title")).isEqualTo(golden.get("to_title"));
        assertThat(names.at("/result/skill_gaps")).isEqualTo(golden.get("skill_gap"));

        List<String> expected = new ArrayList<>();
        for (JsonNode row : golden.get("all")) {
            if (row.get("to_data_value").asDouble() > row.get("from_data_value").asDouble()) {
                expected.add(text(row));
            }
        }
        List<String> actual = new ArrayList<>();
        get(port, "/skill-gap-by-lvl" + query).at("/result/skill_gaps").forEach(row -> actual.add(text(row)));
        assertThat(actual).as(query).isEqualTo(expected);
    }

    private JsonNode get(int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static String text(JsonNode row) {
        return "%s %s %s %.2f %.2f"
                .formatted(
                        row.get("element_id").asText(),
                        row.get("element_name").asText(),
                        row.get("scale_id").asText(),
                        row.get("from_data_value").asDouble(),
                        row.get("to_data_value").asDouble());
    }
}
