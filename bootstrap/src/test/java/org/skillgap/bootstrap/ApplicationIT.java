package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.adapter.web.WebConfig;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.Storage;

class ApplicationIT {

    @TempDir
    private Path home;

    @Test
    void serve_answersUntilClosed() throws IOException, InterruptedException {
        int port;
        try (Application application = open(new Storage.Memory(), 0)) {
            assertThat(application.read()).isTrue();
            port = application.serve();
            assertThat(get(port)).isEqualTo(200);
        }
        assertThatThrownBy(() -> get(port)).isInstanceOf(ConnectException.class);
    }

    @Test
    void serve_refusesAPortInUse() {
        try (Application first = open(new Storage.Memory(), 0)) {
            first.read();
            int port = first.serve();
            try (Application second = open(new Storage.Memory(), port)) {
                second.read();
                assertThatThrownBy(second::serve)
                        .isInstanceOf(InvalidInput.class)
                        .hasMessageContainingAll(Integer.toString(port), "--port");
            }
        }
    }

    @Test
    void read_loadsTheStarterSetOnce() {
        try (Application first = open(TestApplication.h2Storage(home), 0)) {
            assertThat(first.read()).isTrue();
        }
        try (Application second = open(TestApplication.h2Storage(home), 0)) {
            assertThat(second.read()).isFalse();
            assertThat(second.current().get().occupations()).hasSize(48);
        }
    }

    private Application open(Storage storage, int port) {
        Settings settings = new Settings(
                storage, WebConfig.on("127.0.0.1", port), TestApplication.OFFLINE, TestApplication.NOT_CONFIGURED);
        return Application.open(settings, Clock.systemUTC());
    }

    private static int get(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
