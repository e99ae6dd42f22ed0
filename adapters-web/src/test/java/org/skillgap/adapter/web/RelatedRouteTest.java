package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelatedRouteTest {

    private static RunningApi api;

    @BeforeAll
    static void start() {
        api = RunningApi.open();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static JsonNode result(String address) {
        HttpResponse<String> response = api.get(address);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningApi.json(response).get("result");
    }

    /**
     * The baker has the gardener's skills, and no knowledge; not one word is common to both, nor a level of the hierarchy. So
     * the score is 1 of the weights 1 + 8 + 2 + 0.5. The head gardener has the opposite of the gardener's skills, of the one
     * knowledge area the opposite level, and the word "Gardener".
     */
    @Test
    void related_haveTheirPartsAndWhatIsNotKnownIsNull() {
        JsonNode result = result("/occupations/37-3011.00/related");

        assertThat(result.get("occupation_code").textValue()).isEqualTo("37-3011.00");
        assertThat(result.get("occupation_title").textValue()).isEqualTo("Gardener");
        assertThat(result.get("signals").toString())
                .isEqualTo("[\"skills\",\"titles\",\"descriptions\",\"hierarchy\"]");
        assertThat(result.get("related").findValuesAsText("code")).containsExactly("51-3011.00", "37-1012.00");
        JsonNode baker = result.at("/related/0");
        assertThat(baker.fieldNames())
                .toIterable()
                .containsExactly("code", "title", "job_zone", "score", "parts", "difficulty_to", "difficulty_from");
        assertThat(baker.get("job_zone").isNull()).isTrue();
        assertThat(baker.get("parts").toString())
                .isEqualTo("{\"skills\":1.0,\"knowledge\":null,\"titles\":0.0,\"descriptions\":0.0,\"hierarchy\":0.0}");
        assertThat(baker.get("score").doubleValue()).isEqualTo(1 / 11.5);
        assertThat(baker.get("difficulty_to").doubleValue()).isZero();
    }

    /**
     * To the head gardener: 0.12 of importance 1, 1 of 2, 2.25 of 2.5 and 1 of 3, in all 10.745 of 10. Back: 0.5 of importance
     * 1.5, of 10.
     */
    @Test
    void related_sayHowFarTheMoveIsBothWays() {
        JsonNode head = result("/occupations/37-3011.00/related").at("/related/1");

        assertThat(head.get("difficulty_to").doubleValue()).isEqualTo(1.0745);
        assertThat(head.get("difficulty_from").doubleValue()).isEqualTo(0.075);
        assertThat(head.at("/parts/hierarchy").doubleValue()).isEqualTo(0.25);
        assertThat(head.at("/parts/skills").doubleValue()).isNegative();
    }

    @Test
    void related_areFoundForWhatIsNotRated() {
        JsonNode result = result("/occupations/37-1099/related?limit=1");

        assertThat(result.get("signals").toString()).isEqualTo("[\"titles\",\"hierarchy\"]");
        assertThat(result.get("related").size()).isEqualTo(1);
        assertThat(result.at("/related/0/code").textValue()).isEqualTo("37-1012.00");
        assertThat(result.at("/related/0/difficulty_to").isNull()).isTrue();
        assertThat(result.at("/related/0/difficulty_from").isNull()).isTrue();
        assertThat(result.at("/related/0/parts/skills").isNull()).isTrue();
    }

    @Test
    void related_sayWhereTheyComeFrom() {
        String body = api.get("/occupations/37-3011.00/related?limit=1").body();

        assertThat(body)
                .startsWith("{\"success\":true,\"message\":\"Found 1 occupation related to 'Gardener'.\",\"result\":{")
                .contains("\"provenance\":{\"release\":\"Garden 1\",\"method_version\":\"weighted-signals-1\","
                        + "\"attribution\":\"This page includes information from the O*NET Database by");
        assertThat(result("/occupations/51-3011.00/related")
                        .at("/related/0/job_zone")
                        .intValue())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "/occupations/37-3011.00/related?limit=0, 400, bad_parameter",
        "/occupations/37-3011.00/related?limit=101, 400, bad_parameter",
        "/occupations/37-3011.00/related?limit=x, 400, bad_parameter",
        "/occupations/37-3011.00/related?domain=skills, 400, bad_parameter",
        "/occupations/gardener/related, 400, bad_parameter",
        "/occupations/99-9999.00/related, 404, occupation_not_found"
    })
    void related_refuseWhatTheyDoNotTake(String address, int status, String code) {
        HttpResponse<String> response = api.get(address);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(RunningApi.json(response).at("/error/code").textValue()).isEqualTo(code);
        assertThat(RunningApi.json(response).get("result").isNull()).isTrue();
    }
}
