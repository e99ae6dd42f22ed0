package org.skillgap.bootstrap.cli;

import org.skillgap.application.release.LoadProgress;

/** Shows how far a load has come, until it is closed. */
interface StepProgress extends LoadProgress, AutoCloseable {

    /** Returns bars for a person who watches, and a line per step for everybody else. */
    static StepProgress on(Screen screen) {
        return screen.isTerminal() ? new BarProgress(screen) : new PlainProgress(screen);
    }

    /** Shows a few words beside the current step, where there is room for them. */
    default void noted(String words) {}

    @Override
    void close();
}
