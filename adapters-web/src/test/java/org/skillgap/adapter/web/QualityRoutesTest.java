package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityRoutesTest {

    private static String header(HttpResponse<?> response, String name) {
        return String.join(" | ", response.headers().allValues(name));
    }

    private static void assertStillComputing(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(RunningApi.json(response).at("/error/code").textValue()).isEqualTo("still_computing");
        assertThat(RunningApi.json(response).get("result").isNull()).isTrue();
        assertThat(header(response, "Retry-After")).isEqualTo("2");
        assertThat(header(response, "ETag")).isEmpty();
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void quality_isComputedBesideTheRequests() {
        try (RunningApi api = RunningApi.open()) {
            assertStillComputing(api.get("/quality"));
            assertStillComputing(api.get("/quality", "If-None-Match", "*"));
            assertThat(api.background().run()).isEqualTo(1);

            HttpResponse<String> response = api.get("/quality");

            assertThat(response.statusCode()).isEqualTo(200);
            String tag = header(response, "ETag");
            assertThat(tag).isEqualTo("W/\"1.2.3-1-01234567\"");
            assertThat(api.get("/quality", "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(api.background().run()).isZero();
        }
    }

    @Test
    void quality_isComputedAgainForNewData() {
        try (RunningApi api = RunningApi.open()) {
            api.get("/quality");
            api.background().run();
            api.load(GardenRelease.named("Garden 2", "ef".repeat(32)));

            assertStillComputing(api.get("/quality"));
            api.background().run();

            assertThat(RunningApi.json(api.get("/quality"))
                            .at("/result/release")
                            .textValue())
                    .isEqualTo("Garden 2");
        }
    }

    @Test
    void quality_saysWhatWasFound() {
        try (RunningApi api = RunningApi.open()) {
            api.get("/quality");
            api.background().run();
            HttpResponse<String> response = api.get("/quality");
            JsonNode result = RunningApi.json(response).get("result");

            assertThat(response.body()).startsWith("""
                    {"success":true,"message":"Evaluated the verdicts on the skills of 3 occupations.",\
                    "result":{"release":"Garden 1","domain":"skills","method_version":"moderated-welch-1","occupations":3,\
                    "ratings":{"levels":15,"suppressed":0,"not_relevant":6,"untested":0},\
                    "null_check":{"seed":1,"replicates":20,"false_gaps":[{"rater_spread":"published","comparisons":60,""");
            assertThat(result.at("/survival/0/pairs_of").textValue()).isEqualTo("Random");
            assertThat(result.at("/survival/0/pairs").intValue()).isEqualTo(10_000);
            assertThat(result.at("/survival/0").fieldNames())
                    .toIterable()
                    .containsExactly(
                            "pairs_of",
                            "pairs",
                            "plain_gaps",
                            "gap",
                            "no_material_gap",
                            "undetermined",
                            "untested",
                            "surviving_share");
        }
    }

    /** The garden has no lists of related occupations, so that there is nothing to rank by. */
    @Test
    void quality_saysHowManyCanBeFound() {
        try (RunningApi api = RunningApi.open()) {
            api.get("/quality");
            api.background().run();

            assertThat(RunningApi.json(api.get("/quality"))
                            .at("/result/ranking")
                            .toString())
                    .isEqualTo("{\"candidates\":3,\"seconds_taken\":0.0,\"scores\":[]}");
        }
    }

    /** Of the two occupations whose knowledge is rated one has no standard error. */
    @Test
    void quality_countsWhatCannotBeTested() {
        try (RunningApi api = RunningApi.open()) {
            api.get("/quality?domain=knowledge");
            api.background().run();
            JsonNode result =
                    RunningApi.json(api.get("/quality?domain=knowledge")).get("result");

            assertThat(result.get("ratings").toString())
                    .isEqualTo("{\"levels\":2,\"suppressed\":2,\"not_relevant\":0,\"untested\":1}");
            assertThat(result.at("/null_check/false_gaps/0/comparisons").intValue())
                    .isEqualTo(20);
            assertThat(result.at("/survival/0/gap").intValue()).isZero();
            assertThat(result.at("/survival/0/untested")).isEqualTo(result.at("/survival/0/plain_gaps"));
        }
    }

    @Test
    void quality_refusesWhatItDoesNotTake() {
        try (RunningApi api = RunningApi.open()) {
            assertThat(api.get("/quality?seed=2").statusCode()).isEqualTo(400);
            assertThat(api.get("/quality?domain=skill").statusCode()).isEqualTo(400);
            assertThat(api.get("/quality?domain=abilities").statusCode()).isEqualTo(422);
            assertThat(api.get("/quality?domain=abilities").body())
                    .contains("no ratings of abilities", "ratings_missing");
            assertThat(api.background().run()).isZero();
        }
    }

    @Test
    void quality_asksForTheKey() {
        try (RunningApi api = RunningApi.with(RunningApi.config(List.of("the-key"), List.of()), RunningApi.NO_MODEL)) {
            assertThat(api.get("/quality").statusCode()).isEqualTo(401);
            assertThat(api.background().run()).isZero();
            assertThat(api.get("/quality", "X-API-Key", "the-key").statusCode()).isEqualTo(503);
        }
    }
}
