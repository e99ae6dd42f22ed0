package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.skillgap.adapter.web.GardenRelease.GARDENER;
import static org.skillgap.adapter.web.GardenRelease.HEAD_GARDENER;
import static org.skillgap.adapter.web.GardenRelease.HISTORIAN;
import static org.skillgap.adapter.web.GardenRelease.UNKNOWN;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected figures were computed with mpmath: every level of the garden release has N 8 and standard error 0.125. */
class OwnProfileRoutesTest {

    private static final String TO = "?to=" + HEAD_GARDENER;
    private static final String GARDENER_HIMSELF = "{\"Reading\": 3, \"2.B.1.a\": 4.5}";
    private static final String[] JSON = {"Content-Type", "application/json"};

    private static RunningApi api;

    @BeforeAll
    static void start() {
        api = RunningApi.open();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static HttpResponse<String> post(String pathAndQuery, String body) {
        return api.send("POST", pathAndQuery, body, JSON);
    }

    private static JsonNode result(String pathAndQuery, String body) {
        HttpResponse<String> response = post(pathAndQuery, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningApi.json(response).get("result");
    }

    private static String refusal(HttpResponse<String> response, int status, String code) {
        JsonNode json = RunningApi.json(response);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json.at("/error/code").asText()).isEqualTo(code);
        assertThat(json.at("/result/skill_gaps").toString()).isEqualTo("[]");
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
        return json.get("message").asText();
    }

    private static String refusal(String body) {
        return refusal(post("/skill-gap" + TO, body), 400, "bad_parameter");
    }

    @Test
    void skillGap_isAnsweredInTheSameEnvelope() {
        HttpResponse<String> response = post("/skill-gap" + TO, GARDENER_HIMSELF);

        assertThat(response.body()).isEqualTo("""
                {"success":true,\
                "message":"Successfully identified skill gap from 'Own profile' to 'Head Gardener' based on 'LV' scale.",\
                "result":{"from_occupation_title":"Own profile","to_occupation_title":"Head Gardener",\
                "skill_gaps":["Mending","Planning","Digging"]}}""");
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/json");
    }

    @Test
    void answers_areNotForCaches() {
        HttpResponse<String> response = api.send(
                "POST", "/skill-gap" + TO, GARDENER_HIMSELF, "Content-Type", "application/json", "If-None-Match", "*");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(response.headers().map()).doesNotContainKey("etag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/skill-gap", "/skill-gap-by-lvl"})
    void levelsOfAnOccupation_giveTheGapsOfTheOccupation(String route) {
        String pair = route + "?from=" + GARDENER + "&to=" + HEAD_GARDENER;

        assertThat(result(route + TO, GARDENER_HIMSELF).get("skill_gaps"))
                .isEqualTo(RunningApi.json(api.get(pair)).at("/result/skill_gaps"));
        assertThat(result(route + TO + "&rows=all&min_difference=1", GARDENER_HIMSELF)
                        .get("skill_gaps"))
                .isEqualTo(RunningApi.json(api.get(pair + "&rows=all&min_difference=1"))
                        .at("/result/skill_gaps"));
    }

    @Test
    void evidence_isOneSided() {
        JsonNode result = result("/skill-gap-by-lvl" + TO + "&evidence=true", GARDENER_HIMSELF);
        JsonNode reading = result.at("/skill_gaps/3/evidence");

        assertThat(result.at("/skill_gaps/3/element_name").asText()).isEqualTo("Reading");
        assertThat(reading.get("standard_error").asDouble()).isEqualTo(0.125);
        assertThat(reading.get("degrees_of_freedom").asDouble()).isEqualTo(7);
        assertThat(reading.get("t").asDouble()).isCloseTo(0.96, within(1e-12));
        assertThat(reading.get("p_value").asDouble()).isCloseTo(0.1845164240123889, within(1e-9));
        assertThat(reading.get("q_value").asDouble()).isCloseTo(0.3690328480247778, within(1e-9));
        assertThat(reading.get("lower_bound").asDouble()).isCloseTo(-0.1168223256362509, within(1e-9));
        assertThat(reading.get("upper_bound").asDouble()).isCloseTo(0.3568223256362509, within(1e-9));
        assertThat(reading.get("verdict").asText()).isEqualTo("no_material_gap");
        assertThat(reading.get("from_importance").isNull()).isTrue();
        assertThat(reading.get("from_flags").toString()).isEqualTo("[]");
    }

    @Test
    void evidence_ofWhatIsNotListedIsUntested() {
        JsonNode result = result("/skill-gap" + TO + "&evidence=true", GARDENER_HIMSELF);

        assertThat(result.get("skill_gaps"))
                .hasSize(3)
                .allSatisfy(
                        row -> assertThat(row.at("/evidence/verdict").asText()).isEqualTo("untested"));
        assertThat(result.get("summary").asText())
                .isEqualTo("None of 4 higher levels is supported by the data; 1 is within noise; 3 cannot be tested.");
        assertThat(result("/skill-gap" + TO + "&evidence=true", "{\"Mending\":0}")
                        .at("/skill_gaps/2")
                        .toString())
                .contains("\"element_name\":\"Mending\"", "\"verdict\":\"gap\"");
    }

    @Test
    void provenance_saysThatLevelsWereGiven() {
        assertThat(result("/skill-gap" + TO + "&evidence=true", GARDENER_HIMSELF)
                        .get("provenance")
                        .toString())
                .contains("""
                        "from":{"rated_on":[],"fewest_raters":null,"most_raters":null,"rated_by":[],"level_source":["given"]},\
                        "to":{"rated_on":["2024-11"],""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=utf-8", "APPLICATION/JSON ; charset=UTF-8", "application/json"})
    void contentType_isJson(String type) {
        assertThat(api.send("POST", "/skill-gap" + TO, "{\"Reading\":3}", "Content-Type", type)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "text/plain",
                "application/problem+json",
                "application/jsonx",
                "application/json, text/plain",
                ";"
            })
    void otherContentTypes_areRefused(String type) {
        assertThat(refusal(
                        api.send("POST", "/skill-gap" + TO, "{\"Reading\":3}", "Content-Type", type),
                        415,
                        "unsupported_media_type"))
                .isEqualTo("Error: The body is to be JSON; send it with the header Content-Type: application/json.");
    }

    @Test
    void bodyWithoutContentType_isRefused() {
        refusal(api.send("POST", "/skill-gap" + TO, "{\"Reading\":3}"), 415, "unsupported_media_type");
        assertThat(refusal(api.send("POST", "/skill-gap" + TO, ""), 400, "bad_parameter"))
                .startsWith("Error: The profile is empty; it is a JSON object of");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `   `                           | The profile is empty; it is a JSON object of element id or name and level
            Reading=3                       | The profile is not JSON from line 1, column
            {"Reading":3                    | The profile is not JSON from line 1, column
            {"Reading":NaN}                 | The profile is not JSON from line 1, column
            {"Reading":03}                  | The profile is not JSON from line 1, column
            {'Reading':3}                   | The profile is not JSON from line 1, column
            [["Reading",3]]                 | The profile is not a JSON object; it is
            "Reading"                       | The profile is not a JSON object; it is
            null                            | The profile is not a JSON object; it is
            {"Reading":3}{}                 | The profile goes on behind the JSON object; it is
            {}                              | The profile was refused. It has no level; give at least one.
            {"Raeding":3}                   | The profile was refused. Unknown skill 'Raeding'; the nearest are 'Reading', 'Mending',
            {"2.A.1.b":3}                   | The profile was refused. Unknown skill '2.A.1.b'; the nearest are 2.A.1.a (Reading),
            {"Biology":3}                   | The profile was refused. 'Biology' belongs to domain knowledge, and domain skills is compared;
            {"2.C.4.d":3}                   | The profile was refused. '2.C.4.d' belongs to domain knowledge,
            {"Reading":3,"reading ":3}      | The profile was refused. 'Reading' is given twice, as 'Reading' and as 'reading '; give it once.
            {"Reading":3,"2.A.1.a":3}       | The profile was refused. 'Reading' is given twice, as 'Reading' and as '2.A.1.a'; give it once.
            {"Reading":3,"Reading":3}       | The profile was refused. 'Reading' is given twice, as 'Reading' and as 'Reading'; give it once.
            {"Reading":"3"}                 | The profile was refused. The level of 'Reading' is '"3"'; it is a number from 0 to 7
            {"Reading":null}                | The profile was refused. The level of 'Reading' is 'null'; it is a number
            {"Reading":true}                | The profile was refused. The level of 'Reading' is 'true'; it is a number
            {"Reading":{"level":3}}         | The profile was refused. The level of 'Reading' is '{…}'; it is a number
            {"Reading":[3]}                 | The profile was refused. The level of 'Reading' is '[…]'; it is a number
            {"Reading":-1}                  | The profile was refused. The level of 'Reading' is '-1'; it is a number
            {"Reading":7.01}                | The profile was refused. The level of 'Reading' is '7.01'; it is a number
            {"Reading":3.125}               | The profile was refused. The level of 'Reading' is '3.125'; it is a number
            {"Reading":1e999999999999}      | The profile was refused. The level of 'Reading' is '1e999999999999'; it is a number
            """)
    void badBodies_areRefusedWithTheWayOut(String body, String message) {
        assertThat(refusal(body)).startsWith("Error: " + message);
    }

    @Test
    void problems_areAllNamed() {
        assertThat(refusal("{\"Raeding\":9,\"Mending\":8}"))
                .contains("Unknown skill 'Raeding'", "The level of 'Raeding' is '9'", "The level of 'Mending' is '8'");
        HttpResponse<String> problem = api.send(
                "POST",
                "/skill-gap" + TO,
                "{\"Raeding\":3}",
                "Content-Type",
                "application/json",
                "Accept",
                "application/problem+json");
        assertThat(problem.headers().allValues("Content-Type")).containsExactly("application/problem+json");
        assertThat(RunningApi.json(problem).get("detail").asText()).contains("Unknown skill 'Raeding'");
    }

    @Test
    void domain_isThatOfTheQuery() {
        String knowledge = "/skill-gap-by-lvl" + TO + "&domain=knowledge";

        assertThat(result(knowledge, "{\"biology\":3.5}").get("skill_gaps").toString())
                .contains("\"from_data_value\":3.5,\"to_data_value\":4");
        assertThat(refusal(post(knowledge, "{\"Reading\":3}"), 400, "bad_parameter"))
                .contains("'Reading' belongs to domain skills, and domain knowledge is compared");
        refusal(post("/skill-gap" + TO + "&domain=abilities", "{\"Reading\":3}"), 422, "ratings_missing");
    }

    @Test
    void parameters_areThoseOfGetWithoutFrom() {
        String both = "?from=" + GARDENER + "&to=" + HEAD_GARDENER;

        assertThat(refusal(post("/skill-gap" + both, GARDENER_HIMSELF), 400, "bad_parameter"))
                .isEqualTo(
                        "Error: Parameter 'from' does not go with POST, whose body says what somebody brings; leave it"
                                + " out, or use GET to compare two occupations.");
        assertThat(refusal(post("/skill-gap", GARDENER_HIMSELF), 400, "missing_parameter"))
                .isEqualTo("Error: Missing 'to' occupation code parameter.");
        assertThat(refusal(post("/skill-gap" + TO + "&verdict=proven", GARDENER_HIMSELF), 400, "bad_parameter"))
                .contains("Parameter 'verdict' is 'proven'");
        refusal(post("/skill-gap?to=gardening", GARDENER_HIMSELF), 400, "bad_parameter");
    }

    @Test
    void occupations_areRefusedAsByGet() {
        refusal(post("/skill-gap?to=" + UNKNOWN, GARDENER_HIMSELF), 404, "occupation_not_found");
        refusal(post("/skill-gap?to=" + HISTORIAN, GARDENER_HIMSELF), 422, "ratings_missing");
        refusal(post("/skill-gap?to=" + UNKNOWN, "{}"), 400, "bad_parameter");
    }

    @Test
    void largestBody_isRead() {
        String largest = GARDENER_HIMSELF + " ".repeat(65_536 - GARDENER_HIMSELF.length());

        assertThat(post("/skill-gap" + TO, largest).statusCode()).isEqualTo(200);
        refusal(post("/skill-gap" + TO, largest + " "), 413, "body_too_large");
    }

    @Test
    void endlessBody_isReadNoFurther() throws Exception {
        String response = api.raw("POST /skill-gap" + TO + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + ("2000\r\n" + " ".repeat(0x2000) + "\r\n").repeat(9));

        assertThat(response).startsWith("HTTP/1.1 413 ").contains("\"code\":\"body_too_large\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "Content-Length: -1\r\n\r\n{}",
                "Content-Length: 10\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            })
    void brokenBody_isRefused(String rest) throws Exception {
        String response = api.raw("POST /skill-gap" + TO
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n" + rest);

        assertThat(response).startsWith("HTTP/1.1 400 ").doesNotContain("internal_error", "\tat ");
    }

    @Test
    void hostileBodies_doNoHarm() {
        assertThat(refusal("{\"Reading\":" + "[".repeat(60_000) + "]".repeat(5_000) + "}"))
                .contains("The profile is not JSON");
        assertThat(refusal("{\"Reading\":" + "[".repeat(32_000) + "]".repeat(32_000) + "}"))
                .contains("'[…]'");
        assertThat(refusal("{\"a\":".repeat(10_000))).contains("The profile is not JSON");
        assertThat(refusal("{\"Reading\":" + "9".repeat(60_000) + "}")).hasSizeLessThan(300);
        assertThat(refusal("{\"" + "r".repeat(60_000) + "\":3}")).hasSizeLessThan(300);
        assertThat(refusal("{\"\":3" + ",\"\":3".repeat(10_000) + "}")).endsWith(" … and 9981 more.");
        assertThat(refusal("{\"\\u0000\\u202e\":3}")).startsWith("Error: The profile was refused. Unknown skill '??'");
        assertThat(refusal("{\"\\ud800\":3}")).contains("The profile is not JSON");
    }

    @Test
    void apiKey_isAskedForFirst() {
        try (RunningApi locked =
                RunningApi.with(RunningApi.config(List.of("the-key"), List.of()), RunningApi.NO_MODEL)) {
            refusal(locked.send("POST", "/skill-gap" + TO, "{", JSON), 401, "unauthorized");
            assertThat(locked.send(
                                    "POST",
                                    "/skill-gap" + TO,
                                    GARDENER_HIMSELF,
                                    "Content-Type",
                                    "application/json",
                                    "X-API-Key",
                                    "the-key")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void describedGap_takesNoProfile() {
        HttpResponse<String> response = post("/skill-gap-llm" + TO, GARDENER_HIMSELF);

        assertThat(refusal(response, 405, "method_not_allowed")).isEqualTo("Error: This address takes GET only.");
        assertThat(response.headers().allValues("Allow")).containsExactly("GET, HEAD, OPTIONS");
    }
}
