package org.skillgap.bootstrap.cli;

import org.skillgap.application.assess.AssessProgress;
import org.skillgap.application.assess.Spending;

/** Shows how many occupations are done with, and what was spent so far: a bar for a person who watches, else a line per quarter. */
final class AssessSteps implements AssessProgress, AutoCloseable {

    private static final int PARTS = 4;

    private final Screen screen;
    private final int total;
    private final StepProgress steps;
    private int saidParts;

    AssessSteps(Screen screen, int total) {
        this.screen = screen;
        this.total = total;
        this.steps = StepProgress.on(screen);
        if (screen.isTerminal()) {
            steps.started("Assessing", total);
        }
    }

    @Override
    public void advanced(int done, Spending spending) {
        if (screen.isTerminal()) {
            steps.noted(Text.dollars(spending.cost()));
            steps.advanced(done);
            return;
        }
        int parts = done * PARTS / total;
        if (parts > saidParts) {
            saidParts = parts;
            screen.say("  " + Text.count(done) + " of " + Text.count(total) + ", " + Text.dollars(spending.cost()));
        }
    }

    @Override
    public void close() {
        steps.close();
    }
}
