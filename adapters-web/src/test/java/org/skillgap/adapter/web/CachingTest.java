package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillgap.adapter.web.GardenRelease.GARDENER;
import static org.skillgap.adapter.web.GardenRelease.HEAD_GARDENER;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.application.memory.InMemoryOccupationRepository;

class CachingTest {

    private static final String GAP = "/skill-gap?from=" + GARDENER + "&to=" + HEAD_GARDENER;
    private static final String TAG = "W/\"1.2.3-1-01234567\"";

    private RunningApi api;

    @BeforeEach
    void start() {
        api = RunningApi.open();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private static String tagOf(HttpResponse<?> response) {
        return response.headers().firstValue("ETag").orElse("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {GAP, "/occupations", "/occupations/37-3011.00", "/occupations/37-3011.00/skills"})
    void dataAnswer_hasATagOfVersionRevisionAndRelease(String address) {
        assertThat(tagOf(api.get(address))).isEqualTo(TAG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {TAG, "\"1.2.3-1-01234567\"", "*", "\"other\", W/\"1.2.3-1-01234567\" , \"more\"", "*, \"x\""})
    void dataAnswer_isNotSentAgain(String known) {
        HttpResponse<String> response = api.get(GAP, "If-None-Match", known);

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
        assertThat(tagOf(response)).isEqualTo(TAG);
        assertThat(response.headers().firstValue("Vary")).hasValue("Accept, Accept-Encoding");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(response.headers().map()).containsKey("x-request-id");
        assertThat(response.headers().map()).doesNotContainKeys("content-type", "content-length");
    }

    @Test
    void dataAnswer_isNotSentAgainForASecondLineOfTags() {
        assertThat(api.get(GAP, "If-None-Match", "\"other\"", "If-None-Match", TAG)
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/\"1.2.3-2-01234567\"", "1.2.3-1-01234567", "", "W/"})
    void dataAnswer_isSentToWhoeverKnowsAnother(String known) {
        assertThat(api.get(GAP, "If-None-Match", known).statusCode()).isEqualTo(200);
    }

    @Test
    void failure_winsOverAKnownTag() {
        assertThat(api.get("/occupations/99-9999.00", "If-None-Match", "*").statusCode())
                .isEqualTo(404);
        assertThat(api.get("/skill-gap", "If-None-Match", TAG).statusCode()).isEqualTo(400);
    }

    @Test
    void tag_changesWithAReload() {
        api.load(GardenRelease.named("Garden 2", "fedcba9876543210".repeat(4)));

        HttpResponse<String> response = api.get("/occupations/37-3011.00", "If-None-Match", TAG);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(tagOf(response)).isEqualTo("W/\"1.2.3-2-fedcba98\"");
        assertThat(response.body()).contains("\"release\":\"Garden 2\"");
    }

    @Test
    void tag_differsBetweenStoresOfTheSameRevision() {
        try (RunningApi other = RunningApi.withoutData(
                new InMemoryOccupationRepository(Clock.systemUTC()),
                RunningApi.config(List.of(), List.of()),
                RunningApi.NO_MODEL)) {
            other.load(GardenRelease.named("Garden 1", "fedcba9876543210".repeat(4)));

            assertThat(tagOf(other.get(GAP))).isEqualTo("W/\"1.2.3-1-fedcba98\"");
        }
    }

    @Test
    void largeAnswer_isCompressedForWhoeverAsks() throws Exception {
        String address = "/occupations/37-3011.00/skills";
        String plain = api.get(address).body();
        HttpResponse<byte[]> response = api.getBytes(address, "Accept-Encoding", "gzip");

        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(tagOf(response)).isEqualTo(TAG);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes())
                .isEqualTo(plain.getBytes(StandardCharsets.UTF_8));
        assertThat(api.getBytes(address, "Accept-Encoding", "gzip;q=0")
                        .headers()
                        .map())
                .doesNotContainKey("content-encoding");
        assertThat(api.getBytes(GAP, "Accept-Encoding", "gzip").headers().map()).doesNotContainKey("content-encoding");
    }
}
