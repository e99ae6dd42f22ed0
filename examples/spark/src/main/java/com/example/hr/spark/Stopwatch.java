package com.example.hr.spark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Prints what a piece of work took: time on the clock, and of all processors together, which other programs do not change. */
final class Stopwatch {

    private static final double NANOS = 1e9;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final long pairs;

    /** @param pairs of a person and a role that the work tests */
    Stopwatch(long pairs) {
        this.pairs = pairs;
    }

    <T> T time(String what, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        long processors = system.getProcessCpuTime();
        T result = work.call();
        double seconds = (System.nanoTime() - start) / NANOS;
        System.out.printf(
                Locale.ROOT,
                "%-12s %,d pairs in %.1f s (%.1f s of processors), %,.0f pairs/s%n",
                what,
                pairs,
                seconds,
                (system.getProcessCpuTime() - processors) / NANOS,
                pairs / seconds);
        return result;
    }
}
