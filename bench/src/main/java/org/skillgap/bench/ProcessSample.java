package org.skillgap.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A look at a process from outside, on Linux.
 *
 * @param resident megabytes of memory that it has
 * @param threads how many
 * @param files open files and connections
 */
record ProcessSample(double resident, int threads, int files) {

    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final double KIB_PER_MIB = 1024;

    static ProcessSample of(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        List<String> status = Files.readAllLines(process.resolve("status"));
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            return new ProcessSample(
                    number(status, "VmRSS:") / KIB_PER_MIB, (int) number(status, "Threads:"), (int) files.count());
        }
    }

    private static double number(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the megabytes of heap that are in use after a full collection. */
    static double heap(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        double used = 0;
        for (Matcher each = USED.matcher(jcmd(pid, "GC.heap_info")); each.find(); ) {
            used += Double.parseDouble(each.group(1)) / KIB_PER_MIB;
        }
        return used;
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }

    /** Returns the median of a figure over samples; 0 of none. */
    static double median(List<ProcessSample> samples, ToDoubleFunction<ProcessSample> figure) {
        double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
        return sorted.length == 0 ? 0 : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
