package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillgap.adapter.web.GardenRelease.BAKER;
import static org.skillgap.adapter.web.GardenRelease.GARDENER;
import static org.skillgap.adapter.web.GardenRelease.HISTORIAN;
import static org.skillgap.adapter.web.GardenRelease.UNKNOWN;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected rows are read off the levels of {@link GardenRelease}. */
class BulkRoutesTest {

    private static final String HEADER = "pair,from,to,element_id,element_name,from_level,to_level,error\n";
    private static final String NO_CODE = ", which is no O*NET-SOC code; write it as 15-1252.00, 15-1252 or 15125200.";

    private static RunningApi api;

    @BeforeAll
    static void start() {
        api = RunningApi.open();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static HttpResponse<String> post(String query, String type, String body, String... more) {
        String[] headers = new String[more.length + 2];
        headers[0] = "Content-Type";
        headers[1] = type;
        System.arraycopy(more, 0, headers, 2, more.length);
        return api.send("POST", "/skill-gaps" + query, body, headers);
    }

    private static String ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String refusal(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonNode json = RunningApi.json(response);
        assertThat(json.get("success").booleanValue()).isFalse();
        assertThat(json.at("/error/code").textValue()).isEqualTo(code);
        return json.get("message").textValue();
    }

    @Test
    void csv_hasARowForEachGapAndForEachPairWithoutOne() {
        HttpResponse<String> response =
                post("", "text/csv", "from,to\n37-3011.00,37-1012.00\n 37-1012 ,\"37301100\"\n");

        assertThat(ok(response)).isEqualTo(HEADER + """
                        1,37-3011.00,37-1012.00,2.B.3.j,Mending,0,2.25,
                        1,37-3011.00,37-1012.00,2.B.3.e,Planning,0,1,
                        1,37-3011.00,37-1012.00,2.B.3.k,Digging,0,1,
                        2,37-1012.00,37-3011.00,,,,,
                        """);
        assertThat(header(response, "Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(header(response, "X-Skillgap-Pairs")).isEqualTo("2");
        assertThat(header(response, "X-Skillgap-Errors")).isEqualTo("0");
        assertThat(header(response, "X-Skillgap-Revision"))
                .isEqualTo(Long.toString(api.current().get().revision()));
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(response, "ETag")).isEmpty();
        assertThat(header(response, "X-Request-Id")).isNotEmpty();
    }

    @Test
    void csv_withLevelsShowsAllThatIsHigher() {
        assertThat(ok(post("?form=levels", "text/csv; charset=UTF-8", "to,note,from\n37-1012,\"a, b\",37-3011")))
                .isEqualTo(HEADER + """
                        1,37-3011.00,37-1012.00,2.B.3.j,Mending,0,2.25,
                        1,37-3011.00,37-1012.00,2.B.3.e,Planning,0,1,
                        1,37-3011.00,37-1012.00,2.B.3.k,Digging,0,1,
                        1,37-3011.00,37-1012.00,2.A.1.a,Reading,3,3.12,
                        """);
    }

    @Test
    void csv_saysOfEachBadRowWhatIsWrong() {
        String body = "\uFEFFFrom,TO\r\n" + GARDENER + "," + UNKNOWN + "\r\n\r\n" + HISTORIAN + "," + GARDENER + "\r\n"
                + GARDENER + "\r\n=cmd()," + GARDENER + "\r\n\"" + GARDENER + "\"," + BAKER + ",extra\r\n,\r\n"
                + "x".repeat(150) + "," + UNKNOWN;

        assertThat(ok(post("", "text/csv", body)))
                .isEqualTo(HEADER + "1,37-3011.00,99-9999.00,,,,,Line 2: Occupation code 99-9999.00 not found.\n"
                        + "2,37-1099.00,37-3011.00,,,,,Line 4: O*NET has not rated the skills of 37-1099.00 (Garden Historian).\n"
                        + "3,37-3011.00,,,,,,Line 5: 'to' is missing or empty.\n"
                        + "4,'=cmd(),37-3011.00,,,,,\"Line 6: 'from' is '=cmd()'" + NO_CODE + "\"\n"
                        + "5,37-3011.00,51-3011.00,,,,,\n"
                        + "6,,,,,,,Line 8: 'from' is missing or empty.\n"
                        + "7," + "x".repeat(99) + "…,99-9999.00,,,,,\"Line 9: 'from' is '" + "x".repeat(99) + "…'"
                        + NO_CODE
                        + "\"\n");
    }

    @Test
    void ndjson_answersLineByLine() {
        String body =
                "{\"from\":\"37-3011\",\"to\":\"37-1012\",\"id\":{\"a\":[1]}}\r\n\n{\"to\":37101200,\"from\":\"51-3011\"}";

        HttpResponse<String> response = post("", "application/x-ndjson", body);

        assertThat(header(response, "Content-Type")).isEqualTo("application/x-ndjson");
        List<String> lines = ok(response).lines().toList();
        assertThat(lines.subList(0, 2))
                .containsExactly(
                        "{\"pair\":1,\"from\":\"37-3011.00\",\"to\":\"37-1012.00\",\"from_occupation_title\":\"Gardener\","
                                + "\"to_occupation_title\":\"Head Gardener\",\"skill_gaps\":[\"Mending\",\"Planning\",\"Digging\"]}",
                        "{\"pair\":2,\"from\":\"51-3011.00\",\"to\":\"37-1012.00\",\"from_occupation_title\":\"Baker\","
                                + "\"to_occupation_title\":\"Head Gardener\",\"skill_gaps\":[\"Mending\",\"Planning\",\"Digging\"]}");
        JsonNode end = RunningApi.json(lines.get(2)).get("summary");
        assertThat(lines).hasSize(3);
        assertThat(end.get("pairs").intValue()).isEqualTo(2);
        assertThat(end.get("errors").intValue()).isZero();
        assertThat(end.get("form").textValue()).isEqualTo("names");
        assertThat(end.get("domain").textValue()).isEqualTo("skills");
        assertThat(end.get("release").textValue()).isEqualTo("Garden 1");
        assertThat(end.get("revision").longValue())
                .isEqualTo(api.current().get().revision());
        assertThat(end.get("attribution").textValue()).contains("O*NET");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense | 'nonsense' is no JSON; it is an object",
                "{\"from\":\"37-3011\" | '{\"from\":\"37-3011\"' is no JSON; it is an object",
                "[\"37-3011\"] | '[…]' is no pair; it is an object",
                "7 | '7' is no pair; it is an object",
                "{\"from\":\"37-3011\"} | 'to' is missing or empty.",
                "{\"to\":\"37-3011\",\"from\":null} | 'from' is missing or empty.",
                "{\"from\":{},\"to\":\"37-3011\"} | 'from' is '{…}', which is no O*NET-SOC code",
                "{\"from\":\"1\",\"from\":\"2\",\"to\":\"3\"} | 'from' or 'to' is given twice; it is an object",
                "{\"from\":\"37-3011\",\"to\":\"37-3011\"} {} | '{\"from\":\"37-3011\",\"to\":\"37-3011\"} {}' goes on behind the pair"
            })
    void ndjson_saysOfEachBadLineWhatIsWrong(String line, String problem) {
        String good = "{\"from\":\"37-3011\",\"to\":\"51-3011\"}\n";

        List<String> lines = ok(post("", "application/x-ndjson", good + line + "\n" + good))
                .lines()
                .toList();

        assertThat(lines).hasSize(4);
        JsonNode bad = RunningApi.json(lines.get(1));
        assertThat(bad.get("pair").intValue()).isEqualTo(2);
        assertThat(bad.at("/error/code").textValue()).isEqualTo("bad_parameter");
        assertThat(bad.at("/error/message").textValue()).startsWith("Line 2: " + problem);
        assertThat(lines.get(2)).startsWith("{\"pair\":3,").contains("\"skill_gaps\":[]");
        assertThat(lines.get(3)).startsWith("{\"summary\":{\"pairs\":3,\"errors\":1,");
    }

    @Test
    void ndjson_passesOverTheRestOfALongLine() {
        String body = "{\"from\":\"" + "9".repeat(20_000) + "\n{\"from\":\"37-3011\",\"to\":\"51-3011\"}\n";

        List<String> lines = ok(post("", "application/x-ndjson", body)).lines().toList();

        assertThat(lines.get(0))
                .contains("is the beginning of a line of more than 4096 bytes")
                .hasSizeLessThan(400);
        assertThat(lines.get(1)).contains("\"skill_gaps\":[]");
    }

    @Test
    void json_hasTheUsualEnvelope() {
        String body =
                "{\"pairs\":[{\"from\":\"37-3011\",\"to\":\"37-1012\"},5,{\"from\":\"37-3011\",\"to\":\"99-9999\"}]}";

        JsonNode answer = RunningApi.json(ok(post("?form=levels", "application/json", body)));

        assertThat(answer.get("success").booleanValue()).isTrue();
        assertThat(answer.get("message").textValue()).isEqualTo("Compared 1 of 3 pairs.");
        assertThat(answer.at("/result/summary/errors").intValue()).isEqualTo(2);
        JsonNode rows = answer.at("/result/rows");
        assertThat(rows).hasSize(3);
        assertThat(rows.at("/0/skill_gaps/0").toString())
                .isEqualTo("{\"element_id\":\"2.B.3.j\",\"element_name\":\"Mending\",\"scale_id\":\"LV\","
                        + "\"from_data_value\":0,\"to_data_value\":2.25}");
        assertThat(rows.at("/1/error/message").textValue()).startsWith("Pair 2: '5' is no pair");
        assertThat(rows.get(2).toString())
                .isEqualTo(
                        "{\"pair\":3,\"from\":\"37-3011.00\",\"to\":\"99-9999.00\",\"error\":"
                                + "{\"code\":\"occupation_not_found\",\"message\":\"Pair 3: Occupation code 99-9999.00 not found.\"}}");
    }

    @Test
    void domain_isCompared() {
        assertThat(ok(post("?form=levels&domain=knowledge", "text/csv", "from,to\n37-3011,37-1012\n37-3011,51-3011\n")))
                .isEqualTo(
                        HEADER + "1,37-3011.00,37-1012.00,2.C.4.d,Biology,2,4,\n"
                                + "2,37-3011.00,51-3011.00,,,,,Line 3: O*NET has not rated the knowledge areas of 51-3011.00 (Baker).\n");
        assertThat(refusal(post("?domain=abilities", "text/csv", "from,to\n"), 422, "ratings_missing"))
                .contains("no ratings of abilities");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                   | text/csv;charset=utf-8",
                "text/html                             | text/csv;charset=utf-8",
                "application/x-ndjson                  | application/x-ndjson",
                "text/csv;q=0.5, application/json      | application/json",
                "application/json, text/csv            | text/csv;charset=utf-8"
            })
    void accept_choosesTheFormatOfTheAnswer(String accept, String type) {
        HttpResponse<String> response = post("", "text/csv", "from,to\n37-3011,51-3011\n", "Accept", accept);

        assertThat(header(response, "Content-Type")).isEqualTo(type);
        assertThat(ok(response)).isNotEmpty();
    }

