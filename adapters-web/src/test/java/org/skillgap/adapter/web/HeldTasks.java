package org.skillgap.adapter.web;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/** An executor that holds what it is given until a test lets it run, so that a test knows what is done and what is not. */
final class HeldTasks implements Executor {

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Runnable> next = new AtomicReference<>(() -> {});

    /** Has something happen on the thread that hands over the next task. */
    void meets(Runnable event) {
        next.set(event);
    }

    @Override
    public void execute(Runnable task) {
        next.getAndSet(() -> {}).run();
        tasks.add(task);
    }

    /** Runs all tasks on the calling thread and returns how many there were. */
    int run() {
        int count = 0;
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
            count++;
        }
        return count;
    }
}
