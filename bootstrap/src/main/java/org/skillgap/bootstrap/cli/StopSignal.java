package org.skillgap.bootstrap.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Says when the process is told to stop (SIGTERM, SIGINT), and has it wait until it is closed: what is under way may end, and what
 * it brought is kept.
 */
final class StopSignal implements BooleanSupplier, AutoCloseable {

    /** A question to a language model may take so long, with everything that is tried again. */
    private static final int LONGEST_MINUTES = 30;

    private final Screen screen;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");
    private volatile boolean isStopped;

    StopSignal(Screen screen) {
        this.screen = screen;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public boolean getAsBoolean() {
        return isStopped;
    }

    private void stop() {
        isStopped = true;
        screen.say("Stopping when the questions under way are answered; what is answered is kept.");
        try {
            done.await(LONGEST_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending, and the hook has run
        }
    }
}