    @Test
    void noPairs_areANormalQuestion() {
        assertThat(ok(post("", "text/csv", "from,to"))).isEqualTo(HEADER);
        assertThat(ok(post("", "application/x-ndjson", ""))).startsWith("{\"summary\":{\"pairs\":0,");
        assertThat(ok(post("", "application/json", "{\"pairs\":[]}")))
                .contains("Compared 0 of 0 pairs.", "\"rows\":[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | '' | The CSV is empty",
                "text/csv | 37-3011,51-3011 | The CSV has no column 'from'",
                "text/csv | from,to,From | The CSV has two columns 'from'",
                "application/json | '' | The JSON does not begin with its pairs",
                "application/json | [] | The JSON does not begin with its pairs",
                "application/json | {\"pairs\":{}} | The JSON does not begin with its pairs",
                "application/json | {\"pairs\":[]} [] | The JSON goes on behind its pairs",
                "application/json | {\"pairs\":[],\"more\":1} | The JSON goes on behind its pairs",
                "application/json | {\"pairs\":[{\"from\":\"37-3011\",\"to\":\"51-3011\"},nonsense]} | The text is not JSON from line 1",
                "application/json | {\"pairs\":[{\"from\":\"37-3011\" | The text is not JSON from line 1"
            })
    void bodyOfAnotherForm_isRefusedWhole(String type, String body, String message) {
        assertThat(refusal(post("", type, body), 400, "bad_parameter"))
                .startsWith("Error: " + message)
                .doesNotContain("nonsense", "StreamRead");
    }

