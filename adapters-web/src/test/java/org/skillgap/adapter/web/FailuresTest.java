package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillgap.adapter.web.GardenRelease.GARDENER;
import static org.skillgap.adapter.web.GardenRelease.HEAD_GARDENER;
import static org.skillgap.adapter.web.GardenRelease.HISTORIAN;
import static org.skillgap.adapter.web.GardenRelease.UNKNOWN;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.adapter.web.answer.AcceptHeader;
import org.skillgap.adapter.web.failure.ErrorCode;
import org.skillgap.application.describe.ScriptedModel;
import org.skillgap.application.error.ExpectedFailure;
import org.skillgap.application.memory.InMemoryOccupationRepository;

/** Every row of the error table, in both forms. */
class FailuresTest {

    private static final String PAIR = "?from=" + GARDENER + "&to=" + HEAD_GARDENER;
    private static final String MISSING = "Error: Missing 'from' or 'to' occupation code parameter.";

    private static RunningApi api;

    @BeforeAll
    static void start() {
        api = RunningApi.open();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static JsonNode failure(HttpResponse<String> response, int status, String code, String message) {
        JsonNode body = RunningApi.json(response);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(response.headers().map()).doesNotContainKey("etag");
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(body.get("success").booleanValue()).isFalse();
        assertThat(body.get("message").textValue()).isEqualTo(message);
        assertThat(body.at("/error/code").textValue()).isEqualTo(code);
        assertThat(response.headers().firstValue("X-Request-Id"))
                .hasValue(body.at("/error/request_id").textValue());
        return body;
    }

    private static String messageOf(String address) {
        HttpResponse<String> response = api.get(address);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(RunningApi.json(response).at("/error/code").textValue()).isEqualTo("bad_parameter");
        return RunningApi.json(response).get("message").textValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/skill-gap", "/skill-gap-by-lvl", "/skill-gap-llm"})
    void missingParameter_isTheSameOnAllGapRoutes(String path) {
        for (String query : List.of(
                "",
                "?",
                "?from=" + GARDENER,
                "?to=" + GARDENER,
                "?from=&to=" + GARDENER,
                "?from=" + GARDENER + "&to=%20",
                "?from&to",
                "?&")) {
            JsonNode body = failure(api.get(path + query), 400, "missing_parameter", MISSING);

            assertThat(body.get("result").toString()).isEqualTo("{\"skill_gaps\":[]}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12-34", "Gardener", "15-1252.0", "١٥-١٢٥٢.٠٠", "15-1252.00%00", "' OR 1=1"})
    void malformedCode_isNamedWithTheAcceptedForms(String code) {
        String encoded = code.replace(" ", "%20").replace("=", "%3D");

        assertThat(messageOf("/skill-gap?to=" + GARDENER + "&from=" + encoded))
                .isEqualTo("Error: Parameter 'from' is '" + code.replace("%00", "?")
                        + "', which is no O*NET-SOC code; write it as 15-1252.00, 15-1252 or 15125200.");
        assertThat(messageOf("/skill-gap?from=" + GARDENER + "&to=" + encoded)).startsWith("Error: Parameter 'to' is");
    }

    @Test
    void malformedCode_isEchoedUpToAHundredCharacters() {
        assertThat(messageOf("/skill-gap?to=1&from=" + "x".repeat(5000)))
                .startsWith("Error: Parameter 'from' is '" + "x".repeat(99) + "…', which");
        assertThat(messageOf("/skill-gap?to=1&from=" + "x".repeat(98) + "%F0%9F%8C%B9%F0%9F%8C%B9"))
                .startsWith("Error: Parameter 'from' is '" + "x".repeat(98) + "…', which");
    }

    @Test
    void malformedCode_isRefusedInPathsToo() {
        assertThat(messageOf("/occupations/gardener")).startsWith("Error: Parameter 'code' is 'gardener', which");
        assertThat(messageOf("/occupations/gardener/skills")).startsWith("Error: Parameter 'code' is 'gardener'");
        assertThat(RunningApi.json(api.get("/occupations/gardener"))
                        .get("result")
                        .isNull())
                .isTrue();
    }

    private static final String TAKES =
            "This route takes: from, to, domain, levels, evidence, rows, min_difference, min_importance, verdict.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/skill-gap?form=1&to=2|'form'; did you mean 'from'? " + TAKES,
                "/skill-gap-by-lvl?from=1&tto=2|'tto'; did you mean 'to'? " + TAKES,
                "/occupations?limits=1|'limits'; did you mean 'limit'? This route takes: q, limit.",
                "/occupations/37-3011?q=x|'q'; this route takes none."
            })
    void unknownParameter_isAnsweredWithTheNearestKnown(String address, String rest) {
        assertThat(messageOf(address)).isEqualTo("Error: Unknown parameter " + rest);
    }

    @Test
    void repeatedParameter_isRefused() {
        assertThat(messageOf("/skill-gap" + PAIR + "&from=" + GARDENER))
                .isEqualTo("Error: Parameter 'from' is given more than once; give it once.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "ten", "1.5", "99999999999", "٣"})
    void limit_isAWholeNumberUpToAHundred(String limit) {
        assertThat(messageOf("/occupations?limit=" + limit))
                .isEqualTo("Error: Parameter 'limit' is '" + limit + "'; it is a whole number from 1 to 100.");
    }

    @Test
    void search_isRefusedIfItIsTooLong() {
        assertThat(api.get("/occupations?q=" + "a".repeat(200)).statusCode()).isEqualTo(200);
        assertThat(messageOf("/occupations?q=" + "a".repeat(201)))
                .isEqualTo("Error: Parameter 'q' has 201 characters; it has at most 200.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/skill-gap/x", "/occupations/37-3011/skills/x", "/SKILL-GAP"})
    void unknownPath_isNamed(String path) {
        JsonNode body = failure(
                api.get(path),
                404,
                "not_found",
                "Error: There is nothing at '" + path + "'; GET / lists what there is.");

        assertThat(body.get("result").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW", "BEFORE"})
    void wrongMethod_isAnsweredWithTheRightOnes(String method) {
        HttpResponse<String> response = api.send(method, "/skill-gap-llm" + PAIR, "");

        failure(response, 405, "method_not_allowed", "Error: This address takes GET only.");
        assertThat(response.headers().allValues("Allow")).containsExactly("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "BREW", "BEFORE"})
    void wrongMethod_whereProfilesAreTakenNamesPostToo(String method) {
        HttpResponse<String> response = api.send(method, "/skill-gap-by-lvl/" + PAIR, "");

        failure(response, 405, "method_not_allowed", "Error: This address takes GET and POST.");
        assertThat(response.headers().allValues("Allow")).containsExactly("GET, HEAD, POST, OPTIONS");
    }

    @Test
    void largeBody_isRefused() {
        failure(
                api.send("POST", "/skill-gap" + PAIR, "x".repeat(65_537)),
                413,
                "body_too_large",
                "Error: The body is larger than 65536 bytes, the most that is taken.");
    }

    @Test
    void unknownOccupation_isNamed() {
        for (String address : List.of(
                "/skill-gap?from=" + UNKNOWN + "&to=" + GARDENER,
                "/skill-gap-by-lvl?from=" + GARDENER + "&to=" + UNKNOWN,
                "/occupations/" + UNKNOWN,
                "/occupations/" + UNKNOWN + "/skills")) {
            JsonNode body = failure(
                    api.get(address), 404, "occupation_not_found", "Error: Occupation code 99-9999.00 not found.");

            assertThat(body.at("/error/suggestions").isMissingNode()).isTrue();
        }
    }

    @Test
    void unknownOccupation_suggestsNeighbours() {
        JsonNode body = RunningApi.json(api.get("/occupations/37-3012.00"));

        assertThat(body.at("/error/suggestions").toString()).isEqualTo("""
                        [{"code":"37-3011.00","title":"Gardener"},{"code":"37-1012.00","title":"Head Gardener"}]""");
    }

    @Test
    void unratedOccupation_namesRatedNeighbours() {
        for (String address : List.of(
                "/skill-gap?from=" + HISTORIAN + "&to=" + GARDENER,
                "/skill-gap-by-lvl?from=" + GARDENER + "&to=" + HISTORIAN,
                "/occupations/" + HISTORIAN + "/skills")) {
            JsonNode body = failure(
                    api.get(address),
                    422,
                    "ratings_missing",
                    "Error: O*NET has not rated the skills of 37-1099.00 (Garden Historian)."
                            + " A rated occupation near it is 37-1012.00 (Head Gardener).");

            assertThat(body.at("/error/suggestions/0/code").textValue()).isEqualTo(HEAD_GARDENER);
        }
    }

    @Test
    void languageModel_isUnavailableAfterEverythingElseWasRight() {
        failure(
                api.get("/skill-gap-llm" + PAIR),
                503,
                "upstream_unavailable",
                "Error: No language model is configured, so gaps cannot be put into words; their figures need none. Set"
                        + " GEMINI_API_KEY, or LLM_PROVIDER=openai with LLM_BASE_URL and LLM_MODEL; LLM_PROVIDER=demo shows"
                        + " how it works without one.");
        assertThat(api.get("/skill-gap-llm?from=" + UNKNOWN + "&to=" + GARDENER).statusCode())
                .isEqualTo(404);
        assertThat(api.get("/skill-gap-llm?from=" + HISTORIAN + "&to=" + GARDENER)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void store_isUnavailableWithATimeToTryAgain() {
        try (RunningApi empty = RunningApi.withoutData(
                new InMemoryOccupationRepository(Clock.systemUTC()),
                RunningApi.config(List.of(), List.of()),
                RunningApi.NO_MODEL)) {
            HttpResponse<String> response = empty.get("/skill-gap" + PAIR);

            failure(
                    response,
                    503,
                    "store_unavailable",
                    "Error: The data is not loaded yet; try again in a few seconds.");
            assertThat(response.headers().allValues("Retry-After")).containsExactly("5");
            assertThat(empty.get("/skill-gap").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void order_isBadRequestThenNotFoundThenUnrated() {
        assertThat(api.get("/skill-gap?from=" + UNKNOWN + "&to=x").statusCode()).isEqualTo(400);
        assertThat(api.get("/skill-gap?from=" + UNKNOWN + "&to=").statusCode()).isEqualTo(400);
        assertThat(api.get("/skill-gap?from=" + HISTORIAN + "&to=" + UNKNOWN).statusCode())
                .isEqualTo(404);
        assertThat(api.get("/skill-gap?from=" + UNKNOWN + "&to=" + HISTORIAN).statusCode())
                .isEqualTo(404);
    }

    @Test
    void bug_isAnsweredWithoutDetailAndLoggedOnce() {
        bugIsHidden(
                () -> {
                    throw new IllegalStateException("secret detail");
                },
                "java.lang.IllegalStateException",
                "{\"skill_gaps\":[]}");
    }

    @Test
    void virtualMachineError_whileARequestSleeps_isAnsweredLikeABug() {
        bugIsHidden(
                () -> {
                    throw new StackOverflowError("secret detail");
                },
                "java.util.concurrent.CompletionException: java.lang.StackOverflowError",
                "{\"skill_gaps\":[]}");
    }

    @Test
    void virtualMachineError_isAnsweredLikeABug() {
        try (RunningApi failing = RunningApi.open()) {
            failing.background().meets(() -> {
                throw new StackOverflowError("secret detail");
            });
            assertBug(failing, "/quality", "java.lang.StackOverflowError", "null");
        }
    }

    private static void bugIsHidden(Runnable bug, String thrown, String result) {
        ScriptedModel broken = ScriptedModel.practising().then(bug);
        try (RunningApi failing = RunningApi.with(RunningApi.config(List.of(), List.of()), broken)) {
            assertBug(failing, "/skill-gap-llm" + PAIR + "&levels=onet", thrown, result);
        }
    }

    private static void assertBug(RunningApi failing, String path, String thrown, String result) {
        try (RecordedLog log = RecordedLog.of(Failures.class)) {
            HttpResponse<String> response = failing.get(path);

            JsonNode body = failure(response, 500, "internal_error", "An internal server error occurred.");
            assertThat(body.get("result").toString()).isEqualTo(result);
            assertThat(response.body()).doesNotContain("secret", "Exception", "org.skillgap");
            assertThat(log.next())
                    .isEqualTo("ERROR request failed request_id="
                            + body.at("/error/request_id").textValue() + " " + thrown + ": secret detail");
            assertThat(log.isEmpty()).isTrue();
        }
    }

    @Test
    void problem_hasTheFormOfRfc9457() {
        HttpResponse<String> response = api.get(
                "/skill-gap?from=" + HISTORIAN + "&to=" + GARDENER,
                "Accept",
                "application/problem+json",
                "X-Request-Id",
                "r-1");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/problem+json");
        assertThat(response.body()).isEqualTo("""
                        {"type":"about:blank","title":"Unprocessable Content","status":422,\
                        "detail":"Error: O*NET has not rated the skills of 37-1099.00 (Garden Historian).\
                         A rated occupation near it is 37-1012.00 (Head Gardener).",\
                        "code":"ratings_missing","request_id":"r-1","suggestions":[\
                        {"code":"37-1012.00","title":"Head Gardener"},{"code":"37-3011.00","title":"Gardener"}]}""");
    }

    @Test
    void problem_isTheFormOfEveryFailure() {
        String[] accept = {"Accept", "application/problem+json, application/json;q=0.9"};
        for (String address : List.of("/nothing", "/skill-gap", "/skill-gap-llm" + PAIR, "/occupations/" + UNKNOWN)) {
            HttpResponse<String> response = api.get(address, accept);

            assertThat(response.headers().allValues("Content-Type")).containsExactly("application/problem+json");
            assertThat(RunningApi.json(response).get("status").intValue()).isEqualTo(response.statusCode());
        }
        assertThat(api.get("/skill-gap" + PAIR, accept).headers().allValues("Content-Type"))
                .containsExactly("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/problem+json|true",
                "application/json, application/problem+json|true",
                "APPLICATION/Problem+JSON; q=0.5, */*;q=0.1|true",
                "application/problem+json;q=0.5, application/json|false",
                "application/problem+json;q=0|false",
                "application/json|false",
                "application/*|false",
                "*/*|false",
                ";;,,|false"
            })
    void problem_isChosenByQuality(String accept, boolean isProblem) {
        assertThat(AcceptHeader.prefersProblem(accept)).isEqualTo(isProblem);
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID_INPUT, 400, bad_parameter",
        "OCCUPATION_NOT_FOUND, 404, occupation_not_found",
        "OCCUPATION_AMBIGUOUS, 400, occupation_ambiguous",
        "RATINGS_MISSING, 422, ratings_missing",
        "DATA_REFUSED, 422, data_refused",
        "STORE_UNAVAILABLE, 503, store_unavailable",
        "UPSTREAM_UNAVAILABLE, 503, upstream_unavailable"
    })
    void expectedFailure_hasAStatusAndACode(ExpectedFailure.Kind kind, int status, String code) {
        assertThat(ErrorCode.of(kind).status()).isEqualTo(status);
        assertThat(ErrorCode.of(kind).id()).isEqualTo(code);
    }
}
