package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
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
