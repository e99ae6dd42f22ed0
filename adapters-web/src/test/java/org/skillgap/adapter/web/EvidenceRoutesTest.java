package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.skillgap.adapter.web.GardenRelease.BAKER;
import static org.skillgap.adapter.web.GardenRelease.GARDENER;
import static org.skillgap.adapter.web.GardenRelease.HEAD_GARDENER;
import static org.skillgap.adapter.web.GardenRelease.HISTORIAN;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected figures were computed with scipy 1.10: every level of the garden release has N 8 and standard error 0.125. */
class EvidenceRoutesTest {

    private static final String PAIR = "?from=" + GARDENER + "&to=" + HEAD_GARDENER;
    private static final String KNOWLEDGE = PAIR + "&domain=knowledge";

    private static RunningApi api;

    @BeforeAll
    static void start() {
        api = RunningApi.open();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static JsonNode result(String pathAndQuery) {
        HttpResponse<String> response = api.get(pathAndQuery);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningApi.json(response).get("result");
    }

    private static List<String> names(String pathAndQuery) {
        List<String> names = new ArrayList<>();
        result(pathAndQuery)
                .get("skill_gaps")
                .forEach(row -> names.add(
                        row.isTextual() ? row.asText() : row.get("element_name").asText()));
        return names;
    }

    @Test
    void evidence_isAddedToEachRow() {
        JsonNode row = result("/skill-gap-by-lvl" + PAIR + "&evidence=true").at("/skill_gaps/3");

        assertThat(row.toString()).startsWith("""
                {"element_id":"2.A.1.a","element_name":"Reading","scale_id":"LV","from_data_value":3,"to_data_value":3.12,\
                "evidence":{"difference":0.12,"standard_error":0.1767766952966369,"degrees_of_freedom":14.0,"t":""");
        JsonNode evidence = row.get("evidence");
        assertThat(evidence.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly(
                        "difference",
                        "standard_error",
                        "degrees_of_freedom",
                        "t",
                        "p_value",
                        "q_value",
                        "lower_bound",
                        "upper_bound",
                        "verdict",
                        "from_importance",
                        "to_importance",
                        "from_flags",
                        "to_flags");
        assertThat(evidence.get("t").asDouble()).isCloseTo(0.6788225099390856, within(1e-12));
        assertThat(evidence.get("p_value").asDouble()).isCloseTo(0.2541586700911417, within(1e-9));
        assertThat(evidence.get("lower_bound").asDouble()).isCloseTo(-0.19135858519474996, within(1e-9));
        assertThat(evidence.get("upper_bound").asDouble()).isCloseTo(0.43135858519474995, within(1e-9));
        assertThat(evidence.get("verdict").asText()).isEqualTo("no_material_gap");
    }

    @Test
    void evidence_showsImportanceAndFlagsOfBothSides() {
        JsonNode mending = result("/skill-gap-by-lvl" + PAIR + "&evidence=true").at("/skill_gaps/0/evidence");

        assertThat(mending.get("from_importance").asDouble()).isEqualTo(2.5);
        assertThat(mending.get("to_importance").asDouble()).isEqualTo(2.5);
        assertThat(mending.get("from_flags").toString()).isEqualTo("[\"not_relevant\"]");
        assertThat(mending.get("to_flags").toString()).isEqualTo("[]");
        assertThat(mending.get("verdict").asText()).isEqualTo("gap");
    }

    @Test
    void evidence_isSummedUpInOneSentence() {
        assertThat(result("/skill-gap-by-lvl" + PAIR + "&evidence=true&verdict=untested")
                        .toString())
                .contains("\"skill_gaps\":[],\"summary\":\"3 of 4 higher levels are supported by the data;"
                        + " 1 is within noise.\",");
    }

    /** Weights 1, 1.5, 2, 2.5, 3; differences 0.12, -0.5, 1, 2.25, 1, of which the last three are gaps; bounds by mpmath. */
    @Test
    void evidence_saysHowFarTheMoveIsWhateverTheFilterShows() {
        JsonNode difficulty = result("/skill-gap-by-lvl" + PAIR + "&evidence=true&verdict=untested")
                .get("difficulty");

        assertThat(difficulty.toString())
                .startsWith("{\"value\":1.0745,\"supported\":1.0625,\"lower_bound\":")
                .endsWith(",\"untested\":0,\"job_zone_difference\":2}");
        assertThat(difficulty.get("lower_bound").asDouble()).isCloseTo(0.849493893462389574, within(1e-12));
        assertThat(difficulty.get("upper_bound").asDouble()).isCloseTo(1.228982408594140889, within(1e-12));
        assertThat(result("/skill-gap" + PAIR + "&evidence=true").get("difficulty"))
                .isEqualTo(difficulty);
    }

    @Test
    void difficulty_ofTheSameOccupationIsSurelyNothing() {
        assertThat(difficulty("?from=" + GARDENER + "&to=" + GARDENER)).isEqualTo("""
                {"value":0.0,"supported":0.0,"lower_bound":0.0,"upper_bound":0.0,"untested":0,"job_zone_difference":0}""");
    }

    @Test
    void difficulty_isNullWhereNothingIsKnown() {
        assertThat(difficulty(KNOWLEDGE)).isEqualTo("""
                {"value":2.0,"supported":0.0,"lower_bound":null,"upper_bound":null,"untested":1,"job_zone_difference":2}""");
        assertThat(difficulty("?from=" + GARDENER + "&to=" + BAKER))
                .startsWith("{\"value\":0.0,\"supported\":0.0,\"lower_bound\":0.0,\"upper_bound\":0.0")
                .doesNotContain("\"upper_bound\":0.0,")
                .endsWith(",\"untested\":0,\"job_zone_difference\":null}");
    }

    private static String difficulty(String query) {
        return result("/skill-gap-by-lvl" + query + "&evidence=true")
                .get("difficulty")
                .toString();
    }

    @Test
    void evidence_saysWhatLevelsMeanInTheWordsOfOnet() {
        JsonNode rows =
                result("/skill-gap-by-lvl" + PAIR + "&evidence=true&rows=all").get("skill_gaps");

        assertThat(rows.get(0).get("level_anchors").toString()).isEqualTo("""
                        {"from":{"position":"not_required"},\
                        "to":{"position":"at_or_above","anchor_value":2,"onet_wording":"Mend a rake"}}""");
        assertThat(rows.get(1).at("/level_anchors/to").toString())
                .isEqualTo("{\"position\":\"below\",\"anchor_value\":2,\"onet_wording\":\"Plan a flower bed\"}");
        assertThat(rows.get(4).has("level_anchors")).isFalse();
    }

    @Test
    void evidence_saysWhereItComesFrom() {
        assertThat(result("/skill-gap-by-lvl" + PAIR + "&evidence=true")
                        .get("provenance")
                        .toString())
                .isEqualTo("""
                        {"release":"Garden 1","domain":"skills","method_version":"moderated-welch-1",\
                        "from":{"rated_on":["2024-11"],"fewest_raters":8,"most_raters":8,"rated_by":["Analyst"],\
                        "level_source":["onet_file"]},\
                        "to":{"rated_on":["2024-11"],"fewest_raters":8,"most_raters":8,"rated_by":["Analyst"],\
                        "level_source":["onet_file"]},\
                        "attribution":"This page includes information from the O*NET Database by the U.S. Department of Labor,\
                         Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a\
                         trademark of USDOL/ETA. Skillgap has modified all or some of this information. USDOL/ETA has not\
                         approved, endorsed, or tested these modifications."}""");
    }

    @Test
    void skillGapWithEvidence_hasTheRowsOfMissingSkills() {
        assertThat(names("/skill-gap" + PAIR + "&evidence=true")).containsExactly("Mending", "Planning", "Digging");
    }

    @Test
    void allRows_showWhatOneAlreadyBrings() {
        assertThat(names("/skill-gap-by-lvl" + PAIR + "&rows=all"))
                .containsExactly("Mending", "Planning", "Digging", "Reading", "Listening");
        assertThat(names("/skill-gap-by-lvl?from=" + GARDENER + "&to=" + BAKER + "&rows=all"))
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            min_difference=1                    | Mending,Planning,Digging
            min_difference=1.01                 | Mending
            min_importance=2.5                  | Mending,Digging
            verdict=gap                         | Mending,Planning,Digging
            verdict=no_material_gap             | Reading
            verdict=no_material_gap,gap         | Mending,Planning,Digging,Reading
            verdict=%20gap%20,%20untested       | Mending,Planning,Digging
            verdict=undetermined                |
            rows=all&verdict=no_material_gap    | Reading,Listening
            rows=all&min_difference=0           | Mending,Planning,Digging,Reading
            rows=gaps&evidence=false            | Mending,Planning,Digging,Reading
            verdict=&rows=&evidence=&domain=    | Mending,Planning,Digging,Reading
            """)
    void filters_chooseRowsWithOrWithoutEvidence(String filter, String names) {
        List<String> expected = names == null ? List.of() : List.of(names.split(","));

        assertThat(names("/skill-gap-by-lvl" + PAIR + "&" + filter)).isEqualTo(expected);
        if (!filter.contains("evidence=")) {
            assertThat(names("/skill-gap-by-lvl" + PAIR + "&evidence=true&" + filter))
                    .isEqualTo(expected);
        }
    }

    @Test
    void filters_changeNoFigure() {
        JsonNode all = result("/skill-gap-by-lvl" + PAIR + "&evidence=true").at("/skill_gaps/0");
        JsonNode filtered = result("/skill-gap-by-lvl" + PAIR + "&evidence=true&min_difference=2")
                .at("/skill_gaps/0");

        assertThat(filtered).isEqualTo(all);
    }

    @Test
    void knowledge_isADomainOfItsOwn() {
        assertThat(api.get("/skill-gap-by-lvl" + KNOWLEDGE).body()).endsWith("""
                "skill_gaps":[{"element_id":"2.C.4.d","element_name":"Biology","scale_id":"LV","from_data_value":2,\
                "to_data_value":4}]}}""");
        assertThat(names("/skill-gap" + KNOWLEDGE)).isEmpty();
        assertThat(api.get("/occupations/" + GARDENER + "/skills?domain=knowledge")
                        .body())
                .contains("Found 1 rated knowledge areas of 'Gardener'.", "\"element_name\":\"Biology\"");
    }

    @Test
    void knowledge_withoutAStandardErrorIsUntestedAndNotGuessed() {
        JsonNode result = result("/skill-gap-by-lvl" + KNOWLEDGE + "&evidence=true");

        assertThat(result.at("/skill_gaps/0/evidence").toString()).isEqualTo("""
                {"difference":2.0,"standard_error":null,"degrees_of_freedom":null,"t":null,"p_value":null,"q_value":null,\
                "lower_bound":null,"upper_bound":null,"verdict":"untested","from_importance":3.0,"to_importance":3.0,\
                "from_flags":["suppressed"],"to_flags":["suppressed"]}""");
        assertThat(result.get("summary").asText())
                .isEqualTo("None of 1 higher level is supported by the data; 1 cannot be tested.");
        assertThat(result.at("/provenance/from/rated_by/0").asText()).isEqualTo("Incumbent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            evidence=yes          | Parameter 'evidence' is 'yes'; it takes: true, false.
            rows=some             | Parameter 'rows' is 'some'; it takes: gaps, all.
            domain=skill          | Parameter 'domain' is 'skill'; it takes: skills, knowledge, abilities, work_activities.
            domain=other          | Parameter 'domain' is 'other'; it takes: skills, knowledge, abilities, work_activities.
            verdict=proven        | Parameter 'verdict' is 'proven'; it takes: gap, no_material_gap, undetermined, untested.
            verdict=gap,          | Parameter 'verdict' is ''; it takes: gap, no_material_gap, undetermined, untested.
            min_difference=much   | Parameter 'min_difference' is 'much'; it is a number from 0 to 7 with at most two decimals.
            min_difference=7.01   | Parameter 'min_difference' is '7.01'; it is a number from 0 to 7 with at most two decimals.
            min_difference=0.125  | Parameter 'min_difference' is '0.125'; it is a number from 0 to 7 with at most two decimals.
            min_importance=0      | Parameter 'min_importance' is '0'; it is a number from 1 to 5 with at most two decimals.
            evidenc=true          | Unknown parameter 'evidenc'; did you mean 'evidence'?
            """)
    void badParameters_areRefusedWithWhatIsAllowed(String parameter, String message) {
        for (String route : List.of("/skill-gap", "/skill-gap-by-lvl")) {
            HttpResponse<String> response = api.get(route + PAIR + "&" + parameter);

            assertThat(response.statusCode()).isEqualTo(400);
            JsonNode json = RunningApi.json(response);
            assertThat(json.get("message").asText()).startsWith("Error: " + message);
            assertThat(json.at("/error/code").asText()).isEqualTo("bad_parameter");
        }
    }

