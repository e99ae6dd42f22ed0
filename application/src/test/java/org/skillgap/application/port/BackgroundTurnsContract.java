package org.skillgap.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillgap.application.port.BackgroundTurns.Outcome;
import org.skillgap.application.port.BackgroundTurns.Span;

/** What every {@link BackgroundTurns} does: one of several gets a turn, and none keeps it for ever. */
public interface BackgroundTurnsContract {

    /** When it is. */
    Instant NOON = Instant.parse("2026-11-20T12:00:00.123456789Z");

    /** An hour long, and due unless it ended well within the last day. */
    Span AT_NOON = turnAt(NOON);

    /** The name of a turn. */
    String NAME = "refresh";

    private static Span turnAt(Instant now) {
        return new Span(now, now.plus(Duration.ofHours(1)), now.minus(Duration.ofDays(1)));
    }

    private static Span turnAfter(Duration time) {
        return turnAt(NOON.plus(time));
    }

    private static Outcome outcomeAfter(Duration time, boolean isSuccess, String text) {
        return new Outcome(NOON.plus(time), isSuccess, text);
    }

    private static Instant kept(String instant) {
        return Instant.parse(instant);
    }

    /** Returns an empty store, for one test; it is a {@link BackgroundTurns} too. */
    OccupationRepository emptyRepository();

    private BackgroundTurns noTurns() {
        return (BackgroundTurns) emptyRepository();
    }

    @Test
    default void find_isEmptyAtFirst() {
        BackgroundTurns turns = noTurns();
        turns.end(NAME, "one", new Outcome(NOON, true, "nobody began"));

        assertThat(turns.find(NAME)).isEmpty();
    }

    @Test
    default void take_keepsWhoAndUntilWhen() {
        BackgroundTurns turns = noTurns();

        assertThat(turns.take(NAME, "one Ü", AT_NOON)).isTrue();

        assertThat(turns.find(NAME))
                .hasValue(new BackgroundTurn(
                        "one Ü",
                        kept("2026-11-20T12:00:00.123456Z"),
                        kept("2026-11-20T13:00:00.123456Z"),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        ""));
    }

    @Test
    default void take_isForOneUntilItExpires() {
        BackgroundTurns turns = noTurns();
        turns.take(NAME, "one", AT_NOON);

        assertThat(turns.take(NAME, "other", AT_NOON)).isFalse();
        assertThat(turns.take(NAME, "other", turnAfter(Duration.ofMinutes(59)))).isFalse();
        assertThat(turns.find(NAME).orElseThrow().holder()).isEqualTo("one");
        assertThat(turns.take(NAME, "other", turnAfter(Duration.ofHours(1)))).isTrue();
        assertThat(turns.find(NAME).orElseThrow().holder()).isEqualTo("other");
    }

    @Test
    default void take_isGrantedAgainToWhoHasIt() {
        BackgroundTurns turns = noTurns();
        turns.take(NAME, "one", AT_NOON);

        assertThat(turns.take(NAME, "one", turnAfter(Duration.ofMinutes(1)))).isTrue();
        assertThat(turns.find(NAME).orElseThrow().heldUntil()).isEqualTo(kept("2026-11-20T13:01:00.123456Z"));
    }

    @Test
    default void end_frees() {
        BackgroundTurns turns = noTurns();
        turns.take(NAME, "one", AT_NOON);
        turns.end(NAME, "one", outcomeAfter(Duration.ofMinutes(2), false, "O*NET is away – wait 😀"));

        assertThat(turns.find(NAME))
                .hasValue(new BackgroundTurn(
                        "one",
                        kept("2026-11-20T12:00:00.123456Z"),
                        Instant.EPOCH,
                        kept("2026-11-20T12:02:00.123456Z"),
                        Instant.EPOCH,
                        "O*NET is away – wait 😀"));
        assertThat(turns.take(NAME, "other", turnAfter(Duration.ofMinutes(3)))).isTrue();
    }

