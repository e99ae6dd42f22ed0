package org.skillgap.bootstrap.cli;

import java.util.Locale;

/** Says each step when it begins, and of a download each quarter, with size and speed. */
final class PlainProgress implements StepProgress {

    private static final int PARTS = 4;
    private static final double NANOSECONDS = 1e9;

    private final Screen screen;
    private boolean isDownload;
    private long total;
    private long before;
    private long done;
    private long saidParts;
    private long startedAt;

    PlainProgress(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void started(String step, long toDo) {
        isDownload = false;
        screen.say(step);
    }

    @Override
    public void startedDownload(String step, long alreadyDone, long toDo) {
        isDownload = true;
        total = toDo;
        before = alreadyDone;
        done = alreadyDone;
        saidParts = parts();
        startedAt = System.nanoTime();
        String size = toDo == 0 ? "" : " of " + Text.megabytes(toDo);
        screen.say(step + (alreadyDone > 0 ? ", from " + Text.megabytes(alreadyDone) + " on" : "") + size);
    }

    @Override
    public void advanced(long nowDone) {
        done = nowDone;
        if (isDownload && parts() > saidParts && parts() < PARTS) {
            saidParts = parts();
            sayHowFar();
        }
    }

    @Override
    public void finished() {
        if (isDownload) {
            sayHowFar();
        }
    }

    private long parts() {
        return total == 0 ? 0 : done * PARTS / total;
    }

    private void sayHowFar() {
        double seconds = Math.max(1, System.nanoTime() - startedAt) / NANOSECONDS;
        screen.say(String.format(
                Locale.ROOT,
                "  %s, %s/s",
                Text.megabytes(done),
                Text.megabytes(Math.round((done - before) / seconds))));
    }

    @Override
    public void close() {}
}