    @Test
    void numberThatIsTooLong_isRefusedWhole() {
        assertThat(refusal(post("", "application/json", "{\"a\":" + "9".repeat(30_000) + "}"), 400, "bad_parameter"))
                .startsWith("Error: The text is not JSON, or not whole")
                .doesNotContain("999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"37-3011\"x,51-3011"})
    void brokenQuotes_areRefusedWhole(String row) {
        assertThat(refusal(
                        post("", "text/csv", "from,to\n37-3011,51-3011\n" + row + "\n37-3011,51-3011\n"),
                        400,
                        "bad_parameter"))
                .startsWith("Error: The CSV cannot be read behind line 2: ");
    }

    @Test
    void wrongQuestions_areRefused() {
        assertThat(refusal(post("?form=all", "text/csv", "from,to"), 400, "bad_parameter"))
                .contains("Parameter 'form' is 'all'; it takes: names, levels.");
        assertThat(refusal(post("?from=1", "text/csv", "from,to"), 400, "bad_parameter"))
                .contains("Unknown parameter 'from'");
        assertThat(refusal(post("", "text/plain", "from,to"), 415, "unsupported_media_type"))
                .contains("application/json, application/x-ndjson or text/csv");
        refusal(post("", "text/csv;charset=latin1", "from,to"), 415, "unsupported_media_type");
        refusal(post("", "text/csv", "from,to", "Content-Encoding", "gzip"), 415, "unsupported_media_type");
        refusal(api.send("POST", "/skill-gaps", "from,to"), 415, "unsupported_media_type");
        HttpResponse<String> get = api.get("/skill-gaps");
        assertThat(refusal(get, 405, "method_not_allowed")).isEqualTo("Error: This address takes POST only.");
        assertThat(header(get, "Allow")).isEqualTo("POST, OPTIONS");
        assertThat(header(api.send("OPTIONS", "/skill-gaps", ""), "Allow")).isEqualTo("POST, OPTIONS");
    }

