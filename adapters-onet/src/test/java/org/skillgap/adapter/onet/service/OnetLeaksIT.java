package org.skillgap.adapter.onet.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.skillgap.adapter.onet.service.OnetServer.Fault;
import org.skillgap.adapter.onet.service.OnetServer.Layout;
import org.skillgap.adapter.onet.service.OnetServer.Version;
import org.skillgap.adapter.onet.service.OnetServiceConfig.Pace;
import org.skillgap.adapter.onet.service.OnetServiceConfig.Times;
import org.skillgap.application.error.UpstreamUnavailable;

/** After every fault there are no more threads and connections than one call needs, and none after closing. */
class OnetLeaksIT {

    private static final Path SOCKETS = Path.of("/proc/net");

    /** In {@code /proc/net/tcp}, see proc_net_tcp.txt of the Linux kernel. */
    private static final String ESTABLISHED = "01";

    @Test
    void close_leavesNothingBehind() throws Exception {
        if (!Files.exists(SOCKETS)) {
            System.err.println("SKIPPED, missing: /proc/net, which lists sockets on Linux");
        }
        assumeTrue(Files.exists(SOCKETS));
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (OnetServer server = OnetServer.start(StarterRelease.RELEASE, Version.V2, Layout.FROM_30_3)) {
            sufferAll(server);
            assertFallsTo(0, () -> threadsSince(before, "onet-service"));
            // Up to Java 20 a client's last thread and connections end with the client, when nobody refers to it any
            // more.
            assertFallsTo(0, () -> {
                System.gc();
                return threadsSince(before, "HttpClient");
            });
            assertFallsTo(0, () -> connectionsTo(server.uri().getPort()));
        }
    }

    /** In a method of its own, so that nobody refers to the service afterwards. */
    private static void sufferAll(OnetServer server) throws IOException {
        try (HttpOnetService service = new HttpOnetService(hasty(server), Clock.systemUTC())) {
            for (Fault fault : faults()) {
                suffer(service, server, fault);
            }
            server.heal();
            assertThat(service.fetchOccupation(StarterRelease.DEVELOPERS)).hasSize(137);
            assertFallsTo(1, () -> connectionsTo(server.uri().getPort()));
        }
    }

    private static OnetServiceConfig hasty(OnetServer server) {
        Duration shortTime = Duration.ofMillis(500);
        Duration oneMinute = Duration.ofMinutes(1);
        return server.config()
                .with(new Times(shortTime, shortTime, oneMinute, oneMinute))
                .with(new Pace(1000, 1_000_000, 2, Duration.ofMillis(10)));
    }

    private static List<Fault> faults() {
        return List.of(
                Faults.silence(),
                Faults.silenceInTheBody(),
                Faults.brokenBody(),
                Faults.endlessBody(200, new CountDownLatch(1)),
                Faults.endlessBody(500, new CountDownLatch(1)),
                Faults.gzipBomb(),
                Faults.status(200),
                Faults.status(401),
                Faults.status(403),
                Faults.status(404),
                Faults.status(422),
                Faults.status(429),
                Faults.status(500),
                Faults.edited(body -> body.substring(1)));
    }

    private static void suffer(HttpOnetService service, OnetServer server, Fault fault) {
        server.always("", fault);
        for (int i = 0; i < 3; i++) {
            try {
                service.fetchOccupation(StarterRelease.DEVELOPERS);
            } catch (UpstreamUnavailable e) {
                // What it is, other tests look at.
            }
        }
    }

    private static void assertFallsTo(long most, LongSupplier count) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (count.getAsLong() > most && System.nanoTime() < end) {
            Thread.yield();
        }
        assertThat(count.getAsLong()).isLessThanOrEqualTo(most);
    }

    private static long threadsSince(Set<Thread> before, String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.getName().startsWith(name))
                .count();
    }

    /** Returns how many sockets of this machine are connected to the port. */
    private static long connectionsTo(int port) {
        String wanted = ":%04X".formatted(port);
        return List.of("tcp", "tcp6").stream()
                .flatMap(table -> lines(SOCKETS.resolve(table)).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(cells -> cells.length > 3 && cells[2].endsWith(wanted) && cells[3].equals(ESTABLISHED))
                .count();
    }

    private static List<String> lines(Path table) {
        try {
            return Files.exists(table) ? Files.readAllLines(table) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
