package org.skillgap.adapter.onet.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.skillgap.application.error.UpstreamUnavailable;

/** Counts the requests of this process in a day of Coordinated Universal Time. Safe for concurrent use. */
final class DailyLimit {

    private final int perDay;
    private final Clock clock;
    private LocalDate day = LocalDate.MIN;
    private int sent;

    DailyLimit(int perDay, Clock clock) {
        this.perDay = perDay;
        this.clock = clock;
    }

    /**
     * Counts one request.
     *
     * @throws UpstreamUnavailable if there were as many as allowed on this day already
     */
    synchronized void count() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            day = today;
            sent = 0;
        }
        if (sent == perDay) {
            throw Failures.dailyLimit(untilTomorrow());
        }
        sent++;
    }

    private Duration untilTomorrow() {
        return Duration.between(
                clock.instant(), day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
