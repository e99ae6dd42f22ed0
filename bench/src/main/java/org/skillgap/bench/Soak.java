package org.skillgap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Asks a server for a mix of routes at a share of its peak, for minutes, and looks at it meanwhile. Requests keep to a schedule: one that the
 * server is late for counts from the time at which it was due, so that a pause of the server is seen in all requests of that time.
 */
public final class Soak {

    private static final int CONNECTIONS = 32;
    private static final int MOST_ERRORS_SHOWN = 10;
    private static final int WARM_UP_SECONDS = 15;
    private static final int PEAK_SECONDS = 10;
    private static final long MICROS_A_MINUTE = TimeUnit.MINUTES.toMicros(1);

    /** Memory may be so much higher at the end than at the beginning. */
    private static final double MOST_GROWTH = 1.05;

    /** Threads, files and megabytes that come and go. */
    private static final double SLACK = 4;

    private final int port;
    private final long pid;
    private final SoakMix mix;
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final Map<String, Histogram> latencies = new TreeMap<>();
    private final AtomicLong next = new AtomicLong();

    private Soak(int port, long pid, SoakMix mix) {
        this.port = port;
        this.pid = pid;
        this.mix = mix;
    }

    /**
     * Prints a table and ends with 1 if anything was answered otherwise than it should be, or memory, threads or files grow.
     *
     * @param args the port, the process id, a file of pairs, the entity tag, how many seconds, and the share of the peak, such as 0.5
     */
    public static void main(String[] args) throws Exception {
        SoakMix mix = new SoakMix(Files.readAllLines(Path.of(args[2])), args[3]);
        Soak soak = new Soak(Integer.parseInt(args[0]), Long.parseLong(args[1]), mix);
        boolean isSteady = soak.run(Duration.ofSeconds(Long.parseLong(args[4])), Double.parseDouble(args[5]));
        System.exit(isSteady ? 0 : 1);
    }

    private boolean run(Duration time, double share) throws Exception {
        ask(0, Duration.ofSeconds(WARM_UP_SECONDS), new ArrayList<>());
        double peak = ask(0, Duration.ofSeconds(PEAK_SECONDS), new ArrayList<>());
        latencies.clear();
        double before = ProcessSample.heap(pid);
        List<ProcessSample> samples = new ArrayList<>();
        double rate = ask(peak * share, time, samples);
        double after = ProcessSample.heap(pid);
        System.out.printf(
                "peak %.0f requests/s, soak at %.0f for %d s, reached %.0f%n%n",
                peak, peak * share, time.toSeconds(), rate);
        printLatencies();
        boolean isSteady = errors.isEmpty() && rate > 0.98 * peak * share;
        isSteady &= judge("heap after a full collection, MB", before, after);
        List<ProcessSample> first = samples.subList(0, samples.size() / 3);
        List<ProcessSample> last = samples.subList(samples.size() - samples.size() / 3, samples.size());
        isSteady &= judge(
                "resident, MB",
                ProcessSample.median(first, ProcessSample::resident),
                ProcessSample.median(last, ProcessSample::resident));
        isSteady &= judge(
                "threads",
                ProcessSample.median(first, ProcessSample::threads),
                ProcessSample.median(last, ProcessSample::threads));
        isSteady &= judge(
                "open files",
                ProcessSample.median(first, ProcessSample::files),
                ProcessSample.median(last, ProcessSample::files));
        System.out.printf("%nerrors %d%n", errors.size());
        errors.stream().limit(MOST_ERRORS_SHOWN).forEach(System.out::println);
        System.out.println(isSteady ? "steady" : "NOT steady");
        return isSteady;
    }

    private static boolean judge(String what, double first, double last) {
        boolean isFlat = last <= Math.max(first * MOST_GROWTH, first + SLACK);
        System.out.printf("%-34s first %8.1f   last %8.1f   %s%n", what, first, last, isFlat ? "flat" : "GROWS");
        return isFlat;
    }

    /**
     * Asks for some time and returns how many requests a second were answered.
     *
     * @param rate requests a second; 0 is as many as there can be
     * @param samples gets a look at the process every ten seconds
     */
    private double ask(double rate, Duration time, List<ProcessSample> samples) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        long first = next.get();
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        for (int i = 0; i < CONNECTIONS; i++) {
            clients.execute(() -> client(rate, start, end, first));
        }
        clients.shutdown();
        long every = Math.min(10, Math.max(1, time.toSeconds() / 12));
        while (!clients.awaitTermination(every, TimeUnit.SECONDS)) {
            samples.add(ProcessSample.of(pid));
        }
        return (next.get() - first) * 1e9 / (System.nanoTime() - start);
    }

    private void client(double rate, long start, long end, long first) {
        Map<String, Histogram> mine = new TreeMap<>();
        try (SoakConnection connection = new SoakConnection(port)) {
            while (System.nanoTime() < end) {
                long number = next.getAndIncrement();
                long due = rate == 0 ? System.nanoTime() : start + (long) ((number - first) / rate * 1e9);
                for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                    LockSupport.parkNanos(due - now);
                }
                SoakMix.Asked asked = mix.get(number);
                int status = connection.ask(asked.bytes());
                if (status != asked.status()) {
                    errors.add(asked.route() + ": status " + status);
                }
                long micros = Math.min(MICROS_A_MINUTE, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due));
                mine.computeIfAbsent(asked.route(), route -> new Histogram(MICROS_A_MINUTE, 3))
                        .recordValue(Math.max(1, micros));
            }
        } catch (IOException | RuntimeException e) {
            errors.add(e.toString());
        }
        synchronized (latencies) {
            mine.forEach((route, times) -> latencies
                    .computeIfAbsent(route, each -> new Histogram(MICROS_A_MINUTE, 3))
                    .add(times));
        }
    }

    private void printLatencies() {
        System.out.printf(
                "%-18s %10s %9s %9s %9s %9s   milliseconds from the time when it was due%n",
                "route", "requests", "p50", "p99", "p99.9", "most");
        latencies.forEach((route, times) -> System.out.printf(
                "%-18s %10d %9.2f %9.2f %9.2f %9.2f%n",
                route,
                times.getTotalCount(),
                millis(times, 50),
                millis(times, 99),
                millis(times, 99.9),
                times.getMaxValue() / 1e3));
        System.out.println();
    }

    private static double millis(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / 1e3;
    }
}
