package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.port.OccupationRepository;
import org.skillgap.application.port.Replacement;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseInfo;

class ServiceRoutesTest {

    /** A store that can be switched off. */
    private static final class FailingRepository implements OccupationRepository {

        private final OccupationRepository store = new InMemoryOccupationRepository(Clock.systemUTC());
        private volatile boolean isDown;

        @Override
        public Replacement replaceRelease(Release release, LoadProgress progress) {
            return store.replaceRelease(release, progress);
        }

        @Override
        public Replacement fillIfEmpty(Release release) {
            return store.fillIfEmpty(release);
        }

        @Override
        public Replacement replaceIfHeld(ReleaseInfo held, Release release) {
            return store.replaceIfHeld(held, release);
        }

        @Override
        public Catalog readCatalog() {
            return store.readCatalog();
        }

        @Override
        public long revision() {
            if (isDown) {
                throw new StoreUnavailable("The store is off.", null);
            }
            return store.revision();
        }
    }

    private static RunningApi withoutData(OccupationRepository repository) {
        return RunningApi.withoutData(repository, RunningApi.config(List.of(), List.of()), RunningApi.NO_MODEL);
    }

    @Test
    void health_isExactlyHealthy() {
        try (RunningApi api = RunningApi.open()) {
            assertThat(api.get("/health").body()).isEqualTo("{\"status\":\"healthy\"}");
            assertThat(api.get("/health/live").body()).isEqualTo("{\"status\":\"live\"}");
            assertThat(api.get("/health").headers().allValues("Cache-Control")).containsExactly("no-store");
        }
    }

    @Test
    void ready_saysWhatIsServed() {
        try (RunningApi api = RunningApi.open()) {
            HttpResponse<String> response = api.get("/health/ready");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .matches("\\{\"status\":\"ready\",\"store\":\"up\",\"snapshot_age_seconds\":[0-9]+,"
                            + "\"release\":\"Garden 1\",\"revision\":1}");
        }
    }

    @Test
    void ready_isUnavailableWithoutData() {
        try (RunningApi api = withoutData(new InMemoryOccupationRepository(Clock.systemUTC()))) {
            HttpResponse<String> response = api.get("/health/ready");

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(RunningApi.json(response).get("status").textValue()).isEqualTo("not_ready");
            assertThat(api.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void ready_staysReadyWhenTheStoreGoesAway() {
        FailingRepository repository = new FailingRepository();
        try (RunningApi api = withoutData(repository)) {
            api.load(GardenRelease.named("Garden 1", "ab".repeat(32)));
            repository.isDown = true;
            assertThatThrownBy(() -> api.current().refresh()).isInstanceOf(StoreUnavailable.class);

            HttpResponse<String> response = api.get("/health/ready");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(RunningApi.json(response).get("store").textValue()).isEqualTo("unreachable");
            assertThat(api.get("/occupations/37-3011").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void index_namesEndpointsThatAnswer() {
        try (RunningApi api = RunningApi.open()) {
            JsonNode index = RunningApi.json(api.get("/"));

            assertThat(index.get("success").booleanValue()).isTrue();
            assertThat(index.at("/result/version").textValue()).isEqualTo("1.2.3");
            assertThat(index.at("/result/endpoints").findValuesAsText("example"))
                    .hasSize(15)
                    .allSatisfy(example -> {
                        HttpResponse<String> response = api.get(example);
                        if (response.statusCode() != 200) {
                            assertThat(response.body()).doesNotContain("\"not_found\"", "bad_parameter");
                        }
                    });
        }
    }
}
