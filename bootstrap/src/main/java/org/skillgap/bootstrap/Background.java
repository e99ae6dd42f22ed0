package org.skillgap.bootstrap;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Does what takes seconds beside the requests, one after the other, in one daemon thread that comes after all others. What is
 * under way when it is closed is lost.
 */
final class Background implements Executor, AutoCloseable {

    private final ExecutorService executor;

    /**
     * @param name of the thread
     */
    Background(String name) {
        executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(task);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
