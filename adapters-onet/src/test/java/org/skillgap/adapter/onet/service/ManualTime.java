package org.skillgap.adapter.onet.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only while somebody waits, and then at once. */
final class ManualTime extends Clock implements Waits {

    private static final Instant START = Instant.parse("2026-11-20T23:59:00Z");

    private final List<Duration> waits = new ArrayList<>();
    private Duration passed = Duration.ZERO;

    @Override
    public synchronized long nanos() {
        // Beyond the largest number, as System.nanoTime may be.
        return Long.MAX_VALUE - 1000 + passed.toNanos();
    }

    @Override
    public synchronized void sleep(Duration time) {
        waits.add(time);
        passed = passed.plus(time);
    }

    /** Lets time pass. */
    synchronized void pass(Duration time) {
        passed = passed.plus(time);
    }

    /** Returns how long was waited each time. */
    synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    @Override
    public synchronized Instant instant() {
        return START.plus(passed);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
