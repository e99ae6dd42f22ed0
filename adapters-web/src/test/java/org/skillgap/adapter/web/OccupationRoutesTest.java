package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OccupationRoutesTest {

    private static RunningApi api;

    @BeforeAll
    static void start() {
        api = RunningApi.open();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/occupations", "/occupations?q=", "/occupations?q=%20&limit=", "/occupations/?limit=100"})
    void occupations_areAllInCodeOrderWithoutSearch(String address) {
        assertThat(api.get(address).body()).isEqualTo("""
                        {"success":true,"message":"Found 4 occupations.","result":{"occupations":[\
                        {"code":"37-1012.00","title":"Head Gardener","rated":true},\
                        {"code":"37-1099.00","title":"Garden Historian","rated":false},\
                        {"code":"37-3011.00","title":"Gardener","rated":true},\
                        {"code":"51-3011.00","title":"Baker","rated":true}],"total":4}}""");
    }

    @Test
    void occupations_countBeyondTheLimit() {
        assertThat(api.get("/occupations?q=garden&limit=1").body()).isEqualTo("""
                        {"success":true,"message":"Found 3 occupations.","result":{"occupations":[\
                        {"code":"37-3011.00","title":"Gardener","rated":true}],"total":3}}""");
    }

    @Test
    void occupations_areFoundByAlternateTitle() {
        assertThat(api.get("/occupations?q=rose+tender").body()).isEqualTo("""
                        {"success":true,"message":"Found 1 occupation.","result":{"occupations":[\
                        {"code":"37-3011.00","title":"Gardener","rated":true}],"total":1}}""");
    }

    @Test
    void occupations_areAnEmptyListWhereNothingFits() {
        assertThat(api.get("/occupations?q=astronaut").body()).endsWith("\"result\":{\"occupations\":[],\"total\":0}}");
    }

    @Test
    void occupation_saysAllThatIsKnown() throws Exception {
        byte[] body = api.getBytes("/occupations/37-3011").body();

        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("""
                        {"success":true,"message":"Found occupation 'Gardener'.","result":{"code":"37-3011.00",\
                        "title":"Gardener","description":"Keeps gardens – früh und spät.","rated":true,"job_zone":2,\
                        "alternate_titles":["Rose Tender","Hedge Cutter"],"release":"Garden 1"}}""");
    }

    @Test
    void occupation_isNullWhereNothingIsPublished() {
        assertThat(api.get("/occupations/37-1099.00").body()).endsWith("""
                        "description":"","rated":false,"job_zone":null,"alternate_titles":[],"release":"Garden 1"}}""");
    }

    @Test
    void skills_haveEveryPublishedFieldInElementOrder() {
        String body = api.get("/occupations/37-1012.00/skills").body();

        assertThat(body).startsWith("""
                        {"success":true,"message":"Found 5 rated skills of 'Head Gardener'.","result":{\
                        "code":"37-1012.00","title":"Head Gardener","release":"Garden 1","skills":[\
                        {"element_id":"2.A.1.a","element_name":"Reading",\
                        "importance":{"data_value":1,"n":null,"standard_error":null,"lower_ci_bound":null,\
                        "upper_ci_bound":null,"recommend_suppress":null,"not_relevant":null,"date":"2023-08",\
                        "domain_source":null,"source":"onet_file"},\
                        "level":{"data_value":3.12,"n":8,"standard_error":0.125,"lower_ci_bound":2.87,\
                        "upper_ci_bound":3.37,"recommend_suppress":false,"not_relevant":false,"date":"2024-11",\
                        "domain_source":"Analyst","source":"onet_file"}},\
                        {"element_id":"2.B.1.a",""");
        assertThat(RunningApi.json(body).at("/result/skills").findValuesAsText("element_id"))
                .containsExactly("2.A.1.a", "2.B.1.a", "2.B.3.e", "2.B.3.j", "2.B.3.k");
    }

    @Test
    void skills_flagWhatIsNotRelevant() {
        assertThat(RunningApi.json(api.get("/occupations/37-3011.00/skills"))
                        .at("/result/skills/2/level/not_relevant")
                        .booleanValue())
                .isTrue();
    }
}
