package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillgap.adapter.web.GardenRelease.BAKER;
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
import org.skillgap.application.release.SyntheticRelease;

/** In the synthetic release every skill is a quarter of a level higher from one occupation to the next. */
class PathRoutesTest {

    private static RunningApi api;

    @BeforeAll
    static void start() {
        api = RunningApi.open();
        api.get(path(GARDENER, BAKER));
        api.background().run();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static String path(String from, String to) {
        return "/career-path?from=" + from + "&to=" + to;
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(" | ", response.headers().allValues(name));
    }

    @Test
    void path_goesOverSteppingStones() {
        try (RunningApi steps = RunningApi.open()) {
            steps.load(SyntheticRelease.of("O*NET 30.1 Database", 4, 4, 0));
            steps.get(path("11-0000", "11-0002"));
            steps.background().run();

            assertThat(steps.get(path("11-0000", "11000200")).body()).startsWith("""
                            {"success":true,\
                            "message":"Going through 'Occupation 1' lowers the hardest hop from 0.50 to 0.25 levels.",\
                            "result":{"from_occupation_code":"11-0000.00","from_occupation_title":"Occupation 0",\
                            "to_occupation_code":"11-0002.00","to_occupation_title":"Occupation 2","is_direct":false,\
                            "hardest_hop":0.25,"total":0.5,"direct_difficulty":0.5,"hops":[\
                            {"from_occupation_code":"11-0000.00","from_occupation_title":"Occupation 0",\
                            "to_occupation_code":"11-0001.00","to_occupation_title":"Occupation 1","difficulty":0.25,\
                            "job_zone_difference":null,"top_skills":["Skill 3","Skill 2","Skill 1"]},\
                            {"from_occupation_code":"11-0001.00","from_occupation_title":"Occupation 1",\
                            "to_occupation_code":"11-0002.00","to_occupation_title":"Occupation 2","difficulty":0.25,\
                            "job_zone_difference":null,"top_skills":["Skill 3","Skill 2","Skill 1"]}],\
                            "provenance":{"release":"O*NET 30.1 Database","method_version":"stepping-stones-1",\
                            "attribution":"This page includes information from the O*NET 30.1 Database by the U.S.""");
        }
    }

    /** Weights 1, 1.5, 2, 2.5, 3; differences 0.12, none, 1, 2.25, 1. */
    @Test
    void path_saysThatTheDirectMoveIsTheBest() {
        JsonNode answer = RunningApi.json(api.get(path(GARDENER, HEAD_GARDENER)));

        assertThat(answer.get("message").textValue())
                .isEqualTo("The direct move is the best: no route of up to four hops lowers its hardest hop by 20 % per"
                        + " extra hop.");
        JsonNode result = answer.get("result");
        assertThat(result.get("is_direct").booleanValue()).isTrue();
        assertThat(result.get("hops")).hasSize(1);
        double difficulty = (0.12 + 2 + 2.25 * 2.5 + 3) / 10;
        for (String member : List.of("hardest_hop", "total", "direct_difficulty")) {
            assertThat(result.get(member).doubleValue()).as(member).isEqualTo(difficulty);
        }
        assertThat(result.at("/hops/0/top_skills").toString()).isEqualTo("[\"Mending\",\"Digging\",\"Planning\"]");
    }

    @Test
    void path_ofTheSameOccupationHasNoHops() {
        JsonNode answer = RunningApi.json(api.get(path(BAKER, BAKER)));

        assertThat(answer.get("success").booleanValue()).isTrue();
        assertThat(answer.get("message").textValue())
                .isEqualTo("Both occupations are 'Baker'; there is no move to make.");
        assertThat(answer.at("/result/hops")).isEmpty();
        assertThat(answer.at("/result/is_direct").booleanValue()).isTrue();
        assertThat(answer.at("/result/hardest_hop").doubleValue()).isZero();
    }

    @Test
    void path_waitsForTheDifficultiesOfNewData() {
        try (RunningApi fresh = RunningApi.open()) {
            HttpResponse<String> early = fresh.get(path(GARDENER, HEAD_GARDENER));

            assertThat(early.statusCode()).isEqualTo(503);
            assertThat(RunningApi.json(early).at("/error/code").textValue()).isEqualTo("still_computing");
            assertThat(header(early, "Retry-After")).isEqualTo("2");
            assertThat(header(early, "ETag")).isEmpty();
            assertThat(fresh.background().run()).isEqualTo(1);
            HttpResponse<String> response = fresh.get(path(GARDENER, HEAD_GARDENER));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(fresh.get(path(GARDENER, HEAD_GARDENER), "If-None-Match", header(response, "ETag"))
                            .statusCode())
                    .isEqualTo(304);

            fresh.load(GardenRelease.named("Garden 2", "ef".repeat(32)));
            assertThat(fresh.get(path(GARDENER, HEAD_GARDENER)).statusCode()).isEqualTo(503);
            fresh.background().run();
            assertThat(fresh.get(path(GARDENER, HEAD_GARDENER)).body()).contains("Garden 2");
        }
    }

    /** What is wrong with the question needs nothing computed. */
    @Test
    void path_refusesWhatItCannotAnswer() {
        try (RunningApi fresh = RunningApi.open()) {
            assertRefused(fresh.get(path(UNKNOWN, HISTORIAN)), 404, "occupation_not_found");
            assertRefused(fresh.get(path(GARDENER, HISTORIAN)), 422, "ratings_missing");
            assertRefused(fresh.get(path(HISTORIAN, HISTORIAN)), 422, "ratings_missing");
            assertRefused(fresh.get("/career-path?from=" + GARDENER), 400, "missing_parameter");
            assertRefused(fresh.get(path(GARDENER, "gardener")), 400, "bad_parameter");
            assertRefused(fresh.get(path(GARDENER, BAKER) + "&domain=knowledge"), 400, "bad_parameter");
            assertThat(fresh.background().run()).isZero();
            assertThat(fresh.get(path(GARDENER, HISTORIAN)).body())
                    .contains("\"suggestions\":[{\"code\":\"37-1012.00\"");
            assertThat(fresh.get("/career-path").body())
                    .contains("Error: Missing 'from' or 'to' occupation code parameter.", "\"result\":null");
            assertThat(fresh.send("POST", "/career-path", "").statusCode()).isEqualTo(405);
        }
    }

    private static void assertRefused(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(RunningApi.json(response).at("/error/code").textValue()).isEqualTo(code);
    }

    @Test
    void path_asksForTheKey() {
        try (RunningApi closed =
                RunningApi.with(RunningApi.config(List.of("the-key"), List.of()), RunningApi.NO_MODEL)) {
            assertThat(closed.get(path(GARDENER, BAKER)).statusCode()).isEqualTo(401);
            assertThat(closed.get(path(GARDENER, BAKER), "X-API-Key", "the-key").statusCode())
                    .isEqualTo(503);
        }
    }
}
