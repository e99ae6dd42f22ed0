package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The importances of all skills add up to 10; the difficulties follow from the levels of {@link GardenRelease} by hand. */
class MatrixRoutesTest {

    /** (0.12 + 2 + 2.25 * 2.5 + 3) / 10, as the gardener asks for no more than the baker does. */
    private static final String TO_HEAD_GARDENER = "1.0745";

    /** Listening, importance 1.5: 1.5 * 0.5 / 10. */
    private static final String FROM_HEAD_GARDENER = "0.075";

    private static RunningApi api;

    @BeforeAll
    static void start() {
        api = RunningApi.open();
        api.get("/matrix");
        api.background().run();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void matrix_hasARowForEachOrderedPair() {
        HttpResponse<String> response = api.get("/matrix?domain=skills");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(response.body())
                .isEqualTo("from,to,difficulty\n"
                        + "37-1012.00,37-3011.00," + FROM_HEAD_GARDENER + "\n"
                        + "37-1012.00,51-3011.00," + FROM_HEAD_GARDENER + "\n"
                        + "37-3011.00,37-1012.00," + TO_HEAD_GARDENER + "\n"
                        + "37-3011.00,51-3011.00,0.0\n"
                        + "51-3011.00,37-1012.00," + TO_HEAD_GARDENER + "\n"
                        + "51-3011.00,37-3011.00,0.0\n");
    }

    @Test
    void matrix_canBeWide() {
        assertThat(api.get("/matrix?form=wide").body())
                .isEqualTo("from,37-1012.00,37-3011.00,51-3011.00\n"
                        + "37-1012.00,0.0," + FROM_HEAD_GARDENER + "," + FROM_HEAD_GARDENER + "\n"
                        + "37-3011.00," + TO_HEAD_GARDENER + ",0.0,0.0\n"
                        + "51-3011.00," + TO_HEAD_GARDENER + ",0.0,0.0\n");
    }

    @Test
    void matrix_isCachedByItsTag() throws Exception {
        HttpResponse<String> response = api.get("/matrix");
        HttpResponse<String> again = api.get("/matrix", "If-None-Match", header(response, "ETag"));
        HttpResponse<String> head =
                RunningApi.client().send(api.request("HEAD", "/matrix", ""), BodyHandlers.ofString());

        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "ETag")).isEqualTo(header(response, "ETag"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void matrix_waitsForTheDifficulties() {
        try (RunningApi fresh = RunningApi.open()) {
            HttpResponse<String> early = fresh.get("/matrix");

            assertThat(early.statusCode()).isEqualTo(503);
            assertThat(RunningApi.json(early).at("/error/code").textValue()).isEqualTo("still_computing");
            assertThat(header(early, "Retry-After")).isEqualTo("2");
            assertThat(header(early, "ETag")).isEmpty();
        }
    }

    @Test
    void matrix_refusesOtherDomainsAndForms() {
        assertThat(api.get("/matrix?domain=knowledge").body())
                .contains("Error: Parameter 'domain' is 'knowledge'; it takes: skills.");
        assertThat(api.get("/matrix?form=tall").statusCode()).isEqualTo(400);
        assertThat(api.get("/matrix?from=1").statusCode()).isEqualTo(400);
    }
}
