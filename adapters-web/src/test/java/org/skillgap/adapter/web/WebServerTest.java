package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.memory.InMemoryOccupationRepository;

class WebServerTest {

    private static void start(WebConfig config) {
        RunningApi.withoutData(new InMemoryOccupationRepository(Clock.systemUTC()), config, RunningApi.NO_MODEL)
                .close();
    }

    private static WebConfig config(String host, int port) {
        return WebConfig.on(host, port);
    }

    @Test
    void start_refusesAPortInUse() throws IOException {
        try (RunningApi first = RunningApi.open()) {
            int port = first.server().port();

            assertThatThrownBy(() -> start(config("127.0.0.1", port)))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage("Port " + port + " on 127.0.0.1 is already in use; stop the program that uses it, or"
                            + " choose another port with --port or API_PORT.");
            assertThat(first.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void start_refusesAHostThatIsNotThere() {
        assertThatThrownBy(() -> start(config("192.0.2.1", 0)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("Cannot listen on 192.0.2.1 port 0 (")
                .hasMessageEndingWith("); choose another with --host and --port, or API_HOST and API_PORT.");
    }

    @Test
    void start_refusesAHostWithoutAddress() {
        assertThatThrownBy(() -> start(config("no-such-host.invalid", 0)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("Cannot listen on no-such-host.invalid port 0 (");
    }

    @Test
    void start_takesThePortThatIsNamed() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (RunningApi api = RunningApi.with(config("127.0.0.1", free), RunningApi.NO_MODEL)) {
            assertThat(api.server().port()).isEqualTo(free);
        }
    }

    @Test
    void close_letsRunningRequestsEnd() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        RunningApi api = RunningApi.open();
        api.background().meets(() -> {
            entered.countDown();
            try {
                assertThat(mayEnd.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        int port = api.server().port();
        CompletableFuture<HttpResponse<String>> answer =
                RunningApi.client().sendAsync(api.request("GET", "/quality", ""), BodyHandlers.ofString());
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> closing = CompletableFuture.runAsync(api::close);
        awaitClosed(port);
        assertThat(closing).isNotDone();
        mayEnd.countDown();

        assertThat(answer.get(10, TimeUnit.SECONDS).body()).contains("still_computing");
        closing.get(10, TimeUnit.SECONDS);
    }

    /** Waits until nobody listens on a port any more. */
    private static void awaitClosed(int port) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < deadline) {
            try {
                new Socket("127.0.0.1", port).close();
            } catch (ConnectException e) {
                return;
            }
        }
        throw new AssertionError("port " + port + " is still open");
    }

    @Test
    void close_mayComeTwice() {
        RunningApi api = RunningApi.open();
        api.close();
        api.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "hr.example.org", "https://hr.example.org/", "https://HR.example.org", ""})
    void config_refusesOriginsThatNoBrowserSends(String origin) {
        assertThatThrownBy(() -> WebConfig.on("127.0.0.1", 0).withCorsOrigins(List.of(origin)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + origin + "'");
    }

    @Test
    void config_refusesWhatCannotBeListenedOn() {
        assertThatThrownBy(() -> config(" ", 0)).hasMessage("the host is blank");
        assertThatThrownBy(() -> config("127.0.0.1", 65_536)).hasMessage("port 65536 is outside 0..65535");
        assertThatThrownBy(() -> config("127.0.0.1", -1)).hasMessage("port -1 is outside 0..65535");
    }
}
