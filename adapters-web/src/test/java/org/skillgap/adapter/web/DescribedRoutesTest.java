package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillgap.adapter.web.GardenRelease.GARDENER;
import static org.skillgap.adapter.web.GardenRelease.HEAD_GARDENER;
import static org.skillgap.adapter.web.GardenRelease.HISTORIAN;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.skillgap.application.describe.ScriptedModel;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;
import org.skillgap.application.memory.InMemoryOccupationRepository;

/** Gaps in words; requests may ask the model, which sees every skill of every occupation at level 3.5. */
class DescribedRoutesTest {

    private static final String SURVEYED = "/skill-gap-llm?from=" + GARDENER + "&to=" + HEAD_GARDENER + "&levels=onet";
    private static final String TO_HISTORIAN = "/skill-gap-llm?from=" + GARDENER + "&to=" + HISTORIAN + "&levels=best";

    private final InMemoryOccupationRepository store = new InMemoryOccupationRepository(Clock.systemUTC());

    private RunningApi open(ScriptedModel model) {
        RunningApi api = RunningApi.withoutData(store, RunningApi.config(List.of(), List.of()), model);
        api.load(GardenRelease.named("Garden 1", "0123456789abcdef".repeat(4)));
        return api;
    }

    @Test
    void answer_saysWhoseLevelsAndWordsItHas() {
        try (RunningApi api = open(ScriptedModel.practising())) {
            HttpResponse<String> response = api.get(TO_HISTORIAN, "X-Request-Id", "r-1");

            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            JsonNode result = RunningApi.json(response).get("result");
            // the gardener's surveyed 3, 4.5, 0, 0, 0 against five times 3.5
            assertThat(result.at("/skill_gaps/3").toString()).isEqualTo("""
                    {"element_id":"2.A.1.a","element_name":"Reading","scale_id":"LV","from_data_value":3,\
                    "to_data_value":3.5,"llm_gap_description":"Practise Reading as Garden Historian",\
                    "from_level_source":"onet_file","to_level_source":"llm","reliability":"not_measured"}""");
            assertThat(result.get("not_described").toString()).isEqualTo("[]");
            assertThat(result.get("narration").toString())
                    .isEqualTo("{\"provider\":\"scripted\",\"model\":\"script-1\",\"prompt_version\":\"n1\"}");
            assertThat(result.at("/provenance/to/assessment/runs").intValue()).isEqualTo(1);
            assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(response.headers().firstValue("ETag")).isEqualTo(Optional.empty());
            assertThat(store.newest(9))
                    .extracting(entry -> entry.asked().caller())
                    .containsExactly("request r-1", "request r-1");
        }
    }

    @Test
    void wordsThatAreMissing_areNullAndListed() {
        ScriptedModel model = ScriptedModel.practising().replies("2.B.3.j=Mend more");
        try (RunningApi api = open(model)) {
            JsonNode result = RunningApi.json(api.get(SURVEYED)).get("result");

            assertThat(result.at("/skill_gaps/0/llm_gap_description").textValue())
                    .isEqualTo("Mend more");
            assertThat(result.at("/skill_gaps/1").toString()).contains("\"llm_gap_description\":null");
            assertThat(result.get("not_described").toString()).isEqualTo("[\"2.B.3.e\",\"2.B.3.k\",\"2.A.1.a\"]");
        }
    }

    @Test
    void emptyGap_needsNoModel() {
        try (RunningApi api = open(RunningApi.NO_MODEL)) {
            HttpResponse<String> response = api.get("/skill-gap-llm?from=" + GARDENER + "&to=" + GARDENER);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(RunningApi.json(response).at("/result/skill_gaps").toString())
                    .isEqualTo("[]");
            assertThat(RunningApi.json(response).at("/result").has("narration")).isFalse();
        }
    }

    @Test
    void demo_isCalledDemo() {
        ScriptedModel demo = new ScriptedModel(GardenAssessment.DEMO, (name, title) -> "DEMO " + name);
        try (RunningApi api = open(demo)) {
            assertThat(RunningApi.json(api.get(SURVEYED)).get("message").textValue())
                    .startsWith("DEMO: Successfully");
        }
    }

    @Test
    void hundredRequestsAtOnce_areOneQuestion() throws Exception {
        CountDownLatch mayReply = new CountDownLatch(1);
        ScriptedModel model = ScriptedModel.practising().then(() -> await(mayReply));
        try (RunningApi api = open(model)) {
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                answers.add(RunningApi.client().sendAsync(api.request("GET", SURVEYED, ""), BodyHandlers.ofString()));
            }
            assertThat(api.get("/skill-gap-by-lvl?from=" + GARDENER + "&to=" + HEAD_GARDENER)
                            .statusCode())
                    .as("others are answered meanwhile")
                    .isEqualTo(200);
            mayReply.countDown();

            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            }
            assertThat(model.asked()).hasSize(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void modelThatIsBusy_isUnavailableUntilItSays() {
        ScriptedModel busy = ScriptedModel.practising().then(() -> {
            throw new UpstreamUnavailable(Reason.TOO_MANY_REQUESTS, "The model is busy.", Duration.ofSeconds(38), null);
        });
        try (RunningApi api = open(busy)) {
            HttpResponse<String> response = api.get(SURVEYED);

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).contains("38");
            assertThat(RunningApi.json(response).at("/error/code").textValue()).isEqualTo("upstream_unavailable");
        }
    }

    @Test
    void levelsThatCannotBeUsed_areNotStored() {
        ScriptedModel model = ScriptedModel.practising().replies("2.A.1.a=3");
        try (RunningApi api = open(model)) {
            assertThat(api.get(TO_HISTORIAN).statusCode()).isEqualTo(503);
            assertThat(api.current().get().assessed()).isEmpty();
        }
    }
}