    @Test
    void unratedOccupations_areRefusedWithRatedNeighboursOfTheDomain() {
        HttpResponse<String> skills = api.get("/skill-gap?from=" + HISTORIAN + "&to=" + GARDENER + "&evidence=true");
        HttpResponse<String> knowledge = api.get("/skill-gap?from=" + BAKER + "&to=" + GARDENER + "&domain=knowledge");
        HttpResponse<String> abilities = api.get("/skill-gap" + PAIR + "&domain=abilities");

        assertThat(skills.statusCode()).isEqualTo(422);
        assertThat(RunningApi.json(skills).at("/error/suggestions/0/code").asText())
                .isEqualTo(HEAD_GARDENER);
        assertThat(knowledge.statusCode()).isEqualTo(422);
        assertThat(knowledge.body()).contains("O*NET has not rated the knowledge areas of 51-3011.00 (Baker).");
        assertThat(abilities.statusCode()).isEqualTo(422);
        assertThat(abilities.body()).contains("The data that is loaded has no ratings of abilities");
    }

    @Test
    void skillGapLlm_takesADomainAndNoEvidenceYet() {
        assertThat(api.get("/skill-gap-llm" + KNOWLEDGE).statusCode()).isEqualTo(400);
        assertThat(api.get("/skill-gap-llm" + KNOWLEDGE + "&levels=onet").statusCode())
                .isEqualTo(503);
        assertThat(api.get("/skill-gap-llm" + PAIR + "&evidence=true").statusCode())
                .isEqualTo(400);
    }
}