    @Test
    void key_isAskedFor() {
        try (RunningApi closed =
                RunningApi.with(RunningApi.config(List.of("the-key"), List.of()), RunningApi.NO_MODEL)) {
            String[] csv = {"Content-Type", "text/csv"};
            String[] csvWithKey = {"Content-Type", "text/csv", "X-API-Key", "the-key"};

            assertThat(closed.send("POST", "/skill-gaps", "from,to", csv).statusCode())
                    .isEqualTo(401);
            assertThat(closed.send("POST", "/skill-gaps", "from,to", csvWithKey).statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-ndjson", "application/json"})
    void hundredThousandPairs_areTheMost(String type) {
        String row = type.equals("text/csv") ? "37-3011,51-3011\n" : "{\"from\":\"37-3011\",\"to\":\"51-3011\"}\n";
        String many = row.repeat(100_000);

        HttpResponse<String> most = post("", type, whole(type, many), "Accept", "text/csv");

        assertThat(ok(most).lines()).hasSize(100_001);
        assertThat(most.body()).endsWith("\n100000,37-3011.00,51-3011.00,,,,,\n");
        assertThat(refusal(post("", type, whole(type, many + row)), 413, "body_too_large"))
                .isEqualTo(
                        "Error: The body has more than 100000 pairs, the most that is taken; send the others in another request.");
    }

    private static String whole(String type, String rows) {
        return switch (type) {
            case "text/csv" -> "from,to\n" + rows;
            case "application/json" -> "{\"pairs\":[" + rows.strip().replace("\n", ",") + "]}";
            default -> rows;
        };
    }

    @Test
    void malformedPairsBeyondAThousand_areNotQuoted() {
        List<String> rows = ok(post("", "text/csv", "from,to\n" + "no,code\n".repeat(1_001)))
                .lines()
                .toList();

        assertThat(rows.get(1_000)).startsWith("1000,no,code,,,,,").contains("Line 1001: 'from' is 'no'");
        assertThat(rows.get(1_001))
                .isEqualTo(
                        "1001,,,,,,,Line 1002: The pair is malformed. What was read is shown for the first 1000 such pairs only.");
    }

    @Test
    void tooManyBytes_areRefused() throws IOException {
        String header =
                "POST /skill-gaps HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nConnection: close\r\n";

        assertThat(api.raw(header + "Content-Length: 16777217\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ")
                .contains("larger than 16777216 bytes");
        assertThat(ok(post("", "application/x-ndjson", "\n".repeat(16 * 1024 * 1024))))
                .startsWith("{\"summary\"");
    }

    @Test
    void cutBody_isRefused() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", api.server().port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /skill-gaps HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nContent-Length: 1000\r\n\r\n"
                                    + "from,to\n37-3011,51-3011\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("The body ended too early; send it again.")
                    .doesNotContain("pair,from");
        }
    }

    @Test
    void clientThatGoesAway_isNoFailure() throws Exception {
        try (RecordedLog answers = RecordedLog.of(StreamedAnswer.class);
                RecordedLog failures = RecordedLog.of(Failures.class);
                RecordedLog requests = RecordedLog.of(RequestLines.class)) {
            byte[] body = ("from,to\n" + "37-3011,37-1012\n".repeat(100_000)).getBytes(StandardCharsets.US_ASCII);
            try (Socket socket = new Socket("127.0.0.1", api.server().port())) {
                socket.setSoLinger(true, 0); // the connection is reset
                OutputStream out = socket.getOutputStream();
                out.write(
                        ("POST /skill-gaps HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nX-Request-Id: gone\r\n"
                                        + "Content-Length: " + body.length + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                out.write(body);
                assertThat(new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 200 OK");
            }

            assertThat(answers.next()).startsWith("INFO answer not taken whole request_id=gone reason=");
            String line = requests.next();
            while (!line.endsWith("request_id=gone")) {
                line = requests.next(); // of a request before
            }
            assertThat(line).contains("path=/skill-gaps");
            assertThat(failures.isEmpty()).isTrue();
        }
        assertThat(api.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void answer_isCompressedForWhoWantsIt() throws Exception {
        String body = "from,to\n" + "37-3011,37-1012\n".repeat(1_000);
        HttpResponse<byte[]> response = RunningApi.client()
                .send(
                        api.request("POST", "/skill-gaps", body, "Content-Type", "text/csv", "Accept-Encoding", "gzip"),
                        BodyHandlers.ofByteArray());

        assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(ok(post("", "text/csv", body)))
                    .hasLineCount(3_001);
        }
    }
}
