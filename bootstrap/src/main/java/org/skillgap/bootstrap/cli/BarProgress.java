package org.skillgap.bootstrap.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Draws a bar for each step, one below the other. */
final class BarProgress implements StepProgress {

    private static final int WIDEST = 100;
    private static final int MILLIS_BETWEEN_DRAWINGS = 100;

    private final Screen screen;
    /** The bar of the current step, if there is one. */
    private final Deque<ProgressBar> bars = new ArrayDeque<>(1);

    BarProgress(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void started(String step, long total) {
        close();
        int width = Math.min(WIDEST, screen.width()) - 1;
        bars.add(new ProgressBarBuilder()
                .setTaskName(step)
                .setInitialMax(total)
                .setStyle(screen.isUnicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLIS_BETWEEN_DRAWINGS)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, width))
                .hideEta()
                .build());
    }

    private void draw(String bar) {
        screen.err().print("\r" + bar);
        screen.err().flush();
    }

    @Override
    public void advanced(long done) {
        bars.forEach(bar -> bar.stepTo(done));
    }

    @Override
    public void finished() {
        bars.forEach(bar -> bar.stepTo(bar.getMax()));
        close();
    }

    @Override
    public void close() {
        bars.forEach(bar -> {
            bar.close();
            screen.say("");
        });
        bars.clear();
    }
}
