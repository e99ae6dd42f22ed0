package org.skillgap.bootstrap.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;

/** Draws a bar for each step, one below the other. */
final class BarProgress implements StepProgress {

    private static final int WIDEST = 100;
    private static final int MILLIS_BETWEEN_DRAWINGS = 100;
    private static final int MEGABYTE = 1_000_000;
    private static final int UNKNOWN = -1;

    private final Screen screen;
    /** The bar of the current step, if there is one. */
    private final Deque<ProgressBar> bars = new ArrayDeque<>(1);

    BarProgress(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void started(String step, long total) {
        add(bar(step, total));
    }

    /** With megabytes, how many come in a second, and how long it will take. */
    @Override
    public void startedDownload(String step, long done, long total) {
        add(bar(step, total == 0 ? UNKNOWN : total)
                .setUnit(" MB", MEGABYTE)
                .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                .setEtaFunction(BarProgress::remaining)
                .startsFrom(done, Duration.ZERO));
    }

    private static Optional<Duration> remaining(ProgressState state) {
        long come = state.getCurrent() - state.getStart();
        return come <= 0 || state.isIndefinite()
                ? Optional.empty()
                : Optional.of(state.getElapsedAfterStart()
                        .multipliedBy(state.getMax() - state.getCurrent())
                        .dividedBy(come));
    }

    private void add(ProgressBarBuilder bar) {
        close();
        bars.add(bar.build());
    }

    private ProgressBarBuilder bar(String step, long total) {
        int width = Math.min(WIDEST, screen.width()) - 1;
        return new ProgressBarBuilder()
                .setTaskName(step)
                .setInitialMax(total)
                .setStyle(screen.isUnicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLIS_BETWEEN_DRAWINGS)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, width))
                .hideEta();
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
    public void noted(String words) {
        bars.forEach(bar -> bar.setExtraMessage(" " + words));
    }

    @Override
    public void finished() {
        bars.forEach(bar -> bar.stepTo(Math.max(bar.getMax(), bar.getCurrent())));
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