    @Test
    default void take_waitsAfterASuccess() {
        BackgroundTurns turns = noTurns();
        turns.take(NAME, "one", AT_NOON);
        turns.end(NAME, "one", outcomeAfter(Duration.ofMinutes(2), true, "2 fetched"));

        assertThat(turns.take(NAME, "one", turnAfter(Duration.ofHours(24)))).isFalse();
        assertThat(turns.take(NAME, "other", turnAfter(Duration.ofHours(24)))).isFalse();
        assertThat(turns.take(NAME, "other", turnAfter(Duration.ofMinutes(24 * 60 + 2))))
                .isTrue();
    }

    @Test
    default void end_ofAFailureKeepsTheLastSuccess() {
        BackgroundTurns turns = noTurns();
        turns.take(NAME, "one", AT_NOON);
        turns.end(NAME, "one", outcomeAfter(Duration.ofMinutes(2), true, "2 fetched"));
        turns.take(NAME, "other", turnAfter(Duration.ofDays(2)));
        turns.end(NAME, "other", outcomeAfter(Duration.ofDays(3), false, "away"));

        BackgroundTurn turn = turns.find(NAME).orElseThrow();
        assertThat(turn.succeededAt()).isEqualTo(kept("2026-11-20T12:02:00.123456Z"));
        assertThat(turn.endedAt()).isEqualTo(kept("2026-11-23T12:00:00.123456Z"));
        assertThat(turn.outcome()).isEqualTo("away");
    }

    @Test
    default void end_isNotForWhoeverLostIt() {
        BackgroundTurns turns = noTurns();
        turns.take(NAME, "slow", AT_NOON);
        turns.take(NAME, "other", turnAfter(Duration.ofHours(2)));
        turns.end(NAME, "slow", outcomeAfter(Duration.ofHours(3), true, "late"));

        BackgroundTurn turn = turns.find(NAME).orElseThrow();
        assertThat(turn.holder()).isEqualTo("other");
        assertThat(turn.heldUntil()).isNotEqualTo(Instant.EPOCH);
        assertThat(turn.outcome()).isEmpty();
    }

    @Test
    default void end_takesTheLongestTexts() {
        BackgroundTurns turns = noTurns();
        String holder = "é".repeat(100);
        String name = "n".repeat(30);
        String text = "料".repeat(500);
        turns.take(name, holder, AT_NOON);
        turns.end(name, holder, new Outcome(NOON, true, text));

        assertThat(turns.find(name).orElseThrow().holder()).isEqualTo(holder);
        assertThat(turns.find(name).orElseThrow().outcome()).isEqualTo(text);
    }

    @Test
    default void take_isApartForEachName() {
        BackgroundTurns turns = noTurns();

        assertThat(turns.take(NAME, "one", AT_NOON)).isTrue();
        assertThat(turns.take("evaluate", "other", AT_NOON)).isTrue();
    }

    /** Also the very first time, when there is nothing to lock yet. */
    @Test
    default void take_isForOneOfMany() throws Exception {
        BackgroundTurns turns = noTurns();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (String name : List.of("a", "b", "c")) {
                List<Callable<Boolean>> tries = IntStream.range(0, 4)
                        .<Callable<Boolean>>mapToObj(i -> () -> turns.take(name, "holder " + i, AT_NOON))
                        .toList();
                int taken = 0;
                for (Future<Boolean> result : threads.invokeAll(tries)) {
                    taken += result.get() ? 1 : 0;
                }
                assertThat(taken).isOne();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void take_changesNoRevision() {
        OccupationRepository repository = emptyRepository();
        BackgroundTurns turns = (BackgroundTurns) repository;
        turns.take(NAME, "one", AT_NOON);
        turns.end(NAME, "one", new Outcome(NOON, true, "done"));

        assertThat(repository.revision()).isZero();
    }
}
