package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillgap.adapter.web.GardenAssessment.DEMO;
import static org.skillgap.adapter.web.GardenAssessment.MODEL;
import static org.skillgap.adapter.web.GardenRelease.BAKER;
import static org.skillgap.adapter.web.GardenRelease.GARDENER;
import static org.skillgap.adapter.web.GardenRelease.HEAD_GARDENER;
import static org.skillgap.adapter.web.GardenRelease.HISTORIAN;
import static org.skillgap.adapter.web.GardenRelease.UNKNOWN;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.application.memory.InMemoryOccupationRepository;

/** The historian is not rated, but assessed; the gardener is both; the head gardener and the baker are rated only. */
class LevelsRoutesTest {

    private static final String TO_HISTORIAN = "?from=" + GARDENER + "&to=" + HISTORIAN;

    private final InMemoryOccupationRepository store = new InMemoryOccupationRepository(Clock.systemUTC());
    private RunningApi api;

    @BeforeEach
    void start() {
        api = RunningApi.withoutData(store, RunningApi.config(List.of(), List.of()), RunningApi.NO_MODEL);
        api.load(GardenRelease.named("Garden 1", "0123456789abcdef".repeat(4)));
        store.store(GardenAssessment.of(HISTORIAN, MODEL, 5, 4, 2, 0.5, 0.5));
        store.store(GardenAssessment.of(GARDENER, MODEL, 4, 4.5, 0.5, 0.5, 3.5));
        store.store(GardenAssessment.calibration(MODEL));
        api.current().refresh();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private static List<String> rows(JsonNode answer) {
        List<String> rows = new ArrayList<>();
        answer.at("/result/skill_gaps").forEach(row -> rows.add(row.toString()));
        return rows;
    }

    private JsonNode ok(String pathAndQuery) {
        HttpResponse<String> response = api.get(pathAndQuery);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningApi.json(response);
    }

    private String refused(String pathAndQuery, int status) {
        HttpResponse<String> response = api.get(pathAndQuery);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return RunningApi.json(response).get("message").textValue();
    }

    @Test
    void best_takesSurveyedLevelsWhereThereAreSome() {
        JsonNode answer = ok("/skill-gap-by-lvl" + TO_HISTORIAN + "&levels=best");

        // the gardener's surveyed 3, 4.5, 0, 0, 0 against the historian's 4.5, 3.5, 1.5, 0, 0
        assertThat(rows(answer)).containsExactly("""
                        {"element_id":"2.A.1.a","element_name":"Reading","scale_id":"LV","from_data_value":3,\
                        "to_data_value":4.5,"from_level_source":"onet_file","to_level_source":"llm",\
                        "reliability":"below_baseline"}""", """
                        {"element_id":"2.B.3.e","element_name":"Planning","scale_id":"LV","from_data_value":0,\
                        "to_data_value":1.5,"from_level_source":"onet_file","to_level_source":"llm",\
                        "reliability":"not_measured"}""");
        assertThat(answer.get("message").textValue())
                .isEqualTo(
                        "Successfully identified skill gap from 'Gardener' to 'Garden Historian' based on 'LV' scale.");
    }

    @Test
    void llm_takesAssessedLevelsWhereThereAreSome() {
        JsonNode both = ok("/skill-gap-by-lvl" + TO_HISTORIAN + "&levels=llm");
        JsonNode one = ok("/skill-gap-by-lvl?from=" + HEAD_GARDENER + "&to=" + HISTORIAN + "&levels=llm");

        // 3.5, 4, 0, 0, 3 against 4.5, 3.5, 1.5, 0, 0
        assertThat(both.at("/result/skill_gaps").findValuesAsText("element_name"))
                .containsExactly("Planning", "Reading");
        assertThat(both.at("/result/skill_gaps/1/from_data_value").decimalValue())
                .isEqualByComparingTo("3.5");
        assertThat(one.at("/result/provenance/from/level_source").toString()).isEqualTo("[\"onet_file\"]");
        assertThat(one.at("/result/provenance/from").has("assessment")).isFalse();
    }

    @Test
    void provenance_isThereInEveryForm() {
        for (String form : List.of("/skill-gap", "/skill-gap-by-lvl")) {
            for (String more : List.of("", "&rows=all", "&evidence=true")) {
                JsonNode provenance =
                        ok(form + TO_HISTORIAN + "&levels=best" + more).at("/result/provenance");

                assertThat(provenance.get("levels").textValue()).as(form + more).isEqualTo("best");
                assertThat(provenance.at("/from/level_source").toString()).isEqualTo("[\"onet_file\"]");
                assertThat(provenance.at("/to").toString()).isEqualTo("""
                        {"rated_on":["2026-11"],"fewest_raters":null,"most_raters":null,"rated_by":["made-up-1"],\
                        "level_source":["llm"],"assessment":{"provider":"gemini","model":"made-up-1","prompt_version":"p1",\
                        "release":"Garden 1","runs":3,"assessed_at":"2026-11-20T10:00:00Z","calibrated":true,\
                        "below_baseline":["2.A.1.a"]}}""");
                assertThat(provenance.get("left_out").toString()).isEqualTo("[]");
            }
        }
    }

    @Test
    void provenance_isThereForSurveyedLevelsThatWereChosenAsBest() {
        JsonNode answer = ok("/skill-gap-by-lvl?from=" + GARDENER + "&to=" + HEAD_GARDENER + "&levels=best");

        assertThat(answer.at("/result/provenance/levels").textValue()).isEqualTo("best");
        assertThat(answer.at("/result/skill_gaps/0/to_level_source").textValue())
                .isEqualTo("onet_file");
        assertThat(answer.at("/result/skill_gaps/0").has("reliability")).isFalse();
    }

    @Test
    void evidence_cannotTestAssessedLevels() {
        JsonNode result = ok("/skill-gap-by-lvl" + TO_HISTORIAN + "&levels=best&evidence=true")
                .get("result");

        assertThat(result.at("/skill_gaps/0/evidence/verdict").textValue()).isEqualTo("untested");
        assertThat(result.at("/skill_gaps/0/reliability").textValue()).isEqualTo("below_baseline");
        assertThat(result.get("summary").textValue())
                .isEqualTo("None of 2 higher levels is supported by the data; 2 cannot be tested.");
        // (1.5 + 1.5) / 5: no importance, so that every element weighs the same
        assertThat(result.at("/difficulty").toString()).isEqualTo("""
                {"value":0.6,"supported":0.0,"lower_bound":null,"upper_bound":null,"untested":2,"job_zone_difference":null}""");
    }

    @Test
    void importance_isNotAskedOfAssessedLevels() {
        assertThat(refused("/skill-gap-by-lvl" + TO_HISTORIAN + "&levels=best&min_importance=2", 400))
                .isEqualTo("Error: min_importance (--min-importance) cannot be asked for here: the levels of 37-1099.00"
                        + " (Garden Historian) are a language model's, which assesses no importance. Leave it out.");
        ok("/skill-gap-by-lvl?from=" + HISTORIAN + "&to=" + GARDENER + "&levels=best&min_importance=2");
    }

    @Test
    void elementsThatOneSideLacks_areLeftOutAndNotLevelZero() {
        store.store(GardenAssessment.of(HISTORIAN, MODEL, 5, 4, 2));
        api.current().refresh();

        JsonNode there = ok("/skill-gap-by-lvl" + TO_HISTORIAN + "&levels=best&rows=all");
        JsonNode back = ok("/skill-gap-by-lvl?from=" + HISTORIAN + "&to=" + HEAD_GARDENER + "&levels=llm");

        assertThat(there.at("/result/skill_gaps").findValuesAsText("element_name"))
                .containsExactlyInAnyOrder("Reading", "Listening", "Planning");
        assertThat(there.at("/result/provenance/left_out").toString()).isEqualTo("""
                [{"element_id":"2.B.3.j","element_name":"Mending","only_in":"from"},\
                {"element_id":"2.B.3.k","element_name":"Digging","only_in":"from"}]""");
        assertThat(back.at("/result/skill_gaps").findValuesAsText("element_name"))
                .containsExactly("Listening");
        assertThat(back.at("/result/provenance/left_out").findValuesAsText("only_in"))
                .containsExactly("to", "to");
    }

    @Test
    void ownProfile_isComparedWithAssessedLevels() {
        HttpResponse<String> response = api.send(
                "POST",
                "/skill-gap-by-lvl?to=" + HISTORIAN + "&levels=best",
                "{\"Reading\": 4}",
                "Content-Type",
                "application/json");

        // what is not named is level 0, as ever
        assertThat(rows(RunningApi.json(response))).containsExactly("""
                        {"element_id":"2.B.1.a","element_name":"Listening","scale_id":"LV","from_data_value":0,\
                        "to_data_value":3.5,"from_level_source":"given","to_level_source":"llm",\
                        "reliability":"beats_baseline"}""", """
                        {"element_id":"2.B.3.e","element_name":"Planning","scale_id":"LV","from_data_value":0,\
                        "to_data_value":1.5,"from_level_source":"given","to_level_source":"llm",\
                        "reliability":"not_measured"}""", """
                        {"element_id":"2.A.1.a","element_name":"Reading","scale_id":"LV","from_data_value":4,\
                        "to_data_value":4.5,"from_level_source":"given","to_level_source":"llm",\
                        "reliability":"below_baseline"}""");
    }

    @Test
    void skills_showWhatTheModelSaid() {
        JsonNode answer = ok("/occupations/" + HISTORIAN + "/skills?levels=llm");

        assertThat(answer.get("message").textValue()).isEqualTo("Found 5 assessed skills of 'Garden Historian'.");
        assertThat(answer.at("/result/skills/0").toString()).isEqualTo("""
                {"element_id":"2.A.1.a","element_name":"Reading","importance":null,"level":{"data_value":4.5,"n":null,\
                "standard_error":null,"lower_ci_bound":null,"upper_ci_bound":null,"recommend_suppress":null,\
                "not_relevant":null,"date":"2026-11","domain_source":"made-up-1","source":"llm"},\
                "assessment":{"raw_level":5,"lowest":4.5,"highest":5.5,"reliability":"below_baseline",\
                "description":"level of 2.A.1.a","explanation":"because of 2.A.1.a"}}""");
        assertThat(answer.at("/result/provenance/assessment/runs").intValue()).isEqualTo(3);
        assertThat(answer.at("/result/provenance/levels").textValue()).isEqualTo("llm");
        assertThat(ok("/occupations/" + GARDENER + "/skills?levels=best")
                        .at("/result/skills/0/level/source")
                        .textValue())
                .isEqualTo("onet_file");
    }

    @Test
    void unratedOccupation_saysWhatElseThereIs() {
        assertThat(refused("/skill-gap" + TO_HISTORIAN, 422)).isEqualTo("""
                Error: O*NET has not rated the skills of 37-1099.00 (Garden Historian). A rated occupation near it is\
                 37-1012.00 (Head Gardener). A language model has assessed it: ask with levels=best (--levels best).""");
        assertThat(refused("/occupations/" + HISTORIAN + "/skills", 422)).endsWith("levels=best (--levels best).");
        assertThat(RunningApi.json(api.get("/skill-gap" + TO_HISTORIAN))
                        .at("/error/levels")
                        .textValue())
                .isEqualTo("best");
        assertThat(refused("/career-path" + TO_HISTORIAN, 422)).endsWith("(Head Gardener).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"llm", "best"})
    void occupationWithoutAnyLevels_saysHowToComeToSome(String levels) {
        api.load(GardenRelease.named("Garden 2", "fedcba9876543210".repeat(4)));
        try (RunningApi bare = RunningApi.open()) {
            HttpResponse<String> response = bare.get("/skill-gap" + TO_HISTORIAN + "&levels=" + levels);

            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(RunningApi.json(response).get("message").textValue())
                    .endsWith("No language model has assessed it either; 'skillgap assess 37-1099.00' has one do it.");
            assertThat(RunningApi.json(response).at("/error/suggestions/0/code").textValue())
                    .isEqualTo(HEAD_GARDENER);
        }
    }

    @Test
    void demo_isCalledDemoWhereverItIsShown() {
        store.store(GardenAssessment.of(BAKER, DEMO, 1, 2, 3, 4, 5));
        api.current().refresh();
        String toBaker = "?from=" + GARDENER + "&to=" + BAKER + "&levels=llm";

        for (String path : List.of(
                "/skill-gap" + toBaker,
                "/skill-gap-by-lvl" + toBaker,
                "/skill-gap-by-lvl" + toBaker + "&rows=all",
                "/skill-gap-by-lvl" + toBaker + "&evidence=true",
                "/occupations/" + BAKER + "/skills?levels=llm")) {
            assertThat(ok(path).get("message").textValue()).as(path).startsWith("DEMO: ");
        }
        assertThat(ok("/skill-gap-by-lvl" + toBaker)
                        .at("/result/provenance/to/assessment/calibrated")
                        .booleanValue())
                .isFalse();
        assertThat(ok("/occupations/" + BAKER + "/skills").get("message").textValue())
                .startsWith("Found 5 rated");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            levels=raw                  | Error: Parameter 'levels' is 'raw'; it takes: onet, llm, best.
            levels=llm&domain=knowledge | Error: Levels 'llm' do not go with domain 'knowledge': a language model assesses skills only. Choose levels 'onet', or domain 'skills'.
            """)
    void otherLevels_areRefused(String parameters, String message) {
        assertThat(refused("/skill-gap?from=" + UNKNOWN + "&to=" + GARDENER + "&" + parameters, 400))
                .isEqualTo(message);
        assertThat(refused("/occupations/" + UNKNOWN + "/skills?" + parameters, 400))
                .isEqualTo(message);
    }

    @Test
    void use_isOneLineOfTheLog() {
        try (RecordedLog log = RecordedLog.of(AssessedUse.class)) {
            api.get("/skill-gap" + TO_HISTORIAN + "&levels=best&evidence=true", "X-Request-Id", "r-1");
            api.get("/occupations/" + HISTORIAN + "/skills?levels=best", "X-Request-Id", "r-2");
            api.get("/skill-gap?from=" + GARDENER + "&to=" + HEAD_GARDENER + "&levels=best", "X-Request-Id", "r-3");

            assertThat(List.of(log.next(), log.next()))
                    .containsExactly(
                            "INFO assessed levels used from=37-3011.00 to=37-1099.00 model=gemini:made-up-1"
                                    + " prompt_version=p1 request_id=r-1",
                            "INFO assessed levels used from=- to=37-1099.00 model=gemini:made-up-1 prompt_version=p1"
                                    + " request_id=r-2");
            assertThat(log.isEmpty()).isTrue();
        }
    }
}
