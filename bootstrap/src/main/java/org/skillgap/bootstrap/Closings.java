package org.skillgap.bootstrap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be closed at the end: what takes requests first, then what asks others, the store last. What belongs to one phase is
 * closed side by side. Each phase has a latest end, and what has not ended by then is left behind in a daemon thread: closing never
 * takes ten seconds, whatever hangs.
 */
final class Closings {

    private static final Logger LOG = LoggerFactory.getLogger(Closings.class);

    /** When something is closed, and when that must have ended, counted from the beginning of the first phase. */
    enum Phase {
        /** The server and what works beside it by itself. */
        REQUESTS(Duration.ofMillis(7_500)),
        /** What asks O*NET and language models, and enters in the store what they said. */
        ASKING(Duration.ofMillis(8_500)),
        /** The store, and threads that use nothing else. */
        STORE(Duration.ofMillis(9_500));

        private final Duration latest;

        Phase(Duration latest) {
            this.latest = latest;
        }
    }

    private final Map<Phase, List<Thread>> threads = new EnumMap<>(Phase.class);

    /**
     * Adds something to be closed.
     *
     * @param name what it is in a word, for the log
     * @param closing closes it
     */
    synchronized void add(Phase phase, String name, Runnable closing) {
        Thread thread = new Thread(() -> close(name, closing), "stop-" + name);
        thread.setDaemon(true);
        threads.computeIfAbsent(phase, key -> new ArrayList<>()).add(thread);
    }

    private static void close(String name, Runnable closing) {
        try {
            closing.run();
        } catch (RuntimeException | Error e) {
            LOG.error("Closing failed part={}; this is a bug", name, e);
        }
    }

    /** Closes everything that was added; does nothing the second time. */
    synchronized void run() {
        if (threads.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        for (Phase phase : Phase.values()) {
            List<Thread> parts = threads.getOrDefault(phase, List.of());
            parts.forEach(Thread::start);
            for (Thread part : parts) {
                await(part, start + phase.latest.toNanos());
            }
        }
        threads.clear();
        LOG.info("Stopped ms={}", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private static void await(Thread part, long end) {
        try {
            part.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (part.isAlive()) {
            LOG.warn("Not closed in time part={}", part.getName());
        }
    }
}
