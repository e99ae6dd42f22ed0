package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SharedFolder;
import org.skillgap.bootstrap.config.Storage;

/** Real release 30.1, all golden pairs in one request, against answers that another program computed. */
class BulkIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Application application;
    private static int port;
    private static List<JsonNode> golden;

    @BeforeAll
    static void serve() throws Exception {
        List<JsonNode> read = new ArrayList<>();
        for (String line : Files.readAllLines(SharedFolder.get("golden/skills-30.1.ndjson"))) {
            read.add(JSON.readTree(line));
        }
        golden = read;
        application = TestApplication.open(new Storage.Memory());
        application.load(TextRelease.at(SharedFolder.get("onet/30.1")), LoadProgress.SILENT);
        application.read();
        port = application.serve();
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    private static String post(String query, String type, String body, String accept) throws Exception {
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/skill-gaps" + query))
                        .header("Content-Type", type)
                        .header("Accept", accept)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Skillgap-Pairs")).contains("48");
        assertThat(response.headers().firstValue("X-Skillgap-Errors")).contains("0");
        return response.body();
    }

    private static String pairs(String start, String row, String between, String end) {
        return golden.stream()
                .map(pair -> row.formatted(
                        pair.get("from").textValue(), pair.get("to").textValue()))
                .collect(Collectors.joining(between, start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-ndjson", "application/json"})
    void names_equalTheGoldenOnes(String type) throws Exception {
        String object = "{\"from\":\"%s\",\"to\":\"%s\"}";
        String body = switch (type) {
            case "text/csv" -> pairs("from,to\r\n", "%s,%s", "\r\n", "");
            case "application/json" -> pairs("{\"pairs\":[", object, ",", "]}");
            default -> pairs("", object, "\n", "\n");
        };

        JsonNode rows = JSON.readTree(post("", type, body, "application/json")).at("/result/rows");

        assertThat(rows).hasSize(48);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).get("from")).isEqualTo(golden.get(i).get("from"));
            assertThat(rows.get(i).get("from_occupation_title"))
                    .isEqualTo(golden.get(i).get("from_title"));
            assertThat(rows.get(i).get("to_occupation_title"))
                    .isEqualTo(golden.get(i).get("to_title"));
            assertThat(rows.get(i).get("skill_gaps")).isEqualTo(golden.get(i).get("skill_gap"));
        }
    }

    @Test
    void levels_equalTheGoldenOnes() throws Exception {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < golden.size(); i++) {
            List<String> ofPair = new ArrayList<>();
            for (JsonNode row : golden.get(i).get("all")) {
                double from = row.get("from_data_value").doubleValue();
                double to = row.get("to_data_value").doubleValue();
                if (to > from) {
                    ofPair.add(String.join(
                            ",",
                            Integer.toString(i + 1),
                            golden.get(i).get("from").textValue(),
                            golden.get(i).get("to").textValue(),
                            row.get("element_id").textValue(),
                            row.get("element_name").textValue(),
                            text(from),
                            text(to),
                            ""));
                }
            }
            if (ofPair.isEmpty()) {
                ofPair.add((i + 1) + "," + golden.get(i).get("from").textValue() + ","
                        + golden.get(i).get("to").textValue() + ",,,,,");
            }
            expected.addAll(ofPair);
        }

        List<String> rows = post("?form=levels", "text/csv", pairs("from,to\n", "%s,%s", "\n", ""), "text/csv")
                .lines()
                .toList();

        assertThat(rows.subList(1, rows.size())).isEqualTo(expected);
    }

    private static String text(double level) {
        return Double.toString(level).replaceFirst("\\.0$", "");
    }
}
