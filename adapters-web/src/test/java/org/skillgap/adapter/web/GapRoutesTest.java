package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillgap.adapter.web.GardenRelease.BAKER;
import static org.skillgap.adapter.web.GardenRelease.GARDENER;
import static org.skillgap.adapter.web.GardenRelease.HEAD_GARDENER;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.application.describe.ScriptedModel;

class GapRoutesTest {

    private static final String MISSING = """
            {"success":true,\
            "message":"Successfully identified skill gap from 'Gardener' to 'Head Gardener' based on 'LV' scale.",\
            "result":{"from_occupation_title":"Gardener","to_occupation_title":"Head Gardener",\
            "skill_gaps":["Mending","Planning","Digging"]}}""";

    private static final String BY_LEVEL = """
            {"success":true,\
            "message":"Successfully identified skill gap from 'Gardener' to 'Head Gardener' based on 'LV' scale.",\
            "result":{"from_occupation_title":"Gardener","to_occupation_title":"Head Gardener","skill_gaps":[\
            {"element_id":"2.B.3.j","element_name":"Mending","scale_id":"LV","from_data_value":0,"to_data_value":2.25},\
            {"element_id":"2.B.3.e","element_name":"Planning","scale_id":"LV","from_data_value":0,"to_data_value":1},\
            {"element_id":"2.B.3.k","element_name":"Digging","scale_id":"LV","from_data_value":0,"to_data_value":1},\
            {"element_id":"2.A.1.a","element_name":"Reading","scale_id":"LV","from_data_value":3,"to_data_value":3.12}\
            ]}}""";

    private static RunningApi api;

    @BeforeAll
    static void start() {
        api = RunningApi.open();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static String pair(String from, String to) {
        return "?from=" + from + "&to=" + to;
    }

    @Test
    void skillGap_namesMissingSkillsLargestFirst() {
        HttpResponse<String> response = api.get("/skill-gap" + pair(GARDENER, HEAD_GARDENER));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(response.body()).isEqualTo(MISSING);
    }

    @Test
    void skillGapByLevel_listsHigherLevelsAsDecimalsWithoutTrailingZeros() {
        HttpResponse<String> response = api.get("/skill-gap-by-lvl" + pair(GARDENER, HEAD_GARDENER));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(BY_LEVEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/skill-gap", "/skill-gap-by-lvl"})
    void gaps_areAnEmptyListWhereNothingIsMissing(String path) {
        HttpResponse<String> response = api.get(path + pair(GARDENER, BAKER));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).endsWith("\"skill_gaps\":[]}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"37-3011", "37301100", "%2037-3011.00%20", "+37-3011+", "37%2D3011%2E00"})
    void codes_areNormalised(String from) {
        assertThat(api.get("/skill-gap" + pair(from, HEAD_GARDENER)).body()).isEqualTo(MISSING);
    }

    @Test
    void trailingSlash_isIgnored() {
        assertThat(api.get("/skill-gap/" + pair(GARDENER, HEAD_GARDENER)).body())
                .isEqualTo(MISSING);
    }

    @Test
    void bodyOfGet_isIgnored() {
        assertThat(api.send("GET", "/skill-gap" + pair(GARDENER, HEAD_GARDENER), "from=1")
                        .body())
                .isEqualTo(MISSING);
    }

    @Test
    void skillGapLlm_addsTheModelsWordsToEachRow() {
        try (RunningApi described =
                RunningApi.with(RunningApi.config(List.of(), List.of()), ScriptedModel.practising())) {
            HttpResponse<String> response =
                    described.get("/skill-gap-llm" + pair(GARDENER, HEAD_GARDENER) + "&levels=onet");

            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            assertThat(response.body()).contains("""
                            {"element_id":"2.B.3.j","element_name":"Mending","scale_id":"LV","from_data_value":0,\
                            "to_data_value":2.25,"llm_gap_description":"Practise Mending as Head Gardener"},\
                            {"element_id":"2.B.3.e",""");
        }
    }

    @Test
    void gaps_areRightForAHundredFirstRequestsAtOnce() {
        try (RunningApi fresh = RunningApi.open()) {
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                answers.add(RunningApi.client()
                        .sendAsync(
                                fresh.request("GET", "/skill-gap-by-lvl" + pair(GARDENER, HEAD_GARDENER), ""),
                                HttpResponse.BodyHandlers.ofString()));
            }

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().body()).isEqualTo(BY_LEVEL));
        }
    }
}
