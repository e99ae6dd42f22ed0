package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the built program writes to standard error when its log is for programs. */
@Timeout(120)
class JsonLogIT {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path home;

    private static List<JsonNode> lines(String output) throws Exception {
        return MAPPER.readerFor(JsonNode.class)
                .<JsonNode>readValues(output.lines()
                        .filter(line -> !line.startsWith("Serving "))
                        .reduce("", (all, line) -> all + line + "\n"))
                .readAll();
    }

    @Test
    void serve_writesNothingButObjects() throws Exception {
        try (SkillgapProcess server = SkillgapProcess.start(home, "serve", "--port", "0", "--log-format", "json")) {
            String address = server.awaitLine("Serving ").replaceAll(".*http://127.0.0.1:([0-9]+).*", "$1");
            try (KeptConnection connection = new KeptConnection(Integer.parseInt(address))) {
                connection.send(
                        "GET /x,status=1,%22status%22:1 HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: r-1\r\n\r\n");
                assertThat(connection.read().status()).isEqualTo(404);
            }
            server.terminate();
            List<JsonNode> lines = lines(server.readToEnd());

            assertThat(lines).allMatch(line -> line.has("time") && line.has("severity") && line.has("message"));
            assertThat(lines).extracting(line -> line.path("port").asText()).contains(address);
            JsonNode request = lines.stream()
                    .filter(line -> line.get("logger").asText().equals("RequestLines"))
                    .findFirst()
                    .orElseThrow();
            assertThat(request.get("status").intValue()).isEqualTo(404);
            assertThat(request.get("request_id").asText()).isEqualTo("r-1");
            assertThat(request.get("path").asText()).startsWith("/x");
        }
    }

    @Test
    void serve_saysWhyItCannotStart() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            String output = SkillgapProcess.run(home, 2, "serve", "--port", port, "--log-format", "json");
            JsonNode last = lines(output).get(lines(output).size() - 1);

            assertThat(last.get("severity").asText()).isEqualTo("ERROR");
            assertThat(last.get("exit_code").intValue()).isEqualTo(2);
            assertThat(last.get("reason").asText()).contains(port, "already in use");
        }
    }
}
